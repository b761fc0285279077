// The shift of Chinese map services against published pairs of coordinates, and back again.
import { describe, expect, test } from 'vitest'
import { distanceM } from '../../../src/analysis/distance.ts'
import {
  bd09FromGcj02,
  DATUMS,
  fromWgs84,
  gcj02FromBd09,
  gcj02FromWgs84,
  toWgs84,
  wgs84FromGcj02,
} from '../../../src/domain/datum.ts'
import type { LngLat } from '../../../src/domain/model.ts'

const close = ([lng, lat]: LngLat, [wantLng, wantLat]: LngLat, digits: number) => {
  expect(lng).toBeCloseTo(wantLng, digits)
  expect(lat).toBeCloseTo(wantLat, digits)
}

describe('reference points', () => {
  // Pairs that several independent implementations print and test against.
  test('天安门 to GCJ-02', () => close(gcj02FromWgs84([116.404, 39.915]), [116.41024449916938, 39.91640428150164], 9))
  // This one is from an implementation with its constants rounded otherwise: a centimetre apart.
  test('上海 to GCJ-02', () => close(gcj02FromWgs84([121.0917077, 30.6107779]), [121.09626935575027, 30.608604331756705], 6))
  test('上海 to BD-09', () => close(fromWgs84([121.0917077, 30.6107779], 'bd09'), [121.10271732371203, 30.61484572185035], 6))
  test('天安门 from GCJ-02 to BD-09', () => close(bd09FromGcj02([116.404, 39.915]), [116.41036949371029, 39.92133699351021], 9))
  // The printed inverse is itself an approximation; ours is iterated and a little better.
  test('天安门 from BD-09 to GCJ-02', () => close(gcj02FromBd09([116.404, 39.915]), [116.39762729119315, 39.90865673957631], 5))
})

const PLACES: readonly LngLat[] = [
  [104.063, 30.662],
  [106.7306, 29.6135],
  [108.4, 30.8],
  [87.6, 43.8],
]

describe.each(PLACES)('at %s, %s', (lng, lat) => {
  const at: LngLat = [lng, lat]
  test.each(DATUMS)('there and back through %s moves less than a millimetre', (datum) => {
    expect(distanceM(toWgs84(fromWgs84(at, datum), datum), at)).toBeLessThan(0.001)
  })
  test('the shift is some hundred metres', () => {
    const moved = distanceM(gcj02FromWgs84(at), at)
    expect(moved).toBeGreaterThan(100)
    expect(moved).toBeLessThan(1000)
  })
})

test('nothing moves where the services use WGS84', () => {
  const duisburg: LngLat = [6.76, 51.43]
  expect(gcj02FromWgs84(duisburg)).toEqual(duisburg)
  expect(wgs84FromGcj02(duisburg)).toEqual(duisburg)
  expect(fromWgs84(duisburg, 'bd09')).toEqual(duisburg)
})
