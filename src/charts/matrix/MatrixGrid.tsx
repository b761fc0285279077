// Draws the matrix it is given. Hover, choice and focus come in as values, so that the whole picture is a string in Node.
import { Bands, type GridProps } from './Bands.tsx'
import { MatrixFoot } from './MatrixFoot.tsx'
import { MatrixGroupRows } from './MatrixGroupRows.tsx'
import { MatrixHead } from './MatrixHead.tsx'
import './matrix.css'
import './matrix-rows.css'
import { gridRole, NO_ROLE } from './roles.ts'

/** Empty cells are not drawn: a cell says its column by number. Column 1 names the row, the last one is its total. */
export function MatrixGrid(props: GridProps & { readonly label: string }) {
  const { matrix, layout } = props
  const firstRows = matrix.groups.map((_, i) =>
    matrix.groups.slice(0, i).reduce((sum, group) => sum + group.rows.length, props.rowsBefore),
  )
  const px = (value: number) => `${value}px`
  return (
    <div
      class="matrix-grid"
      {...gridRole(props.label, matrix.columns.length + 2)}
      style={{
        width: px(layout.widthPx),
        '--m-pillar': px(layout.pillarPx),
        '--m-strand': px(layout.strandPx),
        '--m-title': px(layout.titlePx),
        '--m-lead': px(layout.leadPx),
        '--m-column': px(layout.columnPx),
        '--m-total': px(layout.totalPx),
        '--m-bar': px(layout.barPx),
        '--m-head': px(layout.headPx),
        '--m-row': px(layout.rowPx),
        '--m-columns': matrix.columns.length,
      }}
    >
      <MatrixHead {...props} />
      <div class="matrix-body" {...NO_ROLE}>
        <Bands {...props} />
        {matrix.groups.map((group, i) => (
          <MatrixGroupRows
            key={group.pillar ?? 'overview'}
            {...props}
            group={group}
            firstRow={firstRows[i] ?? props.rowsBefore}
          />
        ))}
      </div>
      {props.isLast ? <MatrixFoot {...props} /> : null}
    </div>
  )
}
