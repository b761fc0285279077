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

const BOX_PX = 11
const BAR_PX = 11
const ROW_PX = 26
const KEY_PX = 36
const NUMBER_PX = 26

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

/** One square a measure, so that nothing has to be estimated; the number stands behind each run. */
export function pillarDrawing(rows: readonly CoverageRow[], t: Translate, palette: Palette, width: number): Drawing {
  const namePx = Math.max(0, ...rows.map((row) => textEm(pillarName(t, row.pillar)) * 13)) + 16
  const most = Math.max(1, ...rows.map((row) => row.size))
  const pitch = Math.max(4, Math.min(BOX_PX + 2, Math.floor((width - namePx - COVERAGE_CLASSES.length * NUMBER_PX) / most)))
  const shapes = rows.flatMap((row, i): Shape[] => {
    const { ink, text: shade } = inkOf(palette, row.pillar)
    const middle = i * ROW_PX + ROW_PX / 2
    let x = namePx
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
    const name = text(0, middle, pillarName(t, row.pillar), shade, { sizePx: 13, weight: 700, family: 'serif' })
    return [name, ...runs]
  })
  const y = rows.length * ROW_PX + 18
  const key = basisKey(t, palette, 0, y)
  const last = key[key.length - 1]
  const end = last?.type === 'text' ? last.x + textEm(last.text) * 12 + 20 : 0
  const none: Shape[] = [
    basisShape('none', { x: end, y: y - 6, width: 12, height: 12 }, palette.ruleStrong),
    text(end + 18, y, t('charts.coverage.none'), palette.ink2),
  ]
  return { width, height: y + 18, shapes: [...shapes, ...key, ...none] }
}

/** One bar a city, named at its left and counted at its right. */
export function cityDrawing(rows: readonly CityCoverage[], t: Translate, palette: Palette, width: number): Drawing {
  const namePx = Math.max(0, ...rows.map((row) => textEm(columnName(t, row.city)) * 12)) + 14
  const most = Math.max(1, ...rows.map((row) => row.measures))
  const rowPx = 20
  const shapes = rows.flatMap((row, i): Shape[] => {
    const middle = i * rowPx + rowPx / 2
    const length = Math.max(3, Math.round(((width - namePx - 40) * row.measures) / most))
    return [
      text(namePx - 10, middle, columnName(t, row.city), palette.ink1, { anchor: 'end' }),
      ...sliceShapes(splitByBasis(row.counts, length), namePx, Math.round(middle - BAR_PX / 2), BAR_PX, palette.ink2),
      text(namePx + length + 6, middle, String(row.measures), palette.ink1, { weight: 500 }),
    ]
  })
  return {
    width,
    height: rows.length * rowPx + KEY_PX,
    shapes: [...shapes, ...basisKey(t, palette, namePx, rows.length * rowPx + 18)],
  }
}
