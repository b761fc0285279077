// Where everything in the matrix stands: widths that fill the room, squares that grow with the count, bars. Pure arithmetic.
import { scaleLinear, scaleSqrt } from 'd3'
import type { Lang } from '../../domain/model.ts'
import { type Slice, splitByBasis } from '../parts/split.ts'
import { textEm } from '../parts/text.ts'
import type { Size } from '../parts/use-size.ts'
import type { ByBasis } from '../units.ts'
import type { Matrix, MatrixRow } from './model.ts'

export type MatrixLayout = {
  readonly pillarPx: number
  readonly strandPx: number
  readonly titlePx: number
  /** Pillar, strand and title together: where the columns begin. */
  readonly leadPx: number
  readonly columnPx: number
  readonly totalPx: number
  readonly barPx: number
  readonly widthPx: number
  /** Height of the slanted heads. */
  readonly headPx: number
  square(counts: ByBasis, total: number): { readonly side: number; readonly slices: readonly Slice[] }
  bar(row: MatrixRow): readonly Slice[]
}

/** With less room than this, columns are hopeless and rows list their cells. */
export const LIST_BELOW_REM = 46
const SQUARE_PX = { least: 8, most: 15 } as const
/** The corner left of the heads holds the coverage of five pillars. */
const LEAST_HEAD_REM = 6.75
/** The titles' share of a slim sheet. */
const TITLE_SHARE = 0.28
/** How far columns and bars may grow where there is room; what is left then stays empty, at the right. */
const MOST = { column: 2, barRem: 18 } as const
/** Heads lean by this much from the horizontal. */
export const SLANT_DEGREES = 45

type Measures = {
  readonly pillar: number
  readonly strand: number
  readonly title: number
  readonly column: number
  readonly bar: number
}
/** In rem. English titles are longer. */
const WIDE: Readonly<Record<Lang, Measures>> = {
  zh: { pillar: 5.75, strand: 2.75, title: 15, column: 2.125, bar: 5 },
  en: { pillar: 7, strand: 2.25, title: 19, column: 2.125, bar: 3 },
}

/** Heads are set in 12 px. */
const headRem = (text: string): number => textEm(text) * 0.75
/** Titles in 13 px, English ones in 12, and a little air. */
const titleRem = (text: string, lang: Lang): number => textEm(text) * (lang === 'en' ? 0.75 : 0.8125) + 0.75

/** `heads`: the words at the head of the columns, which decide how high the head must be. */
export function layoutMatrix(matrix: Matrix, heads: readonly string[], lang: Lang, size: Size): MatrixLayout {
  const titles = matrix.groups.flatMap((group) => group.rows.map((row) => row.measure.title[lang]))
  const { rem } = size
  const plan = WIDE[lang]
  const n = Math.max(1, matrix.columns.length)
  const totalPx = 2.75 * rem
  // The last slanted head leans over the bars; without bars it needs some room of its own.
  const longest = Math.max(2, ...heads.map(headRem))
  const reach = longest * Math.cos((SLANT_DEGREES * Math.PI) / 180) * rem
  // Where the sheet scrolls sideways the titles stay in view, and must leave room for what scrolls past them.
  const leastTitle = Math.floor(Math.min(plan.title * rem, Math.max(9 * rem, size.width * TITLE_SHARE)))
  const fixed = (plan.pillar + plan.strand) * rem + leastTitle
  const least = fixed + n * plan.column * rem + Math.max(totalPx + plan.bar * rem, reach)
  let spare = Math.max(0, size.width - least)
  const take = (px: number): number => {
    const taken = Math.floor(Math.min(spare, Math.max(0, px)))
    spare -= taken
    return taken
  }
  // Whole titles first, then columns up to twice as wide, then the bars: numbers far from their names are hard to follow.
  const titlePx = leastTitle + take(Math.max(plan.title, ...titles.map((title) => titleRem(title, lang))) * rem - leastTitle)
  const columnPx = Math.floor(plan.column * rem) + Math.floor(take(n * plan.column * rem * (MOST.column - 1)) / n)
  const barPx = Math.floor(plan.bar * rem + take((MOST.barRem - plan.bar) * rem))
  const pillarPx = plan.pillar * rem
  const strandPx = plan.strand * rem
  const leadPx = pillarPx + strandPx + titlePx
  const side = scaleSqrt()
    .domain([1, Math.max(2, matrix.largestCell)])
    .range([SQUARE_PX.least, SQUARE_PX.most])
    .clamp(true)
  const length = scaleLinear()
    .domain([0, Math.max(1, matrix.largestRow)])
    .range([0, Math.max(0, barPx - rem)])
  return {
    pillarPx,
    strandPx,
    titlePx,
    leadPx,
    columnPx,
    totalPx,
    barPx,
    widthPx: Math.max(leadPx + n * columnPx + totalPx + barPx, leadPx + n * columnPx + reach),
    headPx: Math.ceil(Math.max(LEAST_HEAD_REM * rem, longest * Math.sin((SLANT_DEGREES * Math.PI) / 180) * rem + 3.25 * rem)),
    square(counts, total) {
      const px = Math.round((side(total) * rem) / 16)
      return { side: px, slices: splitByBasis(counts, px) }
    },
    bar: (row) => splitByBasis(row.counts, Math.max(5, length(row.total))),
  }
}
