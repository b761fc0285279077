// Nothing that is written is cut off without a way to read it whole, and nothing moves for readers who asked for calm.
import { expect, test } from './atlas.ts'

const STATES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  opening: {},
  measure: { at: '1.3.2.7' },
  place: { at: 'guoyuan-port' },
  corridor: { at: 'rail-sea-chongqing-qinzhou' },
  layers: { tab: 'layers', tint: 'gdp-per-head' },
  places: { tab: 'places', f: 'k:river-port~rail-port,s:building' },
  nothing: { tab: 'places', f: 'k:airport,s:ended' },
  matrix: { screen: 'matrix' },
  flow: { screen: 'flow' },
  coverage: { screen: 'coverage' },
  sources: { screen: 'sources' },
}
/** English is the longer of the two: it shows what a small laptop has no room for. */
const WINDOWS = {
  desktop: { langs: ['zh', 'en'], window: { viewport: { width: 1440, height: 900 } } },
  'small laptop': { langs: ['en'], window: { viewport: { width: 1024, height: 768 } } },
  phone: { langs: ['zh', 'en'], window: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } },
} as const

for (const [name, { langs, window }] of Object.entries(WINDOWS))
  test.describe(`on a ${name}`, () => {
    test.use(window)
    for (const lang of langs)
      test(`no word is cut off, in ${lang}`, async ({ atlas }) => {
        const found: string[] = []
        for (const [state, query] of Object.entries(STATES)) {
          await atlas.open({ ...query, lang })
          for (const cut of await atlas.screen.lettering.cutOff()) found.push(`${state}: ${cut}`)
        }
        expect(found).toEqual([])
      })
  })

test('nothing takes time or moves by itself where the reader prefers calm', async ({ atlas }) => {
  for (const query of [{ at: 'guoyuan-port' }, { screen: 'flow' }]) {
    await atlas.open(query)
    expect(await atlas.screen.lettering.moving()).toEqual([])
  }
})

test.describe('without that wish', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } })

  test('some things do: the check can fail', async ({ atlas }) => {
    await atlas.open({ screen: 'flow' })
    expect((await atlas.screen.lettering.moving()).length).toBeGreaterThan(0)
  })
})
