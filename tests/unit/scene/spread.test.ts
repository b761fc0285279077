// Pushing things apart: on a ring, in the plane, as boxes. Never closer than asked, never further than needed, always the same.
import { describe, expect, test } from 'vitest'
import type { Px } from '../../../src/scene/camera.ts'
import { type Box, overlaps } from '../../../src/scene/layout/boxes.ts'
import { spreadAngles, spreadBoxes, spreadPoints } from '../../../src/scene/layout/spread.ts'
import { frozen } from '../../fixtures/make.ts'
import { distance } from './on-screen.ts'

const TAU = Math.PI * 2
const around = (a: number, b: number): number => Math.abs(Math.atan2(Math.sin(a - b), Math.cos(a - b)))

/** Numbers that look random and are the same every time. */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648
    return state / 2147483648
  }
}

describe('angles on a ring', () => {
  const spaced = (angles: readonly number[], gap: number) =>
    angles.every((a, i) => angles.slice(i + 1).every((b) => around(a, b) > gap - 1e-9))

  test('stay where they are when there is room', () => {
    const wanted = frozen([0.1, 1.2, 2.9, -2])
    for (const [i, angle] of spreadAngles(wanted, 0.5).entries()) expect(around(angle, wanted[i] ?? 0)).toBeLessThan(1e-9)
  })

  test('nothing and one are no trouble', () => {
    expect(spreadAngles([], 0.5)).toEqual([])
    expect(around(spreadAngles([-1], 0.5)[0] ?? 0, -1)).toBeLessThan(1e-9)
  })

  test('share the way evenly when two want the same spot', () => {
    const [a = 0, b = 0] = spreadAngles([1, 1], 0.4)
    expect([a, b]).toEqual([expect.closeTo(0.8, 9), expect.closeTo(1.2, 9)])
  })

  test('move as little as possible', () => {
    // 1 and 1.1 must part by 0.4 and do so about their middle; 2 has room and does not move.
    const [a = 0, b = 0, c = 0] = spreadAngles([1, 1.1, 2], 0.4)
    expect([a, b, c]).toEqual([expect.closeTo(0.85, 9), expect.closeTo(1.25, 9), expect.closeTo(2, 9)])
  })

  test.each([0, Math.PI, 1])('spread across the seam at %d as anywhere else', (seam) => {
    const [a = 0, b = 0] = spreadAngles([seam - 0.05, seam + 0.05 - TAU], 0.5)
    expect(around(a, b)).toBeCloseTo(0.5, 9)
    expect(around(a, seam - 0.25)).toBeLessThan(1e-9)
    expect(around(b, seam + 0.25)).toBeLessThan(1e-9)
  })

  test('share the whole ring when it is too short for all', () => {
    const angles = spreadAngles([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6], 1)
    expect(spaced(angles, TAU / 7)).toBe(true)
  })

  test('keep their distance across the seam, too, when the ring is nearly full', () => {
    const wanted = frozen([...Array.from({ length: 12 }, (_, i) => i * 0.02), 3, 3.1, 3.2])
    const angles = spreadAngles(wanted, 0.4)
    expect(spaced(angles, 0.4)).toBe(true)
    // Twelve want the same spot, three the opposite one: the crowd's middle stays about where it was.
    expect(around(angles[5] ?? 0, 0.11)).toBeLessThan(0.6)
  })

  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])('keep their distance and their order (%d)', (seed) => {
    const roll = dice(seed)
    const wanted = frozen(Array.from({ length: 3 + seed * 2 }, () => roll() ** 2 * TAU - Math.PI))
    const gap = 0.24
    const angles = spreadAngles(wanted, gap)
    expect(spaced(angles, Math.min(gap, TAU / wanted.length))).toBe(true)
    // The order round the ring: sorting by result from any start gives a rotation of sorting by wish.
    const ring = (list: readonly number[]) =>
      [...list.keys()].sort((a, b) => (((list[a] ?? 0) + TAU) % TAU) - (((list[b] ?? 0) + TAU) % TAU) || a - b)
    const [before, after] = [ring(wanted), ring(angles)]
    const start = after.indexOf(before[0] ?? 0)
    expect([...after.slice(start), ...after.slice(0, start)]).toEqual(before)
    expect(spreadAngles(wanted, gap)).toEqual(angles)
  })
})

