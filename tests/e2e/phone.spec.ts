// On a phone: a sheet at the lower edge, targets for fingers, nothing that scrolls sideways.
import { expect, shipped, test } from './atlas.ts'

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

const SHEET = '[data-test="sheet"]'

test('the sheet rises and sinks by its grip', async ({ atlas }) => {
  await atlas.open()
  await atlas.screen.has(SHEET, 'data-detent', 'half')
  const half = await atlas.screen.heightOf(SHEET)
  await atlas.screen.drag('.sheet-grip', 0, -400)
  await atlas.screen.has(SHEET, 'data-detent', 'full')
  await atlas.screen.comesToPass(async () => (await atlas.screen.heightOf(SHEET)) > half, 'a higher sheet')
})

test('the grip obeys a press and the keyboard too', async ({ atlas }) => {
  await atlas.open()
  await atlas.screen.pressOn('.sheet-grip')
  await atlas.screen.has(SHEET, 'data-detent', 'full')
  await atlas.screen.key('ArrowDown')
  await atlas.screen.has(SHEET, 'data-detent', 'half')
})

test('a chosen measure shows its card on the sheet and threads above it', async ({ atlas }) => {
  await atlas.open()
  await atlas.chooseMeasure('1.3.2.7')
  await atlas.cardSays('重庆西永')
  await atlas.showsThreadsTo(['cbz-xiyong', 'cd-intl-railway-port'])
})

test('a measure chosen from a full sheet is framed in what the sheet leaves when it has come down', async ({ atlas }) => {
  await atlas.open()
  await atlas.screen.pressOn('.sheet-grip')
  await atlas.screen.has(SHEET, 'data-detent', 'full')
  await atlas.chooseMeasure('1.3.2.7')
  await atlas.screen.has(SHEET, 'data-detent', 'half')
  await atlas.showsThreadsTo(['cbz-xiyong'])
  await atlas.screen.has('#map', 'data-settled', 'true')
  // In the strip above the full sheet the same places fit only with half of Asia round them.
  expect((await atlas.facts()).zoom).toBeGreaterThan(4.5)
})

test('shows all places, and nothing scrolls sideways', async ({ atlas }) => {
  await atlas.open()
  await atlas.showsSites(shipped.drawnSites)
  expect(await atlas.screen.overflows()).toBe(false)
})

test('controls are large enough for a finger', async ({ atlas }) => {
  await atlas.open()
  const small = (await atlas.screen.sizesOf('button, [role="tab"], [role="treeitem"], [role="combobox"]')).filter(
    ({ width, height }) => Math.min(width, height) < 43.5,
  )
  expect(small).toEqual([])
})
