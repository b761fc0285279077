// The matrix as counts: measures that have places down, kinds or cities across. Knows no pixels and no language.
import { CITIES } from '../../domain/cities.ts'
import type { FullGraph } from '../../domain/graph.ts'
import { type Basis, type Pillar, SITE_KINDS } from '../../domain/kinds.ts'
import type { FeatureId, FullMeasure, MeasureCode } from '../../domain/model.ts'
import type { MatrixColumns } from '../../state/app-state.ts'
import { type ByBasis, countByBasis, measuresOf, PILLAR_ORDER, SEVERAL_CITIES, UNKNOWN_CITY, type Unit } from '../units.ts'

/** A site kind or `corridor`, `area`; or a city's adcode or `several`, `unknown`. */
export type ColumnId = string

export type MatrixCell = {
  readonly column: ColumnId
  readonly counts: ByBasis
  readonly total: number
  /** Places, strongest basis first. */
  readonly features: readonly FeatureId[]
}

export type MatrixRow = {
  readonly measure: FullMeasure
  /** article.section.strand: rows of one strand stand together. */
  readonly strand: string
  /** One entry a column; null where nothing is counted. */
  readonly cells: readonly (MatrixCell | null)[]
  readonly counts: ByBasis
  readonly total: number
}

export type MatrixGroup = {
  /** null: the lead of the first article. */
  readonly pillar: Pillar | null
  readonly rows: readonly MatrixRow[]
  /** All measures of the group, whether or not they have a row. */
  readonly size: number
  /** No place at all carries them. */
  readonly placeless: readonly FullMeasure[]
  /** They have places, but none that filter, layers or year let through. */
  readonly leftOut: number
}

export type Matrix = {
  readonly columns: readonly ColumnId[]
  readonly groups: readonly MatrixGroup[]
  readonly columnTotals: readonly ByBasis[]
  readonly total: number
  readonly largestCell: number
  readonly largestRow: number
}

const KIND_COLUMNS: readonly ColumnId[] = [...SITE_KINDS, 'corridor', 'area']
/** 成都 and 重庆 first, then by adcode. */
const CITY_COLUMNS: readonly ColumnId[] = [...Object.keys(CITIES).sort(), SEVERAL_CITIES, UNKNOWN_CITY]

export const columnOf = (unit: Unit, by: MatrixColumns): ColumnId => (by === 'kind' ? unit.kind : unit.city)

/** Once per measure, place and column: by city, a place with two roles for one measure is still one place. */
function distinct(units: readonly Unit[], by: MatrixColumns): readonly Unit[] {
  const strength: readonly Basis[] = ['named', 'listed', 'representative']
  const best = new Map<string, Unit>()
  for (const unit of units) {
    const key = `${unit.measure} ${unit.feature} ${columnOf(unit, by)}`
    const known = best.get(key)
    if (!known || strength.indexOf(unit.basis) < strength.indexOf(known.basis)) best.set(key, unit)
  }
  return [...best.values()].sort((a, b) => strength.indexOf(a.basis) - strength.indexOf(b.basis))
}

/** `all`: every unit of the graph; `shown`: those that are counted. Columns are those with any unit at all. */
export function matrixOf(graph: FullGraph, all: readonly Unit[], shown: readonly Unit[], by: MatrixColumns): Matrix {
  const used = new Set(all.map((unit) => columnOf(unit, by)))
  const columns = (by === 'kind' ? KIND_COLUMNS : CITY_COLUMNS).filter((column) => used.has(column))
  const placed = new Set(all.map((unit) => unit.measure))
  const counted = distinct(shown, by)
  const byMeasure = new Map<MeasureCode, Unit[]>()
  for (const unit of counted) byMeasure.set(unit.measure, [...(byMeasure.get(unit.measure) ?? []), unit])

  const rowOf = (measure: FullMeasure, units: readonly Unit[]): MatrixRow => {
    const cells = columns.map((column): MatrixCell | null => {
      const inside = units.filter((unit) => columnOf(unit, by) === column)
      if (inside.length === 0) return null
      return { column, counts: countByBasis(inside), total: inside.length, features: inside.map((unit) => unit.feature) }
    })
    const strand = measure.code.split('.').slice(0, 3).join('.')
    return { measure, strand, cells, counts: countByBasis(units), total: units.length }
  }
  const groups = PILLAR_ORDER.map((pillar): MatrixGroup => {
    const measures = measuresOf(graph, graph.dataset.measures, pillar)
    const rows = measures.flatMap((measure) => {
      const units = byMeasure.get(measure.code)
      return units ? [rowOf(measure, units)] : []
    })
    const placeless = measures.filter((measure) => !placed.has(measure.code))
    return { pillar, rows, size: measures.length, placeless, leftOut: measures.length - rows.length - placeless.length }
  }).filter((group) => group.size > 0)

  // Squares and bars keep their scale while a filter comes and goes, so the largest of all counts, not of those shown.
  const whole = distinct(all, by)
  const largest = (keyOf: (unit: Unit) => string): number => {
    const counts = new Map<string, number>()
    for (const unit of whole) counts.set(keyOf(unit), (counts.get(keyOf(unit)) ?? 0) + 1)
    return Math.max(0, ...counts.values())
  }
  return {
    columns,
    groups,
    columnTotals: columns.map((column) => countByBasis(counted.filter((unit) => columnOf(unit, by) === column))),
    total: counted.length,
    largestCell: largest((unit) => `${unit.measure} ${columnOf(unit, by)}`),
    largestRow: largest((unit) => unit.measure),
  }
}
