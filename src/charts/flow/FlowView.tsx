// The flow on the screen: reads the store, keeps what the pointer is on, and writes the reader's filter back.
import { useComputed, useSignal } from '@preact/signals'
import { useMemo, useRef } from 'preact/hooks'
import { CITIES } from '../../domain/cities.ts'
import type { ChartProps } from '../chart.ts'
import { framed } from '../figure/figure.ts'
import { flowDrawing } from '../figure/flow.ts'
import { noteLine, sourceLine } from '../figure/frame.ts'
import { DataTable } from '../parts/DataTable.tsx'
import { Narrowed } from '../parts/Narrowed.tsx'
import { Toolbar } from '../parts/Toolbar.tsx'
import { useSize } from '../parts/use-size.ts'
import { isNarrowed, shownUnits, type Unit, unitsOf } from '../units.ts'
import { columnName, linksText, pillarName } from '../words.ts'
import { Flow } from './Flow.tsx'
import { layoutFlow } from './layout.ts'
import { hasOwnFacet, isPressed, keeps, OWN_FACETS, pressed, pressedLink } from './lit.ts'
import { FLOW_COLUMNS, type FlowLink, type FlowNode, flowOf, OTHER_CITIES, SLIM_COLUMNS, strandOf } from './model.ts'
import { flowTable } from './table.ts'

const SLIM_BELOW_REM = 46
/** Cities need as many links for a ribbon of their own. */
const LEAST = { wide: 3, slim: 8 } as const
const MARGINS_PX = 32
/** A file has the same form whatever the window. */
const FIGURE_ROOM = { width: 1360, height: 800, rem: 16, slim: false } as const

