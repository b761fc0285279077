// The base map flattened once: from here on, drawing the ground is multiplication and addition.
import type { Feature, Geometry } from 'geojson'
import { finish, type Steps } from '../../domain/steps.ts'
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

/** Bases and what they were made into; what a finer base shares with the one before is not made again. */
type Made = { readonly base: BaseMap; readonly shapes: GroundShapes }

/** @param before what the map shows now, if it shows any */
export const groundShapesOf = (base: BaseMap, before: Made | null = null): GroundShapes => finish(groundShapeSteps(base, before))

/** The same in steps of some milliseconds: a hundred thousand points are projected. */
export function* groundShapeSteps(base: BaseMap, before: Made | null = null): Steps<GroundShapes> {
  const part = (name: 'full' | 'part') => all(base.circle.features.filter((feature) => feature.properties.part === name))
  const streams = (wanted: 4 | 5) => all(base.streams.features.filter((feature) => feature.properties.rank === wanted))
  const tone = (wanted: number) =>
    all(base.counties.features.filter(({ properties }) => properties.circle === 'full' && properties.tone === wanted))
  const kept = <K extends keyof GroundShapes>(from: keyof BaseMap, name: K, make: () => GroundShapes[K]): GroundShapes[K] =>
    before && before.base[from] === base[from] ? before.shapes[name] : make()
  const first = {
    graticule: before?.shapes.graticule ?? all(graticule().features),
    land: kept('land', 'land', () => all(base.land.features)),
    coast: kept('coast', 'coast', () => all(base.coast.features)),
    context: kept('context', 'context', () => all(base.context.features)),
  }
  yield
  const second = {
    circle: kept('circle', 'circle', () => part('full')),
    partial: kept('circle', 'partial', () => part('part')),
    tones: kept('counties', 'tones', () => Array.from({ length: TONES }, (_, i) => tone(i))),
    cities: kept(
      'cities',
      'cities',
      () => new Map(base.cities.features.map((city) => [city.properties.adcode, runsOf(city.geometry)])),
    ),
  }
  yield
  const third = {
    countyLines: kept('countyLines', 'countyLines', () => runsOf(base.countyLines?.geometry)),
    prefectureLines: kept('prefectureLines', 'prefectureLines', () => runsOf(base.prefectureLines?.geometry)),
    streams: kept('streams', 'streams', () => ({ 4: streams(4), 5: streams(5) })),
  }
  yield
  const pieces = before?.base.rivers === base.rivers ? [] : riverPieces(base.rivers).features
  yield
  const rivers = kept('rivers', 'rivers', () =>
    RIVER_ORDERS.map((order) => all(pieces.filter((piece) => piece.properties.order === order))),
  )
  yield
  return { ...first, ...second, ...third, rivers, relief: base.relief }
}
