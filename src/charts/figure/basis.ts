// The code of the three bases in figures: solid = named, tint and outline = listed, dotted outline = our example.
import type { Basis } from '../../domain/kinds.ts'
import { BASES } from '../../domain/kinds.ts'
import type { Translate } from '../../i18n/index.ts'
import type { Palette } from '../../scene/palette.ts'
import type { Slice } from '../parts/split.ts'
import { textEm } from '../parts/text.ts'
import type { Shape } from './figure.ts'

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** One piece; outlines lie inside the box, on whole pixels. `none`: nothing carries the measure. */
export function basisShape(basis: Basis | 'none', { x, y, width, height }: Box, ink: string): Shape {
  if (basis === 'named') return { type: 'rect', x, y, width, height, fill: ink }
  const inside = { type: 'rect' as const, x: x + 0.5, y: y + 0.5, width: width - 1, height: height - 1, stroke: ink }
  if (basis === 'listed') return { ...inside, fill: ink, opacity: 0.28 }
  return basis === 'representative' ? { ...inside, fill: null, dash: [1.5, 1.5] } : { ...inside, fill: null }
}

/** A row of slices beginning at a point. */
export const sliceShapes = (slices: readonly Slice[], x: number, y: number, height: number, ink: string): Shape[] =>
  slices.map(({ basis, from, length }) => basisShape(basis, { x: x + from, y, width: length, height }, ink))

/** The key to the three bases, for charts that cannot name each piece where it stands. */
export function basisKey(t: Translate, palette: Palette, x: number, y: number): Shape[] {
  let at = x
  return BASES.flatMap((basis): Shape[] => {
    const word = t(`basis.${basis}`)
    const box = basisShape(basis, { x: at, y: y - 6, width: 12, height: 12 }, palette.ink2)
    const text: Shape = { type: 'text', x: at + 18, y, text: word, sizePx: 12, color: palette.ink2 }
    at += 18 + textEm(word) * 12 + 20
    return [box, text]
  })
}
