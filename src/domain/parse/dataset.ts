// All files of data/ into one Dataset, with every fault of every file. What is sound is kept, so that it can still be shown.
import type { Issue } from '../issue.ts'
import type { FullArea, FullCorridor, FullDataset, FullFeature, FullLink, FullSite, OfficialList } from '../model.ts'
import { parseAreas, parseCorridors, parseSites } from './features.ts'
import { parseLists } from './lists.ts'
import { parseMeasures, parsePlans, parseSources } from './plan.ts'

/** File name below data/ → parsed JSON, or the reason why there is none. */
export type Files = ReadonlyMap<string, { readonly json: unknown } | { readonly fault: 'file-missing' | 'not-json' }>

export const SITE_FILES = [
  'airports',
  'ports',
  'rail-ports',
  'logistics',
  'zones',
  'platforms',
  'science',
  'industry',
  'city',
  'culture',
].map((name) => `sites/${name}.geojson`)

export const DATA_FILES = [
  'plans.json',
  'measures.json',
  'sources.json',
  ...SITE_FILES,
  'corridors.geojson',
  'areas.geojson',
  'lists.json',
]

/** Reads all it can and names every faulty record, not just the first. */
export function parseDataset(files: Files): { dataset: FullDataset; issues: Issue[] } {
  const issues: Issue[] = []
  const read = <T>(file: string, parse: (file: string, input: unknown, issues: Issue[]) => T[]): T[] => {
    const found = files.get(file)
    if (found && 'json' in found) return parse(file, found.json, issues)
    issues.push({ code: found?.fault ?? 'file-missing', file, feature: null, field: null, found: null })
    return []
  }
  const plans = read('plans.json', parsePlans)
  const measures = read('measures.json', parseMeasures)
  const sources = read('sources.json', parseSources)
  const fileOf = new Map<string, string>()
  const owned = <T extends FullFeature>(file: string, features: T[]): T[] =>
    features.filter((feature) => {
      const earlier = fileOf.get(feature.id)
      if (earlier) issues.push({ code: 'duplicate-id', file, feature: feature.id, field: 'id', found: earlier })
      else fileOf.set(feature.id, file)
      return !earlier
    })
  const sites = SITE_FILES.flatMap((file) => owned(file, read(file, parseSites)))
  const corridors = owned('corridors.geojson', read('corridors.geojson', parseCorridors))
  const areas = owned('areas.geojson', read('areas.geojson', parseAreas))

  const lists = read('lists.json', parseLists)

  const check = new Resolver(measures, sources, issues)
  for (const feature of [...sites, ...corridors, ...areas]) check.feature(fileOf.get(feature.id) ?? '', feature)
  for (const list of lists) check.list('lists.json', list, fileOf)
  return {
    dataset: {
      plans,
      measures,
      sources,
      sites: sites.map((site) => check.resolved(site)),
      corridors: corridors.map((corridor) => check.resolved(corridor)),
      areas: areas.map((area) => check.resolved(area)),
      lists: lists.map((list) => resolvedList(list, fileOf)),
    },
    issues,
  }
}

/** Notes what does not resolve across files, and drops links to measures that do not exist. */
class Resolver {
  private readonly terms: ReadonlyMap<string, readonly string[]>
  private readonly sources: ReadonlySet<string>
  private readonly issues: Issue[]

  constructor(measures: FullDataset['measures'], sources: FullDataset['sources'], issues: Issue[]) {
    this.terms = new Map(measures.map((measure) => [measure.code, measure.terms]))
    this.sources = new Set(sources.map((source) => source.id))
    this.issues = issues
  }

  feature(file: string, feature: FullFeature): void {
    const note = (code: Issue['code'], field: string, found: string) =>
      this.issues.push({ code, file, feature: feature.id, field, found })
    const source = (id: string | null, field: string) => {
      if (id !== null && !this.sources.has(id)) note('unknown-source', field, id)
    }
    const links = (list: readonly FullLink[], at: string) => {
      for (const [i, link] of list.entries()) {
        const terms = this.terms.get(link.measure)
        if (!terms) note('unknown-measure', `${at}[${i}].measure`, link.measure)
        else if (!terms.includes(link.term)) note('term-not-in-measure', `${at}[${i}].term`, `${link.measure} ${link.term}`)
        source(link.source, `${at}[${i}].source`)
      }
    }
    for (const [i, id] of feature.positionSources.entries()) source(id, `positionSources[${i}]`)
    for (const [i, fact] of feature.facts.entries()) source(fact.source, `facts[${i}].source`)
    if (feature.type === 'site') source(feature.extent?.source ?? null, 'extent.source')
    links(feature.links, 'links')
    if (feature.type === 'corridor') {
      source(feature.lengthSource, 'lengthSource')
      for (const [i, station] of feature.stations.entries()) source(station.source, `stations[${i}].source`)
      return
    }
    for (const [i, role] of feature.designations.entries()) {
      source(role.source, `designations[${i}].source`)
      links(role.links, `designations[${i}].links`)
    }
  }

  list(file: string, list: OfficialList, features: ReadonlyMap<string, string>): void {
    const note = (code: Issue['code'], field: string, found: string) =>
      this.issues.push({ code, file, feature: list.id, field, found })
    const terms = new Set([...this.terms.values()].flat())
    for (const [i, term] of list.terms.entries()) if (!terms.has(term)) note('term-not-in-measure', `terms[${i}]`, term)
    for (const [i, id] of list.sources.entries()) if (!this.sources.has(id)) note('unknown-source', `sources[${i}]`, id)
    for (const [i, { feature, source }] of list.entries.entries()) {
      if (feature !== null && !features.has(feature)) note('unknown-feature', `entries[${i}].feature`, feature)
      if (source !== null && !this.sources.has(source)) note('unknown-source', `entries[${i}].source`, source)
    }
  }

  resolved<T extends FullSite | FullCorridor | FullArea>(feature: T): T {
    const known = (list: readonly FullLink[]) => list.filter((link) => this.terms.has(link.measure))
    const links = known(feature.links)
    if (feature.type === 'corridor') return { ...feature, links }
    return { ...feature, links, designations: feature.designations.map((role) => ({ ...role, links: known(role.links) })) }
  }
}

/** The list with entries that lead nowhere marked as without a place. */
const resolvedList = (list: OfficialList, features: ReadonlyMap<string, string>): OfficialList => ({
  ...list,
  entries: list.entries.map((entry) =>
    entry.feature === null || features.has(entry.feature) ? entry : { ...entry, feature: null },
  ),
})
