// Pushing things apart: on a ring (beads of a dial), in the plane (single symbols), and as boxes (capsules).
import type { Px } from '../camera.ts'
import { type Box, overlaps } from './boxes.ts'

const TAU = Math.PI * 2

/**
 * Angles as close to the wanted ones as possible, none nearer than `gap` (radians) on the ring.
 * Pool-adjacent-violators on the sorted angles, cut open at the widest gap.
 */
export function spreadAngles(wanted: readonly number[], gap: number): number[] {
  const n = wanted.length
  if (n === 0) return []
  const step = Math.min(gap, TAU / n)
  const order = wanted
    .map((angle, i) => ({ i, angle: ((angle % TAU) + TAU) % TAU }))
    .sort((a, b) => a.angle - b.angle || a.i - b.i)
  // Cut where there is most room, so that the line we spread on has its ends far apart.
  let cut = 0
  let widest = -1
  for (let k = 0; k < n; k++) {
    const here = order[k]?.angle ?? 0
    const before = order[(k - 1 + n) % n]?.angle ?? 0
    const room = (here - before + TAU) % TAU || (n === 1 ? TAU : 0)
    if (room > widest) {
      widest = room
      cut = k
    }
  }
  const line = Array.from({ length: n }, (_, k) => {
    const item = order[(cut + k) % n] as { i: number; angle: number }
    const start = order[cut]?.angle ?? 0
    return { i: item.i, x: start + ((item.angle - start + TAU) % TAU) }
  })
  // Isotonic regression of x - k·step keeps order and spacing at least squared cost.
  const blocks: { sum: number; size: number }[] = []
  for (const [k, { x }] of line.entries()) {
    blocks.push({ sum: x - k * step, size: 1 })
    for (;;) {
      const last = blocks[blocks.length - 1]
      const previous = blocks[blocks.length - 2]
      if (!last || !previous || previous.sum / previous.size <= last.sum / last.size) break
      previous.sum += last.sum
      previous.size += last.size
      blocks.pop()
    }
  }
  const free = blocks.flatMap((block) => new Array<number>(block.size).fill(block.sum / block.size))
  const tight = closed(
    free,
    line.map(({ x }, k) => x - k * step),
    Math.max(0, TAU - n * step),
  )
  const result = new Array<number>(n).fill(0)
  for (const [k, { i }] of line.entries()) result[i] = (tight[k] ?? 0) + k * step
  return result
}

/**
 * The line is a ring: its last angle must keep its distance from the first one as well. Holds the (rising) positions
 * within a window of `slack`, laid where it costs least.
 */
function closed(positions: readonly number[], wanted: readonly number[], slack: number): readonly number[] {
  const first = positions[0] ?? 0
  const last = positions[positions.length - 1] ?? 0
  if (last - first <= slack) return positions
  const held = (low: number) => positions.map((x) => Math.min(low + slack, Math.max(low, x)))
  const cost = (low: number) => held(low).reduce((sum, x, k) => sum + (x - (wanted[k] ?? 0)) ** 2, 0)
  // The cost is convex: halving in thirds finds its lowest point.
  let [from, to] = [first, last - slack]
  for (let round = 0; round < 60; round++) {
    const third = (to - from) / 3
    if (cost(from + third) < cost(to - third)) to -= third
    else from += third
  }
  return held((from + to) / 2)
}

