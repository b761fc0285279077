// The strip below the matrix: the legend, and in words what the pointer is on or what is chosen.
import type { FullGraph } from '../../domain/graph.ts'
import { BASES } from '../../domain/kinds.ts'
import type { FeatureId } from '../../domain/model.ts'
import type { Translate } from '../../i18n/index.ts'
import { BasisSquare } from '../parts/BasisShape.tsx'
import { sumOf } from '../units.ts'
import { columnName, countText, linksText } from '../words.ts'
import type { Chosen } from './Bands.tsx'
import type { Matrix } from './model.ts'
import type { Cross } from './use-cross.ts'

type Props = {
  readonly graph: FullGraph
  readonly t: Translate
  readonly matrix: Matrix
  readonly chosen: Chosen
  readonly cross: Cross
  readonly onShow: () => void
  readonly onClear: () => void
}

type Said = { readonly title: string; readonly count: string; readonly places: string }

/** Title, count and the names of the places of a row, a column or the cell where they meet; null where nothing is there. */
export function sayWhat(graph: FullGraph, t: Translate, matrix: Matrix, { code, column }: Chosen): Said | null {
  const rows = matrix.groups.flatMap((group) => group.rows)
  const row = rows.find((candidate) => candidate.measure.code === code)
  const measure = code === null ? undefined : graph.measures.get(code)
  const at = column === null ? -1 : matrix.columns.indexOf(column)
  const names = (ids: readonly FeatureId[]) =>
    ids
      .flatMap((id) => {
        const feature = graph.features.get(id)
        return feature ? [t.of(feature.short)] : []
      })
      .join(t('charts.listSeparator'))
  if (measure && column !== null) {
    const cell = row?.cells[at]
    if (!cell) return null
    const title = t('charts.cross', { a: t.of(measure.title), b: columnName(t, column) })
    return { title, count: countText(t, cell.total, column), places: names(cell.features) }
  }
  if (measure) {
    const features = [...new Set((row?.cells ?? []).flatMap((cell) => cell?.features ?? []))]
    const reason = measure.placeNote ? t.of(measure.placeNote) : ''
    return { title: t.of(measure.title), count: linksText(t, row?.total ?? 0), places: row ? names(features) : reason }
  }
  const counts = matrix.columnTotals[at]
  if (column === null || !counts) return null
  return { title: columnName(t, column), count: linksText(t, sumOf(counts)), places: '' }
}

export function MatrixStatus({ graph, t, matrix, chosen, cross, onShow, onClear }: Props) {
  const rows = matrix.groups.flatMap((group) => group.rows)
  const pointed: Chosen = {
    code: cross.row === null ? null : (rows[cross.row]?.measure.code ?? null),
    column: cross.column === null ? null : (matrix.columns[cross.column] ?? null),
  }
  const under = pointed.code !== null && pointed.column !== null ? sayWhat(graph, t, matrix, pointed) : null
  const what = sayWhat(graph, t, matrix, chosen)
  const said = under ?? what
  return (
    <footer class="chart-foot">
      <ul class="chart-legend">
        {BASES.map((basis) => (
          <li key={basis}>
            <BasisSquare basis={basis} />
            {t(`basis.${basis}`)}
          </li>
        ))}
        <li class="chart-legend-note">{t('charts.matrix.legend')}</li>
      </ul>
      {/* A cell under the pointer or focus says its own name already. */}
      <div class="chart-status" aria-live={under ? 'off' : 'polite'}>
        {said ? (
          <>
            <p class="chart-status-text">
              {under ? null : <strong>{t('charts.chosen')}　</strong>}
              {said.title} <strong>{said.count}</strong>
              <span class="chart-status-places"> {said.places}</span>
            </p>
            {what ? (
              <>
                <button type="button" class="chart-link" onClick={onShow}>
                  {t('charts.showOnMap')}
                </button>
                <button type="button" class="chart-link" onClick={onClear}>
                  {t('charts.release')}
                </button>
              </>
            ) : null}
          </>
        ) : null}
      </div>
    </footer>
  )
}
