// Which county holds a point, and how large a shape is.
import { expect, test } from 'vitest'
import { areaKm2, isInside } from '../../../src/domain/inside.ts'
import type { LngLat } from '../../../src/domain/model.ts'

const square = (x: number, y: number, size: number): LngLat[] => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y],
]
const ringed = [[square(100, 20, 4), square(101, 21, 1)], [square(110, 20, 1)]]

test.each([
  ['in the first part', [100.5, 20.5], true],
  ['in the hole', [101.5, 21.5], false],
  ['beyond the hole', [103.5, 21.5], true],
  ['in the second part', [110.5, 20.5], true],
  ['between the parts', [105, 20.5], false],
  ['level with a corner, outside', [99, 21], false],
] as const)('a point %s', (_, at, expected) => expect(isInside(ringed, at)).toBe(expected))

test('a square degree at the equator has some 12,364 km², and shrinks towards the pole', () => {
  expect(areaKm2([[square(0, 0, 1)]])).toBeCloseTo(12364, -1)
  expect(areaKm2([[square(0, 60, 1)]]) / areaKm2([[square(0, 0, 1)]])).toBeCloseTo(Math.cos((60.5 * Math.PI) / 180), 3)
})

test('a hole is no land', () => {
  expect(areaKm2([[square(0, 0, 2), square(0.5, 0.5, 1)]])).toBeCloseTo(
    areaKm2([[square(0, 0, 2)]]) - areaKm2([[square(0.5, 0.5, 1)]]),
    6,
  )
})
