// Hits sorted into the headings under which the dropdown shows them, the best heading first.
import type { Graph } from '../../domain/graph.ts'
import type { FeatureType, MeasureCode } from '../../domain/model.ts'
import type { Hit } from '../../state/search.ts'

export type HitType = FeatureType | 'measure' | 'city'
export type HitGroup = { readonly type: HitType; readonly hits: readonly Hit[] }

const MOST_PER_GROUP = 7

const typeOf = (graph: Graph, hit: Hit): HitType | null =>
  hit.type === 'feature' ? (graph.features.get(hit.id)?.type ?? null) : hit.type

/** Groups in the order of their best hit, so that the first row is always the best of all. */
export function groupHits(graph: Graph, hits: readonly Hit[]): readonly HitGroup[] {
  const groups = new Map<HitType, Hit[]>()
  for (const hit of hits) {
    const type = typeOf(graph, hit)
    if (type === null) continue
    const group = groups.get(type) ?? []
    if (group.length < MOST_PER_GROUP) groups.set(type, [...group, hit])
  }
  return [...groups].map(([type, found]) => ({ type, hits: found }))
}

export const keyOfHit = (hit: Hit): string =>
  hit.type === 'feature' ? hit.id : hit.type === 'measure' ? hit.code : `city-${hit.city}`

const SHORT_NAME = 4

/** The first of those that weigh most. */
function most<T>(things: readonly T[], weight: (thing: T) => number): T | undefined {
  const weights = things.map(weight)
  return things[weights.indexOf(Math.max(...weights))]
}

/** What to type, shown by the short-named place that carries most measures: Chinese, reading, initials, English, and a code. */
export function examplesOf(graph: Graph, readingOf: (text: string) => string): readonly string[] {
  const weight = (id: Parameters<Graph['threadsOfFeature']>[0]) => graph.threadsOfFeature(id).length
  const short = graph.dataset.sites.filter((site) => site.short.zh.length <= SHORT_NAME)
  const best = most(short, ({ id }) => weight(id))
  const named = (code: MeasureCode) => graph.threadsOfMeasure(code).filter((thread) => thread.basis === 'named').length
  const code = most(graph.dataset.measures, (measure) => named(measure.code))?.code
  if (!best) return code ? [code] : []
  const syllables = readingOf(best.short.zh).split(' ')
  const read = syllables.length > 1 ? [syllables.slice(0, 2).join(''), syllables.map((part) => part[0] ?? '').join('')] : []
  return [best.short.zh, ...read, best.short.en, ...(code ? [code] : [])]
}
