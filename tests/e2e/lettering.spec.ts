// Nothing that is written is cut off without a way to read it whole, and nothing moves for readers who asked for calm.
import { expect, test } from './atlas.ts'

/** A link, and what is there once it is drawn. One load a window: the others follow without a reload, as back and forward do. */
const STATES = [
  ['', '[role="treeitem"]'],
  ['at=1.3.2.7', '[data-test="card"] .basis-group'],
  ['at=guoyuan-port', '[data-test="card"] .facts'],
  ['at=rail-sea-chongqing-qinzhou', '[data-test="card"] .stations'],
  ['tab=layers&tint=gdp-per-head', '.tint-legend'],
  ['tab=places&f=k:river-port~rail-port,s:building', '.place'],
  ['tab=places&f=k:airport,s:ended', '.place-empty'],
  ['screen=matrix', '.matrix-sheets, .matrix-list'],
  ['screen=flow', '.flow-node'],
  ['screen=coverage', '.coverage-part'],
  ['screen=sources', '.source-row'],
] as const
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
        await atlas.open({ lang })
        for (const [query, shown] of STATES) {
          await atlas.screen.lettering.goTo(`lang=${lang}&${query}`, shown)
          for (const cut of await atlas.screen.lettering.cutOff()) found.push(`${query}: ${cut}`)
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
