// How much the atlas knows: the counts that a planner and a reviewer ask for first.
import { createFullGraph } from './graph.ts'
import {
  AREA_KINDS,
  type AreaKind,
  BASES,
  type Basis,
  CORRIDOR_MODES,
  type CorridorMode,
  KIND_GROUPS,
  PILLARS,
  type Pillar,
  PLACE_TYPES,
  type PlaceType,
  SITE_KINDS,
  type SiteKind,
} from './kinds.ts'
import type { FullDataset, FullFeature, FullSite, PartialDate, Text } from './model.ts'

export type Coverage = {
  readonly measures: number
  readonly byBasis: Readonly<Record<Basis, number>>
  readonly placeless: number
}

/** So many of so many. */
export type Share = { readonly part: number; readonly whole: number }

/** How far an official list is told and found on the map. */
export type ListCount = {
  readonly id: string
  readonly title: Text
  readonly asOf: PartialDate
  readonly sources: number
  readonly complete: boolean
  readonly entries: number
  /** Entries that lead to a place of the atlas. */
  readonly placed: number
}

/** A place that is not known to a kilometre, and why. */
export type Miss = {
  readonly id: string
  readonly name: Text
  /** Metres; null where the place is not drawn at all. */
  readonly accuracyM: number | null
  readonly why: Text | null
}

export type Report = {
  readonly measures: Readonly<Record<PlaceType, number>>
  readonly sites: Readonly<Record<SiteKind, number>>
  readonly siteBasis: Readonly<Record<Basis | 'none', number>>
  readonly designations: number
  readonly corridors: Readonly<Record<CorridorMode, number>>
  readonly areas: Readonly<Record<AreaKind, number>>
  readonly coverage: Readonly<Record<Pillar, Coverage>>
  readonly threads: Readonly<Record<Basis, number>>
  readonly siteTotal: number
  readonly drawnSites: number
  readonly twoSources: number
  readonly withinKm: number
  /** Known to a kilometre, of the places that the plan names; a place without a position counts as not known. */
  readonly namedWithinKm: Share
  /** The same of the hubs of transport and opening-up: what a planner measures distances to. */
  readonly hubsWithinKm: Share
  /** Those of the two shares above that are not; a hub that the plan names stands with the named ones only. */
  readonly misses: Readonly<Record<'named' | 'hubs', readonly Miss[]>>
  /** Statements whose source is in sources.json. */
  readonly sourcedFacts: Share
  readonly recordedPositions: number
  readonly lists: readonly ListCount[]
  readonly sources: number
  readonly unusedSources: readonly string[]
}

const countBy = <K extends string>(words: readonly K[], found: readonly K[]): Record<K, number> =>
  Object.fromEntries(words.map((word) => [word, found.filter((item) => item === word).length])) as Record<K, number>

/** Everything a feature rests on; our own estimate is no source. */
export function sourcesOf(feature: FullFeature): string[] {
  const roles = feature.type === 'corridor' ? [] : feature.designations
  const all = [
    ...feature.positionSources,
    ...feature.facts.map((fact) => fact.source),
    ...feature.links.map((link) => link.source),
    feature.type === 'site' ? (feature.extent?.source ?? null) : null,
    ...roles.flatMap((role) => [role.source, ...role.links.map((link) => link.source)]),
    ...(feature.type === 'corridor' ? [feature.lengthSource, ...feature.stations.map((station) => station.source)] : []),
  ]
  return [...new Set(all.filter((id): id is NonNullable<typeof id> => id !== null))]
}

const ENOUGH_SOURCES = 2
const NEAR_M = 1000

const HUB_GROUPS: readonly string[] = ['logistics', 'platforms']
const HUB_KINDS: readonly SiteKind[] = KIND_GROUPS.flatMap(({ id, kinds }) => (HUB_GROUPS.includes(id) ? kinds : []))

