// A link is a whole view: it restores what it says, steps back and forward, and leaves the reader's own settings alone.
import { expect, shipped, test } from './atlas.ts'

test('restores choice, face, filter and view', async ({ atlas }) => {
  await atlas.open({ at: 'guoyuan-port', tab: 'places', f: 'k:river-port', v: '106.7,29.6,10.5' })
  await atlas.cardSays(shipped.nameOf('guoyuan-port'))
  expect(await atlas.screen.isChecked('tab', /地点/)).toBe(true)
  const { zoom, sites } = await atlas.facts()
  expect(zoom).toBeCloseTo(10.5, 1)
  expect(sites).toBeLessThan(shipped.drawnSites)
})

test('survives a reload', async ({ atlas }) => {
  await atlas.open()
  await atlas.chooseMeasure('1.3.2.7')
  await atlas.screen.reload()
  await atlas.drawn()
  await atlas.hasChosen('1.3.2.7')
  await atlas.showsThreadsTo(['cbz-xiyong'])
})

test('steps back and forward', async ({ atlas }) => {
  await atlas.open()
  await atlas.chooseMeasure('1.3.2.7')
  await atlas.screen.pressOn('[data-test="card"] [data-feature]')
  await atlas.screen.comesToPass(() => atlas.screen.query.get('at') !== '1.3.2.7', 'a place of the measure')
  const place = atlas.screen.query.get('at')
  await atlas.screen.back()
  await atlas.hasChosen('1.3.2.7')
  await atlas.showsThreadsTo(['cbz-xiyong'])
  await atlas.screen.back()
  await atlas.hasChosen(null)
  await atlas.showsNoThreads()
  await atlas.screen.forward()
  await atlas.screen.forward()
  await atlas.hasChosen(place)
})

test('keeps keys that are not ours', async ({ atlas }) => {
  await atlas.open({ from: 'wechat' })
  await atlas.chooseMeasure('1.3.2.7')
  expect(atlas.screen.query.get('from')).toBe('wechat')
})

test('remembers language and theme', async ({ atlas }) => {
  await atlas.open()
  await atlas.screen.press('button', atlas.t('shell.language.en'))
  await atlas.screen.has('html', 'lang', 'en')
  await atlas.screen.press('button', 'Theme')
  await atlas.screen.pressOn('.theme-menu .theme-option:has(input[value="dark"])')
  await atlas.screen.has('html', 'data-theme', 'dark')
  await atlas.screen.open('./?renderer=svg')
  await atlas.drawn()
  await atlas.screen.has('html', 'lang', 'en')
  await atlas.screen.has('html', 'data-theme', 'dark')
})

test('a link in the other language opens in it', async ({ atlas }) => {
  await atlas.open({ lang: 'en', at: '1.3.2.7' })
  await atlas.cardSays('Chongqing Xiyong')
  await atlas.screen.showsControl('tab', /Measures/)
})
