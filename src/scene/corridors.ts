// Corridors as designed lines: smooth curves through their stations, kept apart where they share the way, cut where their status changes.

import type { Status } from '../domain/kinds.ts'
import type { Corridor, LngLat } from '../domain/model.ts'
import { mercator, type Px, unmercator } from './camera.ts'

const SAMPLES_PER_LEG = 14

/** Cuts the corners of a surveyed line twice (Chaikin): it stays within a fraction of its spacing, and close views show no elbows. */
export function roundCorners(points: readonly LngLat[], rounds = 2): LngLat[] {
  if (rounds === 0 || points.length < 3) return [...points]
  const cut = points.slice(0, -1).flatMap((a, i): LngLat[] => {
    const b = points[i + 1] as LngLat
    return [
      [a[0] * 0.75 + b[0] * 0.25, a[1] * 0.75 + b[1] * 0.25],
      [a[0] * 0.25 + b[0] * 0.75, a[1] * 0.25 + b[1] * 0.75],
    ]
  })
  return roundCorners([points[0] as LngLat, ...cut, points[points.length - 1] as LngLat], rounds - 1)
}

/** Centripetal Catmull-Rom through the points, in Mercator so that the curve looks the same at every zoom. */
export function smooth(points: readonly LngLat[]): LngLat[] {
  if (points.length < 3) return [...points]
  const flat = points.map(mercator)
  const extended = [
    reflect(flat[0] as Px, flat[1] as Px),
    ...flat,
    reflect(flat[flat.length - 1] as Px, flat[flat.length - 2] as Px),
  ]
  const result: LngLat[] = []
  for (let i = 1; i + 2 < extended.length; i++) {
    const [p0, p1, p2, p3] = extended.slice(i - 1, i + 3) as [Px, Px, Px, Px]
    for (let k = 0; k < SAMPLES_PER_LEG; k++) result.push(unmercator(catmullRom(p0, p1, p2, p3, k / SAMPLES_PER_LEG)))
  }
  result.push(points[points.length - 1] as LngLat)
  return result
}

const reflect = (end: Px, next: Px): Px => [2 * end[0] - next[0], 2 * end[1] - next[1]]

/** Barry and Goldman's pyramid with knots by the square root of distance. */
function catmullRom(p0: Px, p1: Px, p2: Px, p3: Px, u: number): Px {
  const knot = (t: number, a: Px, b: Px) => t + Math.max(1e-9, Math.hypot(b[0] - a[0], b[1] - a[1]) ** 0.5)
  const t0 = 0
  const t1 = knot(t0, p0, p1)
  const t2 = knot(t1, p1, p2)
  const t3 = knot(t2, p2, p3)
  const t = t1 + (t2 - t1) * u
  const between = (a: Px, b: Px, ta: number, tb: number): Px => {
    const w = (t - ta) / (tb - ta)
    return [a[0] + (b[0] - a[0]) * w, a[1] + (b[1] - a[1]) * w]
  }
  const a1 = between(p0, p1, t0, t1)
  const a2 = between(p1, p2, t1, t2)
  const a3 = between(p2, p3, t2, t3)
  return between(between(a1, a2, t0, t2), between(a2, a3, t1, t3), t1, t2)
}

const NEAR_DEGREES = 0.12
const same = (a: LngLat, b: LngLat): boolean => Math.abs(a[0] - b[0]) < NEAR_DEGREES && Math.abs(a[1] - b[1]) < NEAR_DEGREES

/** Do two corridors run along the same leg anywhere? */
function shareWay(a: Corridor, b: Corridor): boolean {
  for (let i = 0; i + 1 < a.stations.length; i++) {
    const [a0, a1] = [a.stations[i]?.at, a.stations[i + 1]?.at] as [LngLat, LngLat]
    for (let k = 0; k + 1 < b.stations.length; k++) {
      const [b0, b1] = [b.stations[k]?.at, b.stations[k + 1]?.at] as [LngLat, LngLat]
      if ((same(a0, b0) && same(a1, b1)) || (same(a0, b1) && same(a1, b0))) return true
    }
  }
  return false
}

/** A lane for each corridor, 0 in the middle, so that no two that share a way lie on each other. */
export function lanesOf(corridors: readonly Corridor[]): Map<string, number> {
  const lanes = new Map<string, number>()
  const order = [0, 1, -1, 2, -2, 3, -3]
  for (const corridor of corridors) {
    const taken = corridors
      .filter((other) => lanes.has(other.id) && other.lines.length > 0 && shareWay(corridor, other))
      .map((other) => lanes.get(other.id))
    lanes.set(corridor.id, order.find((lane) => !taken.includes(lane)) ?? 0)
  }
  return lanes
}

export type Stretch = { readonly path: readonly LngLat[]; readonly status: Status }

/** The corridor's lines as drawn, cut at stations where the status changes. */
export function stretchesOf(corridor: Corridor): Stretch[] {
  const { lines, schematic, segments, stations } = corridor
  const smoothed = lines.map((line) => (schematic ? smooth(line) : roundCorners(line)))
  if (segments.length === 0 || smoothed.length !== 1) return smoothed.map((path) => ({ path, status: corridor.status }))
  const path = smoothed[0] ?? []
  const indexOf = (station: number) => nearestIndex(path, stations[station]?.at ?? (path[0] as LngLat))
  const cuts = segments
    .map((segment) => ({ from: indexOf(segment.from), to: indexOf(segment.to), status: segment.status }))
    .filter(({ from, to }) => to > from)
    .sort((a, b) => a.from - b.from)
  const result: Stretch[] = []
  let at = 0
  for (const cut of cuts) {
    if (cut.from > at) result.push({ path: path.slice(at, cut.from + 1), status: corridor.status })
    result.push({ path: path.slice(cut.from, cut.to + 1), status: cut.status })
    at = cut.to
  }
  if (at < path.length - 1) result.push({ path: path.slice(at), status: corridor.status })
  return result
}

export function nearestIndex(path: readonly LngLat[], at: LngLat): number {
  let best = 0
  let least = Number.POSITIVE_INFINITY
  // By index: this is asked of every station, and an iterator of pairs costs ten times the arithmetic.
  for (let i = 0; i < path.length; i++) {
    const point = path[i] as LngLat
    const d = (point[0] - at[0]) ** 2 + (point[1] - at[1]) ** 2
    if (d < least) {
      least = d
      best = i
    }
  }
  return best
}
