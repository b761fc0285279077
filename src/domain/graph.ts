// The policy graph: which measure is carried by which places, and back, with the strongest basis on top.
import { BASES, type Basis, type Pillar, type SiteKind } from './kinds.ts'
import type {
  Dataset,
  Feature,
  FeatureId,
  FullDataset,
  FullFeature,
  FullLink,
  FullMeasure,
  Link,
  Measure,
  MeasureCode,
  Plan,
  Section,
  Source,
  SourceId,
  Strand,
} from './model.ts'

/** One thread of the atlas: a measure, a place, and why they belong together. */
export type Thread = {
  readonly measure: MeasureCode
  readonly feature: FeatureId
  /** The strongest basis among the links that join the two. */
  readonly basis: Basis
  /** All links that join the two, with the role of the place that carries each. */
  readonly links: readonly (Link & { readonly kind: SiteKind | null })[]
}

export type MeasurePlace = { readonly plan: Plan; readonly section: Section; readonly strand: Strand | null }

export type Graph = {
  readonly dataset: Dataset
  readonly features: ReadonlyMap<FeatureId, Feature>
  readonly measures: ReadonlyMap<MeasureCode, Measure>
  readonly threads: readonly Thread[]
  threadsOfMeasure(code: MeasureCode): readonly Thread[]
  threadsOfFeature(id: FeatureId): readonly Thread[]
  /** Where in the plan a measure stands. */
  placeOf(code: MeasureCode): MeasurePlace | null
  pillarOf(code: MeasureCode): Pillar | null
  /** Pillar of the strongest, first link: it colours the symbol. null for a place without links. */
  pillarOfFeature(id: FeatureId): Pillar | null
  /** Strongest basis of any link; null for a place without links. */
  basisOfFeature(id: FeatureId): Basis | null
}

export interface FullThread extends Thread {
  readonly links: readonly (FullLink & { readonly kind: SiteKind | null })[]
}

/** With what cards, search and the page of sources tell. */
export interface FullGraph extends Graph {
  readonly dataset: FullDataset
  readonly features: ReadonlyMap<FeatureId, FullFeature>
  readonly measures: ReadonlyMap<MeasureCode, FullMeasure>
  readonly sources: ReadonlyMap<SourceId, Source>
  threadsOfMeasure(code: MeasureCode): readonly FullThread[]
  threadsOfFeature(id: FeatureId): readonly FullThread[]
}

/** All kinds a place is found, counted and filtered under: its own first. */
export function kindsOf(feature: Feature): readonly SiteKind[] {
  if (feature.type === 'corridor') return []
  const roles = feature.designations.map((role) => role.kind)
  return feature.type === 'site' ? [...new Set([feature.kind, ...roles])] : [...new Set(roles)]
}

export const partsOf = (code: MeasureCode): readonly [article: number, section: number, strand: number, no: number] =>
  code.split('.').map(Number) as [number, number, number, number]

const strongest = (bases: readonly Basis[]): Basis => BASES.find((basis) => bases.includes(basis)) ?? 'representative'

function threadsFrom(feature: Feature): Thread[] {
  const own = feature.links.map((link) => ({ ...link, kind: feature.type === 'site' ? feature.kind : null }))
  const roles =
    feature.type === 'corridor'
      ? []
      : feature.designations.flatMap((role) => role.links.map((link) => ({ ...link, kind: role.kind })))
  const byMeasure = new Map<MeasureCode, (Link & { kind: SiteKind | null })[]>()
  for (const link of [...own, ...roles]) byMeasure.set(link.measure, [...(byMeasure.get(link.measure) ?? []), link])
  return [...byMeasure].map(([measure, links]) => ({
    measure,
    feature: feature.id,
    basis: strongest(links.map((link) => link.basis)),
    links,
  }))
}

export function createGraph(dataset: Dataset): Graph {
  const all: readonly Feature[] = [...dataset.sites, ...dataset.corridors, ...dataset.areas]
  const features = new Map(all.map((feature) => [feature.id, feature]))
  const measures = new Map(dataset.measures.map((measure) => [measure.code, measure]))
  const rank = (basis: Basis) => BASES.indexOf(basis)
  const threads = all.flatMap(threadsFrom).sort((a, b) => rank(a.basis) - rank(b.basis))
  const byMeasure = new Map<string, Thread[]>()
  const byFeature = new Map<string, Thread[]>()
  for (const thread of threads) {
    byMeasure.set(thread.measure, [...(byMeasure.get(thread.measure) ?? []), thread])
    byFeature.set(thread.feature, [...(byFeature.get(thread.feature) ?? []), thread])
  }
  const placeOf = (code: MeasureCode): MeasurePlace | null => {
    const [article, sectionNo, strandNo] = partsOf(code)
    const plan = dataset.plans.find((candidate) => candidate.no === article)
    const section = plan?.sections.find((candidate) => candidate.no === sectionNo)
    if (!plan || !section) return null
    return { plan, section, strand: section.strands.find((strand) => strand.no === strandNo) ?? null }
  }
  const pillars = new Map(
    dataset.measures.map((measure): [MeasureCode, Pillar | null] => {
      const pillar = placeOf(measure.code)?.section.pillar ?? null
      // The lead of an article announces all pillars; the second article is digital culture from its first line.
      return [measure.code, pillar === 'overview' ? (partsOf(measure.code)[0] === 2 ? 'culture' : null) : pillar]
    }),
  )
  return {
    dataset,
    features,
    measures,
    threads,
    threadsOfMeasure: (code) => byMeasure.get(code) ?? [],
    threadsOfFeature: (id) => byFeature.get(id) ?? [],
    placeOf,
    pillarOf: (code) => pillars.get(code) ?? null,
    pillarOfFeature: (id) =>
      (byFeature.get(id) ?? []).map((thread) => pillars.get(thread.measure) ?? null).find((pillar) => pillar !== null) ?? null,
    basisOfFeature: (id) => byFeature.get(id)?.[0]?.basis ?? null,
  }
}

/** Nothing is lost on the way: full features in, full threads out. */
export const createFullGraph = (dataset: FullDataset): FullGraph => ({
  ...(createGraph(dataset) as Omit<FullGraph, 'sources'>),
  sources: new Map(dataset.sources.map((source) => [source.id, source])),
})
