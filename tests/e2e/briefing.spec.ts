// Briefings as a presenter and a reader have them: begun, turned by every means, left again with everything given back.
import { expect, shipped, test } from './atlas.ts'

const WORDS = '[data-test="words"]'

test('begins from the top bar, turns by keys and a remote, and gives back what the reader had', async ({ atlas }) => {
  await atlas.open({ at: 'guoyuan-port', y: '2020' })
  await atlas.screen.press('button', atlas.t('briefing.open'))
  await atlas.screen.pressOn('[data-briefing="dual-core"]')
  await atlas.screen.says(WORDS, '两座城，一个圈')
  await atlas.screen.comesTo(() => atlas.screen.query.toString(), 'renderer=svg&b=dual-core')
  await atlas.showsNoThreads()
  for (const [key, page] of [
    ['PageDown', '2'],
    ['ArrowRight', '3'],
    [' ', '4'],
    ['ArrowLeft', '3'],
    ['PageUp', '2'],
    ['End', '10'],
    ['Home', null],
  ] as const) {
    await atlas.screen.key(key)
    await atlas.screen.comesTo(() => atlas.screen.query.get('ch'), page)
  }
  await atlas.screen.key('Escape')
  await atlas.screen.hides(WORDS)
  await atlas.hasChosen('guoyuan-port')
  expect(atlas.screen.query.get('y')).toBe('2020')
  // The whole briefing is one step of the browser.
  await atlas.screen.back()
  await atlas.screen.shows(WORDS)
})

test('opens at its page by link: the threads leave from the words', async ({ atlas }) => {
  await atlas.open({ b: 'dual-core', ch: '8' })
  await atlas.screen.says(`${WORDS} h2`, '综合保税区和开放口岸')
  await atlas.showsThreadsTo(shipped.placesOf('1.3.2.7').slice(0, 3))
  await atlas.screen.press('button', atlas.t('briefing.next'))
  await atlas.screen.says(`${WORDS} h2`, '点了名，却找不到')
  await atlas.showsThreadsTo(['longquanyi-dry-port'])
  await atlas.isReadableByAll()
})

test('a page may be a chart, and says its words in English as well', async ({ atlas }) => {
  await atlas.open({ b: 'dual-core', ch: '4', lang: 'en' })
  await atlas.screen.says(WORDS, 'Public services change rules')
  await atlas.screen.shows('[data-test="coverage"]')
  await atlas.screen.press('button', 'Next page')
  await atlas.screen.hides('[data-test="coverage"]')
  await atlas.screen.says(WORDS, 'A bid is drawn as a bid')
})

test('what is chosen aside is shown and put away by Escape, which stays in the briefing', async ({ atlas }) => {
  await atlas.open({ b: 'digital-culture', ch: '5' })
  await atlas.screen.says(WORDS, '白鹤梁')
  await atlas.clickInTheMiddle()
  await atlas.screen.key('Escape')
  await atlas.screen.shows(WORDS)
  await atlas.screen.says(WORDS, '白鹤梁')
})

test('a link to a briefing that is not there says so and shows the map', async ({ atlas }) => {
  atlas.screen.expectComplaint(/404/)
  await atlas.open({ b: 'no-such-briefing' })
  await atlas.notices(atlas.t('notice.link'))
  await atlas.showsSites(shipped.drawnSites)
  await atlas.screen.comesTo(() => atlas.screen.query.get('b'), null)
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
  test('the words are the sheet, and every control is a finger wide', async ({ atlas }) => {
    await atlas.open({ b: 'dual-core', ch: '8' })
    await atlas.screen.says(WORDS, '综合保税区')
    await atlas.showsThreadsTo(['cbz-xiyong'])
    expect(await atlas.screen.overflows()).toBe(false)
    const small = (await atlas.screen.sizesOf('button')).filter(({ width, height }) => Math.min(width, height) < 43.5)
    expect(small).toEqual([])
  })
})
