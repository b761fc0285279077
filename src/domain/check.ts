// What must be true across the files of data/, beyond what each record says of itself. Pure: the script and the tests both call this.
import { checkLists } from './check-lists.ts'
import { createFullGraph, type FullGraph, partsOf } from './graph.ts'
import { areaKm2, type County, countyAt, isInside } from './inside.ts'
import type { Issue, IssueCode } from './issue.ts'
import type { FullArea, FullCorridor, FullDataset, FullFeature, FullLink, FullSite } from './model.ts'
import { DATA_FILES, type Files } from './parse/dataset.ts'
import { checkPositions, metresBetween, type Recorded } from './positions.ts'

export type CheckInput = {
  readonly dataset: FullDataset
  /** File of a feature, for the report; see `filesOf`. */
  readonly fileOf: ReadonlyMap<string, string>
  /** null: the base map could not be read, so nothing is said about counties. */
  readonly counties: readonly County[] | null
  /** Full text by number of the article, where it is at hand. */
  readonly planTexts: ReadonlyMap<number, string>
  /** Coordinates as sources print them. */
  readonly recorded?: readonly Recorded[]
}

type Note = (code: IssueCode, feature: { readonly id: string } | string, field: string, found?: string | number | null) => void

/** Every fault that only shows when the files are read together. */
export function checkDataset(input: CheckInput): Issue[] {
  const issues: Issue[] = []
  const note: Note = (code, feature, field, found = null) => {
    const id = typeof feature === 'string' ? feature : feature.id
    const file = typeof feature === 'string' ? 'measures.json' : (input.fileOf.get(id) ?? '')
    issues.push({ code, file, feature: id, field, found: found === null ? null : String(found) })
  }
  const graph = createFullGraph(input.dataset)
  checkMeasures(graph, input.planTexts, note)
  checkSpots(input.dataset.sites, note)
  const names = new Map(input.counties?.map((county) => [county.adcode, county]))
  const known = (feature: FullFeature, field: string, adcode: string | null) => {
    if (input.counties && adcode !== null && !names.has(adcode)) note('unknown-county', feature, field, adcode)
  }
  for (const site of input.dataset.sites) {
    checkDescribed(site, note)
    checkPosition(site, input.counties, note)
    known(site, 'county', site.county)
  }
  for (const corridor of input.dataset.corridors) {
    checkDescribed(corridor, note)
    checkSegments(corridor, note)
    checkStations(corridor, note)
  }
  for (const area of input.dataset.areas) {
    checkDescribed(area, note)
    checkBoundary(area, names, note)
    known(area, 'county', area.county)
    for (const [i, adcode] of area.counties.entries()) known(area, `counties[${i}]`, adcode)
    for (const [i, adcode] of area.partCounties.entries()) known(area, `partCounties[${i}]`, adcode)
  }
  const sources = new Set(input.dataset.sources.map((source) => source.id))
  return [
    ...issues,
    ...checkPositions(input.recorded ?? [], input.dataset.sites, sources, input.fileOf),
    ...checkLists(input.dataset, input.fileOf),
  ]
}

/** A measure stands in the plan, keeps its words, and has places exactly when it says so. */
function checkMeasures(graph: FullGraph, planTexts: CheckInput['planTexts'], note: Note): void {
  for (const measure of graph.dataset.measures) {
    const [article, , strand] = partsOf(measure.code)
    const place = graph.placeOf(measure.code)
    if (!place || (strand !== 0 && !place.strand)) note('unknown-strand', measure.code, 'code', measure.code)
    const carried = graph.threadsOfMeasure(measure.code).length
    if (carried > 0 === (measure.place === 'none'))
      note('unplaced-measure', measure.code, 'place', `${measure.place}, ${carried}`)
    const text = planTexts.get(article)
    for (const [i, term] of measure.terms.entries())
      if (text !== undefined && !text.includes(term)) note('term-not-in-plan', measure.code, `terms[${i}]`, term)
  }
}

/** Coordinates that two places share exactly were copied, not looked up; a full name belongs to one place. */
function checkSpots(sites: readonly FullSite[], note: Note): void {
  const first = new Map<string, FullSite>()
  const called = new Map<string, FullSite>()
  for (const site of sites) {
    const namesake = called.get(site.name.zh)
    if (namesake) note('same-name', site, 'name.zh', namesake.id)
    else called.set(site.name.zh, site)
    if (!site.at) continue
    const spot = site.at.join(',')
    const other = first.get(spot)
    if (other) note('same-spot', site, 'geometry', other.id)
    else first.set(spot, site)
  }
}

/** Longest short names that still fit a label and a row, a little above what data/README.md asks for. */
const LONGEST = { zh: 12, en: 32 } as const

