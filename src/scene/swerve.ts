// Threads that only pass by a core or another place go round it: nothing runs through a name in a hole, or through a symbol.
import type { Px } from './camera.ts'
import type { ThreadShape } from './thread.ts'

/** `calm`: a core's disc is given a wide berth, a single symbol just room enough. */
export type Disc = { readonly px: Px; readonly radiusPx: number; readonly calm: boolean }

/** A core's disc wears beads on its rim. */
const MARGIN_PX = { calm: 13, narrow: 3 }
/** Half the width of a trunk as a disc, and as a symbol, has to be cleared: the outer lanes may brush a symbol's rim. */
const HALF_TRUNK_PX = { calm: 17, narrow: 12 }
const STEPS = 24
/** Ways are looked for this far to either side of the straightest; beyond what clears a core they would be loops. */
const ASIDES_PX = [0, 10, 20, 30, 40, 50, 60, 75, 90, 110, 135, 165, 200, 240, 290, 350]
/** How level a thread leaves its row, against the usual. */
const LEVELS = [1, 0.5, 1.6, 2.2]
/** Pixels of symbol, or of a core's disc, that a pixel of way is worth; and a change that clears nothing. */
const COST = { longer: 0.3, aside: 0.05, calm: 6, unusual: 2 }
const LEG_STEPS = 14
const LEG_ASIDES_PX = [-12, 12, -24, 24, -40, 40, -60, 60]

/** What a way has to keep clear of, and what each pixel of it weighs. */
type Room = { readonly px: Px; readonly clear: number; readonly weight: number }
/** Points of a way: x, y, x, y, … Hundreds are tried for a bundle, so they are worked out in place. */
type Way = Float64Array

/** Bends the threads of one bundle, all alike so that they stay side by side, round the discs that are not theirs. */
export function swerve(threads: readonly ThreadShape[], discs: readonly Disc[], scale: number): ThreadShape[] {
  const middle = threads[Math.floor(threads.length / 2)]
  if (!middle) return []
  const trunk = threads.length > 2
  const [start, end] = endsOfLong(middle)
  const rooms = discs.flatMap(({ px, radiusPx, calm }): Room[] => {
    const berth = calm ? 'calm' : 'narrow'
    const wide = radiusPx + (MARGIN_PX[berth] + (trunk ? HALF_TRUNK_PX[berth] : 0)) * scale
    // Who begins or ends close to something can still keep as clear of it as there; within its own disc a thread is at home.
    const clear = Math.min(wide, away(start, px) - 1, away(end, px) - 1)
    return clear > radiusPx * (calm ? 1 : 0.6) ? [{ px, clear, weight: calm ? COST.calm : 1 }] : []
  })
  return opened(turnedAside(threads, middle, rooms, scale), discs, scale)
}

const away = ([x, y]: Px, [cx, cy]: Px): number => Math.hypot(x - cx, y - cy)

/** How deep a way runs into the rooms round discs, summed; counted no further than `most`. */
function depthOf(way: Way, rooms: readonly Room[], most = Number.POSITIVE_INFINITY): number {
  let sum = 0
  for (const { px, clear, weight } of rooms) {
    if (sum >= most) break
    const [cx, cy] = px
    let nearest = clear * clear
    for (let i = 0; i < way.length; i += 2) {
      const [dx, dy] = [(way[i] as number) - cx, (way[i + 1] as number) - cy]
      const d = dx * dx + dy * dy
      if (d < nearest) nearest = d
    }
    if (nearest < clear * clear) sum += (clear - Math.sqrt(nearest)) * weight
  }
  return sum
}

function lengthOf(way: Way): number {
  let sum = 0
  for (let i = 2; i < way.length; i += 2) {
    const [dx, dy] = [(way[i] as number) - (way[i - 2] as number), (way[i + 1] as number) - (way[i - 1] as number)]
    sum += Math.sqrt(dx * dx + dy * dy)
  }
  return sum
}

/** Weights of the four points of a cubic Bézier curve at each of `count` even steps of the way; `last`: the end is one of them. */
const weightsOf = (count: number, last: boolean): Float64Array =>
  Float64Array.from(
    Array.from({ length: count }, (_, i) => {
      const t = i / (last ? count - 1 : count)
      const u = 1 - t
      return [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t]
    }).flat(),
  )

const LONG = weightsOf(STEPS + 1, true)
const LEG = weightsOf(LEG_STEPS, false)

/** Samples a curve into `way`. */
function sample(weights: Float64Array, [ax, ay]: Px, [bx, by]: Px, [cx, cy]: Px, [dx, dy]: Px, way: Way): Way {
  for (let i = 0, k = 0; i < way.length; i += 2, k += 4) {
    const [a, b, c, d] = [weights[k] as number, weights[k + 1] as number, weights[k + 2] as number, weights[k + 3] as number]
    way[i] = a * ax + b * bx + c * cx + d * dx
    way[i + 1] = a * ay + b * by + c * cy + d * dy
  }
  return way
}

