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

const KEY = { linePx: 20, boxPx: 12, wordPx: 18, gapPx: 20 } as const

type Place = { readonly x: number; readonly y: number; readonly width: number }

/** The key to the bases, for charts that cannot name each piece where it stands: on as many lines as it takes. */
export function basisKey(
  t: Translate,
  palette: Palette,
  { x, y, width }: Place,
  classes: readonly (Basis | 'none')[] = BASES,
): { readonly shapes: readonly Shape[]; readonly bottom: number } {
  let at = x
  let line = y
  const shapes = classes.flatMap((name): Shape[] => {
    const word = name === 'none' ? t('charts.coverage.none') : t(`basis.${name}`)
    const long = KEY.wordPx + textEm(word) * 12
    if (at > x && at + long > x + width) {
      at = x
      line += KEY.linePx
    }
    const half = KEY.boxPx / 2
    const ink = name === 'none' ? palette.ruleStrong : palette.ink2
    const box = basisShape(name, { x: at, y: line - half, width: KEY.boxPx, height: KEY.boxPx }, ink)
    const said: Shape = { type: 'text', x: at + KEY.wordPx, y: line, text: word, sizePx: 12, color: palette.ink2 }
    at += long + KEY.gapPx
    return [box, said]
  })
  return { shapes, bottom: line + KEY.linePx - 2 }
}
