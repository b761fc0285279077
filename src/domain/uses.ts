// What rests on a source: which places, corridors and areas it supports and as what, and which lists. The way back from a source to the map.
import type { FullDataset, FullFeature, FullLink, OfficialList, PartialDate, SourceId } from './model.ts'

/** As what a source serves: for a statement, a position, a list that a place stands on, or a status and its dates. */
export const USE_KINDS = ['fact', 'position', 'list', 'role'] as const
export type UseKind = (typeof USE_KINDS)[number]

export type Use = { readonly feature: FullFeature; readonly as: readonly UseKind[] }
export type Uses = {
  readonly features: readonly Use[]
  /** Official lists that rest on it. */
  readonly lists: readonly OfficialList[]
  /** The articles themselves. */
  readonly isPlan: boolean
  /** How many statements, positions, links and roles rest on it in all. */
  readonly counts: Readonly<Record<UseKind, number>>
}

const NO_USES: Uses = { features: [], lists: [], isPlan: false, counts: { fact: 0, position: 0, list: 0, role: 0 } }

function usesIn(feature: FullFeature): readonly (readonly [SourceId | null, UseKind])[] {
  const ofLinks = (links: readonly FullLink[]) => links.map((link) => [link.source, 'list'] as const)
  const roles = feature.type === 'corridor' ? [] : feature.designations
  return [
    ...feature.facts.map((fact) => [fact.source, 'fact'] as const),
    ...feature.positionSources.map((id) => [id, 'position'] as const),
    ...(feature.type === 'site' && feature.extent ? [[feature.extent.source, 'fact'] as const] : []),
    ...ofLinks(feature.links),
    ...roles.flatMap((role) => [[role.source, 'role'] as const, ...ofLinks(role.links)]),
    ...(feature.type === 'corridor'
      ? [[feature.lengthSource, 'fact'] as const, ...feature.stations.map((station) => [station.source, 'position'] as const)]
      : []),
  ]
}

/** Uses of every source; one that nothing rests on has empty ones. */
export function usesOf(dataset: FullDataset): ReadonlyMap<SourceId, Uses> {
  const found = new Map<SourceId, { features: Use[]; lists: OfficialList[]; isPlan: boolean; counts: Record<UseKind, number> }>(
    dataset.sources.map(({ id }) => [id, { features: [], lists: [], isPlan: false, counts: { ...NO_USES.counts } }]),
  )
  for (const feature of [...dataset.sites, ...dataset.corridors, ...dataset.areas]) {
    const here = new Map<SourceId, Set<UseKind>>()
    for (const [id, kind] of usesIn(feature)) {
      const uses = id === null ? undefined : found.get(id)
      if (id === null || !uses) continue
      uses.counts[kind]++
      here.set(id, (here.get(id) ?? new Set<UseKind>()).add(kind))
    }
    for (const [id, kinds] of here) found.get(id)?.features.push({ feature, as: USE_KINDS.filter((kind) => kinds.has(kind)) })
  }
  for (const list of dataset.lists)
    for (const id of new Set([...list.sources, ...list.entries.map((entry) => entry.source)]))
      if (id !== null) found.get(id)?.lists.push(list)
  for (const { source } of dataset.plans) {
    const uses = source === null ? undefined : found.get(source)
    if (uses) uses.isPlan = true
  }
  return found
}

/** The newest date that anything in the data rests on: what the whole of it is "as of". null for data without a date. */
export function asOfDataset(dataset: FullDataset): PartialDate | null {
  const dates = [
    ...[...dataset.sites, ...dataset.corridors, ...dataset.areas].map((feature) => feature.asOf),
    ...dataset.lists.map((list) => list.asOf),
    ...dataset.sources.map((source) => source.date),
  ]
  // Text order is date order: 2026 < 2026-01 < 2026-01-05.
  return dates.reduce((newest, date) => (date !== null && (newest === null || date > newest) ? date : newest), null)
}
