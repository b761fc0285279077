// Coverage on the screen: how much of the plan is on the ground, by pillar, by city and by year. What is shown is what is exported.
import { useSignal } from '@preact/signals'
import { useMemo, useRef } from 'preact/hooks'
import { YEARS } from '../../state/app-state.ts'
import type { ChartProps } from '../chart.ts'
import { cityDrawing, pillarDrawing } from '../figure/coverage.ts'
import { type Drawing, framed } from '../figure/figure.ts'
import { noteLine, sourceLine } from '../figure/frame.ts'
import { Shapes } from '../figure/Shapes.tsx'
import { yearsDrawing } from '../figure/years.ts'
import type { TableData } from '../parts/csv.ts'
import { DataTable } from '../parts/DataTable.tsx'
import { ExportMenu } from '../parts/ExportMenu.tsx'
import { useSize } from '../parts/use-size.ts'
import { countYears } from '../time/layout.ts'
import { coverageByCity } from './city.ts'
import { coverageOf } from './layout.ts'
import { cityTable, pillarTable, yearsTable } from './table.ts'
import '../parts/parts.css'
import '../parts/print.css'
import './coverage.css'

/** The widest a chart may be, what stands left and right of them, and what between two. */
const MOST_PX = 860
const MARGINS_PX = 32
const GAP_PX = 48
/** A chart's title with the space around it, what stands below the last chart, and between two that stand in one column. */
const HEAD_PX = 62
const FOOT_PX = 32
const BETWEEN_PX = 24
/** What the pillars take of a column that they share with the years. */
const PILLARS_SHARE = 0.44
/** Charts side by side, from as many pixels on. */
const columnsIn = (width: number): 1 | 2 | 3 => (width < 1180 ? 1 : width < 2000 ? 2 : 3)

/** What there is for each chart, so that together they fill the screen; nothing where they stand below each other and are scrolled. */
function heightsIn(room: number, columns: 1 | 2 | 3): Readonly<Record<'pillar' | 'city' | 'years', number>> {
  if (columns === 1) return { pillar: 0, city: 0, years: 0 }
  const whole = room - HEAD_PX - FOOT_PX
  if (columns === 3) return { pillar: whole, city: whole, years: whole }
  const shared = whole - BETWEEN_PX - HEAD_PX
  const pillar = Math.round(shared * PILLARS_SHARE)
  return { pillar, city: whole, years: shared - pillar }
}

export function CoverageView({ store, t, palette }: ChartProps) {
  const { graph } = store
  const { dataset } = graph
  const words = t.value
  const inks = palette.value
  const box = useRef<HTMLDivElement>(null)
  const size = useSize(box).value
  const asTable = useSignal(false)
  const pillars = useMemo(() => coverageOf(graph), [graph])
  const cities = useMemo(() => coverageByCity(graph), [graph])
  const years = useMemo(
    () => countYears([...dataset.sites, ...dataset.corridors, ...dataset.areas], YEARS.first, YEARS.last),
    [dataset],
  )
  const columns = columnsIn(size.width)
  const width = Math.min(MOST_PX, Math.floor((size.width - MARGINS_PX - (columns - 1) * GAP_PX) / columns))
  const heights = heightsIn(size.height, columns)
  const parts: readonly { readonly id: 'pillar' | 'city' | 'years'; readonly drawing: Drawing; readonly table: TableData }[] = [
    { id: 'pillar', drawing: pillarDrawing(pillars, words, inks, width, heights.pillar), table: pillarTable(pillars, words) },
    { id: 'city', drawing: cityDrawing(cities, words, inks, width, heights.city), table: cityTable(cities, words) },
    { id: 'years', drawing: yearsDrawing(years, words, inks, width, heights.years), table: yearsTable(years, words) },
  ]
  return (
    <section class="chart-view coverage-view" aria-label={words('charts.coverage.title')}>
      <header class="chart-bar">
        <h2 class="chart-title">{words('charts.coverage.title')}</h2>
        <p class="chart-hint">{words('charts.coverage.hint')}</p>
        <button type="button" class="chart-button" aria-pressed={asTable.value} onClick={() => (asTable.value = !asTable.peek())}>
          {words(asTable.value ? 'charts.asChart' : 'charts.asTable')}
        </button>
      </header>
      <div class="chart-body" ref={box}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable without a mouse */}
        <div class="chart-scroll coverage-parts" data-columns={columns} tabIndex={0}>
          {parts.map(({ id, drawing, table }) => {
            const title = words(`charts.coverage.${id}`)
            const says = words(`charts.coverage.${id}.note`)
            return (
              <section key={id} class="coverage-part" data-part={id} aria-label={title}>
                <div class="coverage-head">
                  <h3>{title}</h3>
                  <p>{says}</p>
                  <ExportMenu
                    t={words}
                    fileName={`chengyu-atlas-coverage-${id}.${words.lang}`}
                    table={() => table}
                    figure={() =>
                      framed(
                        drawing,
                        {
                          title,
                          note: noteLine(dataset, words, says, null),
                          source: sourceLine(dataset, words),
                          lang: words.lang,
                        },
                        inks,
                      )
                    }
                  />
                </div>
                {asTable.value ? (
                  <DataTable data={table} caption={says} />
                ) : (
                  <Shapes drawing={drawing} label={`${title}. ${says}`} />
                )}
              </section>
            )
          })}
        </div>
      </div>
      <footer class="chart-foot">{sourceLine(dataset, words)}</footer>
    </section>
  )
}
