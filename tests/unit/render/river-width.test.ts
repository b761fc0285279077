// Rivers in pieces: nothing of a river is lost, pieces meet, and water never gets narrower on its way.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Position } from 'geojson'
import { describe, expect, test } from 'vitest'
import type { BaseMap } from '../../../src/render/base-map.ts'
import { graticule } from '../../../src/render/graticule.ts'
import { RIVER_ORDERS, RIVER_WIDTHS, riverPieces } from '../../../src/render/river-width.ts'

const RIVERS = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../data/basemap/rivers.geojson'), 'utf8'),
) as BaseMap['rivers']
const linesOf = ({ geometry }: BaseMap['rivers']['features'][number]): Position[][] =>
  geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates
const only = (river: BaseMap['rivers']['features'][number]) =>
  riverPieces({ type: 'FeatureCollection', features: [river] }).features

describe.each(RIVERS.features.map((river) => [river.properties.name.en, river] as const))('%s', (_, river) => {
  const pieces = only(river)
  test('is whole: its pieces, source first, are its line', () => {
    const [line = []] = linesOf(river)
    const downstream = [...pieces].sort((a, b) => b.properties.order - a.properties.order || 0)
    const points = downstream.map(({ geometry }) => geometry.coordinates.length).reduce((a, b) => a + b, 0)
    expect(points).toBe(line.length + pieces.length - 1)
    expect(new Set(pieces.flatMap(({ geometry }) => geometry.coordinates.map(String))).size).toBe(new Set(line.map(String)).size)
  })
  test('swells: no piece nearer to the mouth is of a finer order', () => {
    const [line = []] = linesOf(river)
    const indexOf = (at: Position | undefined) => line.findIndex((one) => String(one) === String(at))
    const along = [...pieces].sort((a, b) => indexOf(a.geometry.coordinates[0]) - indexOf(b.geometry.coordinates[0]))
    const orders = along.map(({ properties }) => properties.order)
    expect(orders).toEqual([...orders].sort((a, b) => b - a))
    expect(orders[0]).toBeGreaterThan(orders[orders.length - 1] ?? 0)
  })
})

test('a finer order is narrower at every zoom, and every order grows with the zoom', () => {
  for (const { px } of RIVER_WIDTHS) {
    expect(px).toHaveLength(RIVER_ORDERS.length)
    expect(px).toEqual([...px].sort((a, b) => b - a))
  }
  for (const i of RIVER_ORDERS.keys()) {
    const grown = RIVER_WIDTHS.map(({ px }) => px[i] ?? 0)
    expect(grown).toEqual([...grown].sort((a, b) => a - b))
  }
})

test('the graticule ends at the date line and reaches both sides of the equator', () => {
  const points = graticule().features.flatMap(({ geometry }) => geometry.coordinates)
  expect(Math.min(...points.map(([lng = 0]) => lng))).toBe(-180)
  expect(Math.max(...points.map(([lng = 0]) => lng))).toBe(180)
  expect(points.some(([, lat]) => lat === 0)).toBe(true)
})
