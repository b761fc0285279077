// Corridors as tracks for comets: moved to their lanes, with a distance in screen pixels at every corner. Knows no graphics library.
import type { LngLat } from '../../domain/model.ts'
import { type Camera, mercator, type Px, unmercator, worldSizePx } from '../../scene/camera.ts'
import type { LineMark } from '../../scene/scene.ts'
import { APART_PX } from '../comets.ts'

export type Track = {
  readonly id: string
  readonly color: string
  readonly widthPx: number
  /** Longitude and latitude by turns. */
  readonly lngLats: Float64Array
  /** Distance at each corner, at the zoom of the layout. The zero lies near the middle of the window, where small numbers matter. */
  readonly alongPx: Float32Array
}

/** A path in Mercator units with the length up to each point. Made once for a path. */
type Course = { readonly points: readonly Px[]; readonly along: readonly number[] }

/** Where the zero of a path's distances lies: this many pixels after the path's beginning, in a world of that size. */
type Zero = { readonly atPx: number; readonly sizePx: number }

/** Corners nearer than this to the one before are left out: shorter than the comet is wide, they would overlap. */
const LEAST_PX = 4
/** Corners closer together than this are rounded: a comet wider than a meander would tear. */
const SMOOTHED_PX = 14
/** Beyond this a sharp corner would grow a spike. */
const LONGEST_MITRE = 2

export const flows = ({ emphasis, status, path }: LineMark): boolean =>
  status === 'operating' && emphasis !== 'receded' && path.length > 1

/**
 * Makes the tracks of successive layouts. It remembers where the comets of each path were, so that a zoom spreads them from
 * the middle of the window: with distances counted from a far-away beginning, they would race past.
 */
export function createTracker(): (marks: readonly LineMark[], camera: Camera) => Track[] {
  const courses = new WeakMap<readonly LngLat[], Course>()
  const zeros = new WeakMap<readonly LngLat[], Zero>()
  return (marks, camera) => {
    const sizePx = worldSizePx(camera.zoom)
    const middle = mercator([camera.lng, camera.lat])
    return marks.filter(flows).map((mark) => {
      const course = courses.get(mark.path) ?? courseOf(mark.path)
      courses.set(mark.path, course)
      const before = zeros.get(mark.path) ?? { atPx: staggerPx(mark.id), sizePx }
      const atPx = nearMiddle((before.atPx * sizePx) / before.sizePx, course, middle, sizePx)
      zeros.set(mark.path, { atPx, sizePx })
      return trackOf(mark, course, atPx, sizePx)
    })
  }
}

function courseOf(path: readonly LngLat[]): Course {
  const points = path.map(mercator)
  const along: number[] = []
  let length = 0
  for (const [i, point] of points.entries()) {
    const before = points[i - 1] ?? point
    length += Math.hypot(point[0] - before[0], point[1] - before[1])
    along.push(length)
  }
  return { points, along }
}

/** Whole periods away from where it was, so that no comet moves, and within one of the point nearest to the middle. */
function nearMiddle(atPx: number, { points, along }: Course, [x, y]: Px, sizePx: number): number {
  let least = Number.POSITIVE_INFINITY
  let nearest = 0
  for (const [i, point] of points.entries()) {
    const distance = (point[0] - x) ** 2 + (point[1] - y) ** 2
    if (distance >= least) continue
    least = distance
    nearest = along[i] ?? 0
  }
  return atPx + Math.floor((nearest * sizePx - atPx) / APART_PX) * APART_PX
}

/** Corridors side by side must not march in step. */
function staggerPx(id: string): number {
  let hash = 7
  for (let i = 0; i < id.length; i++) hash = (hash * 31 + id.charCodeAt(i)) % 9973
  return hash % APART_PX
}

function trackOf(mark: LineMark, { points, along }: Course, zeroPx: number, sizePx: number): Track {
  const kept = cornersOf(points, LEAST_PX / sizePx)
  const corners = rounded(
    kept.map((i) => points[i] as Px),
    SMOOTHED_PX / sizePx,
  )
  const shift = mark.offsetPx / sizePx
  const lngLats = new Float64Array(kept.length * 2)
  const alongPx = new Float32Array(kept.length)
  for (const [k, i] of kept.entries()) {
    const here = corners[k] as Px
    const [nx, ny] = shift === 0 ? [0, 0] : rightOf(corners[k - 1], here, corners[k + 1])
    const at = unmercator([here[0] + nx * shift, here[1] + ny * shift])
    lngLats[2 * k] = at[0]
    lngLats[2 * k + 1] = at[1]
    alongPx[k] = (along[i] ?? 0) * sizePx - zeroPx
  }
  return { id: mark.id, color: mark.color, widthPx: mark.widthPx, lngLats, alongPx }
}

/** Indices of the points to keep; the first and last always are. */
function cornersOf(points: readonly Px[], least: number): number[] {
  const kept = [0]
  let before = points[0] as Px
  for (let i = 1; i < points.length; i++) {
    const here = points[i] as Px
    const short = Math.hypot(here[0] - before[0], here[1] - before[1]) < least
    if (short && i < points.length - 1) continue
    if (short && kept.length > 1) kept.pop()
    kept.push(i)
    before = here
  }
  return kept
}

function rounded(corners: readonly Px[], within: number): Px[] {
  return corners.map((here, k) => {
    const before = corners[k - 1]
    const after = corners[k + 1]
    if (!before || !after) return here
    const apart = Math.max(
      Math.hypot(here[0] - before[0], here[1] - before[1]),
      Math.hypot(after[0] - here[0], after[1] - here[1]),
    )
    return apart > within ? here : [(before[0] + 2 * here[0] + after[0]) / 4, (before[1] + 2 * here[1] + after[1]) / 4]
  })
}

/** The mitre to the right of travel; Mercator's y runs down like the screen's. */
function rightOf(before: Px | undefined, here: Px, after: Px | undefined): Px {
  const to = before ? unit(before, here) : null
  const from = after ? unit(here, after) : null
  const [ax, ay] = to ?? from ?? [1, 0]
  const [bx, by] = from ?? [ax, ay]
  const length = Math.hypot(ax + bx, ay + by)
  // A line that turns straight back has no bisector: keep the side it came on.
  if (length < 1e-6) return [-ay, ax]
  const mitre = Math.min(LONGEST_MITRE, 2 / length)
  return [(-(ay + by) / length) * mitre, ((ax + bx) / length) * mitre]
}

function unit(a: Px, b: Px): Px {
  const length = Math.hypot(b[0] - a[0], b[1] - a[1])
  return length === 0 ? [0, 0] : [(b[0] - a[0]) / length, (b[1] - a[1]) / length]
}
