// River names: along the water, upright enough to be read, within the frame, clear of everything, steady while the map moves.
import { describe, expect, test } from 'vitest'
import type { LngLat } from '../../../src/domain/model.ts'
import { type Camera, project, unproject } from '../../../src/scene/camera.ts'
import { type Box, BoxGrid, inside, overlaps } from '../../../src/scene/layout/boxes.ts'
import { labelBox } from '../../../src/scene/layout/labels.ts'
import { nameRiver, rememberedStretches } from '../../../src/scene/layout/river-names.ts'
import { estimateText } from '../../../src/scene/layout/text.ts'
import { frozen } from '../../fixtures/make.ts'
import { createCamera, createStyle } from './create.ts'

const camera = createCamera()
const FRAME: Box = frozen({ x0: 6, y0: 6, x1: 994, y1: 794 })
const style = createStyle({ sizePx: 12, trackingEm: 0.5 })

/** A river through these pixels of the plain camera. */
const through = (...px: readonly (readonly [number, number])[]): LngLat[] => frozen(px.map((at) => unproject(camera, at)))
const named = (line: readonly LngLat[], at: Camera = camera, hard: readonly Box[] = [], name = '嘉陵江') => {
  const grid = new BoxGrid()
  for (const box of hard) grid.add(box)
  return nameRiver(name, [line], style, at, FRAME, grid, estimateText)
}
const spots = (line: readonly LngLat[], at: Camera = camera, hard: readonly Box[] = []) =>
  named(line, at, hard).map((label) => project(at, label.at))

const LEVEL = through([0, 400], [500, 400], [1000, 400])

describe('a river’s name', () => {
  test('is set letter by letter on the water, from left to right', () => {
    const labels = named(LEVEL)
    expect(labels.slice(0, 3).map((label) => label.text)).toEqual(['嘉', '陵', '江'])
    const xs = spots(LEVEL).slice(0, 3)
    expect(xs.map(([x]) => x)).toEqual([...xs.map(([x]) => x)].sort((a, b) => a - b))
    for (const [, y] of xs) expect(y).toBeCloseTo(400, 3)
    for (const { angle } of labels) expect(angle).toBeCloseTo(0, 6)
  })

  test('reads from left to right on a river that runs to the left, too', () => {
    const xs = spots([...LEVEL].reverse())
      .slice(0, 3)
      .map(([x]) => x)
    expect(xs).toEqual([...xs].sort((a, b) => a - b))
    for (const { angle } of named([...LEVEL].reverse())) expect(angle).toBeCloseTo(0, 6)
  })

  test('leans with the water', () => {
    for (const { angle } of named(through([100, 300], [900, 540])))
      expect(angle).toBeCloseTo((Math.atan2(240, 800) * 180) / Math.PI, 3)
  })

  test('keeps its ideographs upright where the river falls, and reads downwards', () => {
    const line = through([500, 700], [500, 100])
    const labels = named(line)
    for (const { angle } of labels) expect(Math.abs(angle)).toBeLessThan(1)
    const ys = spots(line)
      .slice(0, 3)
      .map(([, y]) => y)
    expect(ys).toEqual([...ys].sort((a, b) => a - b))
  })

  test('lies whole within the frame and on nothing that is there', () => {
    const hard = [{ x0: 0, y0: 350, x1: 600, y1: 450 }]
    const labels = named(LEVEL, camera, hard)
    expect(labels.length).toBeGreaterThan(0)
    for (const label of labels) {
      const box = labelBox(label, camera)
      expect(inside(box, FRAME)).toBe(true)
      expect(hard.some((other) => overlaps(other, box))).toBe(false)
    }
  })

  test('is itself in the way of what comes after', () => {
    const grid = new BoxGrid()
    const first = nameRiver('嘉陵江', [LEVEL], style, camera, FRAME, grid, estimateText)
    const second = nameRiver('涪江', [LEVEL], style, camera, FRAME, grid, estimateText)
    for (const a of first) for (const b of second) expect(overlaps(labelBox(a, camera), labelBox(b, camera))).toBe(false)
  })

  test('is the same whether the course is walked anew or remembered, in one view and the next', () => {
    const stretchesOf = rememberedStretches()
    const there = createCamera({ zoom: camera.zoom + 0.4 })
    for (const at of [camera, camera, there, camera]) {
      const fresh = nameRiver('嘉陵江', [LEVEL], style, at, FRAME, new BoxGrid(), estimateText)
      expect(fresh.length).toBeGreaterThan(0)
      expect(nameRiver('嘉陵江', [LEVEL], style, at, FRAME, new BoxGrid(), estimateText, stretchesOf)).toEqual(fresh)
    }
    expect(stretchesOf(LEVEL, camera, FRAME, 9)).toBe(stretchesOf(LEVEL, camera, FRAME, 9))
  })

  test('is left out where the river turns back and forth', () => {
    const zigzag = through(...Array.from({ length: 60 }, (_, i): [number, number] => [20 + i * 16, i % 2 === 0 ? 392 : 408]))
    expect(named(zigzag)).toEqual([])
  })

  test('is left out where the river is shorter than it', () => expect(named(through([480, 400], [500, 400]))).toEqual([]))

  test('stands at most twice, far apart', () => {
    const wide = createCamera({ width: 3000 })
    const frame = { ...FRAME, x1: 2994 }
    const line = frozen([unproject(wide, [0, 400]), unproject(wide, [3000, 400])])
    const labels = nameRiver('嘉陵江', [line], style, wide, frame, new BoxGrid(), estimateText)
    expect(labels.length).toBe(6)
    const [a, b] = labels.filter((label) => label.text === '嘉').map((label) => project(wide, label.at)[0])
    expect(Math.abs((a ?? 0) - (b ?? 0))).toBeGreaterThan(600)
    const short = { ...FRAME, x1: 500 }
    expect(nameRiver('嘉陵江', [LEVEL], style, camera, short, new BoxGrid(), estimateText).length).toBe(3)
  })

  test('stays on its spot of the ground while the map is pushed about', () => {
    // Meanders but for one calm reach in the middle, and a long way to it from outside the window.
    const meander = (x: number): [number, number] => [x, 400 + (Math.abs(x - 500) < 80 ? 0 : 16 * Math.sin(x / 7))]
    const line = through(...Array.from({ length: 1600 }, (_, i) => meander(-2000 + i * 3)))
    const before = named(line)
    expect(before.length).toBe(3)
    const pushed = createCamera({ lng: camera.lng + 0.2, lat: camera.lat - 0.1 })
    expect(named(line, pushed).map((label) => label.at)).toEqual(before.map((label) => label.at.map((v) => expect.closeTo(v, 9))))
  })

  test('is found on the visible part of a line that comes from far away', () => {
    const far = createCamera({ zoom: 14 })
    const line = frozen<LngLat[]>([
      [70, 30.1],
      [105.3, 30.1],
      [140, 30.1],
    ])
    const labels = named(line, far)
    expect(labels.length).toBeGreaterThanOrEqual(3)
    for (const label of labels) expect(inside(labelBox(label, far), FRAME)).toBe(true)
  })
})
