// Names find their places: by priority, eight positions round the mark and finer ones for cities, first clear of everything, then crossing lines if need be.
import type { Steps } from '../../domain/steps.ts'
import type { Camera, Px } from '../camera.ts'
import { project, projector } from '../camera.ts'
import type { LabelMark, LeaderMark, NodeMark, TextStyle } from '../scene.ts'
import { type Box, type BoxGrid, boxAround, grown, inside } from './boxes.ts'
import type { LabelWish } from './placed.ts'
import { blockSize, type MeasureText } from './text.ts'
import { placedTogether } from './together.ts'

type Candidate = { readonly shift: Px; readonly anchor: LabelMark['anchor']; readonly far?: boolean }

/** E first, as on Chinese maps set from left to right; then W, N, S and the corners. */
function candidatesOf(clear: { readonly x: number; readonly y: number }, height: number): Candidate[] {
  const { x } = clear
  const y = clear.y + height / 2
  return [
    { shift: [x, 0], anchor: 'left' },
    { shift: [-x, 0], anchor: 'right' },
    { shift: [0, -y], anchor: 'center' },
    { shift: [0, y], anchor: 'center' },
    { shift: [x * 0.72, -y * 0.62], anchor: 'left' },
    { shift: [x * 0.72, y * 0.62], anchor: 'left' },
    { shift: [-x * 0.72, -y * 0.62], anchor: 'right' },
    { shift: [-x * 0.72, y * 0.62], anchor: 'right' },
  ]
}

/** Finer places for cities: a little up or down at the sides, flush with either end above and below a capsule. */
function finerOf(clear: { readonly x: number; readonly y: number }, { width, height }: Size): Candidate[] {
  const y = clear.y + height / 2
  const flush = Math.abs(clear.x - width / 2)
  return [
    ...NUDGES_PX.flatMap((dy): Candidate[] => [
      { shift: [clear.x, dy], anchor: 'left' },
      { shift: [-clear.x, dy], anchor: 'right' },
    ]),
    ...[-flush, 0, flush].flatMap((dx): Candidate[] => [
      { shift: [dx, -y], anchor: 'center' },
      { shift: [dx, y], anchor: 'center' },
      { shift: [dx, -y - OVER_COUNT_PX], anchor: 'center' },
    ]),
  ]
}
/** A count sits a little higher than its bead. */
const OVER_COUNT_PX = 4
const NUDGES_PX = [-5, 5, -10, 10]

type Size = { readonly width: number; readonly height: number }

/** For names that must stand: all round the mark on wider and wider rings, `extra` pixels further out than it is clear of. */
const ringOf = (clear: { readonly x: number; readonly y: number }, height: number, extra: number): Candidate[] =>
  Array.from({ length: RING_PLACES }, (_, i): Candidate => {
    const angle = (i / RING_PLACES) * 2 * Math.PI
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
    return {
      shift: [cos * (clear.x + extra), sin * (clear.y + extra + height / 2)],
      anchor: Math.abs(cos) < 0.3 ? 'center' : cos > 0 ? 'left' : 'right',
      far: extra >= LEADER_FROM_PX,
    }
  })
const RING_PLACES = 16
/** Further out a name would be taken for its neighbour's. */
const RINGS_PX = [3, 8, 14, 22, 32, 46, 64, 90]
/** A city is known by where it lies: no line across half the map for its name. */
const CITY_RING_PX = 46
/** From this far out a hairline ties a name to its mark. */
const LEADER_FROM_PX = 14

const boxOf = ([x, y]: Px, anchor: LabelMark['anchor'], size: Size): Box => {
  const x0 = anchor === 'left' ? x : anchor === 'right' ? x - size.width : x - size.width / 2
  return { x0, y0: y - size.height / 2, x1: x0 + size.width, y1: y + size.height / 2 }
}

/** The screen box of a placed name. */
export const labelBox = (label: LabelMark, camera: Camera): Box => {
  const [x, y] = project(camera, label.at)
  return boxOf([x + label.offset[0], y + label.offset[1]], label.anchor, label.size)
}

export type Ground = {
  /** Names must lie whole in here. */
  readonly frame: Box
  readonly hard: BoxGrid
  /** Threads and corridors: kept clear of where possible. */
  readonly soft: BoxGrid
}

