// The first picture and what comes after it: no jump, no blank, nothing that fails without a word.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, shipped, test } from './atlas.ts'
import type { Clip } from './pictures.ts'

type Boxes = Readonly<Record<string, Readonly<Record<string, readonly (readonly number[])[]>>>>
const furniture = JSON.parse(readFileSync(join(import.meta.dirname, '../../build/poster/furniture.json'), 'utf8')) as Boxes

const WINDOWS = [
  {
    frame: 'd900',
    width: 1440,
    height: 900,
    map: { x: 384, y: 60, width: 1040, height: 680 },
    panel: { x: 0, y: 0, width: 384, height: 900 },
  },
  {
    frame: 'd1080',
    width: 1920,
    height: 1080,
    map: { x: 384, y: 60, width: 1520, height: 860 },
    panel: { x: 0, y: 0, width: 384, height: 1080 },
  },
  {
    frame: 'p664',
    width: 390,
    height: 664,
    map: { x: 0, y: 60, width: 330, height: 200 },
    panel: { x: 0, y: 392, width: 390, height: 272 },
  },
  {
    frame: 'p390',
    width: 390,
    height: 844,
    map: { x: 0, y: 60, width: 330, height: 280 },
    panel: { x: 0, y: 432, width: 390, height: 412 },
  },
] as const
/** Edges of strokes that were rounded for a shorter page: a name or symbol elsewhere would be ten times as much. */
const MOST_DIFFERENT = 0.012

/** Words of the panel stand where they stood, to the pixel. */
const MOST_DIFFERENT_WORDS = 0.001

