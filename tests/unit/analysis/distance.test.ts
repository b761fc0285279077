// Distances that a reader will compare with a ruler or a guidebook.
import { expect, test } from 'vitest'
import { byDistance, distanceM, lengthM } from '../../../src/analysis/distance.ts'
import type { LngLat } from '../../../src/domain/model.ts'

const CHENGDU: LngLat = [104.066, 30.659]
const CHONGQING: LngLat = [106.577, 29.557]

test('a degree along the equator is 111.2 km', () => expect(distanceM([0, 0], [1, 0])).toBeCloseTo(111_195, -1))
test('Chengdu to Chongqing is some 270 km as the crow flies', () => {
  expect(distanceM(CHENGDU, CHONGQING) / 1000).toBeGreaterThan(265)
  expect(distanceM(CHENGDU, CHONGQING) / 1000).toBeLessThan(275)
})
test('the way back is as long', () => expect(distanceM(CHENGDU, CHONGQING)).toBeCloseTo(distanceM(CHONGQING, CHENGDU), 6))
test('a line is as long as its legs', () => {
  const middle: LngLat = [105.3, 30.1]
  expect(lengthM([CHENGDU, middle, CHONGQING])).toBeCloseTo(distanceM(CHENGDU, middle) + distanceM(middle, CHONGQING), 6)
  expect(lengthM([])).toBe(0)
})
test('nearest first, and what has no position is left out', () => {
  const places = [{ at: CHONGQING }, { at: null }, { at: CHENGDU }]
  expect(byDistance([104, 30.6], places).map(({ thing }) => thing.at)).toEqual([CHENGDU, CHONGQING])
})
