// Fetches and decodes the base map. Inner lines are meshed from the topology, so that each is drawn once.
import type { Feature, FeatureCollection, Geometry, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import type { Issue } from '../domain/issue.ts'
import type { LngLat } from '../domain/model.ts'
import type { BaseMap, CountyProperties, PlaceProperties, RiverProperties } from '../render/base-map.ts'
import { roundCorners } from '../scene/corridors.ts'
import { fileAddress } from './embedded.ts'
import { fetchJson } from './load-data.ts'

type Shape = Polygon | MultiPolygon
const EMPTY: FeatureCollection<never> = { type: 'FeatureCollection', features: [] }
const isTopology = (value: unknown): value is Topology =>
  typeof value === 'object' && value !== null && (value as { type?: unknown }).type === 'Topology'
const isCollection = (value: unknown): value is FeatureCollection =>
  typeof value === 'object' && value !== null && Array.isArray((value as { features?: unknown }).features)

const objectOf = (topology: Topology | null, name: string): GeometryCollection | null => {
  const found = topology?.objects[name]
  return found?.type === 'GeometryCollection' ? (found as GeometryCollection) : null
}

const featuresOf = <P>(topology: Topology | null, name: string): FeatureCollection<Shape, P> => {
  const object = objectOf(topology, name)
  return topology && object
    ? (feature(topology, object) as unknown as FeatureCollection<Shape, P>)
    : (EMPTY as FeatureCollection<never> as never)
}

const linesOf = (
  topology: Topology | null,
  name: string,
  keep: (a: unknown, b: unknown) => boolean,
): Feature<MultiLineString> | null => {
  const object = objectOf(topology, name)
  return topology && object ? { type: 'Feature', properties: {}, geometry: mesh(topology, object, keep as never) } : null
}

/** The files of a base map, as parsed JSON; what is missing is null. */
export type BaseFiles = Readonly<Record<keyof typeof BASE_FILES, unknown>>
export const BASE_FILES = {
  counties: 'counties.topojson',
  land: 'land.topojson',
  context: 'context.topojson',
  rivers: 'rivers.geojson',
  places: 'places.geojson',
  relief: 'relief.json',
} as const

export async function loadBaseMap(base: string): Promise<{ baseMap: BaseMap; issues: Issue[] }> {
  const issues: Issue[] = []
  const load = async ([name, file]: [string, string]): Promise<[string, unknown]> => {
    const found = await fetchJson(`${base}basemap/${file}`)
    if ('json' in found) return [name, found.json]
    issues.push({ code: found.fault, file: `basemap/${file}`, feature: null, field: null, found: null })
    return [name, null]
  }
  const files = Object.fromEntries(await Promise.all(Object.entries(BASE_FILES).map(load)))
  const baseMap = baseMapOf(files as BaseFiles)
  const { relief } = baseMap
  if (!relief) return { issues, baseMap }
  return {
    issues,
    baseMap: { ...baseMap, relief: { ...relief, light: fileAddress(relief.light), dark: fileAddress(relief.dark) } },
  }
}

/** What is missing or of another form is left out; the rest is drawn. */
export function baseMapOf({ counties, land, context, rivers, places, relief }: BaseFiles): BaseMap {
  const landTopology = isTopology(land) ? land : null
  return {
    ...countiesOf(isTopology(counties) ? counties : null),
    context: shapesOf(isTopology(context) ? context : null, 'context'),
    land: shapesOf(landTopology, 'land'),
    coast: shapesOf(landTopology, 'coast'),
    rivers: isCollection(rivers)
      ? roundRivers(rivers as BaseMap['rivers'])
      : (EMPTY as FeatureCollection<never, RiverProperties>),
    places: isCollection(places) ? (places as BaseMap['places']) : (EMPTY as FeatureCollection<never, PlaceProperties>),
    streams: EMPTY as FeatureCollection<never, never>,
    relief: reliefOf(relief),
  }
}

/** Rivers with their corners cut, as the corridors on them are. */
const roundRivers = (rivers: BaseMap['rivers']): BaseMap['rivers'] => ({
  ...rivers,
  features: rivers.features.map((river) => ({
    ...river,
    geometry:
      river.geometry.type === 'LineString'
        ? { ...river.geometry, coordinates: rounded(river.geometry.coordinates) }
        : { ...river.geometry, coordinates: river.geometry.coordinates.map(rounded) },
  })),
})
const rounded = (line: Position[]): Position[] => roundCorners(line as unknown as LngLat[]) as unknown as Position[]

/** The same base map with county lines in full detail and with streams; null where neither can be had. */
export async function refineBaseMap(base: string, coarse: BaseMap): Promise<BaseMap | null> {
  const load = async (file: string): Promise<Topology | null> => {
    const found = await fetchJson(`${base}basemap/${file}`)
    return 'json' in found && isTopology(found.json) ? found.json : null
  }
  const [counties, streams] = await Promise.all(['counties-detail.topojson', 'streams.topojson'].map(load))
  if (!counties && !streams) return null
  return {
    ...coarse,
    ...(counties ? countiesOf(counties) : {}),
    streams: shapesOf(streams ?? null, 'streams') as BaseMap['streams'],
  }
}

function countiesOf(
  topology: Topology | null,
): Pick<BaseMap, 'counties' | 'countyLines' | 'prefectureLines' | 'cities' | 'circle'> {
  const inner = (a: unknown, b: unknown) => a !== b
  return {
    counties: featuresOf<CountyProperties>(topology, 'counties'),
    countyLines: linesOf(topology, 'counties', inner),
    prefectureLines: linesOf(topology, 'prefectures', inner),
    cities: featuresOf<{ adcode: string }>(topology, 'prefectures'),
    circle: circleOf(topology),
  }
}

const circleOf = (topology: Topology | null): BaseMap['circle'] => {
  const found = featuresOf<{ circle: 'full' | 'part' }>(topology, 'circle')
  return { ...found, features: found.features.map((shape) => ({ ...shape, properties: { part: shape.properties.circle } })) }
}

/** One object of a topology as GeoJSON features. */
function shapesOf(topology: Topology | null, name: string): FeatureCollection<Geometry> {
  const object = topology?.objects[name]
  if (!topology || !object) return EMPTY
  const found = feature(topology, object)
  return found.type === 'FeatureCollection' ? found : { type: 'FeatureCollection', features: [found] }
}

/** The pictures lie beside the page, their place on the ground in `relief.json`. */
function reliefOf(value: unknown): BaseMap['relief'] {
  if (typeof value !== 'object' || value === null) return null
  const { bounds, images } = value as { bounds?: unknown; images?: { light?: unknown; dark?: unknown } }
  if (!Array.isArray(bounds) || bounds.length !== 4 || typeof images?.light !== 'string') return null
  return {
    bounds: bounds as unknown as readonly [number, number, number, number],
    light: `./${images.light}`,
    dark: `./${typeof images.dark === 'string' ? images.dark : images.light}`,
  }
}
