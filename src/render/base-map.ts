// The base map files as GeoJSON that both renderers draw from.
import type { Feature, FeatureCollection, Geometry, LineString, MultiLineString, MultiPolygon, Point, Polygon } from 'geojson'
import type { Text } from '../domain/model.ts'

type Shape = Polygon | MultiPolygon
export type CountyProperties = {
  readonly adcode: string
  readonly name: string
  readonly nameEn: string
  readonly pref: string
  readonly circle: 'full' | 'part' | null
}
export type PlaceProperties = { readonly adcode: string; readonly name: Text; readonly rank: 1 | 2 | 3 }
export type RiverProperties = { readonly name: Text; readonly rank: 1 | 2 | 3 }

export type BaseMap = {
  readonly counties: FeatureCollection<Shape, CountyProperties>
  /** Inner lines only, each drawn once. */
  readonly countyLines: Feature<MultiLineString> | null
  readonly prefectureLines: Feature<MultiLineString> | null
  /** The circle's whole counties as one shape, and the partial ones. */
  readonly circle: FeatureCollection<Shape, { readonly part: 'full' | 'part' }>
  readonly context: FeatureCollection<Geometry>
  readonly land: FeatureCollection<Geometry>
  /** Shorelines without the edges where land was clipped. */
  readonly coast: FeatureCollection<Geometry>
  readonly rivers: FeatureCollection<LineString | MultiLineString, RiverProperties>
  readonly places: FeatureCollection<Point, PlaceProperties>
  readonly relief: {
    readonly light: string
    readonly dark: string
    readonly bounds: readonly [west: number, south: number, east: number, north: number]
  } | null
}
