// The flow as counts: units run from pillar through strand and kind to city. Knows no pixels and no language.
import { CITIES } from '../../domain/cities.ts'
import { type Pillar, SITE_KINDS } from '../../domain/kinds.ts'
import { PILLAR_ORDER, SEVERAL_CITIES, UNKNOWN_CITY, type Unit } from '../units.ts'

export type FlowColumn = 'pillar' | 'strand' | 'kind' | 'city'
export const FLOW_COLUMNS: readonly FlowColumn[] = ['pillar', 'strand', 'kind', 'city']
/** On a phone three columns are what can be read. */
export const SLIM_COLUMNS: readonly FlowColumn[] = ['pillar', 'kind', 'city']

/** Cities too small for a ribbon and a label of their own flow into one. */
export const OTHER_CITIES = 'others'

export type FlowNode = {
  /** `kind:airport` */
  readonly id: string
  readonly column: FlowColumn
  /** Pillar or `overview`; article.section.strand; kind; city. */
  readonly key: string
  /** Of pillars and strands; kinds and cities belong to none. */
  readonly pillar: Pillar | null
  readonly units: readonly Unit[]
}

export type FlowLink = {
  readonly id: string
  readonly source: string
  readonly target: string
  readonly pillar: Pillar | null
  readonly units: readonly Unit[]
}

export type Flow = {
  readonly columns: readonly FlowColumn[]
  readonly nodes: readonly FlowNode[]
  readonly links: readonly FlowLink[]
  /** Cities that were put together, largest first. */
  readonly merged: readonly string[]
  readonly total: number
}

export const strandOf = (unit: Unit): string => unit.measure.split('.').slice(0, 3).join('.')

/** Which node of a column a unit runs through. */
export function keyIn(unit: Unit, column: FlowColumn, merged: ReadonlySet<string>): string {
  switch (column) {
    case 'pillar':
      return unit.pillar ?? 'overview'
    case 'strand':
      return strandOf(unit)
    case 'kind':
      return unit.kind
    case 'city':
      return merged.has(unit.city) ? OTHER_CITIES : unit.city
  }
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}

/** Cities with fewer units than `least`, where there are at least two of them: one alone is not put together with anything. */
function smallCities(units: readonly Unit[], least: number): readonly string[] {
  const small = [...groupBy(units, (unit) => unit.city)]
    .filter(([city, inside]) => city in CITIES && inside.length < least)
    .sort(([a, insideA], [b, insideB]) => insideB.length - insideA.length || a.localeCompare(b))
    .map(([city]) => city)
  return small.length > 1 ? small : []
}

/** Settles ties only. */
const KIND_RANKS: readonly string[] = SITE_KINDS
const LAST_CITIES: readonly string[] = [OTHER_CITIES, SEVERAL_CITIES, UNKNOWN_CITY]

/** Top to bottom. Pillars and strands stand as in the plan, kinds below one another as their strands do, cities by size. */
function ordered(column: FlowColumn, groups: Map<string, Unit[]>, strands: readonly string[]): [string, Unit[]][] {
  const entries = [...groups]
  const byRank = (rankOf: (key: string, units: readonly Unit[]) => number) =>
    entries.sort(([a, unitsA], [b, unitsB]) => rankOf(a, unitsA) - rankOf(b, unitsB) || a.localeCompare(b))
  const mean = (units: readonly Unit[]) =>
    units.reduce((sum, unit) => sum + strands.indexOf(strandOf(unit)), 0) / Math.max(1, units.length)
  switch (column) {
    case 'pillar':
      return byRank((key) => PILLAR_ORDER.findIndex((pillar) => (pillar ?? 'overview') === key))
    case 'strand':
      return byRank((key) => strands.indexOf(key))
    case 'kind':
      return byRank((key, units) => mean(units) + KIND_RANKS.indexOf(key) / 1000)
    case 'city':
      return byRank((key, units) => (LAST_CITIES.includes(key) ? LAST_CITIES.indexOf(key) : -units.length))
  }
}

/** `least`: a city needs as many units to stand alone. */
export function flowOf(units: readonly Unit[], columns: readonly FlowColumn[], least: number): Flow {
  const merged = smallCities(units, least)
  const small = new Set(merged)
  // The overview comes first; the second article's own lead is part of its pillar.
  const pillarRank = (unit: Unit) => PILLAR_ORDER.indexOf(unit.pillar)
  const strands = [...new Set([...units].sort((a, b) => pillarRank(a) - pillarRank(b)).map(strandOf))]
  const nodes = columns.flatMap((column) =>
    ordered(
      column,
      groupBy(units, (unit) => keyIn(unit, column, small)),
      strands,
    ).map(([key, inside]): FlowNode => {
      const own = column === 'pillar' || column === 'strand' ? (inside[0]?.pillar ?? null) : null
      return { id: `${column}:${key}`, column, key, pillar: own, units: inside }
    }),
  )
  const links = columns.slice(1).flatMap((column, i) => {
    const before = columns[i] ?? column
    const keyOf = (unit: Unit) => [keyIn(unit, before, small), keyIn(unit, column, small), unit.pillar ?? 'overview'].join(' ')
    return [
      ...groupBy(
        [...units].sort((a, b) => pillarRank(a) - pillarRank(b)),
        keyOf,
      ),
    ].map(([key, inside]): FlowLink => {
      const [source = '', target = ''] = key.split(' ')
      const pillar = inside[0]?.pillar ?? null
      return { id: `${before}:${key}`, source: `${before}:${source}`, target: `${column}:${target}`, pillar, units: inside }
    })
  })
  return { columns, nodes, links, merged, total: units.length }
}
