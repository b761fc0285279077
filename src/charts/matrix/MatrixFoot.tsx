// The sums below the columns; they stay in view while the rows scroll.
import { sumOf } from '../units.ts'
import { Bands, type GridProps } from './Bands.tsx'
import { cellRole, rowGroupRole, rowHeadRole, rowRole } from './roles.ts'

export function MatrixFoot(props: GridProps) {
  const { matrix, t, crossColumn, chosen } = props
  return (
    <div class="matrix-foot" {...rowGroupRole()}>
      <div class="matrix-line matrix-sums" {...rowRole()}>
        <Bands {...props} />
        <div class="matrix-lead" {...rowHeadRole()}>
          <span class="matrix-strand" />
          <span class="matrix-sum-name">{t('charts.total')}</span>
        </div>
        {matrix.columns.map((column, i) => {
          const counts = matrix.columnTotals[i]
          return (
            <div
              key={column}
              class="matrix-cell matrix-sum"
              {...cellRole(i + 2)}
              data-on={crossColumn === i || chosen.column === column}
              style={{ '--i': i }}
            >
              {counts ? sumOf(counts) : 0}
            </div>
          )
        })}
        <div class="matrix-total" {...cellRole(matrix.columns.length + 2)}>
          {matrix.total}
        </div>
      </div>
    </div>
  )
}
