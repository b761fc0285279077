// Threads that only pass by a core go round its disc: nothing runs through the name in its hole.
import type { Px } from './camera.ts'
import type { ThreadShape } from './thread.ts'
import { cubic } from './thread.ts'

export type Disc = { readonly px: Px; readonly radiusPx: number }

const MARGIN_PX = 9
const STEPS = 24
const ROUNDS = 6

/** Bends the threads of one bundle, all by the same push so that they stay side by side, round the discs that are not theirs. */
export function swerve(threads: readonly ThreadShape[], discs: readonly Disc[], scale: number): ThreadShape[] {
  let bent = [...threads]
  for (let round = 0; round < ROUNDS; round++) {
    const middle = bent[Math.floor(bent.length / 2)]
    if (!middle) return bent
    const half = (bent.length > 2 ? 17 : 0) * scale
    const [px, py] = discs.reduce<Px>(
      ([x, y], disc) => {
        const [dx, dy] = pushOf(middle, disc, disc.radiusPx + MARGIN_PX * scale + half)
        return [x + dx, y + dy]
      },
      [0, 0],
    )
    if (px === 0 && py === 0) return bent
    bent = bent.map((thread) => {
      if (thread.fork) {
        const { before } = thread.fork
        return { ...thread, fork: { ...thread.fork, before: [before[0] + px, before[1] + py] } }
      }
      return { ...thread, control2: [thread.control2[0] + px, thread.control2[1] + py] }
    })
  }
  return bent
}

/** How far the second control point of the long piece has to move for the thread to keep `clear` from a disc's middle. */
function pushOf({ start, control1, fork, control2, end }: ThreadShape, { px: [cx, cy] }: Disc, clear: number): Px {
  const [p2, p3] = fork ? [fork.before, fork.at] : [control2, end]
  let nearest = { d: Number.POSITIVE_INFINITY, t: 0, at: start }
  for (let i = 1; i < STEPS; i++) {
    const t = i / STEPS
    const at = cubic(start, control1, p2, p3, t)
    const d = Math.hypot(at[0] - cx, at[1] - cy)
    if (d < nearest.d) nearest = { d, t, at }
  }
  // A thread that begins or ends within the disc's reach cannot go round it.
  if (nearest.d >= clear || Math.hypot(p3[0] - cx, p3[1] - cy) < clear || Math.hypot(start[0] - cx, start[1] - cy) < clear)
    return [0, 0]
  const t = Math.min(0.85, Math.max(0.3, nearest.t))
  const away: Px =
    nearest.d > 1
      ? [(nearest.at[0] - cx) / nearest.d, (nearest.at[1] - cy) / nearest.d]
      : [
          (start[1] - p3[1]) / Math.hypot(p3[0] - start[0], p3[1] - start[1]),
          (p3[0] - start[0]) / Math.hypot(p3[0] - start[0], p3[1] - start[1]),
        ]
  const by = Math.min(4, 1 / (3 * (1 - t) * t * t)) * (clear - nearest.d)
  return [away[0] * by, away[1] * by]
}
