// Ink as triangles: how many, how wide, in which colours, with which dashes.
import { describe, expect, test } from 'vitest'
import { meshOf, VERTEX_FLOATS } from '../../../src/render/gl/ink-mesh.ts'
import type { InkShape } from '../../../src/render/ink.ts'
import type { Px } from '../../../src/scene/camera.ts'
import { frozen } from '../../fixtures/make.ts'

const stroke = (points: readonly Px[], patch: Partial<Extract<InkShape, { type: 'stroke' }>> = {}): InkShape =>
  frozen({ type: 'stroke', points, widthPx: 2, color: '#ff8000', opacity: 1, dash: null, ...patch })
const fill = (points: readonly Px[], opacity = 1): InkShape => frozen({ type: 'fill', points, color: '#204060', opacity })

type Vertex = { x: number; y: number; across: number; half: number; along: number; rgba: number[]; dash: number[] }
const verticesOf = (...shapes: InkShape[]): Vertex[] => {
  const mesh = meshOf(shapes)
  expect(mesh.length % VERTEX_FLOATS).toBe(0)
  return Array.from({ length: mesh.length / VERTEX_FLOATS }, (_, i) => {
    const [x = 0, y = 0, across = 0, half = 0, along = 0, ...rest] = mesh.slice(i * VERTEX_FLOATS, (i + 1) * VERTEX_FLOATS)
    return { x, y, across, half, along, rgba: rest.slice(0, 4), dash: rest.slice(4) }
  })
}
const near = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 5))

const LEVEL: readonly Px[] = [
  [0, 0],
  [10, 0],
  [30, 0],
]
const SQUARE: readonly Px[] = [
  [0, 0],
  [10, 0],
  [10, 10],
  [0, 10],
]

describe('a mesh', () => {
  test('of nothing is empty', () => expect(meshOf([])).toHaveLength(0))

  test('has two triangles for each piece of a stroke and a fan for a fill', () => {
    expect(verticesOf(stroke(LEVEL))).toHaveLength(12)
    expect(verticesOf(fill(SQUARE))).toHaveLength(6)
    expect(verticesOf(fill(SQUARE), stroke(LEVEL), stroke(LEVEL.slice(1)))).toHaveLength(6 + 12 + 6)
  })

  test('of degenerate shapes is empty instead of broken', () => {
    expect(verticesOf(stroke(LEVEL.slice(0, 1)), fill([]), fill(SQUARE.slice(0, 2)))).toEqual([])
  })

  test('keeps the order of the shapes', () => {
    const [first, , , , , , last] = verticesOf(fill(SQUARE), stroke(LEVEL))
    expect(first?.rgba).toEqual(near([32 / 255, 64 / 255, 96 / 255, 1]))
    expect(last?.rgba).toEqual(near([1, 128 / 255, 0, 1]))
  })

  test('has finite numbers where points repeat', () => {
    const repeated = stroke([
      [5, 5],
      [5, 5],
      [9, 5],
      [9, 5],
    ])
    expect([...meshOf([repeated])].every(Number.isFinite)).toBe(true)
  })
})

describe('a stroke', () => {
  test('reaches half its width and one soft pixel to both sides', () => {
    const vertices = verticesOf(stroke(LEVEL, { widthPx: 6 }))
    expect(Math.max(...vertices.map(({ y }) => y))).toBeCloseTo(4, 5)
    expect(Math.min(...vertices.map(({ y }) => y))).toBeCloseTo(-4, 5)
    for (const { half, across } of vertices) {
      expect(half).toBe(3)
      expect(Math.abs(across)).toBe(4)
    }
  })

  test('has both its sides at each end, so that no piece is folded', () => {
    const sides = verticesOf(stroke(LEVEL)).map(({ across }) => Math.sign(across))
    expect(sides.filter((side) => side > 0)).toHaveLength(6)
    expect(sides.filter((side) => side < 0)).toHaveLength(6)
  })

  test('measures its way along, for the dashes', () => {
    const along = verticesOf(stroke(LEVEL)).map((vertex) => vertex.along)
    expect([...new Set(along)].sort((a, b) => a - b)).toEqual([0, 10, 30])
  })

  test('keeps its width round a gentle bend', () => {
    const points = Array.from({ length: 24 }, (_, i): Px => [100 * Math.cos(i / 20), 100 * Math.sin(i / 20)])
    for (const { x, y } of verticesOf(stroke(points, { widthPx: 4 }))) {
      expect(Math.abs(Math.hypot(x, y) - 100)).toBeGreaterThan(2.9)
      expect(Math.abs(Math.hypot(x, y) - 100)).toBeLessThan(3.1)
    }
  })

  test('is closed where it ends at its start: no notch in a dial’s rim', () => {
    const rim = Array.from(
      { length: 33 },
      (_, i): Px => [100 * Math.cos((i / 32) * 2 * Math.PI), 100 * Math.sin((i / 32) * 2 * Math.PI)],
    )
    const closed = [...rim.slice(0, -1), rim[0] as Px]
    const spread = verticesOf(stroke(closed)).map(({ x, y }) => Math.hypot(x, y))
    expect(Math.max(...spread)).toBeLessThan(102.1)
    const [first, last] = [verticesOf(stroke(closed))[0], verticesOf(stroke(closed)).slice(-1)[0]]
    expect([last?.x, last?.y]).toEqual(near([first?.x ?? 0, first?.y ?? 0]))
  })

  test('does not shoot out at a sharp corner', () => {
    const spike = stroke([
      [0, 0],
      [50, 1],
      [0, 2],
    ])
    expect(Math.max(...verticesOf(spike).map(({ x }) => x))).toBeLessThan(60)
  })
})

describe('colours', () => {
  test('are premultiplied: every channel carries its opacity', () => {
    expect(verticesOf(fill(SQUARE, 0.5))[0]?.rgba).toEqual(near([16 / 255, 32 / 255, 48 / 255, 0.5]))
    for (const { rgba } of verticesOf(stroke(LEVEL, { opacity: 0.16 }))) {
      const [r = 1, g = 1, b = 1, a = 0] = rgba
      expect(Math.max(r, g, b)).toBeLessThanOrEqual(a + 1e-6)
    }
  })
})

describe('dashes', () => {
  const dashOf = (dash: Extract<InkShape, { type: 'stroke' }>['dash']) => verticesOf(stroke(LEVEL, { dash }))[0]?.dash
  test('are given as length, period and whether round', () => {
    expect(dashOf({ on: 6, off: 4, round: false })).toEqual([6, 10, 0])
    expect(dashOf({ on: 0, off: 4.2, round: true })).toEqual(near([0, 4.2, 1]))
  })
  test('are none on solid strokes and fills', () => {
    expect(dashOf(null)).toEqual([0, 0, 0])
    expect(verticesOf(fill(SQUARE))[0]?.dash).toEqual([0, 0, 0])
  })
})

test('a fill has no soft edge: every point of it is well inside', () => {
  for (const { across, half } of verticesOf(fill(SQUARE))) expect(half - Math.abs(across)).toBeGreaterThan(100)
})