describe('points in the plane', () => {
  const apart = (points: readonly Px[], least: number) =>
    points.every((a, i) => points.slice(i + 1).every((b) => distance(a, b) >= least))

  test('that are far enough apart stay', () => {
    const points = frozen<Px[]>([
      [0, 0],
      [30, 0],
      [0, 30],
    ])
    expect(spreadPoints(points, 23)).toEqual(points)
  })

  test('on one spot part, the same way each time', () => {
    const points = frozen<Px[]>([
      [5, 5],
      [5, 5],
      [5, 5],
    ])
    const spread = spreadPoints(points, 20)
    expect(apart(spread, 19.5)).toBe(true)
    expect(spreadPoints(points, 20)).toEqual(spread)
  })

  test.each([1, 2, 3, 4])('in a crowd end up beside each other and not far from home (%d)', (seed) => {
    const roll = dice(seed)
    const points = frozen(Array.from({ length: 24 }, (): Px => [roll() * 120, roll() * 120]))
    const spread = spreadPoints(points, 23)
    expect(apart(spread, 22.2)).toBe(true)
    for (const [i, point] of spread.entries()) expect(distance(point, points[i] as Px)).toBeLessThan(80)
  })

  test('keep out of what is fixed', () => {
    const fixed = frozen([{ at: [0, 0] as Px, radius: 60 }])
    const spread = spreadPoints(
      frozen<Px[]>([
        [0, 0],
        [10, 0],
        [200, 0],
      ]),
      23,
      fixed,
    )
    for (const point of spread) expect(distance(point, [0, 0])).toBeGreaterThan(59)
    expect(spread[2]).toEqual([200, 0])
  })
})

describe('boxes', () => {
  const boxesOf = (centres: readonly Px[], sizes: readonly { w: number; h: number }[]): Box[] =>
    centres.map(([x, y], i) => {
      const { w, h } = sizes[i] as { w: number; h: number }
      return { x0: x - w / 2 + 0.01, y0: y - h / 2 + 0.01, x1: x + w / 2 - 0.01, y1: y + h / 2 - 0.01 }
    })

  test('that do not meet stay', () => {
    const centres = frozen<Px[]>([
      [0, 0],
      [100, 0],
    ])
    const sizes = frozen([
      { w: 60, h: 26 },
      { w: 60, h: 26 },
    ])
    expect(spreadBoxes(centres, sizes, [])).toEqual(centres)
  })

  test('part along the shorter way', () => {
    const sizes = [
      { w: 100, h: 26 },
      { w: 100, h: 26 },
    ]
    const [a, b] = spreadBoxes(
      [
        [0, 0],
        [10, 6],
      ],
      sizes,
      [],
    )
    expect(a).toEqual([0, -10])
    expect(b).toEqual([10, 16])
  })

  test.each([1, 2, 3, 4, 5])('end up clear of each other and of what is fixed (%d)', (seed) => {
    const roll = dice(seed)
    const centres = frozen(Array.from({ length: 14 }, (): Px => [roll() * 400, roll() * 400]))
    const sizes = frozen(Array.from({ length: 14 }, () => ({ w: 24 + Math.floor(roll() * 5) * 20, h: 26 })))
    const fixed = frozen<Box[]>([{ x0: 100, y0: 100, x1: 220, y1: 220 }])
    const spread = spreadBoxes(centres, sizes, fixed)
    const boxes = boxesOf(spread, sizes)
    const clashes = boxes.flatMap((a, i) => [...boxes.slice(i + 1), ...fixed].filter((b) => overlaps(a, b)))
    expect(clashes).toEqual([])
    expect(spreadBoxes(centres, sizes, fixed)).toEqual(spread)
  })
})