const isNear = ({ at, accuracyM }: FullSite): boolean => at !== null && accuracyM !== null && accuracyM <= NEAR_M
const missOf = ({ id, short, at, accuracyM, positionNote }: FullSite): Miss => ({
  id,
  name: short,
  accuracyM: at === null ? null : accuracyM,
  why: positionNote,
})
const shareOf = <T>(all: readonly T[], holds: (item: T) => boolean): Share => ({
  part: all.filter(holds).length,
  whole: all.length,
})

/** @param recordedPositions how many coordinates of sources stand beside the data to check it against */
export function reportOf(dataset: FullDataset, recordedPositions = 0): Report {
  const graph = createFullGraph(dataset)
  const features: readonly FullFeature[] = [...dataset.sites, ...dataset.corridors, ...dataset.areas]
  const used = new Set([
    ...features.flatMap(sourcesOf),
    ...dataset.plans.map((plan) => plan.source),
    ...dataset.lists.flatMap((list) => [...list.sources, ...list.entries.map((entry) => entry.source)]),
  ])
  const isNamed = (site: FullSite): boolean => graph.basisOfFeature(site.id) === 'named'
  const isHub = (site: FullSite): boolean => HUB_KINDS.includes(site.kind)
  const far = dataset.sites.filter((site) => !isNear(site))
  const coverageOf = (pillar: Pillar): Coverage => {
    const own = dataset.measures.filter((measure) => graph.pillarOf(measure.code) === pillar)
    const best = own.map((measure) => graph.threadsOfMeasure(measure.code)[0]?.basis)
    return {
      measures: own.length,
      byBasis: countBy(
        BASES,
        best.filter((basis): basis is Basis => basis !== undefined),
      ),
      placeless: best.filter((basis) => basis === undefined).length,
    }
  }
  return {
    measures: countBy(
      PLACE_TYPES,
      dataset.measures.map((measure) => measure.place),
    ),
    sites: countBy(
      SITE_KINDS,
      dataset.sites.map((site) => site.kind),
    ),
    siteBasis: countBy(
      [...BASES, 'none'] as const,
      dataset.sites.map((site) => graph.basisOfFeature(site.id) ?? 'none'),
    ),
    designations: [...dataset.sites, ...dataset.areas].reduce((sum, feature) => sum + feature.designations.length, 0),
    corridors: countBy(
      CORRIDOR_MODES,
      dataset.corridors.map((corridor) => corridor.mode),
    ),
    areas: countBy(
      AREA_KINDS,
      dataset.areas.map((area) => area.kind),
    ),
    coverage: Object.fromEntries(PILLARS.map((pillar) => [pillar, coverageOf(pillar)])) as Record<Pillar, Coverage>,
    threads: countBy(
      BASES,
      graph.threads.map((thread) => thread.basis),
    ),
    siteTotal: dataset.sites.length,
    drawnSites: dataset.sites.filter((site) => site.at !== null).length,
    twoSources: dataset.sites.filter((site) => sourcesOf(site).filter((id) => id !== 'estimate').length >= ENOUGH_SOURCES).length,
    withinKm: dataset.sites.filter(isNear).length,
    namedWithinKm: shareOf(dataset.sites.filter(isNamed), isNear),
    hubsWithinKm: shareOf(dataset.sites.filter(isHub), isNear),
    misses: {
      named: far.filter(isNamed).map(missOf),
      hubs: far.filter((site) => isHub(site) && !isNamed(site)).map(missOf),
    },
    sourcedFacts: shareOf(
      features.flatMap((feature) => feature.facts),
      (fact) => graph.sources.has(fact.source),
    ),
    recordedPositions,
    lists: dataset.lists.map(({ id, title, asOf, sources, complete, entries }) => ({
      id,
      title,
      asOf,
      sources: sources.length,
      complete,
      entries: entries.length,
      placed: entries.filter((entry) => entry.feature !== null).length,
    })),
    sources: dataset.sources.length,
    unusedSources: dataset.sources.filter((source) => !used.has(source.id)).map((source) => source.id),
  }
}
