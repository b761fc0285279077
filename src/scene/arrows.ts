// Which way a corridor leads: arrowheads along the line, on spots of the ground that stay where they are while the map moves.
import type { LngLat } from '../domain/model.ts'
import { mercator, type Px, unmercator, worldSizePx } from './camera.ts'
import type { SceneInput } from './input.ts'
import { type Box, type BoxGrid, boxAround, contains } from './layout/boxes.ts'
import { LINE_STYLES } from './line-style.ts'
import type { ArrowMark, LineMark } from './scene.ts'

/** Apart by this much at a whole zoom, by up to twice as much before the next. */
const APART_PX = 104
/** From the ends of a line, where stations and symbols stand. */
const END_PX = 24
/** Half the length of track that an arrowhead takes its direction from. */
const AIM_PX = 7
/** A bend sharper than this between tail and tip: the head would point off the line. */
const MOST_TURN = 0.5
/** Half the length of a head on a line of full weight; on thinner lines it shrinks less than they do. */
const SIZE_PX = 5.2
/** Width of the stroke in the ground's colour round a head, of which the outer half shows. */
export const ARROW_CASING_PX = 2

/** A line in Mercator units with the way walked so far: flattened once, asked at every layout. */
type Course = { readonly x: Float64Array; readonly y: Float64Array; readonly along: Float64Array }

function courseOf(path: readonly LngLat[]): Course {
  const x = new Float64Array(path.length)
  const y = new Float64Array(path.length)
  const along = new Float64Array(path.length)
  for (let i = 0; i < path.length; i++) {
    const [mx, my] = mercator(path[i] as LngLat)
    x[i] = mx
    y[i] = my
    if (i > 0) along[i] = (along[i - 1] as number) + Math.hypot(mx - (x[i - 1] as number), my - (y[i - 1] as number))
  }
  return { x, y, along }
}

/** Index of the last point not beyond this far along. */
function segmentAt({ along }: Course, way: number): number {
  let low = 0
  let high = along.length - 2
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((along[middle] as number) <= way) low = middle
    else high = middle - 1
  }
  return low
}

function pointAt(course: Course, way: number): Px {
  const i = segmentAt(course, way)
  const [from, to] = [course.along[i] as number, course.along[i + 1] as number]
  const t = to > from ? Math.max(0, Math.min(1, (way - from) / (to - from))) : 0
  const [x, y] = [course.x[i] as number, course.y[i] as number]
  return [x + ((course.x[i + 1] as number) - x) * t, y + ((course.y[i + 1] as number) - y) * t]
}

/** Keeps the flattened lines: they are the same from scene to scene. `taken`: symbols, names and controls, which heads keep clear of. */
export function createArrowMaker(): (lines: readonly LineMark[], input: SceneInput, frame: Box, taken: BoxGrid) => ArrowMark[] {
  const known = new WeakMap<object, Course>()
  const flattened = (path: readonly LngLat[]): Course => {
    const course = known.get(path) ?? courseOf(path)
    known.set(path, course)
    return course
  }
  return (lines, input, frame, taken) =>
    lines.flatMap((mark) =>
      LINE_STYLES[mark.mode].directed && mark.emphasis !== 'receded' && mark.path.length > 1
        ? arrowsOn(mark, flattened(mark.path), input, frame, taken)
        : [],
    )
}

function arrowsOn(mark: LineMark, course: Course, { camera, scale }: SceneInput, frame: Box, taken: BoxGrid): ArrowMark[] {
  const world = worldSizePx(camera.zoom)
  const [cx, cy] = mercator([camera.lng, camera.lat])
  const onScreen = ([x, y]: Px): Px => [camera.width / 2 + (x - cx) * world, camera.height / 2 + (y - cy) * world]
  // Halved at each whole zoom, so that heads stay where they are and new ones come in between.
  const step = (APART_PX * scale) / worldSizePx(Math.floor(camera.zoom))
  const [aim, end] = [(AIM_PX * scale) / world, (END_PX * scale) / world]
  const length = course.along[course.along.length - 1] as number
  const weight = mark.widthPx / (LINE_STYLES[mark.mode].widthPx * scale)
  const sizePx = SIZE_PX * scale * (0.35 + 0.65 * weight)
  const arrows: ArrowMark[] = []
  for (let way = step / 2; way < length - end; way += step) {
    if (way < end) continue
    const at = pointAt(course, way)
    const px = onScreen(at)
    if (!contains(frame, px)) continue
    const [tail, tip] = [pointAt(course, way - aim), pointAt(course, way + aim)]
    const turn = Math.atan2(tip[1] - at[1], tip[0] - at[0]) - Math.atan2(at[1] - tail[1], at[0] - tail[0])
    if (Math.abs(Math.atan2(Math.sin(turn), Math.cos(turn))) > MOST_TURN) continue
    const heading = Math.atan2(tip[1] - tail[1], tip[0] - tail[0])
    const middle: Px = [px[0] - Math.sin(heading) * mark.offsetPx, px[1] + Math.cos(heading) * mark.offsetPx]
    if (taken.hits(boxAround(middle, sizePx + 1))) continue
    arrows.push({
      id: mark.id,
      at: unmercator(at),
      angle: (heading * 180) / Math.PI,
      offsetPx: mark.offsetPx,
      sizePx,
      color: mark.color,
      casing: mark.casing,
    })
  }
  return arrows
}

/** The corners of a head, a barb with a notch, in pixels from its spot on the line's course. */
export function arrowHead({ angle, offsetPx, sizePx }: Pick<ArrowMark, 'angle' | 'offsetPx' | 'sizePx'>): readonly Px[] {
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)]
  return BARB.map(([dx, dy]): Px => {
    const [along, across] = [dx * sizePx, dy * sizePx + offsetPx]
    return [along * cos - across * sin, along * sin + across * cos]
  })
}
const BARB: readonly Px[] = [
  [1.05, 0],
  [-0.95, -0.86],
  [-0.45, 0],
  [-0.95, 0.86],
]
