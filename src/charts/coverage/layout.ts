// How much of the plan has a place, one square per measure: which squares of each pillar are filled how. Pure arithmetic.
import { scaleLinear } from 'd3'
import type { Graph } from '../../domain/graph.ts'
import { BASES, type Basis, type Pillar } from '../../domain/kinds.ts'
import { measuresOf, PILLAR_ORDER } from '../units.ts'

/** `none`: nothing on the map carries the measure. */
export type CoverageClass = Basis | 'none'
export const COVERAGE_CLASSES: readonly CoverageClass[] = [...BASES, 'none']

export type CoverageRow = {
  readonly pillar: Pillar | null
  readonly size: number
  readonly placed: number
  /** By the strongest basis of any place of the measure. */
  readonly counts: Readonly<Record<CoverageClass, number>>
}

/** Facts about the plan, so no filter changes them. */
export function coverageOf(graph: Graph): readonly CoverageRow[] {
  return PILLAR_ORDER.map((pillar): CoverageRow => {
    const counts: Record<CoverageClass, number> = { named: 0, listed: 0, representative: 0, none: 0 }
    const measures = measuresOf(graph, graph.dataset.measures, pillar)
    // Threads of a measure come strongest first.
    for (const measure of measures) counts[graph.threadsOfMeasure(measure.code)[0]?.basis ?? 'none'] += 1
    return { pillar, size: measures.length, placed: measures.length - counts.none, counts }
  }).filter((row) => row.size > 0)
}

export type CoverageRun = {
  readonly class: CoverageClass
  readonly count: number
  /** One box for each measure; one for all where there is no room for squares that could be counted. */
  readonly boxes: readonly { readonly x: number; readonly width: number }[]
  readonly y: number
  /** Where the number stands, right of its squares. */
  readonly labelX: number
}
export type CoverageLine = { readonly row: CoverageRow; readonly y: number; readonly runs: readonly CoverageRun[] }
export type CoverageLayout = {
  readonly lines: readonly CoverageLine[]
  readonly boxPx: number
  readonly widthPx: number
  readonly heightPx: number
  readonly namePx: number
  readonly rowPx: number
}

type Room = { readonly widthPx: number; readonly namePx: number; readonly rowPx: number; readonly numberPx: number }
/** Smaller squares run into one another, dotted ones first: then a run is one bar. */
const LEAST_SQUARE_PX = 6
const SQUARE_PX = 9
const BAR_PX = 8
const GAP_PX = 2

/** Squares as large as the longest pillar allows, in whole pixels so that their edges stay sharp. */
export function layoutCoverage(rows: readonly CoverageRow[], { widthPx, namePx, rowPx, numberPx }: Room): CoverageLayout {
  const longest = Math.max(1, ...rows.map((row) => row.size))
  const free = widthPx - namePx - COVERAGE_CLASSES.length * numberPx
  const side = Math.min(SQUARE_PX, Math.floor(free / longest) - GAP_PX)
  const countable = side >= LEAST_SQUARE_PX
  const length = scaleLinear()
    .domain([0, longest])
    .range([0, countable ? longest * (side + GAP_PX) : Math.max(longest * 2, free)])
  const boxPx = countable ? side : BAR_PX
  const lines = rows.map((row, i): CoverageLine => {
    const y = i * rowPx
    let x = namePx
    const runs = COVERAGE_CLASSES.flatMap((type): CoverageRun[] => {
      const count = row.counts[type]
      if (count === 0) return []
      const start = x
      const run = countable ? length(count) : Math.max(3, Math.round(length(count)))
      x += run + numberPx
      const boxes = countable
        ? Array.from({ length: count }, (_, k) => ({ x: start + k * (side + GAP_PX), width: side }))
        : [{ x: start, width: run }]
      return [{ class: type, count, boxes, y: y + Math.round((rowPx - boxPx) / 2), labelX: start + run + (countable ? 2 : 4) }]
    })
    return { row, y, runs }
  })
  return { lines, boxPx, widthPx, heightPx: rows.length * rowPx, namePx, rowPx }
}