for (const { frame, width, height, map, panel } of WINDOWS)
  for (const lang of ['zh', 'en'] as const)
    test.describe(`at ${width} × ${height} in ${lang}`, () => {
      test.use({ viewport: { width, height } })

      test('the live map takes over from the first picture without a jump', async ({ atlas }) => {
        for (const theme of ['light', 'dark']) {
          const address = `./?renderer=svg&lang=${lang}&theme=${theme}`
          const { pictures } = atlas.screen
          const before = await pictures.beforeScripts(address, { x: 0, y: 0, width, height })
          await atlas.openAsGiven({ renderer: 'svg', lang, theme })
          await atlas.screen.hides('#poster')
          await atlas.screen.has('#map', 'data-settled', 'true')
          const after = await pictures.now({ x: 0, y: 0, width, height })
          const changed = (part: Clip) => pictures.differs(pictures.part(before, part), pictures.part(after, part))
          expect(changed(map), `${theme}: share of pixels of the map that changed`).toBeLessThan(MOST_DIFFERENT)
          expect(changed(panel), `${theme}: share of pixels of the panel that changed`).toBeLessThan(MOST_DIFFERENT_WORDS)
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

for (const [name, window, fitting] of [
  ['a phone', { width: 412, height: 823 }, { width: 390, height: 844 }],
  ['a wide window', { width: 1520, height: 910 }, { width: 1440, height: 900 }],
] as const)
  test.describe(`${name} for which no first picture was drawn`, () => {
    test.use({ viewport: window })
    test('has every symbol whole, on another spot', async ({ atlas }) => {
      const { pictures } = atlas.screen
      /** Of every symbol in whole pixels: a glyph that has left its disc makes it larger. */
      const widths = async (clip: Clip) => {
        await pictures.beforeScripts('./?renderer=svg', clip)
        return (await pictures.boxesOf('#poster [data-members]')).map(([left = 0, , right = 0]) => Math.round(right - left))
      }
      const here = await widths({ x: 0, y: 0, ...window })
      await pictures.resize(fitting)
      const there = await widths({ x: 0, y: 0, ...fitting })
      expect(there.length).toBeGreaterThan(30)
      expect(here).toEqual(there)
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

for (const [name, width, height] of [
  ['wide', 1440, 900],
  ['small', 1024, 768],
  ['phone', 390, 844],
] as const)
  test.describe(`the opening panels of a ${name} window`, () => {
    test.use({ viewport: { width, height } })

    test('are taken over as they stand, and are what would have been made', async ({ atlas }) => {
      for (const lang of ['zh', 'en']) {
        await atlas.screen.openUntouched(`./?renderer=svg&lang=${lang}`)
        await atlas.screen.has('html', 'data-panels', 'same')
        await atlas.screen.mark('.shell')
        await atlas.screen.mark('[role=treeitem]')
        await atlas.screen.touch()
        await atlas.drawn()
        await atlas.screen.shows('.shell[data-marked]')
        await atlas.screen.shows('[role=treeitem][data-marked]')
        const taken = (await atlas.screen.markupIn('.shell')).map((line) => line.replace(' data-marked=""', ''))
        // The link says what goes without saying, so that nothing in the page is taken over.
        await atlas.openAsGiven({ renderer: 'svg', lang, panel: '1' })
        expect(taken).toEqual(await atlas.screen.markupIn('.shell'))
      }
    })
  })

test.describe('before the app has come', () => {
  test('a pressed row is answered once it has', async ({ atlas }) => {
    const release = await atlas.screen.pictures.holdModules('./?renderer=svg')
    await atlas.screen.pressOn('[data-strand="1.3.2"]')
    await atlas.screen.has('[data-strand="1.3.2"]', 'aria-expanded', 'false')
    release()
    await atlas.screen.has('[data-strand="1.3.2"]', 'aria-expanded', 'true')
    await atlas.screen.shows('[data-measure="1.3.2.7"]')
  })

  test('letters typed into the search field stay there and find', async ({ atlas }) => {
    const release = await atlas.screen.pictures.holdModules('./?renderer=svg')
    await atlas.screen.shows('[role=combobox]')
    await atlas.screen.key('/')
    await atlas.screen.key('g')
    await atlas.screen.key('y')
    release()
    await atlas.drawn()
    await atlas.screen.key('g')
    expect(await atlas.screen.valueOf('combobox')).toBe('gyg')
    await atlas.findsFirst('果园港')
  })

  test.describe('on a phone', () => {
    test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
    test('a tap on another face of the sheet, and on its grip, is answered', async ({ atlas }) => {
      for (const [pressed, shown] of [
        ['[data-face=places]', '[data-face=places][aria-selected=true]'],
        ['.sheet-grip', '[data-detent=full]'],
      ] as const) {
        const release = await atlas.screen.pictures.holdModules(
          `./?renderer=svg&theme=${pressed === '.sheet-grip' ? 'dark' : 'light'}`,
        )
        await atlas.screen.pressOn(pressed)
        release()
        await atlas.screen.shows(shown)
      }
    })
  })
})

test.describe('the app begins', () => {
  test('by itself where nobody comes, and not before', async ({ atlas }) => {
    await atlas.screen.hours.stop()
    await atlas.screen.openUntouched('./?renderer=svg')
    await atlas.screen.hours.pass(5)
    expect(await atlas.screen.attribute('html', 'data-begun')).toBeNull()
    await atlas.screen.hours.pass(2)
    await atlas.screen.has('html', 'data-begun', 'rested')
    await atlas.screen.hours.goOn()
    await atlas.drawn()
  })

  test('in a hidden tab once it is seen', async ({ atlas }) => {
    await atlas.screen.hours.stop()
    await atlas.screen.hours.seen(false)
    await atlas.screen.openUntouched('./?renderer=svg')
    await atlas.screen.hours.pass(600)
    expect(await atlas.screen.attribute('html', 'data-begun')).toBeNull()
    await atlas.screen.hours.seen(true)
    await atlas.screen.hours.pass(7)
    await atlas.screen.has('html', 'data-begun', 'rested')
  })

  test('and has the browser lay out nothing anew that stands already', async ({ atlas }) => {
    await atlas.screen.openUntouched('./?renderer=svg')
    const found = await atlas.screen.pictures.watchForUpheaval()
    await atlas.screen.touch()
    await atlas.drawn()
    expect(await found()).toEqual([])
  })

  test('at once where the link asks for more than the page shows', async ({ atlas }) => {
    for (const query of ['at=1.3.2.7', 'v=104.06,30.66,7.5', 'screen=matrix', 'tab=places', 'tab=none']) {
      await atlas.screen.openUntouched(`./?renderer=svg&${query}`)
      await atlas.screen.has('html', 'data-begun', 'asked')
    }
  })
})

test('a link to a place shows no panel of another until it is there', async ({ atlas }) => {
  const release = await atlas.screen.pictures.holdModules('./?renderer=svg&at=guoyuan-port')
  await atlas.screen.shows('.brand')
  expect(await atlas.screen.isShown('[role=treeitem]')).toBe(false)
  release()
  await atlas.cardIsOpen()
})

test('a link to a chart opens on neither', async ({ atlas }) => {
  await atlas.screen.pictures.beforeScripts('./?screen=matrix', { x: 0, y: 0, width: 100, height: 100 })
  expect(await atlas.screen.isShown('#poster')).toBe(false)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })
  test('the map is a picture, and places and measures are in the page', async ({ atlas }) => {
    await atlas.screen.open('./')
    await atlas.screen.shows('.still-map')
    await atlas.screen.says('.still', shipped.fullNameOf('guoyuan-port'))
    await atlas.screen.says('.still', shipped.titleOf(shipped.placeless))
  })
})

test.describe('with a file that cannot be had', () => {
  test('of the app itself, a sentence stands over the first picture', async ({ atlas }) => {
    atlas.screen.expectComplaint(/404|preload/)
    await atlas.screen.server.refuses(/\/assets\/index-[^/]*\.js/)
    await atlas.screen.open('./')
    await atlas.screen.says('#failed', '重新载入')
    await atlas.screen.shows('#poster')
  })

  test('of the map, likewise, and the panel works', async ({ atlas }) => {
    atlas.screen.expectComplaint(/404|dynamically imported/)
    await atlas.screen.server.refuses(/\/assets\/svg-[^/]*\.js/)
    await atlas.screen.open('./?renderer=svg')
    await atlas.screen.says('#failed', '重新载入')
    await atlas.screen.shows('#poster')
    await atlas.turnTo('places')
  })

  test('of the WebGL map, the other map stands in', async ({ atlas }) => {
    atlas.screen.expectComplaint(/404/)
    await atlas.screen.server.refuses(/\/assets\/gl-[^/]*\.js/)
    await atlas.openAsGiven({ renderer: 'gl' })
    await atlas.drawnBy('svg')
    await atlas.showsSites(shipped.drawnSites)
  })
})

test('fifty reloads, and not one error', async ({ atlas }) => {
  await atlas.open()
  for (let i = 0; i < 49; i++) await atlas.screen.reload('domcontentloaded')
  await atlas.screen.reload()
  await atlas.drawn()
  await atlas.showsSites(shipped.drawnSites)
})
