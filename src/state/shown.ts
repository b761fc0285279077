// Which features pass the reader's filter, layer switches and year. Map, list, charts and counts all read this one answer.

import { cityOf } from '../domain/cities.ts'
import { type Presence, presenceIn } from '../domain/dates.ts'
import { type Graph, kindsOf } from '../domain/graph.ts'
import type { Area, Corridor, Feature, FeatureId, Site } from '../domain/model.ts'
import type { Filter, LayerId } from './app-state.ts'

export type Shown = {
  readonly sites: readonly Site[]
  readonly corridors: readonly Corridor[]
  readonly areas: readonly Area[]
  readonly ids: ReadonlySet<FeatureId>
  /** How each shown feature stands in the chosen year; absent when no year is chosen. */
  readonly presence: ReadonlyMap<FeatureId, Presence>
}

/** Prefecture-level cities a feature lies in. */
export function citiesOf(feature: Feature): readonly string[] {
  if (feature.type === 'site') return feature.county ? [cityOf(feature.county)] : []
  if (feature.type === 'area')
    return [...new Set([...feature.counties, ...feature.partCounties, ...(feature.county ? [feature.county] : [])].map(cityOf))]
  return []
}

/** Does the feature pass the filter? Lists within a facet are alternatives, facets add up. */
export function passes(graph: Graph, feature: Feature, filter: Filter): boolean {
  const threads = graph.threadsOfFeature(feature.id)
  const any = <T>(asked: readonly T[], has: readonly (T | null)[]) =>
    asked.length === 0 || has.some((value) => value !== null && asked.includes(value))
  return (
    any(filter.kinds, kindsOf(feature)) &&
    any(filter.statuses, [
      feature.status,
      ...(feature.type === 'corridor' ? [] : feature.designations.map((role) => role.status)),
    ]) &&
    any(
      filter.pillars,
      threads.map((thread) => graph.pillarOf(thread.measure)),
    ) &&
    any(filter.cities, citiesOf(feature)) &&
    any(
      filter.bases,
      threads.map((thread) => thread.basis),
    )
  )
}

/** A site stays on the map while one of its kinds is switched on. */
function layerOn(feature: Feature, hidden: readonly LayerId[]): boolean {
  switch (feature.type) {
    case 'site':
      return kindsOf(feature).some((kind) => !hidden.includes(`kind:${kind}`))
    case 'corridor':
      return !hidden.includes(`mode:${feature.mode}`)
    case 'area':
      return !hidden.includes(`area:${feature.kind}`)
  }
}

export function shownOf(graph: Graph, filter: Filter, hidden: readonly LayerId[], year: number | null): Shown {
  const presence = new Map<FeatureId, Presence>()
  const keep = <T extends Feature>(features: readonly T[]): T[] =>
    features.filter((feature) => {
      if (!layerOn(feature, hidden) || !passes(graph, feature, filter)) return false
      if (year === null) return true
      const found = presenceIn(feature, year)
      presence.set(feature.id, found)
      return found !== 'absent'
    })
  const sites = keep(graph.dataset.sites)
  const corridors = keep(graph.dataset.corridors)
  const areas = keep(graph.dataset.areas)
  return { sites, corridors, areas, presence, ids: new Set([...sites, ...corridors, ...areas].map((feature) => feature.id)) }
}
