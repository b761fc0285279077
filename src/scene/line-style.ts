// How each mode of corridor is stroked: one table that the map's renderers and the legend's samples both read.
import type { CorridorMode } from '../domain/kinds.ts'

/** One stroke of a line. Several, painted in order, make rails, banks and dots. */
export type LineStroke = {
  /** `line`: the corridor's colour. `paper`: the ground's, to cut a line open. */
  readonly ink: 'line' | 'paper'
  readonly widthPx: number
  /** Lengths on and off, in pixels along the line; null = solid. */
  readonly dash: readonly number[] | null
  readonly cap: 'butt' | 'round'
  readonly opacity: number
}

export type LineStyle = {
  /** Widest stroke at full size; a mark drawn at another width scales every stroke and dash with it. */
  readonly widthPx: number
  /** Width of the halo in the ground's colour that keeps the line apart from what it crosses. */
  readonly casingPx: number
  readonly strokes: readonly LineStroke[]
  /** Leads one way, out of the region or down the river, and says so with arrowheads. Roads and belts lead both ways. */
  readonly directed: boolean
}

const solid = (widthPx: number, opacity = 1): LineStroke => ({ ink: 'line', widthPx, dash: null, cap: 'butt', opacity })
const dashed = (widthPx: number, dash: readonly number[], cap: 'butt' | 'round' = 'butt'): LineStroke => ({
  ink: 'line',
  widthPx,
  dash,
  cap,
  opacity: 1,
})
const open = (widthPx: number, dash: readonly number[] | null): LineStroke => ({
  ink: 'paper',
  widthPx,
  dash,
  cap: 'butt',
  opacity: 1,
})

export const LINE_STYLES: Readonly<Record<CorridorMode, LineStyle>> = {
  // Rails: even sleepers. The land–sea corridor is wider with short ones, so that the two stay apart side by side.
  rail: { widthPx: 2.6, casingPx: 5, strokes: [solid(2.6), open(1.1, [7, 7])], directed: true },
  'rail-sea': { widthPx: 2.8, casingPx: 5.2, strokes: [solid(2.8), open(1.2, [3, 5])], directed: true },
  road: { widthPx: 3, casingPx: 5, strokes: [solid(3), open(1.2, null)], directed: false },
  waterway: { widthPx: 4, casingPx: 5, strokes: [solid(4, 0.36), solid(1.1)], directed: true },
  air: { widthPx: 1.5, casingPx: 4.5, strokes: [dashed(1.5, [11, 3, 1.5, 3])], directed: false },
  culture: { widthPx: 2.4, casingPx: 5, strokes: [dashed(2.4, [0, 5.5], 'round')], directed: false },
}

/** A stretch that is not open yet: plain dashes at four fifths of the mode's width, whatever the mode. */
export const unopenedStroke = ({ widthPx }: LineStyle): LineStroke => dashed(widthPx * 0.8, [7, 5])
