// The whole matrix as a drawing, however much of it the window shows: measures down, kinds or cities across.
import type { Translate } from '../../i18n/index.ts'
import { GLYPH_GRID, GLYPHS } from '../../scene/glyphs.ts'
import { inkOf, type Palette } from '../../scene/palette.ts'
import { layoutMatrix } from '../matrix/layout.ts'
import type { Matrix } from '../matrix/model.ts'
import { textEm } from '../parts/text.ts'
import { sumOf } from '../units.ts'
import { columnName, pillarName } from '../words.ts'
import { basisKey, sliceShapes } from './basis.ts'
import type { Drawing, Shape } from './figure.ts'

const ROW_PX = 20
const PILLAR_PX = 118
const COLUMN_PX = 38
const TOTAL_PX = 40
const GAP_PX = 12
const GLYPH_PX = 14

const glyphOf = (column: string): string | null => (column in GLYPHS ? GLYPHS[column as keyof typeof GLYPHS] : null)

export function matrixDrawing(matrix: Matrix, t: Translate, palette: Palette): Drawing {
  const heads = matrix.columns.map((column) => columnName(t, column))
  const rows = matrix.groups.flatMap((group) => group.rows)
  const titlePx = Math.max(120, ...rows.map((row) => textEm(t.of(row.measure.title)) * 12)) + 16
  const lead = PILLAR_PX + titlePx
  const longest = Math.max(2, ...heads.map((head) => textEm(head) * 12))
  const headPx = Math.ceil(longest * Math.SQRT1_2) + 34
  const { bar, square } = layoutMatrix(matrix, heads, t.lang, { width: 1400, height: 800, rem: 16 })
  const xOf = (i: number) => lead + i * COLUMN_PX
  const totals = xOf(matrix.columns.length)
  const width = totals + TOTAL_PX + 130
  const shapes: Shape[] = matrix.columns.flatMap((column, i): Shape[] => {
    const glyph = glyphOf(column)
    const middle = xOf(i) + COLUMN_PX / 2
    const name: Shape = {
      type: 'text',
      x: middle - 3,
      y: headPx - 30,
      text: heads[i] ?? '',
      sizePx: 12,
      color: palette.ink1,
      turn: -45,
    }
    if (glyph === null) return [name]
    const scale = GLYPH_PX / GLYPH_GRID
    return [name, { type: 'path', d: glyph, fill: palette.ink2, at: [middle - GLYPH_PX / 2, headPx - 20], scale }]
  })
  const words = (x: number, y: number, text: string, more: Partial<Extract<Shape, { type: 'text' }>> = {}): Shape => ({
    type: 'text',
    x,
    y,
    text,
    sizePx: 12,
    color: palette.ink1,
    ...more,
  })
  shapes.push(words(totals + TOTAL_PX - 6, headPx - 13, t('charts.links'), { color: palette.ink2, anchor: 'end', sizePx: 11 }))
  let y = headPx
  for (const group of matrix.groups) {
    const { ink, text } = inkOf(palette, group.pillar)
    const lines = group.rows.length + (group.placeless.length > 0 ? 1 : 0) + (group.leftOut > 0 ? 1 : 0)
    if (lines === 0) continue
    shapes.push({ type: 'rect', x: 0, y, width, height: 1, fill: palette.ruleStrong })
    shapes.push({ type: 'rect', x: 0, y: y + 4, width: 4, height: Math.max(2, lines) * ROW_PX - 4, fill: ink })
    const top = y
    shapes.push(words(14, top + 14, pillarName(t, group.pillar), { sizePx: 14, weight: 700, family: 'serif', color: text }))
    shapes.push(words(14, top + 31, t('charts.measureCount', { n: group.size }), { sizePx: 11, color: palette.ink3 }))
    for (const row of group.rows) {
      const middle = y + ROW_PX / 2
      if (y > top) shapes.push({ type: 'rect', x: PILLAR_PX, y, width: width - PILLAR_PX, height: 1, fill: palette.rule })
      shapes.push(words(PILLAR_PX, middle, t.of(row.measure.title)))
      row.cells.forEach((cell, i) => {
        if (!cell) return
        const { side, slices } = square(cell.counts, cell.total)
        shapes.push(...sliceShapes(slices, Math.round(xOf(i) + COLUMN_PX / 2 - side), Math.round(middle - side / 2), side, ink))
        shapes.push(words(xOf(i) + COLUMN_PX / 2 + 4, middle, String(cell.total), { color: text, weight: 500 }))
      })
      shapes.push(words(totals + TOTAL_PX - 6, middle, String(row.total), { anchor: 'end', weight: 700 }))
      shapes.push(...sliceShapes(bar(row), totals + TOTAL_PX + 6, Math.round(middle - 4), 7, ink))
      y += ROW_PX
    }
    const rest: string[] = [
      ...(group.leftOut > 0 ? [t('charts.matrix.leftOut', { n: group.leftOut })] : []),
      ...(group.placeless.length > 0 ? [t('charts.matrix.placeless', { n: group.placeless.length })] : []),
    ]
    for (const line of rest) {
      shapes.push(words(PILLAR_PX, y + ROW_PX / 2, line, { color: palette.ink3 }))
      y += ROW_PX
    }
    y = Math.max(y, top + 2 * ROW_PX) + GAP_PX
  }
  shapes.push({ type: 'rect', x: 0, y: y - 1, width, height: 1, fill: palette.ink1 })
  shapes.push(words(PILLAR_PX, y + 12, t('charts.total'), { weight: 700 }))
  matrix.columnTotals.forEach((counts, i) => {
    shapes.push(words(xOf(i) + COLUMN_PX / 2, y + 12, String(sumOf(counts)), { anchor: 'middle', weight: 500 }))
  })
  shapes.push(words(totals + TOTAL_PX - 6, y + 12, String(matrix.total), { anchor: 'end', weight: 700 }))
  shapes.push(...basisKey(t, palette, { x: 0, y: y + 40, width }).shapes)
  return { width, height: y + 56, shapes }
}
