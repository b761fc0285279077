// The matrix where there is no room for columns: every row says its filled cells one after the other.
import type { Translate } from '../../i18n/index.ts'
import { BasisShape } from '../parts/BasisShape.tsx'
import { UnitGlyph } from '../parts/UnitGlyph.tsx'
import { basesText, columnName, countText, linksText, pillarName } from '../words.ts'
import { type GridProps, glyphOfColumn } from './Bands.tsx'
import type { MatrixLayout } from './layout.ts'
import type { MatrixCell, MatrixGroup, MatrixRow } from './model.ts'
import './matrix-list.css'

type Props = Pick<GridProps, 'matrix' | 't' | 'chosen' | 'onCell' | 'onRow' | 'open' | 'onOpen'> & {
  readonly square: MatrixLayout['square']
}

export function MatrixList(props: Props) {
  return (
    <div class="matrix-list">
      {props.matrix.groups.map((group) => (
        <Group key={group.pillar ?? 'overview'} {...props} group={group} />
      ))}
    </div>
  )
}

function Group({ group, ...props }: Props & { readonly group: MatrixGroup }) {
  const { t, open, onOpen } = props
  const key = group.pillar ?? 'overview'
  const n = group.placeless.length
  return (
    <section class="matrix-list-group" data-pillar={group.pillar ?? 'none'}>
      <h3>
        <strong>{pillarName(t, group.pillar)}</strong> <span>{t('charts.measureCount', { n: group.size })}</span>
      </h3>
      <ul>
        {group.rows.map((row) => (
          <Row key={row.measure.code} {...props} row={row} />
        ))}
      </ul>
      {group.leftOut > 0 ? <p class="matrix-list-rest">{t('charts.matrix.leftOut', { n: group.leftOut })}</p> : null}
      {n > 0 ? (
        <button type="button" class="matrix-list-rest" aria-expanded={open.has(key)} onClick={() => onOpen(key)}>
          {t('charts.matrix.placeless', { n })}
        </button>
      ) : null}
      {open.has(key) ? <Placeless t={t} group={group} /> : null}
    </section>
  )
}

function Placeless({ t, group }: { readonly t: Translate; readonly group: MatrixGroup }) {
  return (
    <ul class="matrix-list-bare">
      {group.placeless.map((measure) => (
        <li key={measure.code}>
          {t.of(measure.title)}
          {measure.placeNote ? <span class="matrix-list-reason">{t.of(measure.placeNote)}</span> : null}
        </li>
      ))}
    </ul>
  )
}

function Row({ row, ...props }: Props & { readonly row: MatrixRow }) {
  const { t, chosen, onRow } = props
  const { measure } = row
  return (
    <li class="matrix-list-row" data-chosen={chosen.code === measure.code}>
      <button
        type="button"
        class="matrix-list-title"
        aria-pressed={chosen.code === measure.code && chosen.column === null}
        aria-label={`${t.of(measure.title)}${t('charts.phraseSeparator')}${linksText(t, row.total)}`}
        onClick={() => onRow(measure.code)}
      >
        <span>{t.of(measure.title)}</span>
        <b class="matrix-list-total">{row.total}</b>
      </button>
      <ul class="matrix-list-cells">
        {row.cells.map((cell) => (cell === null ? null : <Chip key={cell.column} {...props} row={row} cell={cell} />))}
      </ul>
    </li>
  )
}

function Chip({ row, cell, t, chosen, square, onCell }: Props & { readonly row: MatrixRow; readonly cell: MatrixCell }) {
  const { side, slices } = square(cell.counts, cell.total)
  const column = columnName(t, cell.column)
  const glyph = glyphOfColumn(cell.column)
  return (
    <li>
      <button
        type="button"
        class="matrix-list-cell"
        aria-pressed={chosen.code === row.measure.code && chosen.column === cell.column}
        aria-label={t('charts.matrix.cell', {
          column,
          count: countText(t, cell.total, cell.column),
          bases: basesText(t, cell.counts),
        })}
        onClick={() => onCell(row.measure.code, cell.column)}
      >
        {glyph ? <UnitGlyph kind={glyph} size={13} /> : null}
        <span>{column}</span>
        <BasisShape slices={slices} height={side} />
        <b class="matrix-list-count">{cell.total}</b>
      </button>
    </li>
  )
}
