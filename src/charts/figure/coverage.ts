// Coverage as drawings: measures of each pillar by whether and how they have a place, and measures that reach each city.
import type { Translate } from '../../i18n/index.ts'
import { inkOf, type Palette } from '../../scene/palette.ts'
import type { CityCoverage } from '../coverage/city.ts'
import { COVERAGE_CLASSES, type CoverageRow } from '../coverage/layout.ts'
import { splitByBasis } from '../parts/split.ts'
import { textEm } from '../parts/text.ts'
import { columnName, pillarName } from '../words.ts'
import { basisKey, basisShape, sliceShapes } from './basis.ts'
import type { Drawing, Shape } from './figure.ts'

/** Rows of squares and of bars: as narrow as they may stand, and as wide as they are still read together. */
const PILLAR_ROW = { least: 26, most: 44 }
const CITY_ROW = { least: 20, most: 32 }
const NUMBER_PX = 26
/** The key below the rows, with the space above it. */
const KEY_PX = 46
/** Smaller squares beside their name could not be counted. */
const LEAST_PITCH_PX = 7

type Words = Partial<Extract<Shape, { type: 'text' }>>
const text = (x: number, y: number, said: string, color: string, more: Words = {}): Shape => ({
  type: 'text',
  x,
  y,
  text: said,
  sizePx: 12,
  color,
  ...more,
})

/** The pitch at which so many rows fill the height, within what can be read. No height: as narrow as may be. */
function pitchIn(heightPx: number, rows: number, { least, most }: typeof PILLAR_ROW): number {
  return Math.round(Math.min(most, Math.max(least, (heightPx - KEY_PX) / Math.max(1, rows))))
}

/** One square a measure, so that nothing has to be estimated; the number stands behind each run. `height`: what there is to fill, in CSS pixels. */
export function pillarDrawing(rows: readonly CoverageRow[], t: Translate, palette: Palette, width: number, height = 0): Drawing {
  const linePx = pitchIn(height, rows.length, PILLAR_ROW)
  const namePx = Math.max(0, ...rows.map((row) => textEm(pillarName(t, row.pillar)) * 13)) + 16
  const most = Math.max(1, ...rows.map((row) => row.size))
  const pitchBeside = (px: number) => Math.floor((width - px - COVERAGE_CLASSES.length * NUMBER_PX) / most)
  // On a phone the names stand above their squares, which could not be counted beside them.
  const above = pitchBeside(namePx) < LEAST_PITCH_PX
  const start = above ? 0 : namePx
  const rowPx = above ? 2 * linePx : linePx
  const pitch = Math.max(4, Math.min(Math.round(linePx / 2), pitchBeside(start)))
  const shapes = rows.flatMap((row, i): Shape[] => {
    const { ink, text: shade } = inkOf(palette, row.pillar)
    const middle = (i + 1) * rowPx - linePx / 2
    let x = start
    const runs = COVERAGE_CLASSES.flatMap((type): Shape[] => {
      const count = row.counts[type]
      if (count === 0) return []
      const side = pitch - 2
      const colour = type === 'none' ? palette.ruleStrong : ink
      const boxes = Array.from({ length: count }, (_, k) =>
        basisShape(type, { x: x + k * pitch, y: Math.round(middle - side / 2), width: side, height: side }, colour),
      )
      const label = text(x + count * pitch + 2, middle, String(count), type === 'none' ? palette.ink3 : shade, { weight: 500 })
      x += count * pitch + NUMBER_PX
      return [...boxes, label]
    })
    const y = above ? middle - linePx + 2 : middle
    return [text(0, y, pillarName(t, row.pillar), shade, { sizePx: 13, weight: 700, family: 'serif' }), ...runs]
  })
  const key = basisKey(t, palette, { x: 0, y: rows.length * rowPx + 18, width }, COVERAGE_CLASSES)
  return { width, height: key.bottom, shapes: [...shapes, ...key.shapes] }
}

/** One bar a city, named at its left and counted at its right. `height`: what there is to fill, in CSS pixels. */
export function cityDrawing(rows: readonly CityCoverage[], t: Translate, palette: Palette, width: number, height = 0): Drawing {
  const namePx = Math.max(0, ...rows.map((row) => textEm(columnName(t, row.city)) * 12)) + 14
  const most = Math.max(1, ...rows.map((row) => row.measures))
  const rowPx = pitchIn(height, rows.length, CITY_ROW)
  const barPx = Math.round(rowPx * 0.55)
  const shapes = rows.flatMap((row, i): Shape[] => {
    const middle = i * rowPx + rowPx / 2
    const length = Math.max(3, Math.round(((width - namePx - 40) * row.measures) / most))
    return [
      text(namePx - 10, middle, columnName(t, row.city), palette.ink1, { anchor: 'end' }),
      ...sliceShapes(splitByBasis(row.counts, length), namePx, Math.round(middle - barPx / 2), barPx, palette.ink2),
      text(namePx + length + 6, middle, String(row.measures), palette.ink1, { weight: 500 }),
    ]
  })
  const key = basisKey(t, palette, { x: namePx, y: rows.length * rowPx + 18, width: width - namePx })
  return { width, height: key.bottom, shapes: [...shapes, ...key.shapes] }
}