/** So many names are tried before whoever waits may go on. */
const NAMES_A_STEP = 6

/** In steps of a few names each. */
export function* placeLabels(
  wishes: readonly LabelWish[],
  camera: Camera,
  ground: Ground,
  measure: MeasureText,
): Steps<{ labels: LabelMark[]; nodes: NodeMark[]; leaders: LeaderMark[] }> {
  const labels: LabelMark[] = []
  const leaders: LeaderMark[] = []
  const nodes: NodeMark[] = []
  const place = (wish: LabelWish, found: Found) => {
    const { size, style } = found
    const [x, y] = project(camera, wish.at)
    // A symbol that stands on the town's own point says where it is.
    const covered = wish.node !== null && ground.hard.hits(boxAround([x, y], 1))
    const offset: Px = [wish.offset[0] + found.shift[0], wish.offset[1] + found.shift[1]]
    labels.push({
      key: wish.key,
      feature: wish.feature,
      text: wish.text,
      at: wish.at,
      offset,
      anchor: found.anchor,
      angle: 0,
      style,
      size,
    })
    const box = boxOf([x + offset[0], y + offset[1]], found.anchor, size)
    ground.hard.add(grown(box, 1.5))
    if (found.far) {
      const tied: Px = [within(x + wish.offset[0], box.x0, box.x1) - x, within(y + wish.offset[1], box.y0, box.y1) - y]
      leaders.push({ from: { at: wish.at, offset: tied }, to: { at: wish.at, offset: wish.offset }, color: style.color })
    }
    if (wish.node && !covered) {
      nodes.push(wish.node)
      ground.hard.add(boxAround([x, y], wish.node.radiusPx + 1))
    }
  }
  const sorted = wishes.map((wish, i) => ({ wish, i })).sort((a, b) => a.wish.priority - b.wish.priority || a.i - b.i)
  const seen = new Set<LabelWish>()
  const left: LabelWish[] = []
  for (const [i, { wish }] of sorted.entries()) {
    if (i % NAMES_A_STEP === NAMES_A_STEP - 1) yield
    if (seen.has(wish)) continue
    if (!wish.tight) {
      const found = findPlace(wish, camera, ground, measure)
      if (found) place(wish, found)
      continue
    }
    const equals = sorted.map((one) => one.wish).filter(({ tight, priority }) => tight && priority === wish.priority)
    const together = yield* foundTogether(equals, camera, ground, measure)
    for (const one of equals) {
      seen.add(one)
      const found = together.get(one)
      if (found) place(one, found)
      else left.push(one)
    }
  }
  // Names with a line back to their mark take what the others leave.
  for (const wish of left) {
    const found = findPlace(wish, camera, ground, measure)
    if (found) place(wish, found)
  }
  return { labels, nodes, leaders }
}

const within = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value))

type Found = Candidate & { readonly style: TextStyle; readonly size: Size }

/** What makes a place beside a mark worse than another: its rank among the eight, something crossed, a stranger as near as its own mark, the smaller size. */
const COST = { later: 0.3, crossed: 3, stranger: 2.5, tight: 3 }
const STRANGER_PX = 5
/** Who has so many places in its usual size needs no smaller one. */
const CHOICE = 8

/** Places beside their marks for all names that have a smaller size to fall back on; those without any are not in the map. */
function* foundTogether(
  wishes: readonly LabelWish[],
  camera: Camera,
  ground: Ground,
  measure: MeasureText,
): Steps<Map<LabelWish, Found>> {
  const onScreen = projector(camera)
  const optionsOf = (wish: LabelWish) => {
    const [x, y] = onScreen(wish.at)
    const own = boxAround([x + wish.offset[0], y + wish.offset[1]], wish.clear.x, wish.clear.y)
    const placesIn = (style: TextStyle, smaller: number) => {
      const size = blockSize(wish.text, style, measure)
      return [...candidatesOf(wish.clear, size.height), ...finerOf(wish.clear, size)].flatMap((candidate, rank) => {
        const [dx, dy] = candidate.shift
        const box = grown(boxOf([x + wish.offset[0] + dx, y + wish.offset[1] + dy], candidate.anchor, size), 1)
        if (!inside(box, ground.frame) || ground.hard.hits(box)) return []
        const strangers = ground.hard.count(grown(box, STRANGER_PX), own)
        const crossed = ground.soft.hits(box) ? COST.crossed : 0
        const cost = COST.later * rank + crossed + COST.stranger * strangers + COST.tight * smaller
        return [{ box, cost, found: { ...candidate, style, size } }]
      })
    }
    const usual = placesIn(wish.style, 0)
    return usual.length >= CHOICE ? usual : [...usual, ...placesIn(wish.tight ?? wish.style, 1)]
  }
  const options: ReturnType<typeof optionsOf>[] = []
  for (const wish of wishes) {
    options.push(optionsOf(wish))
    if (options.length % NAMES_A_STEP === 0) yield
  }
  const taken = placedTogether(options)
  yield
  return new Map(
    wishes.flatMap((wish, i): [LabelWish, Found][] => {
      const option = options[i]?.[taken[i] ?? -1]
      return option ? [[wish, option.found]] : []
    }),
  )
}

