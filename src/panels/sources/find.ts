// Which sources a reader sees, and in which groups: pure, so that the page only draws.
import type { Source, SourceId } from '../../domain/model.ts'
import type { Uses } from '../../domain/uses.ts'
import type { Translate } from '../../i18n/index.ts'

export const GROUPINGS = ['use', 'year', 'publisher'] as const
export type Grouping = (typeof GROUPINGS)[number]

const USE_GROUPS = ['plan', 'list', 'position', 'fact', 'role', 'none'] as const
type UseGroup = (typeof USE_GROUPS)[number]

export type Group = { readonly key: string; readonly title: string; readonly sources: readonly Source[] }

/** What a source is first of all for: it stands in one group only. */
export function useGroupOf(uses: Uses | undefined): UseGroup {
  if (!uses) return 'none'
  if (uses.isPlan) return 'plan'
  if (uses.lists.length > 0 || uses.counts.list > 0) return 'list'
  return (['position', 'fact', 'role'] as const).find((kind) => uses.counts[kind] > 0) ?? 'none'
}

/** Our own estimate stands in for a source in the data; it is none. */
export const realSources = (sources: readonly Source[]): readonly Source[] => sources.filter((source) => source.id !== 'estimate')

/** Every word must be found in the source's own fields or in the name of a place that rests on it. */
export function matches(source: Source, uses: Uses | undefined, query: string): boolean {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return true
  const names = (uses?.features ?? []).flatMap(({ feature }) => [feature.short.zh, feature.short.en, feature.id])
  const own = [source.id, source.title, source.publisher, source.url, source.date, source.licence, source.note]
  const text = [...own, ...names].join('\n').toLowerCase()
  return words.every((word) => text.includes(word))
}

/** Groups in their own order, none empty; within a group the newest first, undated last. */
export function groupsOf(
  sources: readonly Source[],
  uses: ReadonlyMap<SourceId, Uses>,
  grouping: Grouping,
  t: Translate,
): readonly Group[] {
  const keyOf = (source: Source): string => {
    if (grouping === 'use') return useGroupOf(uses.get(source.id))
    return (grouping === 'year' ? source.date?.slice(0, 4) : source.publisher) ?? ''
  }
  const byKey = new Map<string, Source[]>()
  for (const source of sources) {
    const key = keyOf(source)
    byKey.set(key, [...(byKey.get(key) ?? []), source])
  }
  const unknownLast = (a: string, b: string) => Number(a === '') - Number(b === '')
  const size = (key: string) => byKey.get(key)?.length ?? 0
  const order: Readonly<Record<Grouping, (a: string, b: string) => number>> = {
    use: (a, b) => USE_GROUPS.indexOf(a as UseGroup) - USE_GROUPS.indexOf(b as UseGroup),
    year: (a, b) => unknownLast(a, b) || (a < b ? 1 : -1),
    publisher: (a, b) => unknownLast(a, b) || size(b) - size(a) || a.localeCompare(b, 'zh-CN'),
  }
  const titleOf = (key: string): string => {
    if (grouping === 'use') return t(`sources.use.${key as UseGroup}`)
    return key || t(grouping === 'year' ? 'sources.undated' : 'sources.unpublished')
  }
  const newestFirst = (a: Source, b: Source) => (b.date ?? '').localeCompare(a.date ?? '') || (a.id < b.id ? -1 : 1)
  return [...byKey.keys()]
    .sort(order[grouping])
    .map((key) => ({ key, title: titleOf(key), sources: [...(byKey.get(key) ?? [])].sort(newestFirst) }))
}
