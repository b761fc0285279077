// The matrix on the screen: reads the store, measures its room, and hands the drawing what to draw.
import { useComputed, useSignal } from '@preact/signals'
import { useMemo, useRef } from 'preact/hooks'
import type { ChartProps } from '../chart.ts'
import { Coverage } from '../coverage/Coverage.tsx'
import { coverageOf, layoutCoverage } from '../coverage/layout.ts'
import { framed } from '../figure/figure.ts'
import { noteLine, sourceLine } from '../figure/frame.ts'
import { matrixDrawing } from '../figure/matrix.ts'
import { DataTable } from '../parts/DataTable.tsx'
import { Narrowed } from '../parts/Narrowed.tsx'
import { Toolbar } from '../parts/Toolbar.tsx'
import { useSize } from '../parts/use-size.ts'
import { isNarrowed, shownUnits, unitsOf } from '../units.ts'
import { columnName } from '../words.ts'
import { LIST_BELOW_REM, layoutMatrix, sheetsOf } from './layout.ts'
import { MatrixGrid } from './MatrixGrid.tsx'
import { MatrixList } from './MatrixList.tsx'
import { MatrixStatus } from './MatrixStatus.tsx'
import { type Matrix, matrixOf } from './model.ts'
import { strandMark, strandTitle } from './strand.ts'
import { matrixTable, ROW_HEAD } from './table.ts'
import { OWN_FACET, useChoice } from './use-choice.ts'
import { useCross } from './use-cross.ts'

const COLUMNS = ['kind', 'city'] as const
/** Left and right of the sheet together. */
const MARGINS_PX = 32

const rowsOf = ({ groups }: Matrix): number => groups.reduce((sum, group) => sum + group.rows.length, 0)

export function MatrixView({ store, t, palette, onShow }: ChartProps) {
  const { graph, now } = store
  const words = t.value
  const by = now.columns.value
  const box = useRef<HTMLDivElement>(null)
  const size = useSize(box).value
  const asTable = useSignal(false)
  const open = useSignal<ReadonlySet<string>>(new Set())

  const all = useMemo(() => unitsOf(graph), [graph])
  const coverage = useMemo(() => coverageOf(graph), [graph])
  const restriction = useComputed(() => ({ filter: now.filter.value, hidden: now.hidden.value, year: now.year.value }))
  const matrix = useComputed(() =>
    matrixOf(graph, all, shownUnits(graph, all, restriction.value, [OWN_FACET[now.columns.value]]), now.columns.value),
  )
  const { chosen, onCell, onRow, onColumn, clear } = useChoice(store)
  const onOpen = (group: string) => {
    const next = new Set(open.peek())
    if (!next.delete(group)) next.add(group)
    open.value = next
  }
  const onShowOnMap = () => {
    const { code } = chosen.peek()
    store.set({ screen: 'map' })
    if (code !== null) onShow?.({ measure: code })
  }

  const heads = matrix.value.columns.map((column) => columnName(words, column))
  const asList = size.width < LIST_BELOW_REM * size.rem
  const room = { ...size, width: size.width - MARGINS_PX }
  const sheets = sheetsOf(matrix.value, heads, words.lang, room)
  const layout = layoutMatrix(matrix.value, heads, words.lang, room, sheets)
  const { cross, spot, handlers } = useCross(box, matrix, layout, () => {
    const held = chosen.peek().code !== null || chosen.peek().column !== null
    if (held) clear()
    return held
  })
  const rows = rowsOf(matrix.value)
  const title = words(`charts.matrix.title.${by}`)
  const narrowedNote = isNarrowed(restriction.value, [OWN_FACET[by]])
    ? words('charts.narrowed', { n: matrix.value.total, total: matrixOf(graph, all, all, by).total })
    : null
  const corner = layoutCoverage(coverage, {
    widthPx: asList ? size.width - MARGINS_PX : layout.leadPx - size.rem,
    namePx: (words.lang === 'zh' ? 4.25 : 6.75) * size.rem,
    rowPx: Math.floor(Math.min(1.25 * size.rem, (layout.headPx - 0.75 * size.rem) / Math.max(1, coverage.length))),
    numberPx: 1.4 * size.rem,
  })
  const common = { matrix: matrix.value, t: words, chosen: chosen.value, open: open.value, onCell, onRow, onOpen }
  return (
    <section class="chart-view matrix-view" aria-label={title}>
      <Toolbar
        t={words}
        title={title}
        hint={words('charts.matrix.hint')}
        asTable={asTable}
        table={() => matrixTable(graph, matrix.peek(), words)}
        fileName={`chengyu-atlas-matrix-${by}.${words.lang}`}
        figure={() => {
          const note = noteLine(graph.dataset, words, words('charts.matrix.legend'), narrowedNote)
          const drawn = matrixDrawing(matrix.peek(), words, palette.peek())
          return framed(drawn, { title, note, source: sourceLine(graph.dataset, words), lang: words.lang }, palette.peek())
        }}
      >
        <fieldset class="chart-switch">
          <legend class="unseen">{words('charts.matrix.columns')}</legend>
          {COLUMNS.map((option) => (
            <button key={option} type="button" aria-pressed={by === option} onClick={() => store.set({ columns: option })}>
              {words(`charts.${option}`)}
            </button>
          ))}
        </fieldset>
      </Toolbar>
      {isNarrowed(restriction.value, [OWN_FACET[by]]) ? (
        <Narrowed store={store} t={words} shown={matrix.value.total} total={matrixOf(graph, all, all, by).total} />
      ) : null}
      <div class="chart-body" ref={box}>
        {asTable.value ? (
          <DataTable
            data={matrixTable(graph, matrix.value, words)}
            caption={words('charts.matrix.caption', { columns: words(`charts.${by}`) })}
            rowHead={ROW_HEAD}
          />
        ) : (
          <div class="chart-scroll" {...handlers}>
            <div class={asList ? 'matrix-over-chart' : 'matrix-corner-chart'}>
              <Coverage layout={corner} t={words} />
            </div>
            {asList ? (
              <MatrixList {...common} square={layout.square} />
            ) : (
              <div class="matrix-sheets">
                {sheets.map((sheet, i) => (
                  <MatrixGrid
                    key={i}
                    {...common}
                    matrix={sheet}
                    rowsBefore={sheets.slice(0, i).reduce((sum, before) => sum + rowsOf(before), 0)}
                    isLast={i === sheets.length - 1}
                    layout={layout}
                    label={`${title}${words('charts.phraseSeparator')}${words('charts.matrix.keys')}`}
                    crossColumn={cross.value.column}
                    spot={spot.value.row < rows ? spot.value : { row: 0, column: -1 }}
                    strandMark={(code) => strandMark(graph, words, code)}
                    strandTitle={(code) => strandTitle(graph, words, code)}
                    onColumn={onColumn}
                  />
                ))}
              </div>
            )}
          </div>
        )}
      </div>
      <MatrixStatus
        graph={graph}
        t={words}
        matrix={matrix.value}
        chosen={chosen.value}
        cross={cross.value}
        onShow={onShowOnMap}
        onClear={clear}
      />
    </section>
  )
}
