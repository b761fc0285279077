// The base map flattened once: from here on, drawing the ground is multiplication and addition.
import type { Feature, Geometry } from 'geojson'
import type { BaseMap } from '../base-map.ts'
import { graticule } from '../graticule.ts'
import { RIVER_ORDERS, riverPieces } from '../river-width.ts'
import { type Run, runOf } from './runs.ts'

export type GroundShapes = {
  readonly graticule: readonly Run[]
  readonly land: readonly Run[]
  readonly coast: readonly Run[]
  readonly context: readonly Run[]
  readonly circle: readonly Run[]
  readonly partial: readonly Run[]
  /** The circle's counties by tone. */
  readonly tones: readonly (readonly Run[])[]
  readonly cities: ReadonlyMap<string, readonly Run[]>
  readonly countyLines: readonly Run[]
  readonly prefectureLines: readonly Run[]
  /** By order, the widest first. */
  readonly rivers: readonly (readonly Run[])[]
  readonly streams: Readonly<Record<4 | 5, readonly Run[]>>
  readonly relief: BaseMap['relief']
}

/** Every ring or line of a geometry. */
function runsOf(geometry: Geometry | null | undefined): Run[] {
  switch (geometry?.type) {
    case 'LineString':
      return [runOf(geometry.coordinates)]
    case 'Polygon':
    case 'MultiLineString':
      return geometry.coordinates.map(runOf)
    case 'MultiPolygon':
      return geometry.coordinates.flatMap((polygon) => polygon.map(runOf))
    case 'GeometryCollection':
      return geometry.geometries.flatMap(runsOf)
    default:
      return []
  }
}

/** As many as the makers of the base map hand out. */
const TONES = 5

const all = (features: readonly Feature[]): Run[] => features.flatMap((feature) => runsOf(feature.geometry))

export function groundShapesOf(base: BaseMap): GroundShapes {
  const part = (name: 'full' | 'part') => all(base.circle.features.filter((feature) => feature.properties.part === name))
  const pieces = riverPieces(base.rivers).features
  const streams = (wanted: 4 | 5) => all(base.streams.features.filter((feature) => feature.properties.rank === wanted))
  const tone = (wanted: number) =>
    all(base.counties.features.filter(({ properties }) => properties.circle === 'full' && properties.tone === wanted))
  return {
    graticule: all(graticule().features),
    land: all(base.land.features),
    coast: all(base.coast.features),
    context: all(base.context.features),
    circle: part('full'),
    partial: part('part'),
    tones: Array.from({ length: TONES }, (_, i) => tone(i)),
    cities: new Map(base.cities.features.map((city) => [city.properties.adcode, runsOf(city.geometry)])),
    countyLines: runsOf(base.countyLines?.geometry),
    prefectureLines: runsOf(base.prefectureLines?.geometry),
    rivers: RIVER_ORDERS.map((order) => all(pieces.filter((piece) => piece.properties.order === order))),
    streams: { 4: streams(4), 5: streams(5) },
    relief: base.relief,
  }
}
