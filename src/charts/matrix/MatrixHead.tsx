// The heads of the columns, slanted so that long names stay readable above narrow columns.
import { UnitGlyph } from '../parts/UnitGlyph.tsx'
import { sumOf } from '../units.ts'
import { columnHint, columnName, countText } from '../words.ts'
import { Bands, type GridProps, glyphOfColumn } from './Bands.tsx'
import { columnHeadRole, rowGroupRole, rowRole } from './roles.ts'

export function MatrixHead(props: GridProps) {
  const { matrix, t, chosen, crossColumn, spot, rowsBefore } = props
  return (
    <div class="matrix-head" {...rowGroupRole()}>
      <div class="matrix-line matrix-heads" {...rowRole()}>
        <Bands {...props} />
        <div class="matrix-corner" {...columnHeadRole(1)}>
          <span class="unseen">{t('charts.measure')}</span>
        </div>
        {matrix.columns.map((column, i) => {
          const name = columnName(t, column)
          const glyph = glyphOfColumn(column)
          const total = matrix.columnTotals[i]
          const count = countText(t, total ? sumOf(total) : 0, column)
          return (
            <div
              key={column}
              class="matrix-column"
              {...columnHeadRole(i + 2, chosen.column === column)}
              data-on={chosen.column === column || crossColumn === i}
              style={{ '--i': i }}
            >
              <button
                type="button"
                tabIndex={spot.row === -1 && spot.column === i && rowsBefore === 0 ? 0 : -1}
                data-spot={`-1,${i}`}
                aria-label={t('charts.matrix.column', { column: columnHint(t, column) ?? name, count })}
                title={columnHint(t, column) ?? undefined}
                onClick={() => props.onColumn(column)}
              >
                <span class="matrix-column-name">{name}</span>
                {glyph ? <UnitGlyph kind={glyph} /> : <span class="matrix-tick" />}
              </button>
            </div>
          )
        })}
        <div class="matrix-total matrix-total-head" {...columnHeadRole(matrix.columns.length + 2)}>
          {t('charts.links')}
        </div>
      </div>
    </div>
  )
}
