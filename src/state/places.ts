// The list that is the map's equal: what is shown, counted by facet, put in order and in groups. Pure selectors over the graph.

import { distanceM } from '../analysis/distance.ts'
import { cityOf } from '../domain/cities.ts'
import { type Graph, kindsOf, partsOf } from '../domain/graph.ts'
import { BASES, PILLARS, type Pillar, SITE_KINDS, STATUSES } from '../domain/kinds.ts'
import type { Feature, FeatureId, Lang, LngLat, MeasureCode, Text } from '../domain/model.ts'
import { type Filter, type LayerId, NO_FILTER, type Sort } from './app-state.ts'
import { citiesOf, type Shown, shownOf } from './shown.ts'

export const FACETS = ['kinds', 'statuses', 'pillars', 'cities', 'bases'] as const satisfies readonly (keyof Filter)[]
export type Facet = (typeof FACETS)[number]
export type FacetCounts = { readonly [F in Facet]: ReadonlyMap<Filter[F][number], number> }

/** What a feature offers to each facet; the same reading as `passes`. */
export function facetValues(graph: Graph, feature: Feature): { readonly [F in Facet]: readonly Filter[F][number][] } {
  const threads = graph.threadsOfFeature(feature.id)
  const roles = feature.type === 'corridor' ? [] : feature.designations
  return {
    kinds: kindsOf(feature),
    statuses: [...new Set([feature.status, ...roles.map((role) => role.status)])],
    pillars: [...new Set(threads.map((thread) => graph.pillarOf(thread.measure)).filter((pillar) => pillar !== null))],
    cities: citiesOf(feature),
    bases: [...new Set(threads.map((thread) => thread.basis))],
  }
}

const featuresOf = (shown: Shown): readonly Feature[] => [...shown.sites, ...shown.corridors, ...shown.areas]

/** How many features each choice of a facet would show, with all other facets, layers and the year as they are. */
export function facetCounts(graph: Graph, filter: Filter, hidden: readonly LayerId[], year: number | null): FacetCounts {
  const { sites, corridors, areas } = graph.dataset
  const values = [...sites, ...corridors, ...areas].map((feature) => facetValues(graph, feature))
  const count = <F extends Facet>(facet: F, order: readonly Filter[F][number][]): ReadonlyMap<Filter[F][number], number> => {
    const ever = new Set<Filter[F][number]>(values.flatMap((value) => [...value[facet]]))
    const counts = new Map<Filter[F][number], number>(order.filter((value) => ever.has(value)).map((value) => [value, 0]))
    const others: Filter = { ...filter, [facet]: NO_FILTER[facet] }
    for (const feature of featuresOf(shownOf(graph, others, hidden, year)))
      for (const value of facetValues(graph, feature)[facet]) counts.set(value, (counts.get(value) ?? 0) + 1)
    return counts
  }
  return {
    kinds: count('kinds', SITE_KINDS),
    statuses: count('statuses', STATUSES),
    pillars: count('pillars', PILLARS),
    cities: count('cities', citiesIn(graph)),
    bases: count('bases', BASES),
  }
}

/** Cities in which anything lies: the two cores first, then by code. */
export function citiesIn(graph: Graph): readonly string[] {
  const { sites, corridors, areas } = graph.dataset
  const found = new Set([...sites, ...corridors, ...areas].flatMap(citiesOf))
  return [...found].sort()
}

/** The filter with one choice of a facet switched. */
export function toggled<F extends Facet>(filter: Filter, facet: F, value: Filter[F][number]): Filter {
  const list: readonly string[] = filter[facet]
  const next = list.includes(value) ? list.filter((other) => other !== value) : [...list, value]
  return { ...filter, [facet]: next }
}

export const isFiltered = (filter: Filter): boolean => FACETS.some((facet) => filter[facet].length > 0)

/** The city that a list names beside a feature: where it stands, or null for what lies in several. */
export function homeCity(feature: Feature): string | null {
  if (feature.type === 'site') return feature.county === null ? null : cityOf(feature.county)
  const cities = citiesOf(feature)
  return cities.length === 1 ? (cities[0] ?? null) : null
}

/** Is there any spot on the map for it? */
export const isPlaced = (feature: Feature): boolean =>
  feature.type === 'site'
    ? feature.at !== null
    : feature.type === 'corridor'
      ? feature.lines.some((line) => line.length > 0)
      : feature.at !== null || feature.polygons.length > 0

const pointsOf = (feature: Feature): readonly LngLat[] => {
  switch (feature.type) {
    case 'site':
      return feature.at ? [feature.at] : []
    case 'corridor':
      return feature.stations.length > 0 ? feature.stations.map((station) => station.at) : feature.lines.flat()
    case 'area':
      return feature.at ? [feature.at] : feature.polygons.flatMap((rings) => rings[0] ?? [])
  }
}

/** Metres to the feature's point, or to the nearest of its stations or corners; null without any position. */
export function metresFrom(from: LngLat, feature: Feature): number | null {
  const points = pointsOf(feature)
  return points.length === 0 ? null : Math.min(...points.map((at) => distanceM(from, at)))
}

export const DISTANCE_BANDS_KM = [10, 25, 50, 100, 200] as const

export type PlaceGroup = {
  readonly key: string
  readonly head:
    | { readonly type: 'measure'; readonly pillar: Pillar | null; readonly title: Text }
    | { readonly type: 'strand'; readonly pillar: Pillar | null; readonly marker: string | null; readonly title: Text }
    | { readonly type: 'unlinked' }
    | { readonly type: 'letter'; readonly letter: string }
    | { readonly type: 'within'; readonly km: number }
    | { readonly type: 'beyond'; readonly km: number }
    | { readonly type: 'unplaced' }
  readonly rows: readonly PlaceRow[]
}
export type PlaceRow = { readonly feature: Feature; readonly metres: number | null }

