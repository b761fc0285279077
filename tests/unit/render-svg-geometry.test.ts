// The arithmetic below the SVG renderer: projection, cutting, lanes, stops, steering and ways through the air.
import { geoMercator } from 'd3'
import { describe, expect, test } from 'vitest'
import { flight, glide } from '../../src/render/svg/course.ts'
import { offsetLine } from '../../src/render/svg/offset.ts'
import { linesTexts, pathText, piecesOf, ringsText } from '../../src/render/svg/path.ts'
import { clipLine, clipRing, projectRun, runOf, sightOf } from '../../src/render/svg/runs.ts'
import { allowed, MAX_ZOOM, MIN_ZOOM, panned, zoomedAbout } from '../../src/render/svg/steering.ts'
import { atZoom } from '../../src/render/svg/stops.ts'
import { type Camera, project, unproject, worldSizePx } from '../../src/scene/camera.ts'

const CAMERA: Camera = { lng: 105.4, lat: 30.1, zoom: 6.6, width: 1440, height: 900 }
const PLACES = [
  [106.55, 29.56],
  [104.06, 30.66],
  [6.76, 51.43],
  [101.7, 3.14],
  [-179.9, -60],
  [179.9, 83],
] as const

test('lines become paths short enough to stop after, which together are all of them', () => {
  const lines = Array.from({ length: 40 }, (_, k) =>
    runOf(Array.from({ length: 60 }, (_, i): [number, number] => [103 + i * 0.05, 28 + k * 0.1 + (i % 2) * 0.03])),
  )
  const sight = sightOf(CAMERA, { x: 0, y: 0 })
  const texts = linesTexts(lines, sight)
  const whole = lines.flatMap((line) => piecesOf(line, sight).map(({ points }) => pathText(points, false)))
  expect(texts.length).toBeGreaterThan(3)
  expect(Math.max(...texts.map(({ length }) => length))).toBeLessThan(5000 + Math.max(...whole.map(({ length }) => length)))
  expect(texts.join('')).toBe(whole.join(''))
  expect(linesTexts([], sight)).toEqual([])
})

describe('projection', () => {
  test.each([2, 6.6, 10.4, 14])('agrees with d3-geo to a tenth of a pixel at zoom %d', (zoom) => {
    const camera = { ...CAMERA, zoom }
    const d3 = geoMercator()
      .scale(worldSizePx(zoom) / (2 * Math.PI))
      .center([camera.lng, camera.lat])
      .translate([camera.width / 2, camera.height / 2])
    const sight = sightOf(camera, { x: 0, y: 0 })
    for (const place of PLACES) {
      const [x, y] = d3([place[0], place[1]]) ?? [Number.NaN, Number.NaN]
      const [px, py] = project(camera, place)
      const [rx, ry] = projectRun(runOf([place]), sight, 0) as [number, number]
      expect(Math.hypot(px - x, py - y)).toBeLessThan(0.1)
      expect(Math.hypot(rx - x, ry - y)).toBeLessThan(0.1)
    }
  })

  test('leaves out points that nobody can tell apart, but never an end', () => {
    const points = Array.from({ length: 200 }, (_, i) => [105 + i * 1e-4, 30])
    const thinned = projectRun(runOf(points), sightOf(CAMERA, { x: 0, y: 0 }), 1)
    const all = projectRun(runOf(points), sightOf(CAMERA, { x: 0, y: 0 }), 0)
    expect(thinned.length).toBeLessThan(all.length / 3)
    expect(thinned.slice(-2)).toEqual(all.slice(-2))
  })
})

describe('cutting to the window', () => {
  const box = { x0: 0, y0: 0, x1: 10, y1: 10 }

  test('a ring runs along the edge where it leaves', () => {
    const ring = clipRing([-5, -5, 15, -5, 15, 15, -5, 15], box)
    expect(ring.length).toBe(8)
    expect(new Set(ring)).toEqual(new Set([0, 10]))
    expect(clipRing([20, 20, 30, 20, 30, 30], box)).toEqual([])
  })

  test('a line falls into pieces that know how far along they begin', () => {
    const pieces = clipLine([-5, 5, 15, 5, 15, 8, -5, 8], box)
    expect(pieces).toEqual([
      { points: [0, 5, 10, 5], fromPx: 5 },
      { points: [10, 8, 0, 8], fromPx: 28 },
    ])
    expect(clipLine([-5, -5, -5, 20], box)).toEqual([])
  })

  test('a line across the world costs no more than what is seen of it', () => {
    const path = Array.from({ length: 100 }, (_, i) => [6 + i, 51 - i / 5])
    const pieces = piecesOf(runOf(path), sightOf({ ...CAMERA, lng: 56, lat: 41, zoom: 10 }, { x: 0, y: 0 }))
    expect(pieces.length).toBe(1)
    for (const value of pieces[0]?.points ?? []) expect(Math.abs(value)).toBeLessThan(1500)
  })

  test('what lies outside, or is smaller than a pixel, is not drawn', () => {
    const sight = sightOf(CAMERA, { x: 0, y: 0 })
    const square = (lng: number, side: number) =>
      runOf([
        [lng, 30],
        [lng + side, 30],
        [lng + side, 30 + side],
        [lng, 30],
      ])
    expect(ringsText([square(-60, 1)], sight)).toBe('')
    expect(ringsText([square(105, 1e-4)], sight)).toBe('')
    expect(ringsText([square(105, 1)], sight)).toMatch(/^M.*Z$/)
  })

  test('paths are written in tenths', () => {
    expect(pathText([1.04, 2.06, 3, 4], false)).toBe('M1 2.1L3 4')
    expect(pathText([1, 2], false)).toBe('')
  })
})

