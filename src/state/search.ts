// Search over names: Chinese, pinyin, initials and English, ranked. Pinyin comes from a generated table, never typed.

import type { Graph } from '../domain/graph.ts'
import type { FeatureId, MeasureCode } from '../domain/model.ts'

export type Hit =
  | { readonly type: 'feature'; readonly id: FeatureId; readonly score: number }
  | { readonly type: 'measure'; readonly code: MeasureCode; readonly score: number }
  | { readonly type: 'city'; readonly city: string; readonly score: number }

export type SearchIndex = { find(query: string, limit?: number): readonly Hit[] }

/** Chinese text → pinyin syllables, space separated ("guo yuan gang"). */
export type PinyinTable = Readonly<Record<string, string>>

export function createSearch(_graph: Graph, _pinyin: PinyinTable): SearchIndex {
  return { find: () => [] }
}
