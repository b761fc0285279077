// Arrowheads: on the line and along it, apart from each other and from what stands there, and quiet where a line leads both ways.
import { describe, expect, test } from 'vitest'
import { CORRIDOR_MODES, type CorridorMode } from '../../../src/domain/kinds.ts'
import type { LngLat } from '../../../src/domain/model.ts'
import { arrowHead, createArrowMaker } from '../../../src/scene/arrows.ts'
import { project } from '../../../src/scene/camera.ts'
import { type Box, BoxGrid, boxAround } from '../../../src/scene/layout/boxes.ts'
import type { LineMark } from '../../../src/scene/scene.ts'
import { createCamera, createGraphOf, createInput, createLine } from './create.ts'

const EAST: readonly LngLat[] = [
  [103, 30.1],
  [105, 30.1],
  [107.6, 30.1],
]
const FRAME: Box = { x0: 6, y0: 6, x1: 994, y1: 794 }
const arrowsOf = (patch: Partial<LineMark> = {}, camera = createCamera(), taken = new BoxGrid()) =>
  createArrowMaker()(
    [createLine('east', { path: EAST, mode: 'rail', ...patch })],
    createInput(createGraphOf(), { camera }),
    FRAME,
    taken,
  )

describe('arrowheads', () => {
  test('stand on the line, point along it, and keep apart', () => {
    const camera = createCamera()
    const arrows = arrowsOf()
    expect(arrows.length).toBeGreaterThan(3)
    const spots = arrows.map(({ at }) => project(camera, at))
    const y = project(camera, [105, 30.1])[1]
    for (const [i, spot] of spots.entries()) {
      expect(spot[1]).toBeCloseTo(y, 3)
      expect(arrows[i]?.angle).toBeCloseTo(0, 6)
      const next = spots[i + 1]
      if (next) expect(next[0] - spot[0]).toBeGreaterThan(100)
    }
  })

  test('turn round with a line that is drawn the other way', () => {
    for (const { angle } of arrowsOf({ path: [...EAST].reverse() })) expect(Math.abs(angle)).toBeCloseTo(180, 6)
  })

  test('stay on their spots of the ground while the map pans, or zooms within a whole step', () => {
    const before = new Set(arrowsOf().map(({ at }) => at[0].toFixed(6)))
    for (const patch of [{ lng: 105.6 }, { zoom: 6.9 }]) {
      const after = arrowsOf({}, createCamera(patch)).map(({ at }) => at[0].toFixed(6))
      expect(after.length).toBeGreaterThan(2)
      expect(after.filter((lng) => before.has(lng)).length, JSON.stringify(patch)).toBeGreaterThanOrEqual(after.length - 1)
    }
  })

  test('keep clear of what stands there', () => {
    const first = arrowsOf()[0]
    const taken = new BoxGrid()
    taken.add(boxAround(project(createCamera(), first?.at ?? [0, 0]), 12))
    expect(arrowsOf({}, createCamera(), taken)).toEqual(arrowsOf().slice(1))
  })

  test('move aside with the lane of their line', () => {
    const [tip] = arrowHead({ angle: 90, offsetPx: 5, sizePx: 4 })
    // Travelling south, the right-hand side is the west.
    expect(tip?.[0]).toBeCloseTo(-5, 6)
    expect(tip?.[1]).toBeCloseTo(4.2, 6)
  })

  test('leave sharp bends alone', () => {
    const zigzag = Array.from({ length: 60 }, (_, i): LngLat => [104 + i * 0.04, 30 + (i % 2) * 0.05])
    expect(arrowsOf({ path: zigzag })).toEqual([])
  })

  test.each(CORRIDOR_MODES.map((mode) => [mode]))('%s: only what leads one way has them', (mode: CorridorMode) => {
    const directed = ['rail', 'rail-sea', 'waterway'].includes(mode)
    expect(arrowsOf({ mode }).length > 0).toBe(directed)
    expect(arrowsOf({ mode, emphasis: 'receded' })).toEqual([])
  })
})
