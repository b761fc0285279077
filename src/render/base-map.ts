// The base map files as GeoJSON that both renderers draw from.
import type { Feature, FeatureCollection, Geometry, LineString, MultiLineString, MultiPolygon, Point, Polygon } from 'geojson'
import type { Text } from '../domain/model.ts'
import type { BasePlace, BaseRiver } from '../scene/input.ts'

type Shape = Polygon | MultiPolygon
export type CountyProperties = {
  readonly adcode: string
  readonly name: string
  readonly nameEn: string
  readonly pref: string
  readonly circle: 'full' | 'part' | null
  /** Which of the palette's papers it wears close up: another than its neighbours. */
  readonly tone?: number
}
export type PlaceProperties = {
  readonly adcode: string
  readonly name: Text
  /** The official Chinese name, with the word for its kind. */
  readonly full?: string
  readonly rank: 1 | 2 | 3
  /** Counties: where their name has most room, and how many kilometres of it. */
  readonly land?: { readonly at: readonly [lng: number, lat: number]; readonly km: number }
}
export type RiverProperties = { readonly name: Text; readonly rank: 1 | 2 | 3 }

export type BaseMap = {
  readonly counties: FeatureCollection<Shape, CountyProperties>
  /** Inner lines only, each drawn once. */
  readonly countyLines: Feature<MultiLineString> | null
  readonly prefectureLines: Feature<MultiLineString> | null
  /** Cities (prefectures; all of 重庆 is one) as shapes, for tinting. */
  readonly cities: FeatureCollection<Shape, { readonly adcode: string }>
  /** The circle's whole counties as one shape, and the partial ones. */
  readonly circle: FeatureCollection<Shape, { readonly part: 'full' | 'part' }>
  readonly context: FeatureCollection<Geometry>
  readonly land: FeatureCollection<Geometry>
  /** Shorelines without the edges where land was clipped. */
  readonly coast: FeatureCollection<Geometry>
  readonly rivers: FeatureCollection<LineString | MultiLineString, RiverProperties>
  /** Streams without a name, only in full detail. */
  readonly streams: FeatureCollection<LineString | MultiLineString, { readonly rank: 4 | 5 }>
  readonly places: FeatureCollection<Point, PlaceProperties>
  readonly relief: {
    readonly light: string
    readonly dark: string
    readonly bounds: readonly [west: number, south: number, east: number, north: number]
  } | null
}

/** What the layout needs to know of towns. */
export const placesOf = (base: BaseMap): BasePlace[] =>
  base.places.features.map(({ geometry, properties: { adcode, name, full, rank, land } }) => ({
    adcode,
    name,
    rank,
    area: land && full ? { name: { zh: full, en: name.en }, ...land } : null,
    at: [geometry.coordinates[0] ?? 0, geometry.coordinates[1] ?? 0],
  }))

export const riversOf = (base: BaseMap): BaseRiver[] =>
  base.rivers.features.map(({ geometry, properties: { name, rank } }) => ({
    name,
    rank,
    lines: (geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates) as unknown as BaseRiver['lines'],
  }))
