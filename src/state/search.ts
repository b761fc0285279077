// Search over names: Chinese, pinyin, initials and English, ranked. Pinyin comes from a generated table, never typed.

import { CITIES } from '../domain/cities.ts'
import type { Graph } from '../domain/graph.ts'
import { BASES } from '../domain/kinds.ts'
import type { Feature, FeatureId, FullFeature, MeasureCode } from '../domain/model.ts'
import { finish, type Steps } from '../domain/steps.ts'
import {
  type Asked,
  askedOf,
  type Fit,
  type Folded,
  fitOf,
  fitScattered,
  fold,
  type Range,
  type Sign,
  signsOf,
  TIERS,
} from './match.ts'
import { citiesOf } from './shown.ts'

/** `matched` is the text of the data that the query fits: a name, an alias, a code. */
export type Hit =
  | { readonly type: 'feature'; readonly id: FeatureId; readonly score: number; readonly matched: string }
  | { readonly type: 'measure'; readonly code: MeasureCode; readonly score: number; readonly matched: string }
  | { readonly type: 'city'; readonly city: string; readonly score: number; readonly matched: string }

export type SearchIndex = {
  find(query: string, limit?: number): readonly Hit[]
  /** Which parts of a text the query stands for, so that they can be set off; empty where it does not. */
  rangesIn(text: string, query: string): readonly Range[]
  /** How a Chinese text is read, for ordering and for hints; the text itself where no reading is known. */
  readingOf(text: string): string
}

/** Chinese text → pinyin syllables, space separated ("guo yuan gang"). */
export type PinyinTable = Readonly<Record<string, string>>

type Key = { readonly text: string; readonly folded: Folded; readonly signs: readonly Sign[]; readonly cost: number }
type Target =
  | { readonly type: 'feature'; readonly id: FeatureId }
  | { readonly type: 'measure'; readonly code: MeasureCode }
  | { readonly type: 'city'; readonly city: string }
type Found = { readonly key: Key; readonly score: number }
type Entry = { readonly target: Target; readonly keys: readonly Key[]; readonly bonus: number; readonly order: number }

/** Other names come with what is told later; until then a place is found by its own. */
type Named = Feature & Partial<Pick<FullFeature, 'aliases'>>

/** How far a text stands from being the thing's own name. Less than a step between tiers, so that the way of fitting decides. */
const COST = { short: 0, name: 0.8, city: 0.2, alias: 1.6, title: 1.2, role: 3, code: 0 } as const

/** Only breaks ties: what the plan names comes before what a list or we put there. */
const basisBonus = (graph: Graph, feature: Feature): number => {
  const basis = graph.basisOfFeature(feature.id)
  return basis === null ? 0 : (BASES.length - BASES.indexOf(basis)) * 0.15
}

function textsOf(feature: Named): readonly (readonly [text: string, cost: number])[] {
  const roles = feature.type === 'corridor' ? [] : feature.designations
  return [
    [feature.short.zh, COST.short],
    [feature.short.en, COST.short],
    [feature.name.zh, COST.name],
    [feature.name.en, COST.name],
    ...(feature.aliases ?? []).map((alias) => [alias, COST.alias] as const),
    ...roles.flatMap((role) => [[role.name.zh, COST.role] as const, [role.name.en, COST.role] as const]),
  ]
}

/** Each text once: names that repeat one another would only be compared again. */
const cheapest = (texts: ReturnType<typeof textsOf>): ReturnType<typeof textsOf> =>
  texts.filter(([text], i) => texts.findIndex(([other]) => other === text) === i)

/** Scores above a tier's floor tell how much of the text the query covers. */
const scoreOf = (fit: Fit, key: Key, { text: query }: Asked): number =>
  fit.tier + Math.round((6 * Math.min(query.length, key.folded.text.length)) / key.folded.text.length) / 2 - key.cost

/** All of it at once: for whoever asks before the steps are done. */
export const createSearch = (graph: Graph, pinyin: PinyinTable): SearchIndex => finish(searchSteps(graph, pinyin))

/** So many things are taken in between two places to stop: some milliseconds. */
const STEP = 24

