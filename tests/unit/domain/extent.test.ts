// How far large places reach: what is read, what is drawn of it, and what is refused.
import { describe, expect, test } from 'vitest'
import { circleRound, drawnExtent } from '../../../src/domain/extent.ts'
import { areaKm2 } from '../../../src/domain/inside.ts'
import type { Issue } from '../../../src/domain/issue.ts'
import type { LngLat } from '../../../src/domain/model.ts'
import { parseSites } from '../../../src/domain/parse/features.ts'
import { metresBetween } from '../../../src/domain/positions.ts'

const AT: LngLat = [106.5, 29.5]
const SQUARE: LngLat[] = [
  [106.4, 29.4],
  [106.6, 29.4],
  [106.6, 29.6],
  [106.4, 29.4],
]

test('a circle has the area it stands for, closes, and is round', () => {
  const ring = circleRound(AT, Math.sqrt(30 / Math.PI))
  expect(ring[0]).toEqual(ring[ring.length - 1])
  expect(areaKm2([[ring]])).toBeCloseTo(30, 0)
  const radii = ring.map((corner) => metresBetween(AT, corner))
  expect(Math.max(...radii) - Math.min(...radii)).toBeLessThan(10)
})

describe('what is drawn', () => {
  test('is the ring where there is one', () =>
    expect(drawnExtent(AT, 5000, 3, SQUARE)).toEqual({ shape: 'ring', polygons: [[SQUARE]] }))
  test('is a circle where it is no smaller than what is known of the position', () => {
    expect(drawnExtent(AT, 1000, 4, null).shape).toBe('circle')
    expect(drawnExtent(AT, 1200, 4, null)).toEqual({ shape: null, polygons: [] })
  })
  test('is nothing without a position', () => expect(drawnExtent(null, null, 30, SQUARE).shape).toBeNull())
})

describe('an extent in a file', () => {
  const read = (extent: unknown) => {
    const issues: Issue[] = []
    const properties = { id: 'a', kind: 'airport', accuracyM: 500, extent }
    const feature = { type: 'Feature', id: 'a', geometry: { type: 'Point', coordinates: AT }, properties }
    const [site] = parseSites('sites/airports.geojson', { type: 'FeatureCollection', features: [feature] }, issues)
    const faults = issues.filter(({ field }) => field?.startsWith('extent')).map(({ code, field }) => [code, field])
    return { extent: site?.extent, faults }
  }
  test('may be left out', () => expect(read(undefined)).toEqual({ extent: null, faults: [] }))
  test('is read with its source', () => {
    const { extent, faults } = read({ areaKm2: 4, ring: null, source: 'atlas', note: null })
    expect(faults).toEqual([])
    expect(extent).toMatchObject({ areaKm2: 4, shape: 'circle', source: 'atlas' })
  })
  test('must say something', () =>
    expect(read({ areaKm2: null, ring: null, source: 'atlas', note: null }).faults).toEqual([
      ['missing-field', 'extent.areaKm2'],
    ]))
  test('has a ring that closes and is not turned round', () => {
    const open = SQUARE.slice(0, 3).concat([[106.4, 29.6]])
    expect(read({ areaKm2: null, ring: open, source: 'atlas', note: null }).faults).toEqual([['bad-geometry', 'extent.ring']])
    const turned = SQUARE.map(([lng, lat]) => [lat, lng])
    const { faults } = read({ areaKm2: null, ring: turned, source: 'atlas', note: null })
    expect(faults.map(([code]) => code)).toContain('swapped')
  })
})