function checkDescribed(feature: FullFeature, note: Note): void {
  const { short } = feature
  if ([...short.zh].length > LONGEST.zh) note('long-name', feature, 'short.zh', short.zh)
  if ([...short.en].length > LONGEST.en) note('long-name', feature, 'short.en', short.en)
  const links = (list: readonly FullLink[], at: string) => {
    for (const [i, link] of list.entries())
      if (link.basis === 'listed' && link.source === null) note('missing-field', feature, `${at}[${i}].source`)
  }
  links(feature.links, 'links')
  if (feature.type !== 'corridor')
    for (const [i, role] of feature.designations.entries()) links(role.links, `designations[${i}].links`)
}

const ESTIMATE = 'estimate'
const SHARPEST_ESTIMATE_M = 1000
const UNEXPLAINED_M = 1000

/** A drawn point says where it is from and lies in the county that it names. */
function checkPosition(site: FullSite, counties: CheckInput['counties'], note: Note): void {
  const { accuracyM } = site
  const estimated = site.positionSources.some((source) => source === ESTIMATE)
  // Beyond a kilometre, or not on the map at all, the card must say why.
  const unexplained = !site.at || estimated || (accuracyM !== null && accuracyM > UNEXPLAINED_M)
  if (unexplained && !site.positionNote) note('missing-field', site, 'positionNote')
  if (!site.at) return
  if (site.positionSources.length === 0) note('missing-field', site, 'positionSources')
  if (estimated && accuracyM !== null && accuracyM < SHARPEST_ESTIMATE_M) note('sharp-estimate', site, 'accuracyM', accuracyM)
  if (site.extent?.shape === 'ring' && !isInside(site.extent.polygons, site.at)) note('boundary-mismatch', site, 'extent.ring')
  if (site.county === null) note('missing-field', site, 'county')
  if (!counties || site.county === null) return
  const claimed = counties.find((county) => county.adcode === site.county)
  // Asking the named county first keeps a point on a shared line from being called wrong.
  if (!claimed || isInside(claimed.polygons, site.at)) return
  const found = countyAt(counties, site.at)
  note('wrong-county', site, 'county', `${site.county} ≠ ${found ? `${found.adcode} ${found.name}` : '—'}`)
}

function checkSegments(corridor: FullCorridor, note: Note): void {
  const last = corridor.stations.length - 1
  for (const [i, part] of corridor.segments.entries()) {
    const sound =
      Number.isInteger(part.from) && Number.isInteger(part.to) && part.from >= 0 && part.to <= last && part.from < part.to
    if (!sound) note('bad-segment', corridor, `segments[${i}]`, `${part.from}–${part.to} / ${last}`)
  }
}

/** A station may stand this far from the corners of its line: schematic courses cut corners. */
const OFF_LINE_M = 10_000

/** A station stands on its line: one far from every corner has its numbers swapped, or is a namesake elsewhere. */
function checkStations(corridor: FullCorridor, note: Note): void {
  const corners = corridor.lines.flat()
  for (const [i, station] of corridor.stations.entries()) {
    const nearest = Math.min(...corners.map((corner) => metresBetween(station.at, corner)))
    if (nearest > OFF_LINE_M) note('off-the-line', corridor, `stations[${i}].at`, `${Math.round(nearest / 1000)} km`)
  }
}

/** Share by which the drawn outline may differ from its counties: simplification and dropped slivers, no more. */
const AREA_TOLERANCE = 0.02

function checkBoundary(area: FullArea, counties: ReadonlyMap<string, County>, note: Note): void {
  const drawn = area.polygons.length > 0
  if (drawn === (area.boundary === 'none'))
    note('boundary-mismatch', area, 'boundary', `${area.boundary}, ${area.polygons.length}`)
  if (area.boundary === 'approximate' && !area.positionNote) note('missing-field', area, 'positionNote')
  if (!drawn || area.boundary !== 'counties') return
  const members = area.counties.flatMap((adcode) => counties.get(adcode) ?? [])
  if (members.length < area.counties.length || members.length === 0) return
  const expected = members.reduce((sum, county) => sum + areaKm2(county.polygons), 0)
  const found = areaKm2(area.polygons)
  if (Math.abs(found - expected) > expected * AREA_TOLERANCE)
    note('boundary-mismatch', area, 'geometry', `${Math.round(found)} ≠ ${Math.round(expected)} km²`)
}

/** Which file each feature stands in. The first one wins, as in `parseDataset`. */
export function filesOf(files: Files): Map<string, string> {
  const owner = new Map<string, string>()
  for (const file of DATA_FILES) {
    const found = files.get(file)
    const collection = found && 'json' in found ? (found.json as { features?: unknown } | null) : null
    if (!Array.isArray(collection?.features)) continue
    for (const feature of collection.features as { properties?: { id?: unknown } | null }[]) {
      const id = feature?.properties?.id
      if (typeof id === 'string' && !owner.has(id)) owner.set(id, file)
    }
  }
  return owner
}
