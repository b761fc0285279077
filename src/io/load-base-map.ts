// Fetches and decodes the base map. Inner lines are meshed from the topology, so that each is drawn once.
import type { Feature, FeatureCollection, Geometry, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import type { Issue } from '../domain/issue.ts'
import type { LngLat } from '../domain/model.ts'
import { finish, type Steps, unhurried } from '../domain/steps.ts'
import type { BaseMap, CountyProperties, PlaceProperties, RiverProperties } from '../render/base-map.ts'
import { type Camera, unproject } from '../scene/camera.ts'
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

/** All of them in one, below the folder of the data (build/pack.ts). */
export const GROUND_PACK = 'pack/ground.json'

/** `pause`: what waits has its turn between two steps of the decoding, which takes longer than a frame. */
export async function loadBaseMap(base: string, pause: () => Promise<void>): Promise<{ baseMap: BaseMap; issues: Issue[] }> {
  const found = await fetchJson(`${base}${GROUND_PACK}`)
  const files = 'json' in found ? (found.json as Partial<BaseFiles> | null) : null
  const issues: Issue[] =
    'json' in found ? [] : [{ code: found.fault, file: GROUND_PACK, feature: null, field: null, found: null }]
  const baseMap = await unhurried(baseMapSteps(files ?? {}), pause)
  const { relief } = baseMap
  if (!relief) return { issues, baseMap }
  return {
    issues,
    baseMap: { ...baseMap, relief: { ...relief, light: fileAddress(relief.light), dark: fileAddress(relief.dark) } },
  }
}

/** What is missing or of another form is left out; the rest is drawn. */
export const baseMapOf = (files: Partial<BaseFiles>): BaseMap => finish(baseMapSteps(files))

function* baseMapSteps({ counties, land, context, rivers, places, relief }: Partial<BaseFiles>): Steps<BaseMap> {
  const ofCounties = yield* countiesSteps(isTopology(counties) ? counties : null)
  yield
  const ofLand = landOf(isTopology(land) ? land : null)
  yield
  const rounded = isCollection(rivers)
    ? roundRivers(rivers as BaseMap['rivers'])
    : (EMPTY as FeatureCollection<never, RiverProperties>)
  yield
  return {
    ...ofCounties,
    context: shapesOf(isTopology(context) ? context : null, 'context'),
    ...ofLand,
    rivers: rounded,
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
        ? { ...river.geometry, coordinates: smooth(river.geometry.coordinates) }
        : { ...river.geometry, coordinates: river.geometry.coordinates.map(smooth) },
  })),
})
const smooth = (line: Position[]): Position[] => roundCorners(line as unknown as LngLat[]) as unknown as Position[]

/** Up to here the county lines of the first picture are as good as the screen; beyond it streams show as well. */
const FINE_ZOOM = 8
/** West, south, east, north of where the land of the first picture is as detailed as it gets (scripts/basemap/land.mjs). */
const OPENING: readonly [number, number, number, number] = [88, 17, 126, 42]

/**
 * What a view needs beyond the base map of the first picture: close up the county lines in full detail and the streams, far out or far away the land.
 * Each is fetched when a view first asks for it, and once more after a failure. `pause`: as for `loadBaseMap`; the reader may be moving the map.
 * @returns for a camera at rest: the whole base map with what is new to it, or null where nothing is
 */
export function createRefiner(
  base: string,
  first: BaseMap,
  pause: () => Promise<void>,
): (camera: Camera) => Promise<BaseMap | null> {
  const load = async (file: string): Promise<Topology | null> => {
    const found = await fetchJson(`${base}basemap/${file}`)
    return 'json' in found && isTopology(found.json) ? found.json : null
  }
  const nearer = async (): Promise<Partial<BaseMap> | null> => {
    const [counties, streams] = await Promise.all(['counties-detail.topojson', 'streams.topojson'].map(load))
    if (!counties && !streams) return null
    const ofCounties = counties ? await unhurried(countiesSteps(counties), pause) : {}
    await pause()
    return { ...ofCounties, streams: shapesOf(streams ?? null, 'streams') as BaseMap['streams'] }
  }
  const wider = async (): Promise<Partial<BaseMap> | null> => {
    const land = await load('land-detail.topojson')
    return land && landOf(land)
  }
  const parts = [
    { load: nearer, wanted: ({ zoom }: Camera) => zoom >= FINE_ZOOM, asked: false },
    { load: wider, wanted: looksBeyond, asked: false },
  ]
  let best = first
  return async (camera) => {
    const wanted = parts.filter((part) => !part.asked && part.wanted(camera))
    for (const part of wanted) part.asked = true
    const found = await Promise.all(wanted.map((part) => part.load()))
    const fresh = found.filter((part) => part !== null)
    for (const [i, part] of wanted.entries()) if (!found[i]) part.asked = false
    if (fresh.length === 0) return null
    best = Object.assign({}, best, ...fresh)
    return best
  }
}

function looksBeyond(camera: Camera): boolean {
  const [west, north] = unproject(camera, [0, 0])
  const [east, south] = unproject(camera, [camera.width, camera.height])
  return west < OPENING[0] || south < OPENING[1] || east > OPENING[2] || north > OPENING[3]
}

const landOf = (topology: Topology | null): Pick<BaseMap, 'land' | 'coast'> => ({
  land: shapesOf(topology, 'land'),
  coast: shapesOf(topology, 'coast'),
})

function* countiesSteps(
  topology: Topology | null,
): Steps<Pick<BaseMap, 'counties' | 'countyLines' | 'prefectureLines' | 'cities' | 'circle'>> {
  const inner = (a: unknown, b: unknown) => a !== b
  const counties = featuresOf<CountyProperties>(topology, 'counties')
  yield
  const countyLines = linesOf(topology, 'counties', inner)
  yield
  const prefectureLines = linesOf(topology, 'prefectures', inner)
  yield
  const cities = featuresOf<{ adcode: string }>(topology, 'prefectures')
  yield
  return { counties, countyLines, prefectureLines, cities, circle: circleOf(topology) }
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
