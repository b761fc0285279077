// Sites, corridors and areas from GeoJSON. The same functions serve the shipped files, the data check and a reader's own file.
import { drawnExtent } from '../extent.ts'
import type { Issue } from '../issue.ts'
import { AREA_KINDS, BASES, BOUNDARIES, CORRIDOR_MODES, SITE_KINDS, STATION_ROLES, STATUSES } from '../kinds.ts'
import type {
  Fact,
  FeatureId,
  FullArea,
  FullCorridor,
  FullDesignation,
  FullExtent,
  FullLink,
  FullSite,
  LngLat,
  MeasureCode,
  SourceId,
} from '../model.ts'
import { readLines, readPoint, readPolygons, readRing } from './geometry.ts'
import { isRecord, type Reader, readFeatures } from './reader.ts'

const sourceOf = (reader: Reader, key: string): SourceId | null => reader.optionalString(key) as SourceId | null

const readLinks = (reader: Reader): FullLink[] =>
  reader.records('links').map((link) => ({
    measure: link.string('measure') as MeasureCode,
    basis: link.word('basis', BASES),
    term: link.string('term'),
    source: sourceOf(link, 'source'),
    note: link.optionalText('note'),
  }))

const readFacts = (reader: Reader): Fact[] =>
  reader.records('facts').map((fact) => ({ text: fact.text('text'), source: fact.string('source') as SourceId }))

const readDesignations = (reader: Reader): FullDesignation[] =>
  reader.records('designations').map((role) => ({
    kind: role.word('kind', SITE_KINDS),
    name: role.text('name'),
    status: role.word('status', STATUSES),
    since: role.date('since'),
    until: role.date('until'),
    source: sourceOf(role, 'source'),
    links: readLinks(role),
  }))

function readExtent(reader: Reader, at: LngLat | null, accuracyM: number | null): FullExtent | null {
  const given = reader.raw('extent')
  const extent = given === undefined || given === null ? null : reader.record('extent')
  if (!extent) return null
  const areaKm2 = extent.optionalNumber('areaKm2')
  const ring = readRing(extent, extent.raw('ring'))
  if (areaKm2 === null && ring === null) extent.fault('missing-field', 'areaKm2')
  return {
    areaKm2,
    ...drawnExtent(at, accuracyM, areaKm2, ring),
    source: extent.string('source') as SourceId,
    note: extent.optionalText('note'),
  }
}

function readDescribed(reader: Reader) {
  const name = reader.text('name')
  const since = reader.date('since')
  const until = reader.date('until')
  if (since && until && until < since) reader.fault('dates-reversed', 'until', until)
  return {
    id: reader.id('id') as FeatureId,
    name,
    short: reader.optionalText('short') ?? name,
    aliases: reader.strings('aliases'),
    status: reader.word('status', STATUSES),
    since,
    until,
    opens: reader.date('opens'),
    asOf: reader.date('asOf'),
    statusNote: reader.optionalText('statusNote'),
    positionSources: reader.strings('positionSources') as SourceId[],
    positionNote: reader.optionalText('positionNote'),
    summary: reader.text('summary'),
    facts: readFacts(reader),
    links: readLinks(reader),
  }
}

/** Reads a collection, keeps the first of each id and names every other. */
function readAll<T extends { readonly id: FeatureId }>(
  file: string,
  input: unknown,
  issues: Issue[],
  read: (reader: Reader, geometry: unknown) => T,
): T[] {
  const found = new Map<string, T>()
  for (const { reader, geometry } of readFeatures(file, input, issues)) {
    const feature = read(reader, geometry)
    if (feature.id === '') continue
    if (found.has(feature.id)) reader.fault('duplicate-id', 'id', feature.id)
    else found.set(feature.id, feature)
  }
  return [...found.values()]
}

export const parseSites = (file: string, input: unknown, issues: Issue[]): FullSite[] =>
  readAll(file, input, issues, (reader, geometry) => {
    const at = readPoint(reader, geometry)
    const accuracyM = reader.optionalNumber('accuracyM')
    if (at && !(accuracyM && accuracyM > 0)) reader.fault('missing-accuracy', 'accuracyM', accuracyM)
    return {
      type: 'site' as const,
      ...readDescribed(reader),
      kind: reader.word('kind', SITE_KINDS),
      designations: readDesignations(reader),
      at,
      accuracyM,
      county: reader.optionalString('county'),
      extent: readExtent(reader, at, accuracyM),
    }
  })

export const parseCorridors = (file: string, input: unknown, issues: Issue[]): FullCorridor[] =>
  readAll(file, input, issues, (reader, geometry) => ({
    type: 'corridor' as const,
    ...readDescribed(reader),
    mode: reader.word('mode', CORRIDOR_MODES),
    lines: readLines(reader, geometry),
    schematic: reader.boolean('schematic'),
    lengthKm: reader.optionalNumber('lengthKm'),
    lengthSource: sourceOf(reader, 'lengthSource'),
    stations: reader.records('stations').flatMap((station) => {
      const at = readPoint(station, { type: 'Point', coordinates: station.raw('at') })
      const source = sourceOf(station, 'source')
      return at ? [{ name: station.text('name'), at, role: station.word('role', STATION_ROLES), source }] : []
    }),
    segments: reader
      .records('segments')
      .map((part) => ({ from: part.number('from'), to: part.number('to'), status: part.word('status', STATUSES) })),
  }))

export const parseAreas = (file: string, input: unknown, issues: Issue[]): FullArea[] =>
  readAll(file, input, issues, (reader, geometry) => {
    const polygons = readPolygons(reader, geometry)
    return {
      type: 'area' as const,
      ...readDescribed(reader),
      kind: reader.word('kind', AREA_KINDS),
      designations: readDesignations(reader),
      boundary: reader.word('boundary', BOUNDARIES),
      polygons,
      at: isRecord(geometry) && geometry.type === 'Point' ? readPoint(reader, geometry) : middleOf(polygons),
      counties: reader.strings('counties'),
      partCounties: reader.strings('partCounties'),
      areaKm2: reader.optionalNumber('areaKm2'),
      county: reader.optionalString('county'),
    }
  })

/** The centroid of the largest ring, good enough to hang a name on. Degrees. */
function middleOf(polygons: readonly (readonly (readonly LngLat[])[])[]): LngLat | null {
  let best: { area: number; at: LngLat } | null = null
  for (const polygon of polygons) {
    const ring = polygon[0] ?? []
    let area = 0
    let x = 0
    let y = 0
    for (let i = 0; i + 1 < ring.length; i++) {
      const [ax, ay] = ring[i] as LngLat
      const [bx, by] = ring[i + 1] as LngLat
      const cross = ax * by - bx * ay
      area += cross
      x += (ax + bx) * cross
      y += (ay + by) * cross
    }
    if (area !== 0 && (!best || Math.abs(area) > best.area)) best = { area: Math.abs(area), at: [x / (3 * area), y / (3 * area)] }
  }
  return best?.at ?? null
}
