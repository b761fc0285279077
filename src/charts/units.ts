// What charts count: one place in one role for one measure. Cells, bars and ribbons are all sums of these.
import type { Graph } from '../domain/graph.ts'
import { BASES, type Basis, type Pillar, type SiteKind } from '../domain/kinds.ts'
import type { Feature, FeatureId, Measure, MeasureCode } from '../domain/model.ts'
import { type AppState, type Filter, type LayerId, NO_FILTER } from '../state/app-state.ts'
import { citiesOf, shownOf } from '../state/shown.ts'

/** A site's role, or what the feature is where it plays no site's role. */
export type UnitKind = SiteKind | 'corridor' | 'area'
/** Prefecture-level adcode; `several`: corridors, and areas over more than one city; `unknown`: no county on record. */
export type UnitCity = string

export type Unit = {
  readonly measure: MeasureCode
  readonly feature: FeatureId
  readonly kind: UnitKind
  readonly city: UnitCity
  /** Strongest basis among the links of this role. */
  readonly basis: Basis
  readonly pillar: Pillar | null
}

export const SEVERAL_CITIES = 'several'
export const UNKNOWN_CITY = 'unknown'

/** The one city a feature lies in, or the word for why there is none. */
export function cityOfFeature(feature: Feature): UnitCity {
  if (feature.type === 'corridor') return SEVERAL_CITIES
  const cities = citiesOf(feature)
  if (cities.length > 1) return SEVERAL_CITIES
  return cities[0] ?? UNKNOWN_CITY
}

/** All units of the graph, unfiltered, in plan order of their measures. */
export function unitsOf(graph: Graph): readonly Unit[] {
  return graph.dataset.measures.flatMap((measure) =>
    graph.threadsOfMeasure(measure.code).flatMap((thread): Unit[] => {
      const feature = graph.features.get(thread.feature)
      if (!feature) return []
      const kindOf = (kind: SiteKind | null): UnitKind => kind ?? (feature.type === 'corridor' ? 'corridor' : 'area')
      const kinds = [...new Set(thread.links.map((link) => kindOf(link.kind)))]
      return kinds.map((kind) => {
        const bases = thread.links.filter((link) => kindOf(link.kind) === kind).map((link) => link.basis)
        const basis = BASES.find((candidate) => bases.includes(candidate)) ?? 'representative'
        const city = cityOfFeature(feature)
        return { measure: measure.code, feature: feature.id, kind, city, basis, pillar: graph.pillarOf(measure.code) }
      })
    }),
  )
}

export type Facet = keyof Filter
type Restriction = Pick<AppState, 'filter' | 'hidden' | 'year'>

/**
 * Outlines of areas start hidden because thirty at once say nothing on a map. In a count each of them is one number,
 * so charts count areas whether or not their outlines are drawn.
 */
const layersThatCount = (hidden: readonly LayerId[]): readonly LayerId[] =>
  hidden.filter((layer) => layer.startsWith('kind:') || layer.startsWith('mode:'))

/**
 * The units that pass filter, layers and year. A chart leaves out the facets that it shows itself: choosing a column
 * marks that column and must not empty all the others.
 */
export function shownUnits(graph: Graph, all: readonly Unit[], state: Restriction, own: readonly Facet[] = []): readonly Unit[] {
  const filter: Filter = { ...state.filter, ...Object.fromEntries(own.map((facet) => [facet, NO_FILTER[facet]])) }
  const hidden = layersThatCount(state.hidden)
  const { ids } = shownOf(graph, filter, hidden, state.year)
  return all.filter((unit) => ids.has(unit.feature) && passesAsUnit(unit, filter, hidden))
}

/** A place may pass by one role and the unit be about another: what is counted must itself be what was asked for. */
function passesAsUnit(unit: Unit, filter: Filter, hidden: readonly LayerId[]): boolean {
  const any = (asked: readonly string[], has: string | null) => asked.length === 0 || (has !== null && asked.includes(has))
  return (
    any(filter.kinds, unit.kind) &&
    any(filter.pillars, unit.pillar) &&
    any(filter.bases, unit.basis) &&
    !hidden.includes(`kind:${unit.kind}`)
  )
}

/** Does anything but the given facets narrow what is counted? */
export const isNarrowed = (state: Restriction, own: readonly Facet[] = []): boolean =>
  state.year !== null ||
  layersThatCount(state.hidden).length > 0 ||
  (Object.keys(state.filter) as Facet[]).some((facet) => !own.includes(facet) && state.filter[facet].length > 0)

/** What to set so that nothing narrows a chart any more; outlines and base map stay as the reader has them. */
export const unnarrowed = (state: Restriction): Restriction => {
  const hidden = layersThatCount(state.hidden)
  return { filter: NO_FILTER, year: null, hidden: state.hidden.filter((layer) => !hidden.includes(layer)) }
}

export type ByBasis = Readonly<Record<Basis, number>>
export const NO_BASIS: ByBasis = { named: 0, listed: 0, representative: 0 }

/** How many of each basis. */
export function countByBasis(units: readonly { readonly basis: Basis }[]): ByBasis {
  const counts = { ...NO_BASIS }
  for (const { basis } of units) counts[basis] += 1
  return counts
}

export const sumOf = (counts: ByBasis): number => BASES.reduce((sum, basis) => sum + counts[basis], 0)

/** Pillars as charts order them: the lead of the first article, which belongs to none, comes first. */
export const PILLAR_ORDER: readonly (Pillar | null)[] = [null, 'service', 'industry', 'opening', 'culture']

/** Measures of one pillar in plan order. */
export const measuresOf = <M extends Measure>(graph: Graph, measures: readonly M[], pillar: Pillar | null): readonly M[] =>
  measures.filter((measure) => graph.pillarOf(measure.code) === pillar)