/** Of ways to either side, leaving the row more or less level, the one that clears most for the least detour. */
function turnedAside(
  threads: readonly ThreadShape[],
  middle: ThreadShape,
  rooms: readonly Room[],
  scale: number,
): readonly ThreadShape[] {
  const [start, end] = endsOfLong(middle)
  const { control1, control2, fork } = middle
  const arrives = fork ? fork.before : control2
  const way: Way = sample(LONG, start, control1, arrives, end, new Float64Array(2 * (STEPS + 1)))
  const usual = lengthOf(way)
  let best: { cost: number; by: Px; share: number } = { cost: depthOf(way, rooms), by: [0, 0], share: 1 }
  if (best.cost === 0) return threads
  const chord = Math.hypot(end[0] - start[0], end[1] - start[1]) || 1
  const across: Px = [(start[1] - end[1]) / chord, (end[0] - start[0]) / chord]
  for (const share of LEVELS)
    for (const aside of ASIDES_PX)
      for (const side of aside === 0 ? [1] : [-1, 1]) {
        const dear = COST.aside * aside + (share === 1 ? 0 : COST.unusual)
        if (dear >= best.cost) continue
        const by: Px = [across[0] * side * aside * scale, across[1] * side * aside * scale]
        sample(LONG, start, levelled(middle, share), [arrives[0] + by[0], arrives[1] + by[1]], end, way)
        const cost = dear + (COST.longer * Math.max(0, lengthOf(way) - usual)) / scale
        if (cost >= best.cost) continue
        const whole = cost + depthOf(way, rooms, best.cost - cost)
        if (whole < best.cost) best = { cost: whole, by, share }
      }
  const { by, share } = best
  return by[0] === 0 && by[1] === 0 && share === 1 ? threads : threads.map((thread) => bent(thread, by, share))
}

/** Where a trunk has opened each thread looks for its own way to its place. */
function opened(threads: readonly ThreadShape[], discs: readonly Disc[], scale: number): ThreadShape[] {
  return threads.map((thread) => {
    if (!thread.fork) return thread
    const { at, after } = thread.fork
    const { control2, end } = thread
    const rooms = discs
      .filter(({ calm }) => !calm)
      .map(({ px, radiusPx }): Room => ({ px, clear: Math.max(0, Math.min(radiusPx + scale, away(end, px) - 1)), weight: 1 }))
    const way: Way = new Float64Array(2 * LEG_STEPS)
    const legOf = (c2: Px): Way => sample(LEG, at, after, c2, end, way)
    let best = { control2, cost: depthOf(legOf(control2), rooms) }
    if (best.cost === 0) return thread
    const chord = Math.hypot(end[0] - at[0], end[1] - at[1]) || 1
    for (const by of LEG_ASIDES_PX) {
      const dear = COST.aside * Math.abs(by)
      if (dear >= best.cost) continue
      const tried: Px = [
        control2[0] + ((at[1] - end[1]) / chord) * by * scale,
        control2[1] + ((end[0] - at[0]) / chord) * by * scale,
      ]
      const cost = dear + depthOf(legOf(tried), rooms)
      if (cost < best.cost) best = { control2: tried, cost }
    }
    return { ...thread, control2: best.control2 }
  })
}

/** The second control point of the long piece pushed aside, the first one nearer to the row or further from it. */
function bent(thread: ThreadShape, [px, py]: Px, share: number): ThreadShape {
  const { control2, fork } = thread
  const level = levelled(thread, share)
  if (!fork) return { ...thread, control1: level, control2: [control2[0] + px, control2[1] + py] }
  const before: Px = [fork.before[0] + px, fork.before[1] + py]
  // What comes behind the fork goes on in the direction in which the trunk now arrives: no corner.
  const [dx, dy] = [fork.at[0] - before[0], fork.at[1] - before[1]]
  const ahead = Math.hypot(fork.after[0] - fork.at[0], fork.after[1] - fork.at[1]) / (Math.hypot(dx, dy) || 1)
  return { ...thread, control1: level, fork: { ...fork, before, after: [fork.at[0] + dx * ahead, fork.at[1] + dy * ahead] } }
}

/** How a thread leaves its row: more or less level than usual. */
const levelled = ({ start, control1 }: ThreadShape, share: number): Px => [
  start[0] + (control1[0] - start[0]) * share,
  start[1] + (control1[1] - start[1]) * share,
]

/** Where the long piece of a thread begins and ends. */
const endsOfLong = ({ start, fork, end }: ThreadShape): readonly [Px, Px] => [start, fork ? fork.at : end]