/** Beside the mark, else further out, in the smaller size. */
function findPlace(wish: LabelWish, camera: Camera, ground: Ground, measure: MeasureText): Found | null {
  const [x, y] = project(camera, wish.at)
  const centre: Px = [x + wish.offset[0], y + wish.offset[1]]
  const style = wish.tight ?? wish.style
  const size = blockSize(wish.text, style, measure)
  const found = placeOf(wish, centre, size, ground)
  return found && { ...found, style, size }
}

function placeOf(wish: LabelWish, centre: Px, size: Size, ground: Ground): Candidate | null {
  const boxAt = (candidate: Candidate) =>
    boxOf([centre[0] + candidate.shift[0], centre[1] + candidate.shift[1]], candidate.anchor, size)
  if (wish.manner === 'centre' || wish.manner === 'middle') {
    const candidate: Candidate = { shift: [0, 0], anchor: 'center' }
    const box = boxAt(candidate)
    if (wish.manner === 'centre') return candidate
    return inside(box, ground.frame) && !ground.hard.hits(box) && !ground.soft.hits(box) ? candidate : null
  }
  const near = candidatesOf(wish.clear, size.height)
  const free = (candidate: Candidate) => {
    const box = boxAt(candidate)
    return inside(box, ground.frame) && !ground.hard.hits(box)
  }
  const own = boxAround(centre, wish.clear.x, wish.clear.y)
  const strange = (candidate: Candidate) => ground.hard.count(grown(boxAt(candidate), STRANGER_PX), own) > 0
  const calm = near.find((candidate) => free(candidate) && !ground.soft.hits(boxAt(candidate)))
  if (calm) return calm
  const open = near.filter(free)
  if (open.length > 0) return leastCrossed(open, boxAt, ground, null)
  if (wish.manner !== 'must') return null
  // The nearest ring with any room: a name far from its mark is worse than one that a thread crosses.
  for (const extra of wish.tight ? RINGS_PX.filter((px) => px <= CITY_RING_PX) : RINGS_PX) {
    const ring = ringOf(wish.clear, size.height, extra).filter(
      (candidate) => free(candidate) && !(wish.tight && strange(candidate)),
    )
    if (ring.length > 0) return leastCrossed(ring, boxAt, ground, centre)
  }
  return null
}

/** How often the line from a mark to its name runs over something. The first third is the mark itself. */
function onTheWay([x, y]: Px, box: Box, hard: BoxGrid): number {
  const [tx, ty] = [within(x, box.x0, box.x1), within(y, box.y0, box.y1)]
  return [0.5, 0.65, 0.8, 0.95].filter((t) => hard.hits(boxAround([x + (tx - x) * t, y + (ty - y) * t], 1))).length
}

/** @param led from where a line would lead to the name, if it is far out */
const leastCrossed = (
  candidates: readonly Candidate[],
  boxAt: (candidate: Candidate) => Box,
  { soft, hard }: Ground,
  led: Px | null,
): Candidate | null => {
  let best: { candidate: Candidate; crossed: number } | null = null
  for (const candidate of candidates) {
    const box = boxAt(candidate)
    const crossed = soft.count(box) + (led ? 2 * onTheWay(led, box, hard) : 0)
    if (!best || crossed < best.crossed) best = { candidate, crossed }
  }
  return best?.candidate ?? null
}
