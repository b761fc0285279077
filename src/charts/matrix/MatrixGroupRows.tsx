// One pillar of the matrix: its rows, its cells, and the line that says how many of its measures have no place.
import type { FullMeasure } from '../../domain/model.ts'
import { BasisShape } from '../parts/BasisShape.tsx'
import { basesText, columnName, countText, linksText, pillarName } from '../words.ts'
import type { GridProps } from './Bands.tsx'
import type { MatrixCell, MatrixGroup, MatrixRow } from './model.ts'
import { cellRole, NO_ROLE, rowGroupRole, rowHeadRole, rowRole } from './roles.ts'

type Props = GridProps & { readonly group: MatrixGroup; readonly firstRow: number }

export function MatrixGroupRows(props: Props) {
  const { group, t } = props
  const name = pillarName(t, group.pillar)
  return (
    <div class="matrix-group" {...rowGroupRole(name)} data-pillar={group.pillar ?? 'none'}>
      <div class="matrix-pillar" aria-hidden="true">
        <div class="matrix-pillar-name">
          <strong>{name}</strong>
          <span>{t('charts.measureCount', { n: group.size })}</span>
        </div>
      </div>
      <div class="matrix-rows" {...NO_ROLE}>
        {group.rows.map((row, i) => (
          <Row
            key={row.measure.code}
            {...props}
            row={row}
            index={props.firstRow + i}
            strandStart={row.strand !== group.rows[i - 1]?.strand}
          />
        ))}
        {group.leftOut > 0 ? (
          <div class="matrix-line matrix-rest" {...rowRole()}>
            <div class="matrix-lead" {...cellRole(2)}>
              <span class="matrix-rest-text">{t('charts.matrix.leftOut', { n: group.leftOut })}</span>
            </div>
          </div>
        ) : null}
        {group.placeless.length > 0 ? <Placeless {...props} /> : null}
      </div>
    </div>
  )
}

type RowProps = Props & { readonly row: MatrixRow; readonly index: number; readonly strandStart: boolean }

function Row(props: RowProps) {
  const { row, index, strandStart, t, layout, chosen, spot, group } = props
  const { measure } = row
  const isChosen = chosen.code === measure.code
  const title = t.of(measure.title)
  const name = t('charts.matrix.row', {
    measure: title,
    pillar: pillarName(t, group.pillar),
    count: linksText(t, row.total),
  })
  return (
    <div
      class="matrix-line matrix-row"
      {...rowRole(isChosen)}
      data-row={index}
      data-chosen={isChosen}
      data-strand-start={strandStart}
      data-long={layout.isLong(title)}
    >
      <div class="matrix-lead" {...rowHeadRole()}>
        <span class="matrix-strand" aria-hidden="true" title={strandStart ? props.strandTitle(measure.code) : undefined}>
          {strandStart ? props.strandMark(measure.code) : ''}
        </span>
        <button
          type="button"
          class="matrix-title"
          tabIndex={spot.row === index && spot.column === -1 ? 0 : -1}
          data-spot={`${index},-1`}
          aria-label={name}
          aria-pressed={isChosen}
          title={title}
          onClick={() => props.onRow(measure.code)}
        >
          <span>{title}</span>
        </button>
      </div>
      {row.cells.map((cell, column) =>
        cell === null ? null : <Cell key={cell.column} {...props} cell={cell} columnIndex={column} />,
      )}
      <div class="matrix-total" {...cellRole(row.cells.length + 2)}>
        {row.total}
      </div>
      {layout.barPx > 0 ? (
        <div class="matrix-bar" {...NO_ROLE}>
          <BasisShape slices={layout.bar(row)} height={7} />
        </div>
      ) : null}
    </div>
  )
}

function Cell(props: RowProps & { readonly cell: MatrixCell; readonly columnIndex: number }) {
  const { cell, columnIndex, row, index, t, layout, chosen, spot } = props
  const { side, slices } = layout.square(cell.counts, cell.total)
  const isChosen = chosen.code === row.measure.code && chosen.column === cell.column
  return (
    <div class="matrix-cell" {...cellRole(columnIndex + 2, isChosen)} style={{ '--i': columnIndex }}>
      <button
        type="button"
        class="matrix-press"
        tabIndex={spot.row === index && spot.column === columnIndex ? 0 : -1}
        data-spot={`${index},${columnIndex}`}
        aria-label={t('charts.matrix.cell', {
          column: columnName(t, cell.column),
          count: countText(t, cell.total, cell.column),
          bases: basesText(t, cell.counts),
        })}
        aria-pressed={isChosen}
        onClick={() => props.onCell(row.measure.code, cell.column)}
      >
        <BasisShape slices={slices} height={side} />
        <span>{cell.total}</span>
      </button>
    </div>
  )
}

const SQUARE_PX = 7
const PITCH_PX = 9

/** One hollow square for each measure that nothing on the map carries; opened, their titles and why. */
function Placeless(props: Props) {
  const { group, t, open, onOpen } = props
  const key = group.pillar ?? 'overview'
  const isOpen = open.has(key)
  const n = group.placeless.length
  const width = n * PITCH_PX
  return (
    <>
      <div class="matrix-line matrix-rest" {...rowRole()}>
        <div class="matrix-lead" {...cellRole(2)}>
          <button type="button" class="matrix-rest-text" aria-expanded={isOpen} onClick={() => onOpen(key)}>
            <span>{t('charts.matrix.placeless', { n })}</span>
            <svg
              class="matrix-rest-mark"
              width="9"
              height="9"
              viewBox="0 0 9 9"
              aria-hidden="true"
              focusable="false"
              data-open={isOpen}
            >
              <path d="M2 3l2.5 3L7 3" />
            </svg>
          </button>
        </div>
        <svg
          class="matrix-nothing"
          width={width}
          height={SQUARE_PX}
          viewBox={`0 0 ${width} ${SQUARE_PX}`}
          aria-hidden="true"
          focusable="false"
        >
          {group.placeless.map((measure, i) => (
            <rect key={measure.code} x={i * PITCH_PX + 0.5} y={0.5} width={SQUARE_PX - 1} height={SQUARE_PX - 1} />
          ))}
        </svg>
      </div>
      {isOpen ? group.placeless.map((measure) => <Bare key={measure.code} {...props} measure={measure} />) : null}
    </>
  )
}

function Bare({ measure, t, chosen, onRow }: Props & { readonly measure: FullMeasure }) {
  return (
    <div class="matrix-line matrix-bare" {...rowRole()} data-chosen={chosen.code === measure.code}>
      <div class="matrix-lead" {...rowHeadRole()}>
        <span class="matrix-strand" />
        <button type="button" class="matrix-title" title={t.of(measure.title)} onClick={() => onRow(measure.code)}>
          <span>{t.of(measure.title)}</span>
        </button>
      </div>
      <div class="matrix-reason" {...cellRole(2)}>
        {measure.placeNote ? t.of(measure.placeNote) : ''}
      </div>
    </div>
  )
}
