// Ways from one view to another over time: a short glide, and the long flight that rises, travels and sinks.
import { type Camera, mercator, unmercator, worldSizePx } from '../../scene/camera.ts'
import type { View } from '../../state/app-state.ts'
import { allowed } from './steering.ts'

/** `at(0)` is where it begins, `at(1)` exactly where it was told to end. */
export type Course = { readonly durationMs: number; at(share: number): View }

const smooth = (t: number): number => (t < 0.5 ? 4 * t ** 3 : 1 - (2 - 2 * t) ** 3 / 2)

/** For what follows the hand: at full speed from the first moment. */
export const slowing = (t: number): number => 1 - (1 - t) ** 3

export function glide(from: View, to: View, durationMs: number, ease: (t: number) => number = smooth): Course {
  const end = allowed(to)
  const [x0, y0] = mercator([from.lng, from.lat])
  const [x1, y1] = mercator([end.lng, end.lat])
  // Straight on the screen: while zooming in, the way left shrinks as the map grows.
  const grows = 2 ** (end.zoom - from.zoom)
  const share = (t: number) => (Math.abs(grows - 1) < 1e-6 ? t : (1 - grows ** -t) / (1 - 1 / grows))
  return {
    durationMs,
    at(time) {
      if (time >= 1) return end
      const t = ease(time)
      const s = share(t)
      const [lng, lat] = unmercator([x0 + (x1 - x0) * s, y0 + (y1 - y0) * s])
      return { lng, lat, zoom: from.zoom + (end.zoom - from.zoom) * t }
    },
  }
}

const RHO = 1.42
const SCREENS_PER_SECOND = 1.5
const LONGEST_MS = 2200
const SHORTEST_MS = 380

/** The smoothest way to zoom and pan at once, after Van Wijk and Nuij (2003). */
export function flight(from: Camera, to: View): Course {
  const end = allowed(to)
  const [x0, y0] = mercator([from.lng, from.lat])
  const [x1, y1] = mercator([end.lng, end.lat])
  const window = Math.max(from.width, from.height)
  const w0 = window / worldSizePx(from.zoom)
  const w1 = window / worldSizePx(end.zoom)
  const way = Math.hypot(x1 - x0, y1 - y0)
  if (way < w0 * 1e-3) return glide(from, end, Math.min(900, 260 + 160 * Math.abs(end.zoom - from.zoom)))
  const slope = (w: number, sign: 1 | -1) => {
    const b = (w1 * w1 - w0 * w0 + sign * RHO ** 4 * way * way) / (2 * w * RHO * RHO * way)
    return Math.log(Math.sqrt(b * b + 1) - b)
  }
  const r0 = slope(w0, 1)
  const length = (slope(w1, -1) - r0) / RHO
  return {
    durationMs: Math.max(SHORTEST_MS, Math.min(LONGEST_MS, (1000 * length) / SCREENS_PER_SECOND)),
    at(time) {
      if (time >= 1) return end
      const s = length * smooth(time)
      const share = (w0 * (Math.cosh(r0) * Math.tanh(RHO * s + r0) - Math.sinh(r0))) / (RHO * RHO * way)
      const width = (w0 * Math.cosh(r0)) / Math.cosh(RHO * s + r0)
      const [lng, lat] = unmercator([x0 + (x1 - x0) * share, y0 + (y1 - y0) * share])
      return allowed({ lng, lat, zoom: from.zoom + Math.log2(w0 / width) })
    },
  }
}
