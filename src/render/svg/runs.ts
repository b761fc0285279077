// Chains of points on the ground and on the screen: projected, thinned, cut to the window. The hot path of drawing the ground.
import { type Camera, mercator, mercatorX, mercatorY, worldSizePx } from '../../scene/camera.ts'
import type { Box } from '../../scene/layout/boxes.ts'

/** Points of one ring or line in Mercator units (0…1), x and y by turns, with their bounds. Made once, drawn often. */
export type Run = Box & { readonly xy: Float64Array }

/** x and y by turns, in screen pixels. */
export type Flat = readonly number[]

export function runOf(points: readonly (readonly number[])[]): Run {
  const xy = new Float64Array(points.length * 2)
  let [x0, y0, x1, y1] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
  // Written out, not through `mercator`: a hundred thousand points, and no pair is made for any of them.
  for (let i = 0; i < points.length; i++) {
    const point = points[i] as readonly number[]
    const x = mercatorX(point[0] ?? 0)
    const y = mercatorY(point[1] ?? 0)
    xy[2 * i] = x
    xy[2 * i + 1] = y
    if (x < x0) x0 = x
    if (x > x1) x1 = x
    if (y < y0) y0 = y
    if (y > y1) y1 = y
  }
  return { xy, x0, y0, x1, y1 }
}

/** A camera made ready for many points: screen = Mercator × size + origin. */
export type Sight = { readonly sizePx: number; readonly x: number; readonly y: number; readonly clip: Box }

/** `margin`: how far beyond the window things are still drawn, so that it can be moved before they are drawn anew. */
export function sightOf(camera: Camera, margin: { readonly x: number; readonly y: number }): Sight {
  const sizePx = worldSizePx(camera.zoom)
  const [cx, cy] = mercator([camera.lng, camera.lat])
  return {
    sizePx,
    x: camera.width / 2 - cx * sizePx,
    y: camera.height / 2 - cy * sizePx,
    clip: { x0: -margin.x, y0: -margin.y, x1: camera.width + margin.x, y1: camera.height + margin.y },
  }
}

export type Reach = 'outside' | 'across' | 'inside'

/** Where a run lies to the window, by its bounds alone. */
export function reachOf(run: Run, { sizePx, x, y, clip }: Sight): Reach {
  const [x0, x1, y0, y1] = [run.x0 * sizePx + x, run.x1 * sizePx + x, run.y0 * sizePx + y, run.y1 * sizePx + y]
  if (x1 < clip.x0 || x0 > clip.x1 || y1 < clip.y0 || y0 > clip.y1) return 'outside'
  return x0 >= clip.x0 && x1 <= clip.x1 && y0 >= clip.y0 && y1 <= clip.y1 ? 'inside' : 'across'
}

/** Screen points; those nearer than `leastPx` to the one before are left out, the first and last never. */
export function projectRun({ xy }: Run, { sizePx, x, y }: Sight, leastPx: number): number[] {
  const result: number[] = []
  const least = leastPx * leastPx
  let px = 0
  let py = 0
  for (let i = 0; i < xy.length; i += 2) {
    const qx = (xy[i] as number) * sizePx + x
    const qy = (xy[i + 1] as number) * sizePx + y
    if (i > 0 && i + 2 < xy.length && (qx - px) ** 2 + (qy - py) ** 2 < least) continue
    result.push(qx, qy)
    px = qx
    py = qy
  }
  return result
}

type Side = { readonly axis: 0 | 1; readonly sign: 1 | -1; readonly at: number }
const sidesOf = ({ x0, y0, x1, y1 }: Box): readonly Side[] => [
  { axis: 0, sign: 1, at: x0 },
  { axis: 0, sign: -1, at: x1 },
  { axis: 1, sign: 1, at: y0 },
  { axis: 1, sign: -1, at: y1 },
]

/** A closed ring cut to the box, side by side; where it leaves, it runs along the box's edge. */
export function clipRing(ring: Flat, box: Box): Flat {
  let points = ring
  for (const { axis, sign, at } of sidesOf(box)) {
    const kept: number[] = []
    const n = points.length
    if (n === 0) return points
    let ax = points[n - 2] as number
    let ay = points[n - 1] as number
    let a = sign * ((axis === 0 ? ax : ay) - at)
    for (let i = 0; i < n; i += 2) {
      const bx = points[i] as number
      const by = points[i + 1] as number
      const b = sign * ((axis === 0 ? bx : by) - at)
      if (a >= 0 !== b >= 0) {
        const t = a / (a - b)
        kept.push(ax + (bx - ax) * t, ay + (by - ay) * t)
      }
      if (b >= 0) kept.push(bx, by)
      ax = bx
      ay = by
      a = b
    }
    points = kept
  }
  return points
}

/** A part of a line inside the box, and how far along the whole line it begins: dashes go on counting from there. */
export type Piece = { readonly points: Flat; readonly fromPx: number }

/** An open line cut to the box. */
export function clipLine(line: Flat, box: Box): Piece[] {
  const pieces: { points: number[]; fromPx: number }[] = []
  let open: number[] | null = null
  let along = 0
  for (let i = 0; i + 3 < line.length; i += 2) {
    const [ax, ay, bx, by] = [line[i], line[i + 1], line[i + 2], line[i + 3]] as [number, number, number, number]
    const length = Math.hypot(bx - ax, by - ay)
    const cut = cutSegment(ax, ay, bx, by, box)
    if (!cut) open = null
    else {
      const [t0, t1] = cut
      if (!open || t0 > 0) {
        open = [ax + (bx - ax) * t0, ay + (by - ay) * t0]
        pieces.push({ points: open, fromPx: along + length * t0 })
      }
      open.push(ax + (bx - ax) * t1, ay + (by - ay) * t1)
      if (t1 < 1) open = null
    }
    along += length
  }
  return pieces
}

/** Shares of the segment at which it enters and leaves the box (Liang and Barsky). */
function cutSegment(ax: number, ay: number, bx: number, by: number, box: Box): readonly [number, number] | null {
  let t0 = 0
  let t1 = 1
  const edges = [
    [-(bx - ax), ax - box.x0],
    [bx - ax, box.x1 - ax],
    [-(by - ay), ay - box.y0],
    [by - ay, box.y1 - ay],
  ] as const
  for (const [p, q] of edges) {
    if (p === 0 && q < 0) return null
    if (p === 0) continue
    const t = q / p
    if (p < 0) t0 = Math.max(t0, t)
    else t1 = Math.min(t1, t)
    if (t0 > t1) return null
  }
  return [t0, t1]
}
