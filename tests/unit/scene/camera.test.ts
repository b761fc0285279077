// The one projection: there and back, against known numbers, and views fitted into what panels leave free.
import { describe, expect, test } from 'vitest'
import type { LngLat } from '../../../src/domain/model.ts'
import { fitView, mercator, metresPerPx, NO_INSETS, project, unmercator, unproject } from '../../../src/scene/camera.ts'
import { frozen } from '../../fixtures/make.ts'
import { createCamera } from './create.ts'

const PLACES: readonly LngLat[] = frozen([
  [105.3, 30.1],
  [106.55771, 29.56026],
  [104.06323, 30.66189],
  [76.2, 43.9],
  [7, 51.4],
  [-179.9, -60],
])

describe('projection', () => {
  test('puts the centre of the view in the middle of the window', () => {
    const camera = createCamera()
    expect(project(camera, [camera.lng, camera.lat])).toEqual([500, 400])
  })

  test('counts the world as 512 px at zoom 0, and doubles with each zoom', () => {
    const camera = createCamera({ lng: 0, lat: 0, zoom: 0 })
    expect(project(camera, [180, 0])[0] - project(camera, [-180, 0])[0]).toBeCloseTo(512, 9)
    expect(project({ ...camera, zoom: 3 }, [45, 0])[0] - 500).toBeCloseTo((512 * 8) / 8, 9)
  })

  test('has east on the right and north above', () => {
    const camera = createCamera()
    const [x, y] = project(camera, [106, 31])
    expect(x).toBeGreaterThan(500)
    expect(y).toBeLessThan(400)
  })

  test('is Web Mercator', () => {
    // 45° N lies ln(tan(67.5°)) = 0.881373… radians above the equator.
    expect(mercator([0, 45])).toEqual([0.5, expect.closeTo(0.5 - 0.881373587 / (2 * Math.PI), 8)])
    expect(mercator([-180, 85.0511287798])[1]).toBeCloseTo(0, 5)
  })

  test('keeps the poles finite', () => {
    for (const lat of [90, -90, 85.06]) expect(Number.isFinite(mercator([0, lat])[1])).toBe(true)
  })

  test.each([0, 3, 6.6, 12, 14])('comes back from zoom %d', (zoom) => {
    const camera = createCamera({ zoom })
    for (const place of PLACES) {
      const [lng, lat] = unproject(camera, project(camera, place))
      expect(lng).toBeCloseTo(place[0], 8)
      expect(lat).toBeCloseTo(place[1], 8)
    }
    for (const [lng, lat] of PLACES)
      expect(unmercator(mercator([lng, lat]))).toEqual([expect.closeTo(lng, 8), expect.closeTo(lat, 8)])
  })

  test('knows how much ground a pixel covers', () => {
    expect(metresPerPx(0, 0)).toBeCloseTo(40_075_016.686 / 512, 3)
    expect(metresPerPx(10, 60)).toBeCloseTo(metresPerPx(10, 0) / 2, 6)
  })
})

describe('a fitted view', () => {
  const size = { width: 1440, height: 900 }
  const box: readonly LngLat[] = frozen([
    [102.75, 27.55],
    [109.25, 33.05],
  ])
  const insets = { left: 384, right: 320, top: 36, bottom: 60 }
  const seen = (points: readonly LngLat[], free: typeof insets) => {
    const view = fitView(points, size, free, 14)
    if (!view) throw new Error('no view')
    return points.map((at) => project({ ...view, ...size }, at))
  }

  test('touches the free part of the window on its tighter side and leaves none of the box outside', () => {
    const [[x0, y1] = [0, 0], [x1, y0] = [0, 0]] = seen(box, insets)
    const [left, right, top, bottom] = [384, 1440 - 320, 36, 900 - 60]
    for (const [low, high, least, most] of [
      [x0, x1, left, right],
      [y0, y1, top, bottom],
    ] as const) {
      expect(low).toBeGreaterThan(least - 0.01)
      expect(high).toBeLessThan(most + 0.01)
      expect((low + high) / 2).toBeCloseTo((least + most) / 2, 6)
    }
    expect(Math.max((x1 - x0) / (right - left), (y1 - y0) / (bottom - top))).toBeCloseTo(1, 9)
  })

  test('shifts towards the free side', () => {
    const [west] = seen(box, { ...NO_INSETS, left: 400 })
    const [plain] = seen(box, { ...NO_INSETS })
    expect(west?.[0]).toBeGreaterThan(plain?.[0] ?? 0)
  })

  test('does not come closer than it may, not even to a single point', () => {
    expect(fitView([[106.5, 29.5]], size, NO_INSETS, 9.6)).toEqual({
      lng: expect.closeTo(106.5, 9),
      lat: expect.closeTo(29.5, 9),
      zoom: 9.6,
    })
    expect(fitView(box, size, NO_INSETS, 4)?.zoom).toBe(4)
  })

  test('stays a view where panels cover everything', () => {
    const view = fitView(box, { width: 300, height: 200 }, { left: 384, right: 320, top: 0, bottom: 0 })
    expect(Number.isFinite(view?.zoom)).toBe(true)
  })

  test('is nothing without points', () => expect(fitView([], size, NO_INSETS)).toBeNull())
})