/** Moves points until none is nearer than `distance` to another; each is pulled back towards where it belongs. */
export function spreadPoints(
  true_: readonly Px[],
  distance: number,
  fixed: readonly { readonly at: Px; readonly radius: number }[] = [],
): Px[] {
  const points = true_.map(([x, y]) => ({ x, y }))
  for (let round = 0; round < 80; round++) {
    let moved = 0
    for (let a = 0; a < points.length; a++) {
      for (let b = a + 1; b < points.length; b++) {
        const p = points[a] as { x: number; y: number }
        const q = points[b] as { x: number; y: number }
        let dx = q.x - p.x
        let dy = q.y - p.y
        // Most are far apart on one axis alone, and a root is dear.
        if (dx >= distance || -dx >= distance || dy >= distance || -dy >= distance) continue
        let d = Math.hypot(dx, dy)
        if (d >= distance) continue
        if (d < 0.01) {
          // Same spot: part them along a direction that depends only on their order, so that layout stays the same.
          dx = Math.cos(a * 2.4)
          dy = Math.sin(a * 2.4)
          d = 1
        }
        const push = (distance - Math.hypot(q.x - p.x, q.y - p.y)) / 2
        p.x -= (dx / d) * push
        p.y -= (dy / d) * push
        q.x += (dx / d) * push
        q.y += (dy / d) * push
        moved += push
      }
      const p = points[a] as { x: number; y: number }
      for (const { at, radius } of fixed) {
        const dx = p.x - at[0]
        const dy = p.y - at[1]
        const d = Math.hypot(dx, dy)
        if (d >= radius) continue
        const push = radius - d
        p.x += d < 0.01 ? push : (dx / d) * push
        p.y += d < 0.01 ? 0 : (dy / d) * push
        moved += push
      }
    }
    if (moved < 0.5) break
    // A weak pull home keeps groups compact; it fades so that the last rounds only part.
    const pull = round < 40 ? 0.06 : 0
    for (const [i, p] of points.entries()) {
      const home = true_[i] as Px
      p.x += (home[0] - p.x) * pull
      p.y += (home[1] - p.y) * pull
    }
  }
  return points.map(({ x, y }): Px => [x, y])
}

/** Moves boxes (by their centres) apart and out of fixed ones; returns the new centres. */
export function spreadBoxes(
  centres: readonly Px[],
  sizes: readonly { readonly w: number; readonly h: number }[],
  fixed: readonly Box[],
): Px[] {
  const points = centres.map(([x, y]) => ({ x, y }))
  const boxOf = (i: number): Box => {
    const p = points[i] as { x: number; y: number }
    const s = sizes[i] as { w: number; h: number }
    return { x0: p.x - s.w / 2, y0: p.y - s.h / 2, x1: p.x + s.w / 2, y1: p.y + s.h / 2 }
  }
  for (let round = 0; round < 60; round++) {
    let moved = false
    for (let a = 0; a < points.length; a++) {
      const p = points[a] as { x: number; y: number }
      for (const block of fixed) {
        const box = boxOf(a)
        if (!overlaps(box, block)) continue
        const [right, left, down, up] = [block.x1 - box.x0, box.x1 - block.x0, block.y1 - box.y0, box.y1 - block.y0]
        const least = Math.min(right, left, down, up)
        if (least === right) p.x += right
        else if (least === left) p.x -= left
        else if (least === down) p.y += down
        else p.y -= up
        moved = true
      }
      const size = sizes[a] as { w: number; h: number }
      for (let b = a + 1; b < points.length; b++) {
        const q = points[b] as { x: number; y: number }
        const other = sizes[b] as { w: number; h: number }
        // Most are far apart: boxes are made only for neighbours.
        if (Math.abs(p.x - q.x) > (size.w + other.w) / 2 + 1 || Math.abs(p.y - q.y) > (size.h + other.h) / 2 + 1) continue
        const [one, two] = [boxOf(a), boxOf(b)]
        if (!overlaps(one, two)) continue
        const overX = Math.min(one.x1, two.x1) - Math.max(one.x0, two.x0)
        const overY = Math.min(one.y1, two.y1) - Math.max(one.y0, two.y0)
        if (overY <= overX) {
          const sign = p.y <= q.y ? 1 : -1
          p.y -= (sign * overY) / 2
          q.y += (sign * overY) / 2
        } else {
          const sign = p.x <= q.x ? 1 : -1
          p.x -= (sign * overX) / 2
          q.x += (sign * overX) / 2
        }
        moved = true
      }
    }
    if (!moved) break
  }
  return points.map(({ x, y }): Px => [x, y])
}
