// Names find their places: by priority, eight positions round the mark, first clear of everything, then crossing lines if need be.
import type { Camera, Px } from '../camera.ts'
import { project } from '../camera.ts'
import type { LabelMark, LeaderMark, NodeMark } from '../scene.ts'
import { type Box, type BoxGrid, boxAround, grown, inside } from './boxes.ts'
import type { LabelWish } from './placed.ts'
import { blockSize, type MeasureText } from './text.ts'

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
/** From this far out a hairline ties a name to its mark. */
const LEADER_FROM_PX = 14

const boxOf = ([x, y]: Px, anchor: LabelMark['anchor'], size: { readonly width: number; readonly height: number }): Box => {
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

export function placeLabels(
  wishes: readonly LabelWish[],
  camera: Camera,
  ground: Ground,
  measure: MeasureText,
): { labels: LabelMark[]; nodes: NodeMark[]; leaders: LeaderMark[] } {
  const labels: LabelMark[] = []
  const leaders: LeaderMark[] = []
  const nodes: NodeMark[] = []
  const sorted = wishes.map((wish, i) => ({ wish, i })).sort((a, b) => a.wish.priority - b.wish.priority || a.i - b.i)
  for (const { wish } of sorted) {
    const [x, y] = project(camera, wish.at)
    const centre: Px = [x + wish.offset[0], y + wish.offset[1]]
    const size = blockSize(wish.text, wish.style, measure)
    const found = findPlace(wish, centre, size, ground)
    if (!found) continue
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
      style: wish.style,
      size,
    })
    const box = boxOf([x + offset[0], y + offset[1]], found.anchor, size)
    ground.hard.add(grown(box, 1.5))
    if (found.far) {
      const tied: Px = [within(x + wish.offset[0], box.x0, box.x1) - x, within(y + wish.offset[1], box.y0, box.y1) - y]
      leaders.push({ from: { at: wish.at, offset: tied }, to: { at: wish.at, offset: wish.offset }, color: wish.style.color })
    }
    if (wish.node && !covered) {
      nodes.push(wish.node)
      ground.hard.add(boxAround([x, y], wish.node.radiusPx + 1))
    }
  }
  return { labels, nodes, leaders }
}

const within = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value))

function findPlace(
  wish: LabelWish,
  centre: Px,
  size: { readonly width: number; readonly height: number },
  ground: Ground,
): Candidate | null {
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
  const calm = near.find((candidate) => free(candidate) && !ground.soft.hits(boxAt(candidate)))
  if (calm) return calm
  const open = near.filter(free)
  if (open.length > 0) return leastCrossed(open, boxAt, ground.soft)
  if (wish.manner !== 'must') return null
  // The nearest ring with any room: a name far from its mark is worse than one that a thread crosses.
  for (const extra of RINGS_PX) {
    const far = ringOf(wish.clear, size.height, extra).filter(free)
    if (far.length > 0) return leastCrossed(far, boxAt, ground.soft)
  }
  return null
}

const leastCrossed = (
  candidates: readonly Candidate[],
  boxAt: (candidate: Candidate) => Box,
  soft: BoxGrid,
): Candidate | null => {
  let best: { candidate: Candidate; crossed: number } | null = null
  for (const candidate of candidates) {
    const crossed = soft.count(boxAt(candidate))
    if (!best || crossed < best.crossed) best = { candidate, crossed }
  }
  return best?.candidate ?? null
}
