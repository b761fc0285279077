// River names along the water, letter by letter, where the course is calm and nothing else is named.
import type { LngLat } from '../../domain/model.ts'
import { type Camera, type Px, projector } from '../camera.ts'
import type { LabelMark, TextStyle } from '../scene.ts'
import { type Box, type BoxGrid, boxAround, contains, grown, inside, overlaps } from './boxes.ts'
import type { MeasureText } from './text.ts'

const REPEAT_PX = 620
const MOST_NAMES = 2

/** Beyond the frame by this much a river is not walked: no letter could stand there. */
const MARGIN_PX = 24

type Point = { readonly px: Px; readonly at: LngLat }
/** A visible stretch of a line; `from` counts the steps from the line's beginning, so that names stay where they are while the map moves. */
type Run = { readonly from: number; readonly points: readonly Point[] }

/** Points of a line every `step` pixels, with the place on the ground that each stands for, as far as the frame shows it. */
function walk(line: readonly LngLat[], camera: Camera, step: number, frame: Box): Run[] {
  const seen = grown(frame, MARGIN_PX)
  const runs: Run[] = []
  let run: Point[] | null = null
  let count = 0
  let left = 0
  let a: Px | null = null
  const onScreen = projector(camera)
  for (const [i, at] of line.entries()) {
    const b = onScreen(at)
    const before = line[i - 1]
    if (a && before) {
      const length = Math.hypot(b[0] - a[0], b[1] - a[1])
      if (overlaps(boxOver(a, b), seen)) {
        for (; left <= length && length > 0; left += step, count++) {
          const t = left / length
          const point: Point = {
            px: [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t],
            at: [before[0] + (at[0] - before[0]) * t, before[1] + (at[1] - before[1]) * t],
          }
          if (!contains(seen, point.px)) run = null
          else if (run) run.push(point)
          else {
            run = [point]
            runs.push({ from: count, points: run })
          }
        }
      } else {
        run = null
        // The steps are counted on, so that the next stretch continues in their rhythm.
        const skipped = Math.max(0, Math.floor((length - left) / step) + 1)
        count += skipped
        left += skipped * step
      }
      left -= length
    }
    a = b
  }
  return runs
}

const boxOver = (a: Px, b: Px): Box => ({
  x0: Math.min(a[0], b[0]) - 1,
  y0: Math.min(a[1], b[1]) - 1,
  x1: Math.max(a[0], b[0]) + 1,
  y1: Math.max(a[1], b[1]) + 1,
})

/** A stretch of a line that is calm enough for a name. */
type Stretch = { readonly i: number; readonly along: number; readonly points: readonly Point[]; readonly bend: number }
export type Stretches = (line: readonly LngLat[], camera: Camera, frame: Box, need: number) => readonly Stretch[]

const STEP_PX = 4

/** The calmest first. `need`: steps that the name takes. */
const calmStretches: Stretches = (line, camera, frame, need) =>
  walk(line, camera, STEP_PX, frame)
    .flatMap(({ from, points }) =>
      Array.from({ length: Math.max(0, points.length - need) }, (_, i) => i)
        .filter((i) => (from + i) % 6 === 0)
        .map((i): Stretch => ({ i, along: from + i, points, bend: bendOf(points, i, need) })),
    )
    .filter(({ bend }) => bend < 0.9)
    .sort((a, b) => a.bend - b.bend || a.along - b.along)

/** A choice or a filter changes what a name has to keep clear of, not the courses: those of the last view are remembered. */
export function rememberedStretches(): Stretches {
  const last = new WeakMap<readonly LngLat[], { readonly view: string; readonly stretches: readonly Stretch[] }>()
  return (line, camera, frame, need) => {
    const { lng, lat, zoom, width, height } = camera
    const view = [lng, lat, zoom, width, height, frame.x0, frame.y0, frame.x1, frame.y1, need].join(' ')
    const known = last.get(line)
    if (known?.view === view) return known.stretches
    const stretches = calmStretches(line, camera, frame, need)
    last.set(line, { view, stretches })
    return stretches
  }
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
  stretchesOf: Stretches = calmStretches,
): LabelMark[] {
  const advance = [...name].map((char) => measure(char, style))
  const width = advance.reduce((sum, value) => sum + value, 0)
  const need = Math.ceil(width / STEP_PX)
  const labels: LabelMark[] = []
  let names = 0
  for (const line of lines) {
    const taken: number[] = []
    for (const { i, along, points } of stretchesOf(line, camera, frame, need)) {
      if (names >= MOST_NAMES) return labels
      if (taken.some((other) => Math.abs(along - other) * STEP_PX < REPEAT_PX)) continue
      const marks = setAlong(name, advance, points, i, STEP_PX, style)
      if (tooTight(marks, advance)) continue
      const boxes = marks.map(({ px }) => grown(boxAround(px, style.sizePx * 0.62), 1))
      if (!boxes.every((box) => inside(box, frame) && !hard.hits(box))) continue
      taken.push(along)
      names++
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