/** The same with places to stop, for a page that is being looked at meanwhile. */
export function* searchSteps(graph: Graph, pinyin: PinyinTable): Steps<SearchIndex> {
  const keys = new Map<string, Key>()
  const keyOf = (text: string, cost: number): Key => {
    const known = keys.get(text)
    const folded = known?.folded ?? fold(text)
    const key = { text, folded, signs: known?.signs ?? signsOf(folded, pinyin[text]), cost }
    if (!known) keys.set(text, key)
    return key
  }
  const { sites, corridors, areas, measures } = graph.dataset
  const features: readonly Named[] = [...sites, ...corridors, ...areas]
  const cities = new Set(features.flatMap(citiesOf))
  const makers: readonly (() => Omit<Entry, 'order'>)[] = [
    ...features.map((feature) => () => ({
      target: { type: 'feature', id: feature.id } as const,
      keys: cheapest(textsOf(feature)).map(([text, cost]) => keyOf(text, cost)),
      bonus: basisBonus(graph, feature),
    })),
    ...Object.entries(CITIES)
      .filter(([city]) => cities.has(city))
      .map(([city, name]) => () => ({
        target: { type: 'city', city } as const,
        keys: [keyOf(name.zh, COST.city), keyOf(name.en, COST.city)],
        bonus: 0,
      })),
    ...measures.map((measure) => () => ({
      target: { type: 'measure', code: measure.code } as const,
      keys: [keyOf(measure.code, COST.code), keyOf(measure.title.zh, COST.title), keyOf(measure.title.en, COST.title)],
      bonus: 0,
    })),
  ]
  const entries: Entry[] = []
  for (const [order, make] of makers.entries()) {
    if (order % STEP === STEP - 1) yield
    entries.push({ ...make(), order })
  }

  const bestKey = (entry: Entry, asked: Asked, way: typeof fitOf): Found | null => {
    let best: Found | null = null
    for (const key of entry.keys) {
      const fit = way(key.folded, key.signs, asked)
      if (!fit) continue
      const score = scoreOf(fit, key, asked)
      if (!best || score > best.score) best = { key, score }
    }
    return best
  }

  /** Several words may each fit a text of their own: `airport chengdu`. They count less than a query that fits whole. */
  const bestOfWords = (entry: Entry, words: readonly Asked[]): Found | null => {
    const found: Found[] = []
    for (const word of words) {
      const part = bestKey(entry, word, fitOf)
      if (!part) return null
      found.push(part)
    }
    const first = found[0]
    return first ? { key: first.key, score: Math.min(TIERS.mixed, ...found.map((part) => part.score)) - 1 } : null
  }

  const ranked = (way: (entry: Entry) => Found | null, limit: number): readonly Hit[] =>
    entries
      .flatMap((entry) => {
        const best = way(entry)
        return best ? [{ entry, matched: best.key.text, score: best.score + entry.bonus }] : []
      })
      .sort((a, b) => b.score - a.score || a.entry.order - b.entry.order)
      .slice(0, limit)
      .map(({ entry, matched, score }) => ({ ...entry.target, matched, score }))

  function find(query: string, limit = 60): readonly Hit[] {
    const asked = askedOf(query)
    if (asked.text === '') return []
    const words = asked.text.split(' ').map(askedOf)
    const close = ranked((entry) => bestKey(entry, asked, fitOf) ?? (words.length > 1 ? bestOfWords(entry, words) : null), limit)
    if (close.length > 0) return close
    return ranked((entry) => bestKey(entry, asked, (folded) => fitScattered(folded, asked)), limit)
  }

  function rangesIn(text: string, query: string): readonly Range[] {
    const key = keys.get(text) ?? keyOf(text, 0)
    const asked = askedOf(query)
    const whole = fitOf(key.folded, key.signs, asked)
    if (whole) return whole.ranges
    const words = asked.text.split(' ').map((word) => fitOf(key.folded, key.signs, askedOf(word))?.ranges ?? [])
    if (words.some((ranges) => ranges.length > 0)) return words.flat()
    return fitScattered(key.folded, asked)?.ranges ?? []
  }

  return { find, rangesIn, readingOf: (text) => pinyin[text] ?? text }
}
