// Carrying a drawing along while the map moves: what is carried lies where it would be drawn.
import { describe, expect, test } from 'vitest'
import { finish } from '../../src/domain/steps.ts'
import { marginOf } from '../../src/render/svg/layers.ts'
import { createSheet, RIGID } from '../../src/render/svg/sheets.ts'
import { panned, zoomedAbout } from '../../src/render/svg/steering.ts'
import { type Camera, project } from '../../src/scene/camera.ts'

const CAMERA: Camera = { lng: 105.4, lat: 30.1, zoom: 6.6, width: 1000, height: 600 }
const MARGIN = { x: 200, y: 120 }

function createFakeSheet(stretch = { most: 2, least: 0.6 }) {
  const style: Record<string, string> = {}
  const element = { style, setAttribute: () => undefined } as unknown as SVGSVGElement
  const sheet = createSheet(
    {
      element,
      *paint() {
        return () => undefined
      },
    },
    'ground',
    stretch,
  )
  /** Where the page shows what was drawn at `px` of the window. */
  const shownAt = ([x, y]: readonly [number, number]): readonly [number, number] => {
    const [dx = 0, dy = 0] = (/translate\(([-\d.]+)px, ([-\d.]+)px\)/.exec(style.transform ?? '') ?? []).slice(1).map(Number)
    const grown = Number(/scale\(([\d.]+)\)/.exec(style.transform ?? '')?.[1] ?? 1)
    return [
      Number.parseFloat(style.left ?? '0') + dx + (x + MARGIN.x) * grown,
      Number.parseFloat(style.top ?? '0') + dy + (y + MARGIN.y) * grown,
    ]
  }
  return { sheet, style, shownAt }
}

describe('a sheet', () => {
  test.each([
    ['panned', panned(CAMERA, [70, -45])],
    ['enlarged about a corner', zoomedAbout(CAMERA, [10, 20], 0.7)],
    ['shrunk and panned', panned(zoomedAbout(CAMERA, [900, 500], -0.4), [-30, 12])],
  ])('that is %s shows every place where the camera has it', (_, camera) => {
    const { sheet, shownAt } = createFakeSheet()
    finish(sheet.draw([], CAMERA, MARGIN))
    sheet.carry(camera)
    for (const place of [
      [105.4, 30.1],
      [104, 31],
      [107.9, 28.2],
    ] as const) {
      const [x, y] = shownAt(project(CAMERA, place))
      const [px, py] = project(camera, place)
      expect(Math.hypot(x - px, y - py)).toBeLessThan(0.05)
    }
  })

  test('comes back untransformed', () => {
    const { sheet, style } = createFakeSheet()
    finish(sheet.draw([], CAMERA, MARGIN))
    sheet.carry(panned(CAMERA, [5, 5]))
    sheet.carry(CAMERA)
    expect(style.transform).toBe('')
  })

  test('that is only panned lies on whole pixels', () => {
    const { sheet, style } = createFakeSheet()
    finish(sheet.draw([], CAMERA, MARGIN))
    sheet.carry(panned(CAMERA, [7.4, -3.6]))
    expect(style.transform).toBe('translate(7px, -4px)')
  })

  test('serves while it covers the window and is not stretched too far', () => {
    const { sheet } = createFakeSheet()
    expect(sheet.fits(CAMERA, false)).toBe(false)
    finish(sheet.draw([], CAMERA, MARGIN))
    expect(sheet.fits(panned(CAMERA, [199, 0]), false)).toBe(true)
    expect(sheet.fits(panned(CAMERA, [201, 0]), false)).toBe(false)
    expect(sheet.fits(panned(CAMERA, [0, -121]), false)).toBe(false)
    expect(sheet.fits(zoomedAbout(CAMERA, [500, 300], 0.9), false)).toBe(true)
    expect(sheet.fits(zoomedAbout(CAMERA, [500, 300], 1.1), false)).toBe(false)
    expect(sheet.fits({ ...CAMERA, width: 900 }, false)).toBe(false)
  })

  test('serves at rest only for the very camera it was drawn for', () => {
    const { sheet } = createFakeSheet()
    finish(sheet.draw([], CAMERA, MARGIN))
    expect(sheet.fits({ ...CAMERA }, true)).toBe(true)
    expect(sheet.fits(panned(CAMERA, [1, 0]), true)).toBe(false)
  })

  test('that is rigid is never stretched', () => {
    const { sheet } = createFakeSheet(RIGID)
    finish(sheet.draw([], CAMERA, MARGIN))
    expect(sheet.fits(panned(CAMERA, [50, 0]), false)).toBe(true)
    expect(sheet.fits(zoomedAbout(CAMERA, [500, 300], 0.01), false)).toBe(false)
  })
})

describe('what is drawn beyond the window', () => {
  const window = (width: number, height: number) => ({ lng: 105, lat: 30, zoom: 6, width, height })
  test('is a share of it, and on a large one no more than a map is moved at once', () => {
    expect(marginOf(window(1000, 800), 0.3, 1)).toEqual({ x: 300, y: 240 })
    expect(marginOf(window(3840, 2160), 0.3, 1)).toEqual({ x: 360, y: 360 })
  })
  test('gives way on an 8K wall, where the picture stays sharp instead', () => {
    expect(marginOf(window(7680, 4320), 0.3, 1)).toEqual({ x: 0, y: 0 })
    expect(marginOf(window(3840, 2160), 0.3, 2)).toEqual({ x: 0, y: 0 })
  })
})
