// Where each thread leaves the panel, how it bends, where it arrives. Constants are those of the design, in CSS pixels.
import { BASES, type Basis } from '../domain/kinds.ts'
import { type Camera, type Px, project } from './camera.ts'
import type { DialMark, ThreadEnd } from './scene.ts'
import { type Disc, swerve } from './swerve.ts'
import type { RowAnchor, ThreadShape } from './thread.ts'

const WIDTH_PX: Readonly<Record<Basis, number>> = { named: 1.9, listed: 1.35, representative: 1.7 }
const PITCH_PX = 1.9
/** Spools of many threads tighten instead of outgrowing their row. */
const SPOOL_PX = 46
/** On a sheet the whole edge is the row's: threads need not crowd. */
const SHEET_SPOOL_PX = 110
/** Lanes of a trunk lie a little further apart than at the spool, so that dashes and dots can still be told. */
const LANE_PX = 2.7
const TRUNK_PX = 34
/** Beyond so many threads of one row each is drawn finer, down to half, and a trunk may be wider by some for each. */
const CROWD = { from: 40, finest: 0.5, per: 120, trunkFrom: 20, trunkPx: 0.9 }
/** How far before its places a trunk opens. */
const FORK_PX = 58
/** Steps of the golden ratio keep neighbours' dashes out of step. */
const GOLDEN = 0.618

type Target = { readonly end: ThreadEnd; readonly px: Px; readonly dial: Disc | null }
/** The lane of one thread at the place where its trunk opens. Directions are in radians, clockwise from +x. */
type Lane = { readonly at: Px; readonly heading: number }
type Fanned = { readonly target: Target; readonly lane: Lane | null }

/** A frame in which every thread leaves towards +x: rows on the right edge, the left edge, or a sheet's top edge. */
const turned = (leaves: RowAnchor['leaves'], [x, y]: Px): Px =>
  leaves === 'right' ? [x, y] : leaves === 'left' ? [-x, y] : [-y, x]
const back = (leaves: RowAnchor['leaves'], [x, y]: Px): Px =>
  leaves === 'right' ? [x, y] : leaves === 'left' ? [-x, y] : [y, -x]

/** All threads in paint order: bundle by bundle; representative, listed, named; longer first. */
export function threadsOf(
  ends: readonly ThreadEnd[],
  rows: readonly RowAnchor[],
  camera: Camera,
  scale: number,
  dials: readonly Pick<DialMark, 'at' | 'radiusPx'>[] = [],
): ThreadShape[] {
  const discs = dials.map(({ at, radiusPx }): Disc => ({ px: project(camera, at), radiusPx, calm: true }))
  const targets = ends.map((end): Target => {
    const [x, y] = project(camera, end.at)
    return {
      end,
      px: [x + end.offset[0], y + end.offset[1]],
      dial: end.dial ? { px: project(camera, end.dial.at), radiusPx: end.dial.radiusPx, calm: true } : null,
    }
  })
  const arrivals = new Map<string, number>()
  for (const { feature } of ends) arrivals.set(feature, (arrivals.get(feature) ?? 0) + 1)
  const shapes: ThreadShape[] = []
  const rowOrder = rows.map((row) => row.measure)
  for (const row of rows) {
    const seen = targets
      .filter(({ end }) => end.measure === row.measure)
      .filter(({ px: [x, y] }) => x > -40 && y > -40 && x < camera.width + 40 && y < camera.height + 40)
    const start = turned(row.leaves, row.at)
    const fan = fanOf(seen, row, start, scale)
    const [most, wide] = row.leaves === 'up' ? [LANE_PX * 1.4, SHEET_SPOOL_PX] : [PITCH_PX, SPOOL_PX]
    const pitch = Math.min(most * scale, (wide * scale) / Math.max(1, fan.length - 1))
    const fine = Math.max(CROWD.finest, Math.min(1, 1 - (fan.length - CROWD.from) / CROWD.per))
    for (const [i, { target, lane }] of fan.entries()) {
      const from: Px = [start[0], start[1] + (i - (fan.length - 1) / 2) * pitch]
      // Several rows to one place: the upper rows arrive from above, the lower from below, so that they do not cross.
      const lean =
        (arrivals.get(target.end.feature) ?? 0) > 1
          ? 0.85 - (1.75 * rowOrder.indexOf(row.measure)) / Math.max(1, rows.length - 1)
          : null
      const shape = shapeOf(row, target, from, lane, lean, scale)
      shapes.push({ ...shape, widthPx: shape.widthPx * fine, phasePx: (i * GOLDEN * 10) % 10 })
    }
  }
  const length = ({ start, end }: ThreadShape) => Math.hypot(end[0] - start[0], end[1] - start[1])
  const byBasis = (a: ThreadShape, b: ThreadShape) => BASES.indexOf(b.basis) - BASES.indexOf(a.basis)
  const longest = new Map<string, number>()
  for (const shape of shapes) if (shape.bundle) longest.set(shape.bundle, Math.max(longest.get(shape.bundle) ?? 0, length(shape)))
  const symbols = targets
    .filter(({ end }) => !end.guide)
    .map(({ px, end, dial }) => ({ feature: end.feature, dial, disc: { px, radiusPx: end.gapPx - 2, calm: false } }))
  return swerved(shapes, discs, symbols, scale).sort((a, b) => {
    if (a.bundle !== b.bundle && a.bundle && b.bundle) return (longest.get(b.bundle) ?? 0) - (longest.get(a.bundle) ?? 0)
    if (a.bundle !== b.bundle) return a.bundle ? -1 : 1
    return byBasis(a, b) || length(b) - length(a)
  })
}