export function FlowView({ store, t, palette }: ChartProps) {
  const { graph, now } = store
  const words = t.value
  const box = useRef<HTMLDivElement>(null)
  const size = useSize(box).value
  const asTable = useSignal(false)
  const pointed = useSignal<FlowNode | FlowLink | null>(null)
  /** A strand is no filter, so it is held here. */
  const strand = useSignal<string | null>(null)

  const slim = size.width < SLIM_BELOW_REM * size.rem
  const least = slim ? LEAST.slim : LEAST.wide
  const all = useMemo(() => unitsOf(graph), [graph])
  const restriction = useComputed(() => ({ filter: now.filter.value, hidden: now.hidden.value, year: now.year.value }))
  const units = useComputed(() => shownUnits(graph, all, restriction.value, OWN_FACETS))
  const flow = useMemo(() => flowOf(units.value, slim ? SLIM_COLUMNS : FLOW_COLUMNS, least), [units.value, slim, least])
  const { merged } = flow

  const strandName = (key: string): string => {
    const sample = units.value.find((unit) => strandOf(unit) === key)
    const place = sample ? graph.placeOf(sample.measure) : null
    return place?.strand ? words.of(place.strand.title) : place ? words.of(place.section.title) : key
  }
  const nameOf = (node: FlowNode): string => {
    if (node.column === 'pillar') return pillarName(words, node.pillar)
    if (node.column === 'strand') return strandName(node.key)
    return node.key === OTHER_CITIES ? words('charts.flow.others', { n: merged.length }) : columnName(words, node.key)
  }
  const layout = useMemo(
    () => layoutFlow(flow, { nameOf }, { ...size, width: size.width - MARGINS_PX, slim }),
    [flow, size, slim, words],
  )

  const filter = now.filter.value
  const held = hasOwnFacet(filter) || strand.value !== null
  const keep = keeps(graph, filter, strand.value)
  const kept = held ? units.value.filter(keep) : null
  const lit = useMemo((): ReadonlySet<Unit> | null => {
    if (pointed.value) return new Set(pointed.value.units)
    return kept === null ? null : new Set(kept)
  }, [pointed.value, held, filter, strand.value, units.value])

  const names = {
    pillar: (unit: Unit) => pillarName(words, unit.pillar),
    strand: (unit: Unit) => strandName(strandOf(unit)),
    kind: (unit: Unit) => columnName(words, unit.kind),
    city: (unit: Unit) => columnName(words, unit.city),
  }
  const onNode = (node: FlowNode) => {
    if (node.column === 'strand') strand.value = strand.peek() === node.key ? null : node.key
    else store.set({ filter: pressed(node, now.filter.peek(), merged) })
  }
  const onClear = () => {
    strand.value = null
    store.set({ filter: { ...now.filter.peek(), pillars: [], kinds: [], cities: [] } })
  }
  const said = [
    ...filter.pillars.map((pillar) => pillarName(words, pillar)),
    ...(strand.value === null ? [] : [strandName(strand.value)]),
    ...filter.kinds.map((kind) => columnName(words, kind)),
    ...(filter.cities.length > 1 && filter.cities.length === merged.length
      ? [words('charts.flow.others', { n: merged.length })]
      : filter.cities.map((city) => columnName(words, city))),
  ].join(' × ')
  const mergedNames = merged.flatMap((city) => (CITIES[city] ? [words.of(CITIES[city])] : [])).join(words('charts.listSeparator'))
  const title = words('charts.flow.title')
  const narrowedNote = isNarrowed(restriction.value, OWN_FACETS)
    ? words('charts.narrowed', { n: units.value.length, total: all.length })
    : null
  return (
    <section class="chart-view flow-view" aria-label={title}>
      <Toolbar
        t={words}
        title={title}
        hint={words('charts.flow.hint')}
        asTable={asTable}
        table={() => flowTable(units.peek(), names, words)}
        fileName={`chengyu-atlas-flow.${words.lang}`}
        figure={() => {
          const drawn = layoutFlow(flow, { nameOf }, FIGURE_ROOM)
          const note = noteLine(graph.dataset, words, words('charts.flow.caption'), narrowedNote)
          const source = sourceLine(graph.dataset, words)
          return framed(
            flowDrawing(drawn, words, palette.peek(), FIGURE_ROOM.rem),
            { title, note, source, lang: words.lang },
            palette.peek(),
          )
        }}
      />
      {isNarrowed(restriction.value, OWN_FACETS) ? (
        <Narrowed store={store} t={words} shown={units.value.length} total={all.length} />
      ) : null}
      <div class="chart-body" ref={box}>
        {asTable.value ? (
          <DataTable data={flowTable(units.value, names, words)} caption={words('charts.flow.caption')} rowHead={1} />
        ) : (
          <div class="chart-scroll flow-scroll">
            {flow.total === 0 ? (
              <p class="chart-empty">{words('charts.empty')}</p>
            ) : (
              <Flow
                layout={layout}
                t={words}
                total={flow.total}
                lit={lit}
                rem={size.rem}
                nameOf={nameOf}
                isPressed={(node) => isPressed(node, filter, merged, strand.value)}
                onPoint={(what) => {
                  pointed.value = what
                }}
                onNode={onNode}
                onLink={(link) => store.set({ filter: pressedLink(link, flow.nodes, now.filter.peek(), merged) })}
              />
            )}
          </div>
        )}
      </div>
      <footer class="chart-foot">
        <p class="flow-note">
          {words('charts.flow.unit')}
          {merged.length === 0
            ? null
            : slim
              ? words('charts.flow.othersNoteShort', { n: merged.length, least })
              : words('charts.flow.othersNote', { n: merged.length, least, cities: mergedNames })}
        </p>
        <div class="chart-status" aria-live="polite">
          {kept ? (
            <>
              <p class="chart-status-text">
                <strong>{words('charts.chosen')}　</strong>
                {said} <strong>{linksText(words, kept.length)}</strong>
              </p>
              {hasOwnFacet(filter) ? (
                <button type="button" class="chart-link" onClick={() => store.set({ screen: 'map' })}>
                  {words('charts.showOnMap')}
                </button>
              ) : null}
              <button type="button" class="chart-link" onClick={onClear}>
                {words('charts.release')}
              </button>
            </>
          ) : null}
        </div>
      </footer>
    </section>
  )
}
