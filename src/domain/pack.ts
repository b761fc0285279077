// A dataset in two parts: what the first view needs, and what is told of it later. The build takes it apart, the page puts it together.
import type { Issue } from './issue.ts'
import type { Area, Corridor, Dataset, Designation, FullDataset, Link, Measure, Site } from './model.ts'

/** Both packs of one build carry the same version; parts of different builds are never joined. */
export type FirstPack = { readonly version: string; readonly dataset: Dataset; readonly issues: readonly Issue[] }
/** `rest`: whatever the full dataset has beyond the first part, in the same places. Its form is nobody's business but `joined`'s. */
export type RestPack = { readonly version: string; readonly rest: unknown }

const linkOf = ({ measure, basis, term }: Link): Link => ({ measure, basis, term })
const roleOf = ({ kind, name, status, since, until, links }: Designation): Designation => ({
  kind,
  name,
  status,
  since,
  until,
  links: links.map(linkOf),
})
const commonOf = ({ id, name, short, status, since, until, opens, links }: Site | Corridor | Area) => ({
  id,
  name,
  short,
  status,
  since,
  until,
  opens,
  links: links.map(linkOf),
})
const siteOf = (site: Site): Site => ({
  type: site.type,
  ...commonOf(site),
  kind: site.kind,
  designations: site.designations.map(roleOf),
  at: site.at,
  accuracyM: site.accuracyM,
  county: site.county,
  extent: site.extent && { shape: site.extent.shape, polygons: site.extent.polygons },
})
const corridorOf = (corridor: Corridor): Corridor => ({
  type: corridor.type,
  ...commonOf(corridor),
  mode: corridor.mode,
  lines: corridor.lines,
  schematic: corridor.schematic,
  stations: corridor.stations.map(({ name, at, role }) => ({ name, at, role })),
  segments: corridor.segments,
})
const areaOf = (area: Area): Area => ({
  type: area.type,
  ...commonOf(area),
  kind: area.kind,
  designations: area.designations.map(roleOf),
  boundary: area.boundary,
  polygons: area.polygons,
  at: area.at,
  counties: area.counties,
  partCounties: area.partCounties,
  county: area.county,
})
const measureOf = ({ code, title, place }: Measure): Measure => ({ code, title, place })

/** What map, lists and tree show. A field that is missing here comes with the rest. */
export const firstOf = ({ plans, measures, sites, corridors, areas }: Dataset): Dataset => ({
  plans,
  measures: measures.map(measureOf),
  sites: sites.map(siteOf),
  corridors: corridors.map(corridorOf),
  areas: areas.map(areaOf),
})

export const restOf = (full: FullDataset): unknown => beyond(full, firstOf(full))

/** The whole again. Both parts stay as they are; what only one of them has is shared with the result. */
export const joined = (first: Dataset, rest: unknown): FullDataset => together(first, rest) as FullDataset

type Fields = Readonly<Record<string, unknown>>
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)

/** What `whole` has beyond `part`: fields of objects, members of lists in their order; undefined where there is nothing. */
function beyond(whole: unknown, part: unknown): unknown {
  if (Array.isArray(whole) && Array.isArray(part)) {
    const rest = whole.map((member, i) => beyond(member, part[i]) ?? null)
    return rest.some((member) => member !== null) ? rest : undefined
  }
  if (!isFields(whole) || !isFields(part)) return undefined
  const rest = Object.entries(whole).flatMap(([key, value]): [string, unknown][] => {
    const more = key in part ? beyond(value, part[key]) : value
    return more === undefined ? [] : [[key, more]]
  })
  return rest.length > 0 ? Object.fromEntries(rest) : undefined
}

function together(part: unknown, rest: unknown): unknown {
  if (rest === undefined || rest === null) return part
  if (Array.isArray(part) && Array.isArray(rest)) return part.map((member, i) => together(member, rest[i]))
  if (!isFields(part) || !isFields(rest)) return part
  const more = Object.entries(rest).map(([key, value]) => [key, key in part ? together(part[key], value) : value])
  return { ...part, ...Object.fromEntries(more) }
}