type Stop = { readonly feature: string; readonly dial: Disc | null; readonly disc: Disc }

const near = (a: Px, b: Px): boolean => Math.abs(a[0] - b[0]) < 1 && Math.abs(a[1] - b[1]) < 1

/** Bundles bend as one, single threads each for itself: round the cores, and round the symbols where other threads end. */
function swerved(shapes: readonly ThreadShape[], discs: readonly Disc[], stops: readonly Stop[], scale: number): ThreadShape[] {
  const runs = new Map<string, ThreadShape[]>()
  for (const shape of shapes) {
    const key = shape.bundle ?? shape.key
    runs.set(key, [...(runs.get(key) ?? []), shape])
  }
  return [...runs.values()].flatMap((run) => {
    const own = new Set(run.map(({ key }) => key.slice(key.indexOf(' ') + 1)))
    // The own disc, and the beads beside the own one, are come round by its rim: see shapeOf.
    const rim = stops.find(({ feature, dial }) => dial !== null && own.has(feature))?.dial?.px
    const foreign = stops
      .filter(({ feature, dial }) => !own.has(feature) && !(rim && dial && near(dial.px, rim)))
      .map(({ disc }) => disc)
    return swerve(run, [...discs.filter(({ px }) => !(rim && near(px, rim))), ...foreign], scale)
  })
}

/** The threads of a row from top to bottom: by bearing, the threads of a bundle side by side in the order in which they fan out. */
function fanOf(seen: readonly Target[], row: RowAnchor, start: Px, scale: number): Fanned[] {
  const bundles = new Map<string, Target[]>()
  for (const target of seen) {
    const key = target.end.bundle ?? target.end.feature
    bundles.set(key, [...(bundles.get(key) ?? []), target])
  }
  const bearing = ([x, y]: Px) => Math.atan2(y - start[1], x - start[0])
  return [...bundles.values()]
    .map((members) => ({ members, at: middleOf(members.map(({ px }) => turned(row.leaves, px))) }))
    .sort((a, b) => bearing(a.at) - bearing(b.at))
    .flatMap(({ members, at }) => (members.length > 2 ? lanesOf(members, at, row, start, scale) : direct(members, row, bearing)))
}

const direct = (members: readonly Target[], row: RowAnchor, bearing: (px: Px) => number): Fanned[] =>
  [...members]
    .sort((a, b) => bearing(turned(row.leaves, a.px)) - bearing(turned(row.leaves, b.px)))
    .map((target) => ({ target, lane: null }))

const middleOf = (points: readonly Px[]): Px => [
  points.reduce((sum, [x]) => sum + x, 0) / points.length,
  points.reduce((sum, [, y]) => sum + y, 0) / points.length,
]

/** The trunk of a bundle: where it opens, which way it heads there, and the lane of each thread in it. */
function lanesOf(members: readonly Target[], middle: Px, row: RowAnchor, start: Px, scale: number): Fanned[] {
  const dial = members[0]?.dial ?? null
  const hub = dial ? turned(row.leaves, dial.px) : middle
  const reach = dial
    ? dial.radiusPx
    : Math.max(...members.map(({ px }) => turned(row.leaves, px)).map(([x, y]) => Math.hypot(x - hub[0], y - hub[1])))
  const away = Math.hypot(hub[0] - start[0], hub[1] - start[1])
  const heading = 0.8 * Math.atan2(hub[1] - start[1], hub[0] - start[0])
  const stand = Math.min(reach + FORK_PX * scale, 0.6 * away)
  const fork: Px = [hub[0] - stand * Math.cos(heading), hub[1] - stand * Math.sin(heading)]
  /** Which side of the trunk a thread goes off to: round a dial by the place on its rim, otherwise by bearing from the fork. */
  const turnOf = (target: Target): number => {
    const [x, y] = turned(row.leaves, target.px)
    const angle = dial ? Math.atan2(y - hub[1], x - hub[0]) - heading - Math.PI : Math.atan2(y - fork[1], x - fork[0]) - heading
    const folded = Math.atan2(Math.sin(angle), Math.cos(angle))
    return dial ? -folded : folded
  }
  const widest = TRUNK_PX + Math.max(0, members.length - CROWD.trunkFrom) * CROWD.trunkPx
  const pitch = Math.min(LANE_PX * scale, (widest * scale) / Math.max(1, members.length - 1))
  return [...members]
    .sort((a, b) => turnOf(a) - turnOf(b))
    .map((target, i) => {
      const aside = (i - (members.length - 1) / 2) * pitch
      const at: Px = [fork[0] - Math.sin(heading) * aside, fork[1] + Math.cos(heading) * aside]
      return { target, lane: { at, heading } }
    })
}

