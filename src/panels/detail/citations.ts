// Numbers for the sources of one card, in the order in which a reader meets them.
import type { FullFeature, FullLink, SourceId } from '../../domain/model.ts'

/** Sources of a feature in reading order, each once: facts, further roles, extent, position, length, stations, links. */
export function citedBy(feature: FullFeature): readonly SourceId[] {
  const ofLinks = (links: readonly FullLink[]) => links.map((link) => link.source)
  const roles = feature.type === 'corridor' ? [] : feature.designations
  const all: (SourceId | null)[] = [
    ...feature.facts.map((fact) => fact.source),
    ...roles.map((role) => role.source),
    feature.type === 'site' ? (feature.extent?.source ?? null) : null,
    ...feature.positionSources,
    ...(feature.type === 'corridor' ? [feature.lengthSource, ...feature.stations.map((station) => station.source)] : []),
    ...ofLinks(feature.links),
    ...roles.flatMap((role) => ofLinks(role.links)),
  ]
  return [...new Set(all)].filter((id): id is SourceId => id !== null)
}

/** From 1; 0 for a source that the card does not list. */
export const numberOf = (cited: readonly SourceId[], id: SourceId | null): number => (id === null ? 0 : cited.indexOf(id) + 1)
