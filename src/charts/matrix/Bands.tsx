// The vertical bands behind the cells, and what every part of the grid is handed.
import { SITE_KINDS } from '../../domain/kinds.ts'
import type { MeasureCode } from '../../domain/model.ts'
import type { Translate } from '../../i18n/index.ts'
import type { UnitKind } from '../units.ts'
import type { Spot } from './keys.ts'
import type { MatrixLayout } from './layout.ts'
import type { ColumnId, Matrix } from './model.ts'
import { NO_ROLE } from './roles.ts'

/** What is chosen: a measure, a column, or the cell where they meet. */
export type Chosen = { readonly code: MeasureCode | null; readonly column: ColumnId | null }

export type GridProps = {
  /** The sheet's part of it: some of its groups under all of its columns. */
  readonly matrix: Matrix
  /** Rows on the sheets before this one; rows count through. Only the first sheet's heads are walked to by keys. */
  readonly rowsBefore: number
  /** The last sheet has the sums. */
  readonly isLast: boolean
  readonly layout: MatrixLayout
  readonly t: Translate
  readonly chosen: Chosen
  /** Number of the column under the pointer. */
  readonly crossColumn: number | null
  /** The one place that Tab reaches; arrow keys move it. */
  readonly spot: Spot
  /** Marker of the strand: 一是, or 叁一是 where an article has several sections. */
  strandMark(code: MeasureCode): string
  strandTitle(code: MeasureCode): string
  onCell(code: MeasureCode, column: ColumnId): void
  onRow(code: MeasureCode): void
  onColumn(column: ColumnId): void
  /** Groups whose measures without a place are listed. */
  readonly open: ReadonlySet<string>
  onOpen(group: string): void
}

/** The chosen column and the one under the pointer. */
export function Bands({ matrix, chosen, crossColumn }: GridProps) {
  const at = chosen.column === null ? -1 : matrix.columns.indexOf(chosen.column)
  return (
    <>
      {at >= 0 ? <div class="matrix-band matrix-band-chosen" {...NO_ROLE} style={{ '--i': at }} /> : null}
      {crossColumn !== null && crossColumn !== at ? (
        <div class="matrix-band" {...NO_ROLE} style={{ '--i': crossColumn }} />
      ) : null}
    </>
  )
}

/** Cities have no shape of their own. */
export const glyphOfColumn = (column: ColumnId): UnitKind | null =>
  column === 'corridor' || column === 'area' ? column : (SITE_KINDS.find((kind) => kind === column) ?? null)
