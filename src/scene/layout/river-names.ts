// River names along the water, letter by letter, where the course is calm and nothing else is named.
import type { LngLat } from '../../domain/model.ts'
import { type Camera, type Px, project } from '../camera.ts'
import type { LabelMark, TextStyle } from '../scene.ts'
import { type Box, type BoxGrid, boxAround, contains, grown } from './boxes.ts'
import type { MeasureText } from './text.ts'

const REPEAT_PX = 620
const MOST_NAMES = 2

/** Points of a line every `step` pixels, with the place on the ground that each stands for. */
function walk(line: readonly LngLat[], camera: Camera, step: number): { readonly px: Px; readonly at: LngLat }[] {
  const result: { px: Px; at: LngLat }[] = []
  let left = 0
  for (let i = 0; i + 1 < line.length; i++) {
    const a = line[i] as LngLat
    const b = line[i + 1] as LngLat
    const [ax, ay] = project(camera, a)
    const [bx, by] = project(camera, b)
    const length = Math.hypot(bx - ax, by - ay)
    if (length === 0) continue
    for (; left <= length; left += step) {
      const t = left / length
      result.push({ px: [ax + (bx - ax) * t, ay + (by - ay) * t], at: [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t] })
    }
    left -= length
  }
  return result
}

/** Places a name on one river as often as the window has room for it. */
export function nameRiver(
  name: string,
  lines: readonly (readonly LngLat[])[],
  style: TextStyle,
  camera: Camera,
  frame: Box,
  hard: BoxGrid,
  measure: MeasureText,
): LabelMark[] {
  const step = 4
  const advance = [...name].map((char) => measure(char, style))
  const width = advance.reduce((sum, value) => sum + value, 0)
  const labels: LabelMark[] = []
  for (const line of lines) {
    const points = walk(line, camera, step)
    const need = Math.ceil(width / step)
    let last = Number.NEGATIVE_INFINITY
    const tries = Array.from({ length: Math.max(0, points.length - need) }, (_, i) => i)
      .filter((i) => i % 6 === 0)
      .map((i) => ({ i, bend: bendOf(points, i, need) }))
      .filter(({ bend }) => bend < 0.9)
      .sort((a, b) => a.bend - b.bend || a.i - b.i)
    for (const { i } of tries) {
      if (labels.length >= MOST_NAMES * advance.length) return labels
      if (Math.abs(i - last) * step < REPEAT_PX) continue
      const marks = setAlong(name, advance, points, i, step, style)
      if (tooTight(marks, advance)) continue
      const boxes = marks.map(({ px }) => grown(boxAround(px, style.sizePx * 0.62), 1))
      if (!boxes.every((box, k) => contains(frame, (marks[k] as { px: Px }).px) && !hard.hits(box))) continue
      last = i
      for (const [k, mark] of marks.entries()) {
        hard.add(boxes[k] as Box)
        labels.push({
          key: `river ${name} ${labels.length}`,
          feature: null,
          text: mark.char,
          at: mark.at,
          offset: [0, 0],
          anchor: 'center',
          angle: mark.angle,
          style,
          size: { width: style.sizePx, height: style.sizePx * 1.2 },
        })
      }
    }
  }
  return labels
}

/** Do letters run into each other at a bend? */
const tooTight = (marks: readonly { readonly px: Px }[], advance: readonly number[]): boolean =>
  marks.some((mark, k) => {
    const next = marks[k + 1]
    return (
      next !== undefined &&
      Math.hypot(next.px[0] - mark.px[0], next.px[1] - mark.px[1]) < ((advance[k] ?? 0) + (advance[k + 1] ?? 0)) * 0.38
    )
  })

type Point = { readonly px: Px; readonly at: LngLat }

/** Total turning, radians, over the stretch. */
function bendOf(points: readonly Point[], from: number, count: number): number {
  const stride = 4
  let sum = 0
  let previous: number | null = null
  for (let i = from; i + stride <= from + count && i + stride < points.length; i += stride) {
    const [ax, ay] = (points[i] as Point).px
    const [bx, by] = (points[i + stride] as Point).px
    const angle = Math.atan2(by - ay, bx - ax)
    if (previous !== null) sum += Math.abs(Math.atan2(Math.sin(angle - previous), Math.cos(angle - previous)))
    previous = angle
  }
  return sum
}

/** Letters along the stretch, read from left to right (or top to bottom where the river runs steeply). */
function setAlong(
  name: string,
  advance: readonly number[],
  points: readonly Point[],
  from: number,
  step: number,
  style: TextStyle,
) {
  const first = points[from] as Point
  const lastPoint = points[Math.min(points.length - 1, from + Math.ceil(advance.reduce((a, b) => a + b, 0) / step))] as Point
  const dx = lastPoint.px[0] - first.px[0]
  const dy = lastPoint.px[1] - first.px[1]
  const steep = Math.abs(dy) > Math.abs(dx) * 1.2
  const backwards = steep ? dy < 0 : dx < 0
  const chars = [...name]
  const total = advance.reduce((a, b) => a + b, 0)
  let along = 0
  return chars.map((char, k) => {
    const middle = along + (advance[k] ?? 0) / 2
    along += advance[k] ?? 0
    const index = Math.max(0, Math.min(points.length - 1, from + Math.round((backwards ? total - middle : middle) / step)))
    const here = points[index] as Point
    const a = points[Math.max(0, index - 3)] as Point
    const b = points[Math.min(points.length - 1, index + 3)] as Point
    let angle = (Math.atan2(b.px[1] - a.px[1], b.px[0] - a.px[0]) * 180) / Math.PI
    if (backwards) angle += 180
    // Ideographs stay upright where the river falls steeply: a name on its side is not read.
    if (steep) angle -= /[\u2e80-\u9fff]/.test(char) ? 90 : 0
    angle = ((((angle + 180) % 360) + 360) % 360) - 180
    return { char, px: here.px, at: here.at, angle: Math.max(-75, Math.min(75, angle)), style }
  })
}
