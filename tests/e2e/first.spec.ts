// The first picture and what comes after it: no jump, no blank, nothing that fails without a word.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, shipped, test } from './atlas.ts'

type Boxes = Readonly<Record<string, Readonly<Record<string, readonly (readonly number[])[]>>>>
const furniture = JSON.parse(readFileSync(join(import.meta.dirname, '../../build/poster/furniture.json'), 'utf8')) as Boxes

const WINDOWS = [
  { frame: 'd900', width: 1440, height: 900, map: { x: 384, y: 60, width: 1040, height: 680 } },
  { frame: 'd1080', width: 1920, height: 1080, map: { x: 384, y: 60, width: 1520, height: 860 } },
  { frame: 'p390', width: 390, height: 844, map: { x: 0, y: 60, width: 330, height: 280 } },
] as const
/** Edges of strokes that were rounded for a shorter page: a name or symbol elsewhere would be ten times as much. */
const MOST_DIFFERENT = 0.012

for (const { frame, width, height, map } of WINDOWS)
  for (const lang of ['zh', 'en'] as const)
    test.describe(`at ${width} × ${height} in ${lang}`, () => {
      test.use({ viewport: { width, height } })

      test('the live map takes over from the first picture without a jump', async ({ atlas }) => {
        for (const theme of ['light', 'dark']) {
          const address = `./?renderer=svg&lang=${lang}&theme=${theme}`
          const before = await atlas.screen.pictures.beforeScripts(address, map)
          await atlas.openAsGiven({ renderer: 'svg', lang, theme })
          await atlas.screen.hides('#poster')
          await atlas.screen.hides('#skeleton')
          await atlas.screen.has('#map', 'data-settled', 'true')
          const share = atlas.screen.pictures.differs(before, await atlas.screen.pictures.now(map))
          expect(share, `${theme}: share of pixels that changed`).toBeLessThan(MOST_DIFFERENT)
          expect(await atlas.screen.pictures.layoutShift(), 'cumulative layout shift').toBeLessThan(0.01)
        }
        // A view that nobody has touched needs the first part of each font and no other, but for the two letters of Łódź that stand in a part of their own.
        const fonts = await atlas.screen.pictures.fontsFetched()
        expect(
          fonts.filter((file) => !/^(sans|serif)-\d+(-latin)?\.woff2$/.test(file)),
          'run npm run furniture, then npm run fonts',
        ).toEqual([])
        expect(fonts.length).toBeGreaterThan(3)
        // What names keep clear of in the first picture are the controls of the live page.
        const boxes = await atlas.screen.pictures.boxesOf('[data-shade]')
        expect(boxes.length).toBe(furniture[frame]?.[lang]?.length)
        for (const [i, box] of boxes.entries())
          for (const [k, value] of box.entries())
            expect(
              Math.abs(value - (furniture[frame]?.[lang]?.[i]?.[k] ?? 0)),
              `control ${i} of ${frame} ${lang}: run npm run furniture`,
            ).toBeLessThan(2)
      })
    })

test('a link to a view opens on the ground of that view, with no mark of another', async ({ atlas }) => {
  await atlas.screen.pictures.beforeScripts('./?v=104.06,30.66,7.5', { x: 0, y: 0, width: 100, height: 100 })
  await atlas.screen.shows('#poster [data-from]')
  await atlas.screen.hides('#poster [data-lines]')
})

test('a click on the first picture is answered once somebody can', async ({ atlas }) => {
  const id = await atlas.screen.pictures.clickOnPicture('./?renderer=svg', () => atlas.screen.hides('[data-test=card]'))
  await atlas.screen.says('[data-test=card]', shipped.fullNameOf(id))
})

test('a link to a chart opens on neither', async ({ atlas }) => {
  await atlas.screen.pictures.beforeScripts('./?screen=matrix', { x: 0, y: 0, width: 100, height: 100 })
  expect(await atlas.screen.isShown('#poster')).toBe(false)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })
  test('the map is a picture, and places and measures are in the page', async ({ atlas }) => {
    await atlas.screen.open('./')
    await atlas.screen.shows('.still svg')
    await atlas.screen.says('.still', shipped.fullNameOf('guoyuan-port'))
    await atlas.screen.says('.still', shipped.titleOf(shipped.placeless))
  })
})

test.describe('with a file that cannot be had', () => {
  test('of the app itself, a sentence stands over the first picture', async ({ atlas }) => {
    atlas.screen.expectComplaint(/404|preload/)
    await atlas.screen.refuses(/\/assets\/index-[^/]*\.js/)
    await atlas.screen.open('./')
    await atlas.screen.says('#failed', '重新载入')
    await atlas.screen.shows('#poster')
  })

  test('of the map, likewise, and the panel works', async ({ atlas }) => {
    atlas.screen.expectComplaint(/404|dynamically imported/)
    await atlas.screen.refuses(/\/assets\/svg-[^/]*\.js/)
    await atlas.screen.open('./?renderer=svg')
    await atlas.screen.says('#failed', '重新载入')
    await atlas.screen.shows('#poster')
    await atlas.turnTo('places')
  })

  test('of the WebGL map, the other map stands in', async ({ atlas }) => {
    atlas.screen.expectComplaint(/404/)
    await atlas.screen.refuses(/\/assets\/gl-[^/]*\.js/)
    await atlas.openAsGiven({ renderer: 'gl' })
    await atlas.drawnBy('svg')
    await atlas.showsSites(shipped.drawnSites)
  })
})

test('fifty reloads, and not one error', async ({ atlas }) => {
  await atlas.open()
  for (let i = 0; i < 49; i++) await atlas.screen.reloadQuickly()
  await atlas.screen.reload()
  await atlas.drawn()
  await atlas.showsSites(shipped.drawnSites)
})
