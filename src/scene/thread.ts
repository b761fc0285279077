// The signature: curves from rows of the plan to places on the ground, in screen pixels. Pure geometry, the same for every renderer.
import type { Basis } from '../domain/kinds.ts'
import type { MeasureCode } from '../domain/model.ts'
import type { Px } from './camera.ts'

/** Where a measure's row meets the map: a point on the edge of the panel (or sheet), and the way out of it. */
export type RowAnchor = {
  readonly measure: MeasureCode
  readonly at: Px
  readonly leaves: 'right' | 'left' | 'up'
}

export type ThreadShape = {
  readonly key: string
  readonly basis: Basis
  readonly color: string
  readonly start: Px
  readonly control1: Px
  /** Where a thread of a bundle leaves its trunk: the point, and the control points before and behind it. */
  readonly fork: { readonly before: Px; readonly at: Px; readonly after: Px } | null
  readonly control2: Px
  readonly end: Px
  readonly widthPx: number
  /** Where in its pattern of dashes it begins. */
  readonly phasePx: number
  readonly faded: boolean
  /** The small bar on the panel's edge that this thread starts from belongs to this measure. */
  readonly measure: MeasureCode
  readonly leaves: RowAnchor['leaves']
  /** Threads of one bundle are painted together, so that no casing of one washes out its neighbour. */
  readonly bundle: string | null
}

/** Points along a thread for drawing and for keeping names clear of it; `until` is the share of the way, 0…1. */
export function sampleThread(thread: ThreadShape, steps: number, until = 1): Px[] {
  const { start, control1, fork, control2, end } = thread
  if (!fork) return Array.from({ length: steps + 1 }, (_, i) => cubic(start, control1, control2, end, (i / steps) * until))
  const trunk = Math.hypot(fork.at[0] - start[0], fork.at[1] - start[1])
  const share = trunk / (trunk + Math.hypot(end[0] - fork.at[0], end[1] - fork.at[1]) || 1)
  return Array.from({ length: steps + 1 }, (_, i) => {
    const t = (i / steps) * until
    return t < share
      ? cubic(start, control1, fork.before, fork.at, t / share)
      : cubic(fork.at, fork.after, control2, end, (t - share) / (1 - share || 1))
  })
}

/** The point at `t`, 0…1, of a cubic Bézier curve. */
export function cubic(p0: Px, p1: Px, p2: Px, p3: Px, t: number): Px {
  const u = 1 - t
  const [a, b, c, d] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t]
  return [a * p0[0] + b * p1[0] + c * p2[0] + d * p3[0], a * p0[1] + b * p1[1] + c * p2[1] + d * p3[1]]
}
