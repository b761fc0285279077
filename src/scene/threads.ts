// Where each thread leaves the panel, how it bends, where it arrives. Constants are those of the design, in CSS pixels.
import { BASES, type Basis } from '../domain/kinds.ts'
import { type Camera, type Px, project } from './camera.ts'
import type { ThreadEnd } from './scene.ts'
import type { RowAnchor, ThreadShape } from './thread.ts'

const WIDTH_PX: Readonly<Record<Basis, number>> = { named: 1.9, listed: 1.35, representative: 1.7 }
const PITCH_PX = 1.9
/** Spools of many threads tighten instead of outgrowing their row. */
const SPOOL_PX = 46

type Target = { readonly end: ThreadEnd; readonly px: Px; readonly dial: { readonly px: Px; readonly radiusPx: number } | null }

/** A frame in which every thread leaves towards +x: rows on the right edge, the left edge, or a sheet's top edge. */
const turned = (leaves: RowAnchor['leaves'], [x, y]: Px): Px =>
  leaves === 'right' ? [x, y] : leaves === 'left' ? [-x, y] : [-y, x]
const back = (leaves: RowAnchor['leaves'], [x, y]: Px): Px =>
  leaves === 'right' ? [x, y] : leaves === 'left' ? [-x, y] : [y, -x]

/** All threads in paint order: representative, listed, named; longer first. */
export function threadsOf(ends: readonly ThreadEnd[], rows: readonly RowAnchor[], camera: Camera, scale: number): ThreadShape[] {
  const targets = ends.map((end): Target => {
    const [x, y] = project(camera, end.at)
    return {
      end,
      px: [x + end.offset[0], y + end.offset[1]],
      dial: end.dial ? { px: project(camera, end.dial.at), radiusPx: end.dial.radiusPx } : null,
    }
  })
  const shapes: ThreadShape[] = []
  const rowOrder = rows.map((row) => row.measure)
  for (const row of rows) {
    const mine = targets.filter(({ end }) => end.measure === row.measure)
    const seen = mine.filter(({ px: [x, y] }) => x > -40 && y > -40 && x < camera.width + 40 && y < camera.height + 40)
    const start = turned(row.leaves, row.at)
    const angle = ({ px }: Target) => {
      const [x, y] = turned(row.leaves, px)
      return Math.atan2(y - start[1], x - start[0])
    }
    const fan = [...seen].sort((a, b) => angle(a) - angle(b))
    const pitch = Math.min(PITCH_PX * scale, (SPOOL_PX * scale) / Math.max(1, fan.length - 1))
    for (const [i, target] of fan.entries()) {
      const from: Px = [start[0], start[1] + (i - (fan.length - 1) / 2) * pitch]
      const arrivals = targets.filter(({ end }) => end.feature === target.end.feature).length
      // Several rows to one place: the upper rows arrive from above, the lower from below, so that they do not cross.
      const lean = arrivals > 1 ? 0.85 - (1.75 * rowOrder.indexOf(row.measure)) / Math.max(1, rows.length - 1) : null
      shapes.push(shapeOf(row, target, from, lean, scale))
    }
  }
  const length = ({ start, end }: ThreadShape) => Math.hypot(end[0] - start[0], end[1] - start[1])
  return shapes.sort((a, b) => BASES.indexOf(b.basis) - BASES.indexOf(a.basis) || length(b) - length(a))
}

function shapeOf(row: RowAnchor, target: Target, from: Px, lean: number | null, scale: number): ThreadShape {
  const { end } = target
  const to = turned(row.leaves, target.px)
  const dx = to[0] - from[0]
  const dy = to[1] - from[1]
  const length = Math.hypot(dx, dy)
  const bearing = Math.atan2(dy, dx)
  const control1: Px = [from[0] + 0.42 * Math.max(dx, 60), from[1]]
  const arrival = lean === null ? 0.45 * bearing : lean * 0.6
  let control2: Px = [to[0] - 0.3 * length * Math.cos(arrival), to[1] - 0.3 * length * Math.sin(arrival)]
  if (target.dial) {
    const centre = turned(row.leaves, target.dial.px)
    const radial: Px = [(to[0] - centre[0]) / target.dial.radiusPx, (to[1] - centre[1]) / target.dial.radiusPx]
    const source: Px = [(from[0] - centre[0]) / length, (from[1] - centre[1]) / length]
    // On the far side of a dial the thread comes round the rim instead of running through the core's name.
    if (radial[0] * source[0] + radial[1] * source[1] < 0.1) {
      const side = radial[0] * source[1] - radial[1] * source[0] > 0 ? 1 : -1
      const tangent: Px = [-radial[1] * side, radial[0] * side]
      const reach = 1.6 * target.dial.radiusPx
      control2 = [to[0] + (0.95 * tangent[0] + 0.6 * radial[0]) * reach, to[1] + (0.95 * tangent[1] + 0.6 * radial[1]) * reach]
    }
  }
  const [ux, uy] = unit([to[0] - control2[0], to[1] - control2[1]])
  const stop: Px = [to[0] - ux * end.gapPx, to[1] - uy * end.gapPx]
  return {
    key: `${end.measure} ${end.feature}`,
    basis: end.basis,
    color: end.color,
    start: back(row.leaves, from),
    control1: back(row.leaves, control1),
    control2: back(row.leaves, control2),
    end: back(row.leaves, stop),
    widthPx: WIDTH_PX[end.basis] * scale,
    faded: end.faded,
    measure: end.measure,
    leaves: row.leaves,
  }
}

const unit = ([x, y]: Px): Px => {
  const length = Math.hypot(x, y) || 1
  return [x / length, y / length]
}

/** Points along a thread for drawing and for keeping names clear of it. */
export function sampleThread({ start, control1, control2, end }: ThreadShape, steps: number, until = 1): Px[] {
  return Array.from({ length: steps + 1 }, (_, i): Px => {
    const t = (i / steps) * until
    const u = 1 - t
    const [a, b, c, d] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t]
    return [
      a * start[0] + b * control1[0] + c * control2[0] + d * end[0],
      a * start[1] + b * control1[1] + c * control2[1] + d * end[1],
    ]
  })
}
