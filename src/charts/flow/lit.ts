// Which units of the flow stand out: those under the pointer, or those that the reader's filter keeps. Pure.
import type { Graph } from '../../domain/graph.ts'
import type { Pillar, SiteKind } from '../../domain/kinds.ts'
import { SITE_KINDS } from '../../domain/kinds.ts'
import type { Filter } from '../../state/app-state.ts'
import { citiesOf } from '../../state/shown.ts'
import type { Facet, Unit } from '../units.ts'
import { type FlowLink, type FlowNode, OTHER_CITIES, strandOf } from './model.ts'

/** The facets that the flow shows itself. */
export const OWN_FACETS = ['pillars', 'kinds', 'cities'] as const satisfies readonly Facet[]

export const hasOwnFacet = (filter: Filter): boolean => OWN_FACETS.some((facet) => filter[facet].length > 0)

/** Does the unit pass the flow's own facets, and run through the pinned strand if there is one? */
export function keeps(graph: Graph, filter: Filter, strand: string | null): (unit: Unit) => boolean {
  const any = (asked: readonly string[], has: readonly (string | null)[]) =>
    asked.length === 0 || has.some((value) => value !== null && asked.includes(value))
  return (unit) => {
    const feature = graph.features.get(unit.feature)
    return (
      any(filter.pillars, [unit.pillar]) &&
      any(filter.kinds, [unit.kind]) &&
      any(filter.cities, feature ? citiesOf(feature) : []) &&
      (strand === null || strandOf(unit) === strand)
    )
  }
}

const CITY = /^\d{6}$/

/** What of the filter a node stands for; empty where no filter can say it. */
export function facetsOf(node: FlowNode, merged: readonly string[]): Partial<Pick<Filter, (typeof OWN_FACETS)[number]>> {
  switch (node.column) {
    case 'pillar':
      return node.pillar === null ? {} : { pillars: [node.pillar] satisfies readonly Pillar[] }
    case 'strand':
      return {}
    case 'kind': {
      const kinds: readonly SiteKind[] = SITE_KINDS.filter((kind) => kind === node.key)
      return kinds.length > 0 ? { kinds } : {}
    }
    case 'city': {
      if (node.key === OTHER_CITIES) return { cities: merged }
      return CITY.test(node.key) ? { cities: [node.key] } : {}
    }
  }
}

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((value) => b.includes(value))

/** Is the node part of the filter just now? */
export function isPressed(node: FlowNode, filter: Filter, merged: readonly string[], strand: string | null): boolean {
  if (node.column === 'strand') return node.key === strand
  const facets = Object.entries(facetsOf(node, merged)) as [Facet, readonly string[]][]
  return facets.length > 0 && facets.every(([facet, values]) => same(filter[facet], values))
}

/** The filter after pressing a node: its facet set, or let go where it was set already. Other facets stay. */
export function pressed(node: FlowNode, filter: Filter, merged: readonly string[]): Filter {
  const facets = facetsOf(node, merged)
  if (!isPressed(node, filter, merged, null)) return { ...filter, ...facets }
  return { ...filter, ...Object.fromEntries(Object.keys(facets).map((facet) => [facet, []])) }
}

/** The filter after pressing a ribbon: what both its ends and its colour stand for, and nothing else. */
export function pressedLink(link: FlowLink, nodes: readonly FlowNode[], filter: Filter, merged: readonly string[]): Filter {
  const ends = nodes.filter((node) => node.id === link.source || node.id === link.target)
  const pillars = link.pillar === null ? {} : { pillars: [link.pillar] }
  return Object.assign({ ...filter, pillars: [], kinds: [], cities: [] }, pillars, ...ends.map((node) => facetsOf(node, merged)))
}
