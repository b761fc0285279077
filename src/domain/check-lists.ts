// Whether the official lists and the places agree: a listed place has the list's kind, and whatever claims to be listed is on the list.
import { kindsOf } from './graph.ts'
import type { Issue } from './issue.ts'
import type { AreaKind, SiteKind } from './kinds.ts'
import type { FullDataset, FullFeature, FullLink } from './model.ts'

const kindsUnder = (feature: FullFeature): readonly (SiteKind | AreaKind)[] =>
  feature.type === 'area' ? [feature.kind, ...kindsOf(feature)] : kindsOf(feature)

const linksOf = (feature: FullFeature): readonly FullLink[] =>
  feature.type === 'corridor' ? feature.links : [...feature.links, ...feature.designations.flatMap((role) => role.links)]

/** Every disagreement between lists.json and the places, as faults of the file that has to be mended. */
export function checkLists(dataset: FullDataset, fileOf: ReadonlyMap<string, string>): Issue[] {
  const issues: Issue[] = []
  const features: readonly FullFeature[] = [...dataset.sites, ...dataset.corridors, ...dataset.areas]
  const byId = new Map(features.map((feature) => [feature.id, feature]))
  const listedUnder = new Map<string, Set<string>>()
  for (const list of dataset.lists) {
    for (const term of list.terms) {
      const members = listedUnder.get(term) ?? new Set()
      for (const { feature } of list.entries) if (feature !== null) members.add(feature)
      listedUnder.set(term, members)
    }
    for (const [i, entry] of list.entries.entries()) {
      const feature = entry.feature === null ? undefined : byId.get(entry.feature)
      if (feature && list.kind !== null && !kindsUnder(feature).includes(list.kind))
        issues.push({
          code: 'list-mismatch',
          file: 'lists.json',
          feature: list.id,
          field: `entries[${i}].feature`,
          found: `${feature.id} ∌ ${list.kind}`,
        })
    }
  }
  for (const feature of features)
    for (const { basis, term } of linksOf(feature)) {
      const members = listedUnder.get(term)
      if (basis === 'listed' && members && !members.has(feature.id))
        issues.push({
          code: 'list-mismatch',
          file: fileOf.get(feature.id) ?? '',
          feature: feature.id,
          field: 'links',
          found: term,
        })
    }
  return issues
}