describe('lanes', () => {
  test('lie to the right of travel, whatever the direction', () => {
    expect(offsetLine([0, 0, 10, 0], 3)).toEqual([0, 3, 10, 3])
    expect(offsetLine([10, 0, 0, 0], 3)).toEqual([10, -3, 0, -3])
    const down = offsetLine([0, 0, 0, 10], 3)
    expect(down.map((value) => value + 0)).toEqual([-3, 0, -3, 10])
  })

  test('meet in corners and do not grow spikes', () => {
    const corner = offsetLine([0, 0, 10, 0, 10, 10], 2)
    expect(corner.slice(2, 4).map((value) => Math.round(value * 1e6) / 1e6)).toEqual([8, 2])
    const hairpin = offsetLine([0, 0, 100, 0, 0, 1], 4)
    for (const value of hairpin) expect(Math.abs(value)).toBeLessThan(112)
    for (const value of offsetLine([0, 0, 10, 0, 0, 0], 4)) expect(Number.isFinite(value)).toBe(true)
  })

  test('do not mind points that lie on each other', () => {
    expect(offsetLine([0, 0, 0, 0, 10, 0], 3)).toEqual([0, 3, 10, 3])
    expect(offsetLine([0, 0, 0, 0], 3)).toEqual([0, 0, 0, 0])
  })
})

test('stops are read as the map style reads them', () => {
  const stops = [4, 1.1, 6.6, 2.3, 10, 9]
  expect(atZoom(stops, 2)).toBe(1.1)
  expect(atZoom(stops, 12)).toBe(9)
  expect(atZoom(stops, 6.6)).toBeCloseTo(2.3)
  expect(atZoom(stops, 5.3)).toBeCloseTo(1.7)
  expect(atZoom(stops, 8.3, 1.3)).toBeLessThan(atZoom(stops, 8.3))
  expect(atZoom([], 5)).toBe(0)
})

describe('steering', () => {
  test('the ground follows the hand', () => {
    const at = unproject(CAMERA, [300, 200])
    const [x, y] = project(panned(CAMERA, [40, -25]), at)
    expect(x).toBeCloseTo(340, 6)
    expect(y).toBeCloseTo(175, 6)
  })

  test('the place under the pointer stays there while zooming', () => {
    const at = unproject(CAMERA, [300, 200])
    for (const steps of [1, -0.4, 3]) {
      const [x, y] = project(zoomedAbout(CAMERA, [300, 200], steps), at)
      expect(x).toBeCloseTo(300, 6)
      expect(y).toBeCloseTo(200, 6)
    }
  })

  test('no view leaves the world or the range of zooms', () => {
    expect(zoomedAbout(CAMERA, [0, 0], 99).zoom).toBe(MAX_ZOOM)
    expect(zoomedAbout(CAMERA, [0, 0], -99).zoom).toBe(MIN_ZOOM)
    expect(allowed({ lng: 500, lat: -90, zoom: 0 })).toEqual({ lng: 180, lat: -84, zoom: MIN_ZOOM })
    expect(Math.abs(panned({ ...CAMERA, zoom: 2 }, [0, 1e6]).lat)).toBeLessThan(85)
  })
})

describe('ways from view to view', () => {
  const near = { lng: 106.5, lat: 29.5, zoom: 10 }

  test.each([
    ['glide', glide(CAMERA, near, 400)],
    ['flight', flight(CAMERA, near)],
    ['flight abroad', flight({ ...CAMERA, zoom: 9 }, { lng: 6.7, lat: 51.4, zoom: 9 })],
    ['flight on the spot', flight(CAMERA, { ...CAMERA, zoom: 9 })],
    ['flight to nowhere else', flight(CAMERA, CAMERA)],
  ])('a %s begins here, ends there and is never lost', (name, course) => {
    const start = course.at(0)
    expect(start.lng).toBeCloseTo(CAMERA.lng, 6)
    expect(course.at(1).zoom).toBe(name === 'glide' || name === 'flight' ? 10 : name === 'flight to nowhere else' ? 6.6 : 9)
    for (let t = 0; t <= 1; t += 0.05) {
      const { lng, lat, zoom } = course.at(t)
      expect([lng, lat, zoom].every(Number.isFinite)).toBe(true)
      expect(zoom).toBeGreaterThanOrEqual(MIN_ZOOM)
    }
    expect(course.durationMs).toBeLessThanOrEqual(2200)
  })

  test('a long flight rises before it sinks', () => {
    const course = flight({ ...CAMERA, zoom: 9 }, { lng: 6.7, lat: 51.4, zoom: 9 })
    expect(course.at(0.5).zoom).toBeLessThan(5)
  })

  test('a glide about a place keeps that place still', () => {
    const to = zoomedAbout(CAMERA, [300, 200], 1)
    const course = glide(CAMERA, to, 200)
    const at = unproject(CAMERA, [300, 200])
    for (const t of [0.2, 0.5, 0.8]) {
      const [x, y] = project({ ...CAMERA, ...course.at(t) }, at)
      expect(Math.hypot(x - 300, y - 200)).toBeLessThan(0.1)
    }
  })
})