function shapeOf(
  row: RowAnchor,
  target: Target,
  from: Px,
  lane: Lane | null,
  lean: number | null,
  scale: number,
): Omit<ThreadShape, 'phasePx'> {
  const { end } = target
  const to = turned(row.leaves, target.px)
  const source = lane?.at ?? from
  const dx = to[0] - from[0]
  const length = Math.hypot(to[0] - source[0], to[1] - source[1])
  const bearing = Math.atan2(to[1] - source[1], to[0] - source[0])
  const arrival = lane ? 0.35 * lane.heading + 0.65 * bearing : lean === null ? 0.45 * bearing : lean * 0.6
  let control2: Px = [to[0] - 0.3 * length * Math.cos(arrival), to[1] - 0.3 * length * Math.sin(arrival)]
  if (target.dial) {
    const centre = turned(row.leaves, target.dial.px)
    const radial: Px = [(to[0] - centre[0]) / target.dial.radiusPx, (to[1] - centre[1]) / target.dial.radiusPx]
    const [sx, sy] = unit([source[0] - centre[0], source[1] - centre[1]])
    // On the far side of a dial the thread comes round the rim instead of running through the core's name.
    if (radial[0] * sx + radial[1] * sy < 0.1) {
      const side = radial[0] * sy - radial[1] * sx > 0 ? 1 : -1
      const tangent: Px = [-radial[1] * side, radial[0] * side]
      const reach = 1.6 * target.dial.radiusPx
      control2 = [to[0] + (0.95 * tangent[0] + 0.6 * radial[0]) * reach, to[1] + (0.95 * tangent[1] + 0.6 * radial[1]) * reach]
    }
  }
  const elbow = end.guide ? elbowOf(from, to) : null
  if (elbow) control2 = elbow.control2
  const [ux, uy] = unit([to[0] - control2[0], to[1] - control2[1]])
  const stop: Px = [to[0] - ux * end.gapPx, to[1] - uy * end.gapPx]
  return {
    key: `${end.measure} ${end.feature}`,
    basis: end.basis,
    color: end.color,
    start: back(row.leaves, from),
    control1: back(row.leaves, [from[0] + 0.42 * Math.max(lane ? lane.at[0] - from[0] : dx, 60), from[1]]),
    fork: elbow ? turnedBack(row, elbow.fork) : lane ? forkOf(row, from, lane, length) : null,
    control2: back(row.leaves, control2),
    end: back(row.leaves, stop),
    widthPx: WIDTH_PX[end.basis] * scale * (end.guide ? 0.75 : 1),
    faded: end.faded,
    measure: end.measure,
    leaves: row.leaves,
    bundle: lane ? end.bundle : null,
  }
}

type Fork = NonNullable<ThreadShape['fork']>

/** Level as far as the place, then straight to it, with a round corner between. */
function elbowOf(from: Px, to: Px): { readonly fork: Fork; readonly control2: Px } {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const radius = Math.min(36, Math.abs(dx), Math.abs(dy))
  const at: Px = [to[0] - Math.sign(dx) * radius, from[1]]
  const before: Px = [from[0] + 0.7 * (at[0] - from[0]), from[1]]
  return {
    fork: { before, at, after: [to[0] - Math.sign(dx) * 0.4 * radius, from[1]] },
    control2: [to[0], from[1] + Math.sign(dy) * radius * 0.2],
  }
}

function forkOf(row: RowAnchor, from: Px, { at, heading }: Lane, ahead: number): Fork {
  const behind = 0.36 * Math.hypot(at[0] - from[0], at[1] - from[1])
  const along = (by: number): Px => [at[0] + by * Math.cos(heading), at[1] + by * Math.sin(heading)]
  return turnedBack(row, { before: along(-behind), at, after: along(0.34 * ahead) })
}

const turnedBack = ({ leaves }: RowAnchor, { before, at, after }: Fork): Fork => ({
  before: back(leaves, before),
  at: back(leaves, at),
  after: back(leaves, after),
})

const unit = ([x, y]: Px): Px => {
  const length = Math.hypot(x, y) || 1
  return [x / length, y / length]
}
