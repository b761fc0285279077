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
    const measures = measuresOf(graph, pillar)
    // Threads of a measure come strongest first.
    for (const measure of measures) counts[graph.threadsOfMeasure(measure.code)[0]?.basis ?? 'none'] += 1
    return { pillar, size: measures.length, placed: measures.length - counts.none, counts }
  }).filter((row) => row.size > 0)
}

export type CoverageRun = {
  readonly class: CoverageClass
  readonly count: number
  readonly squares: readonly { readonly x: number; readonly y: number }[]
  /** Where the number stands, right of its squares. */
  readonly labelX: number
}
export type CoverageLine = { readonly row: CoverageRow; readonly y: number; readonly runs: readonly CoverageRun[] }
export type CoverageLayout = {
  readonly lines: readonly CoverageLine[]
  readonly sidePx: number
  readonly widthPx: number
  readonly heightPx: number
  readonly namePx: number
  readonly rowPx: number
}

type Room = { readonly widthPx: number; readonly namePx: number; readonly rowPx: number; readonly numberPx: number }
const SIDE = { least: 3, most: 9 } as const
const GAP_PX = 2

/** Squares as large as the longest pillar allows, in whole pixels so that their edges stay sharp. */
export function layoutCoverage(rows: readonly CoverageRow[], { widthPx, namePx, rowPx, numberPx }: Room): CoverageLayout {
  const longest = Math.max(1, ...rows.map((row) => row.size))
  const free = widthPx - namePx - COVERAGE_CLASSES.length * numberPx
  const side = Math.floor(
    scaleLinear()
      .domain([0, 1])
      .range([-GAP_PX, free / longest - GAP_PX])(1),
  )
  const sidePx = Math.max(SIDE.least, Math.min(SIDE.most, side))
  const pitch = sidePx + GAP_PX
  const lines = rows.map((row, i): CoverageLine => {
    const y = i * rowPx
    let x = namePx
    const runs = COVERAGE_CLASSES.flatMap((type): CoverageRun[] => {
      const count = row.counts[type]
      if (count === 0) return []
      const start = x
      const top = y + Math.round((rowPx - sidePx) / 2)
      x += count * pitch + numberPx
      const squares = Array.from({ length: count }, (_, k) => ({ x: start + k * pitch, y: top }))
      return [{ class: type, count, squares, labelX: start + count * pitch + 2 }]
    })
    return { row, y, runs }
  })
  return { lines, sidePx, widthPx, heightPx: rows.length * rowPx, namePx, rowPx }
}