export type Order = {
  readonly sort: Sort
  readonly lang: Lang
  readonly centre: LngLat
  /** The chosen measure: what carries it comes first in the order of the plan, as it stands out on the map. */
  readonly measure: MeasureCode | null
  readonly readingOf: (text: string) => string
}

/** The features shown, in groups with a head each. */
export function placeGroups(graph: Graph, shown: Shown, order: Order): readonly PlaceGroup[] {
  const features = featuresOf(shown)
  switch (order.sort) {
    case 'plan':
      return byPlan(graph, features, order)
    case 'name':
      return byName(features, order)
    case 'distance':
      return byNearness(features, order)
  }
}

/** Features in one list, in reading order of their names. */
function named(features: readonly Feature[], { lang, readingOf }: Order): readonly { feature: Feature; reading: string }[] {
  const collator = new Intl.Collator(lang === 'zh' ? 'zh-u-co-pinyin-kn-true' : 'en-u-kn-true', { sensitivity: 'base' })
  return features
    .map((feature) => ({ feature, reading: lang === 'zh' ? readingOf(feature.short.zh) : feature.short.en }))
    .sort((a, b) => collator.compare(a.reading, b.reading) || collator.compare(a.feature.short[lang], b.feature.short[lang]))
}

const grouped = (
  items: readonly { readonly row: PlaceRow; readonly key: string; readonly head: PlaceGroup['head'] }[],
): readonly PlaceGroup[] => {
  const groups = new Map<string, { key: string; head: PlaceGroup['head']; rows: PlaceRow[] }>()
  for (const { row, key, head } of items) {
    const group = groups.get(key) ?? { key, head, rows: [] }
    group.rows.push(row)
    groups.set(key, group)
  }
  return [...groups.values()]
}

/** Under the strand of the measure that each place carries most firmly: named before listed before our examples. */
function byPlan(graph: Graph, features: readonly Feature[], order: Order): readonly PlaceGroup[] {
  const chosen = order.measure === null ? undefined : graph.measures.get(order.measure)
  const threads = chosen ? graph.threadsOfMeasure(chosen.code) : []
  const carriers = threads.map((thread) => thread.feature)
  const shown = new Map(features.map((feature) => [feature.id, feature]))
  const first = carriers.flatMap((id) => shown.get(id) ?? []).map((feature) => ({ feature, metres: null }))
  const rest = byStrand(
    graph,
    features.filter((feature) => !carriers.includes(feature.id)),
    order,
  )
  if (!chosen || first.length === 0) return rest
  const head = { type: 'measure', pillar: graph.pillarOf(chosen.code), title: chosen.title } as const
  return [{ key: chosen.code, head, rows: first }, ...rest]
}

function byStrand(graph: Graph, features: readonly Feature[], order: Order): readonly PlaceGroup[] {
  const position = (id: FeatureId): readonly number[] | null => {
    const first = graph.threadsOfFeature(id)[0]
    return first ? partsOf(first.measure) : null
  }
  const compare = (a: readonly number[] | null, b: readonly number[] | null): number => {
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
    const i = a.findIndex((part, k) => part !== b[k])
    return i < 0 ? 0 : (a[i] ?? 0) - (b[i] ?? 0)
  }
  const items = named(features, order)
    .map(({ feature }) => ({ feature, at: position(feature.id) }))
    .sort((a, b) => compare(a.at, b.at))
  return grouped(
    items.map(({ feature, at }) => {
      const row = { feature, metres: null }
      const code = graph.threadsOfFeature(feature.id)[0]?.measure
      const place = code ? graph.placeOf(code) : null
      if (!at || !code || !place) return { row, key: 'unlinked', head: { type: 'unlinked' } }
      const title = place.strand?.title ?? place.section.title
      const head = { type: 'strand', pillar: graph.pillarOf(code), marker: place.strand?.marker ?? null, title } as const
      return { row, key: at.slice(0, 3).join('.'), head }
    }),
  )
}

function byName(features: readonly Feature[], order: Order): readonly PlaceGroup[] {
  return grouped(
    named(features, order).map(({ feature, reading }) => {
      const initial = (reading[0] ?? '').normalize('NFD')[0]?.toUpperCase() ?? ''
      const letter = /[A-Z]/.test(initial) ? initial : '#'
      return { row: { feature, metres: null }, key: letter, head: { type: 'letter', letter } }
    }),
  )
}

function byNearness(features: readonly Feature[], order: Order): readonly PlaceGroup[] {
  const far = DISTANCE_BANDS_KM[DISTANCE_BANDS_KM.length - 1] ?? 0
  const items = named(features, order)
    .map(({ feature }) => ({ feature, metres: metresFrom(order.centre, feature) }))
    .sort((a, b) => (a.metres ?? Number.MAX_VALUE) - (b.metres ?? Number.MAX_VALUE))
  return grouped(
    items.map((row) => {
      if (row.metres === null) return { row, key: 'unplaced', head: { type: 'unplaced' } }
      const reach = row.metres
      const km = DISTANCE_BANDS_KM.find((band) => reach <= band * 1000)
      return km === undefined
        ? { row, key: 'beyond', head: { type: 'beyond', km: far } }
        : { row, key: String(km), head: { type: 'within', km } }
    }),
  )
}
