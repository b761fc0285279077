// Threads that only pass by a core or another place go round it: nothing runs through a name in a hole, or through a symbol.
import type { Px } from './camera.ts'
import type { ThreadShape } from './thread.ts'
import { cubic } from './thread.ts'

/** `calm`: a core's disc is given a wide berth, a single symbol just room enough. */
export type Disc = { readonly px: Px; readonly radiusPx: number; readonly calm: boolean }

const MARGIN_PX = 9
const NARROW_PX = 3
/** Half the width of a trunk as a disc, and as a symbol, has to be cleared: the outer lanes may brush a symbol's rim. */
const HALF_TRUNK_PX = { calm: 17, narrow: 12 }
const STEPS = 24
const ROUNDS = 6
/** Ways round symbols are looked for this far to either side of the way that the cores leave. */
const ASIDE_PX = 10
const ASIDES = 9
/** A pixel aside is worth it if it clears this share of a pixel of symbol; into a core's disc nothing is. */
const COST = { aside: 0.12, calm: 50 }

/** Bends the threads of one bundle, all by the same push so that they stay side by side, round the discs that are not theirs. */
export function swerve(threads: readonly ThreadShape[], discs: readonly Disc[], scale: number): ThreadShape[] {
  const trunk = threads.length > 2
  const clearOf = ({ radiusPx, calm }: Disc) =>
    radiusPx + ((calm ? MARGIN_PX : NARROW_PX) + (trunk ? HALF_TRUNK_PX[calm ? 'calm' : 'narrow'] : 0)) * scale
  const middleOf = (bent: readonly ThreadShape[]) => bent[Math.floor(bent.length / 2)]
  let bent = [...threads]
  for (let round = 0; round < ROUNDS; round++) {
    const middle = middleOf(bent)
    if (!middle) return bent
    const way = wayOf(middle)
    const pushes = discs.filter(({ calm }) => calm).flatMap((disc) => pushOf(way, disc, clearOf(disc)) ?? [])
    if (pushes.length === 0) break
    bent = moved(bent, [pushes.reduce((sum, { by }) => sum + by[0], 0), pushes.reduce((sum, { by }) => sum + by[1], 0)])
  }
  const middle = middleOf(bent)
  if (!middle || discs.every(({ calm }) => calm)) return bent
  // What lies within reach of the start or the end cannot be gone round, whichever way the thread takes.
  const { start, end } = wayOf(middle)
  const near = ([x, y]: Px, { px }: Disc, reach: number) => Math.hypot(x - px[0], y - px[1]) < reach
  const open = discs.filter((disc) => !near(end, disc, clearOf(disc)) && !near(start, disc, clearOf(disc)))
  const depthOf = (thread: ThreadShape) => {
    const { points } = wayOf(thread)
    return open.reduce((sum, disc) => {
      const clear = clearOf(disc)
      const depth = clear - Math.min(clear, ...points.map(([x, y]) => Math.hypot(x - disc.px[0], y - disc.px[1])))
      return sum + depth * (disc.calm ? COST.calm : 1)
    }, 0)
  }
  let best = { by: [0, 0] as Px, cost: depthOf(middle) }
  if (best.cost === 0) return bent
  const chord = Math.hypot(end[0] - start[0], end[1] - start[1]) || 1
  const across: Px = [(start[1] - end[1]) / chord, (end[0] - start[0]) / chord]
  for (let k = 1; k <= ASIDES; k++)
    for (const side of [-1, 1]) {
      const aside = side * k * ASIDE_PX * scale
      const by: Px = [across[0] * aside, across[1] * aside]
      const [tried] = moved([middle], by)
      const cost = tried ? depthOf(tried) + COST.aside * Math.abs(aside) : Number.POSITIVE_INFINITY
      if (cost < best.cost) best = { by, cost }
    }
  return moved(bent, best.by)
}

/** The second control point of the long piece of each thread moved. */
const moved = (threads: readonly ThreadShape[], [px, py]: Px): ThreadShape[] =>
  threads.map((thread) => {
    if (!thread.fork) return { ...thread, control2: [thread.control2[0] + px, thread.control2[1] + py] }
    const { before } = thread.fork
    return { ...thread, fork: { ...thread.fork, before: [before[0] + px, before[1] + py] } }
  })

type Way = { readonly start: Px; readonly end: Px; readonly points: readonly Px[] }

/** The long piece of a thread, sampled. */
function wayOf({ start, control1, fork, control2, end }: ThreadShape): Way {
  const [p2, p3] = fork ? [fork.before, fork.at] : [control2, end]
  return { start, end: p3, points: Array.from({ length: STEPS - 1 }, (_, i) => cubic(start, control1, p2, p3, (i + 1) / STEPS)) }
}

/** How far the second control point of the long piece has to move for the thread to keep `clear` from a disc's middle; null if it does. */
function pushOf({ start, end, points }: Way, { px: [cx, cy] }: Disc, clear: number): { readonly by: Px } | null {
  let nearest = { d: Number.POSITIVE_INFINITY, t: 0, at: start }
  for (const [i, at] of points.entries()) {
    const d = Math.hypot(at[0] - cx, at[1] - cy)
    if (d < nearest.d) nearest = { d, t: (i + 1) / STEPS, at }
  }
  // A thread that begins or ends within the disc's reach cannot go round it.
  if (nearest.d >= clear || Math.hypot(end[0] - cx, end[1] - cy) < clear || Math.hypot(start[0] - cx, start[1] - cy) < clear)
    return null
  const t = Math.min(0.85, Math.max(0.3, nearest.t))
  const away: Px =
    nearest.d > 1
      ? [(nearest.at[0] - cx) / nearest.d, (nearest.at[1] - cy) / nearest.d]
      : [
          (start[1] - end[1]) / Math.hypot(end[0] - start[0], end[1] - start[1]),
          (end[0] - start[0]) / Math.hypot(end[0] - start[0], end[1] - start[1]),
        ]
  const depth = clear - nearest.d
  const by = Math.min(4, 1 / (3 * (1 - t) * t * t)) * depth
  return { by: [away[0] * by, away[1] * by] }
}
