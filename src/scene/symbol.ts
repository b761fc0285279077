// How a symbol says its status: one answer in drawing parts, painted by canvas, SVG and panels alike.
import type { Pillar, SiteKind, Status } from '../domain/kinds.ts'
import { GLYPH_GRID, GLYPHS } from './glyphs.ts'
import { inkOf, type Palette } from './palette.ts'

export type SymbolSpec = {
  readonly glyph: SiteKind
  readonly status: Status
  readonly color: string
  /** Ground behind the symbol: fills what is hollow and colours the glyph on a solid disc. */
  readonly paper: string
  readonly radiusPx: number
}

/** Parts in paint order, in pixels round the symbol's centre. */
export type SymbolPart =
  | { readonly type: 'disc'; readonly radius: number; readonly fill: string }
  /** The part of the disc below the centre line. */
  | { readonly type: 'lower'; readonly radius: number; readonly fill: string }
  | {
      readonly type: 'ring'
      readonly radius: number
      readonly stroke: string
      readonly width: number
      readonly dash: readonly [on: number, off: number] | null
    }
  | {
      readonly type: 'glyph'
      /** Path on the glyph grid; fill rule evenodd. */
      readonly path: string
      readonly fill: string
      readonly scale: number
      /** Distance from the centre to the grid's upper left corner, both ways. */
      readonly offset: number
      /** `upper`/`lower`: only what lies on that side of the centre line. */
      readonly clip: 'none' | 'upper' | 'lower'
    }
  | { readonly type: 'slash'; readonly reach: number; readonly stroke: string; readonly width: number }

/** Share of the disc's diameter that a glyph takes; smaller inside a ring, which needs room of its own. */
const GLYPH_SHARE = { solid: 0.64, ringed: 0.58 } as const
const REFERENCE_RADIUS_PX = 10
const RING_PX = 1.6
const DASH_PX = [2.6, 2.1] as const

/** Colour of a place's symbol: its pillar, but grey once it has ended. */
export const symbolColor = (palette: Palette, pillar: Pillar | null, status: Status): string =>
  status === 'ended' ? palette.ended : inkOf(palette, pillar).ink

/** A dash that closes on itself: a whole number of periods round the ring. */
function ringDash(radius: number, zoom: number): readonly [number, number] {
  const [on, off] = DASH_PX
  const round = 2 * Math.PI * radius
  const periods = Math.max(6, Math.round(round / ((on + off) * zoom)))
  const period = round / periods
  return [(period * on) / (on + off), (period * off) / (on + off)]
}

/** The drawing of a symbol. Operating is solid; building half solid; planned hollow; a bid dashed; ended struck through. */
export function symbolParts({ glyph, status, color, paper, radiusPx }: SymbolSpec): readonly SymbolPart[] {
  const zoom = radiusPx / REFERENCE_RADIUS_PX
  const width = Math.max(1.1, RING_PX * zoom)
  const ringRadius = radiusPx - width / 2
  const draw = (fill: string, share: number, clip: 'none' | 'upper' | 'lower' = 'none'): SymbolPart => ({
    type: 'glyph',
    path: GLYPHS[glyph],
    fill,
    scale: (2 * radiusPx * share) / GLYPH_GRID,
    offset: -radiusPx * share,
    clip,
  })
  const disc = (fill: string, radius = radiusPx): SymbolPart => ({ type: 'disc', radius, fill })
  const ring = (dash: readonly [number, number] | null = null): SymbolPart => ({
    type: 'ring',
    radius: ringRadius,
    stroke: color,
    width,
    dash,
  })
  switch (status) {
    case 'operating':
      return [disc(color), draw(paper, GLYPH_SHARE.solid)]
    case 'building':
      return [
        disc(paper),
        { type: 'lower', radius: radiusPx, fill: color },
        ring(),
        draw(color, GLYPH_SHARE.ringed, 'upper'),
        draw(paper, GLYPH_SHARE.ringed, 'lower'),
      ]
    case 'planned':
      return [disc(paper), ring(), draw(color, GLYPH_SHARE.ringed)]
    case 'bid':
      return [disc(paper), ring(ringDash(ringRadius, zoom)), draw(color, GLYPH_SHARE.ringed)]
    case 'ended': {
      const reach = radiusPx * Math.SQRT1_2
      return [
        disc(paper),
        draw(color, GLYPH_SHARE.ringed),
        { type: 'slash', reach, stroke: paper, width: width * 2.1 },
        ring(),
        { type: 'slash', reach: reach * 0.95, stroke: color, width },
      ]
    }
  }
}
