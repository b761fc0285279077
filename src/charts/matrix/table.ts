// The matrix as rows of a plain table, with the measures that have no place and why: what the CSV and the list alternative hold.
import type { FullGraph } from '../../domain/graph.ts'
import type { FullMeasure } from '../../domain/model.ts'
import type { Translate } from '../../i18n/index.ts'
import type { TableData } from '../parts/csv.ts'
import { columnName, pillarName } from '../words.ts'
import type { Matrix } from './model.ts'

/** Position of the measure's title in a row. */
export const ROW_HEAD = 1

export function matrixTable(graph: FullGraph, matrix: Matrix, t: Translate): TableData {
  const rows = new Map(matrix.groups.flatMap((group) => group.rows).map((row) => [row.measure.code, row]))
  const lineOf = (measure: FullMeasure): readonly (string | number)[] => {
    const row = rows.get(measure.code)
    const strand = graph.placeOf(measure.code)?.strand
    return [
      measure.code,
      t.of(measure.title),
      pillarName(t, graph.pillarOf(measure.code)),
      strand ? t.of(strand.title) : '',
      ...matrix.columns.map((_, i) => row?.cells[i]?.total ?? 0),
      row?.total ?? 0,
      measure.placeNote && !row ? t.of(measure.placeNote) : '',
    ]
  }
  return {
    head: [
      t('charts.code'),
      t('charts.measure'),
      t('charts.pillar'),
      t('charts.strand'),
      ...matrix.columns.map((column) => columnName(t, column)),
      t('charts.links'),
      t('charts.matrix.reason'),
    ],
    rows: graph.dataset.measures.map(lineOf),
  }
}
