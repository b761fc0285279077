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
  /** Less than the usual row where that lets the whole matrix be seen at once. */
  readonly rowPx: number
  /** A title too long for its line takes two. */
  isLong(title: string): boolean
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
/** The usual row, the least that a line of text bears, what a group has above and below its rows, and the air between two sheets. */
const ROW_REM = { usual: 1.5, least: 1.0625, group: 0.5625 } as const
const SHEETS_APART_REM = 2
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

/** Pixels that a sheet cannot do without: its lead with the shortest titles, its columns, and the bars or the last slanted head. */
function leastWidths(matrix: Matrix, heads: readonly string[], lang: Lang, { width, rem }: Size) {
  const plan = WIDE[lang]
  const longest = Math.max(2, ...heads.map(headRem))
  // The last slanted head leans over the bars; without bars it needs some room of its own.
  const reachPx = longest * Math.cos((SLANT_DEGREES * Math.PI) / 180) * rem
  // Where the sheet scrolls sideways the titles stay in view, and must leave room for what scrolls past them.
  const titlePx = Math.floor(Math.min(plan.title * rem, Math.max(9 * rem, width * TITLE_SHARE)))
  const totalPx = 2.75 * rem
  const columnsPx = Math.max(1, matrix.columns.length) * plan.column * rem
  const headPx = Math.ceil(Math.max(LEAST_HEAD_REM * rem, longest * Math.sin((SLANT_DEGREES * Math.PI) / 180) * rem + 3.25 * rem))
  const sheetPx = (plan.pillar + plan.strand) * rem + titlePx + columnsPx + Math.max(totalPx + plan.bar * rem, reachPx)
  return { reachPx, titlePx, totalPx, headPx, sheetPx }
}

/** Lines of these groups, those for measures without a place among them, opened lists not. */
const linesOf = (groups: Matrix['groups']): number =>
  groups.reduce((sum, { rows, leftOut, placeless }) => sum + rows.length + Number(leftOut > 0) + Number(placeless.length > 0), 0)

/** The row at which these groups fill the height exactly, sums included. */
const rowThatFits = (groups: Matrix['groups'], heightPx: number, headPx: number, rem: number): number =>
  Math.floor((heightPx - headPx - groups.length * ROW_REM.group * rem) / (linesOf(groups) + 1))

/**
 * The groups on one sheet, or side by side on two: where one would have to scroll down and two, cut so that the longer is
 * as short as can be, show everything. Room in pixels, without margins.
 */
export function sheetsOf(matrix: Matrix, heads: readonly string[], lang: Lang, size: Size): readonly Matrix[] {
  const { rem } = size
  const width = (size.width - SHEETS_APART_REM * rem) / 2
  const { headPx, sheetPx } = leastWidths(matrix, heads, lang, { ...size, width })
  const least = ROW_REM.least * rem
  const rowFor = (groups: Matrix['groups']) => rowThatFits(groups, size.height, headPx, rem)
  if (sheetPx > width || rowFor(matrix.groups) >= least) return [matrix]
  const cuts = matrix.groups.slice(1).map((_, i) => [matrix.groups.slice(0, i + 1), matrix.groups.slice(i + 1)] as const)
  const best = cuts.sort((a, b) => Math.min(...b.map(rowFor)) - Math.min(...a.map(rowFor)))[0]
  if (!best || Math.min(...best.map(rowFor)) < least) return [matrix]
  return best.map((groups) => ({ ...matrix, groups }))
}

/**
 * One layout for all sheets, each as wide as the others. `heads`: the words at the head of the columns, which decide how high the
 * head must be. `whole.width` is what all sheets have together.
 */
export function layoutMatrix(
  matrix: Matrix,
  heads: readonly string[],
  lang: Lang,
  whole: Size,
  sheets: readonly Matrix[] = [matrix],
): MatrixLayout {
  const width = (whole.width - (sheets.length - 1) * SHEETS_APART_REM * whole.rem) / sheets.length
  const size = { ...whole, width }
  const titles = matrix.groups.flatMap((group) => group.rows.map((row) => row.measure.title[lang]))
  const { rem } = size
  const plan = WIDE[lang]
  const n = Math.max(1, matrix.columns.length)
  const least = leastWidths(matrix, heads, lang, size)
  const { totalPx, headPx } = least
  let spare = Math.max(0, size.width - least.sheetPx)
  const take = (px: number): number => {
    const taken = Math.floor(Math.min(spare, Math.max(0, px)))
    spare -= taken
    return taken
  }
  // Whole titles first, then columns up to twice as wide, then the bars: numbers far from their names are hard to follow.
  const wanted = Math.max(plan.title, ...titles.map((title) => titleRem(title, lang))) * rem
  const titlePx = least.titlePx + take(wanted - least.titlePx)
  const columnPx = Math.floor(plan.column * rem) + Math.floor(take(n * plan.column * rem * (MOST.column - 1)) / n)
  const barPx = Math.floor(plan.bar * rem + take((MOST.barRem - plan.bar) * rem))
  const pillarPx = plan.pillar * rem
  const strandPx = plan.strand * rem
  const leadPx = pillarPx + strandPx + titlePx
  const fits = Math.min(...sheets.map(({ groups }) => rowThatFits(groups, size.height, headPx, rem)))
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
    widthPx: Math.max(leadPx + n * columnPx + totalPx + barPx, leadPx + n * columnPx + least.reachPx),
    headPx,
    rowPx: fits >= ROW_REM.least * rem ? Math.min(ROW_REM.usual * rem, fits) : ROW_REM.usual * rem,
    isLong: (title) => titleRem(title, lang) * rem > titlePx,
    square(counts, total) {
      const px = Math.round((side(total) * rem) / 16)
      return { side: px, slices: splitByBasis(counts, px) }
    },
    bar: (row) => splitByBasis(row.counts, Math.max(5, length(row.total))),
  }
}
