// Everything drawn in screen space between the ground and the symbols: dials, threads, leaders, plates. Both renderers paint these shapes.
import type { Basis } from '../domain/kinds.ts'
import { type Camera, type Px, project } from '../scene/camera.ts'
import type { Scene } from '../scene/scene.ts'
import type { ThreadShape } from '../scene/thread.ts'
import { sampleThread } from '../scene/thread.ts'

export type Dash = { readonly on: number; readonly off: number; readonly round: boolean }
export type InkShape =
  | {
      readonly type: 'stroke'
      readonly points: readonly Px[]
      readonly widthPx: number
      readonly color: string
      readonly opacity: number
      readonly dash: Dash | null
      /** How far into its pattern of dashes the line begins: neighbours that began alike would read as bricks. */
      readonly phasePx?: number
    }
  | { readonly type: 'fill'; readonly points: readonly Px[]; readonly color: string; readonly opacity: number }

const DASHES: Readonly<Record<Basis, Dash | null>> = {
  named: null,
  listed: { on: 6, off: 4, round: false },
  representative: { on: 0, off: 4.2, round: true },
}

const THREAD_STEPS = 56
const circle = ([x, y]: Px, radius: number, steps = 64): Px[] =>
  Array.from(
    { length: steps + 1 },
    (_, i): Px => [x + radius * Math.cos((i / steps) * 2 * Math.PI), y + radius * Math.sin((i / steps) * 2 * Math.PI)],
  )

/** A box with half-round ends, clockwise from the upper left. */
function pill([x, y]: Px, width: number, height: number): Px[] {
  const r = height / 2
  const half = Math.max(0, width / 2 - r)
  const arc = (cx: number, from: number): Px[] =>
    Array.from({ length: 13 }, (_, i): Px => {
      const angle = from + (i / 12) * Math.PI
      return [cx + r * Math.cos(angle), y + r * Math.sin(angle)]
    })
  const points = [...arc(x + half, -Math.PI / 2), ...arc(x - half, Math.PI / 2)]
  return [...points, points[0] as Px]
}

/** How far each thread has grown, 0…1, by key. */
export type Progress = (key: string) => number
export const FULL: Progress = () => 1

/** Shapes below the symbols, in paint order. */
export function inkOf(scene: Scene, camera: Camera, threads: readonly ThreadShape[], progress: Progress = FULL): InkShape[] {
  const { palette } = scene.ground
  const shapes: InkShape[] = []
  const hang = (at: Parameters<typeof project>[1], [dx, dy]: Px): Px => {
    const [x, y] = project(camera, at)
    return [x + dx, y + dy]
  }
  for (const dial of scene.dials) {
    const rim = circle(project(camera, dial.at), dial.radiusPx, 96)
    shapes.push({ type: 'fill', points: rim, color: dial.paper, opacity: 0.93 })
    shapes.push({ type: 'stroke', points: rim, widthPx: dial.strokePx, color: dial.color, opacity: 0.85, dash: null })
  }
  shapes.push(...threadInk(threads, palette.circle, progress))
  for (const { from, to, color } of scene.leaders) {
    const points = [hang(from.at, from.offset), hang(to.at, to.offset)]
    shapes.push({ type: 'stroke', points, widthPx: 0.9, color, opacity: 0.75, dash: null })
  }
  for (const plate of scene.plates) {
    const points = pill(hang(plate.at, plate.offset), plate.width, plate.height)
    shapes.push({ type: 'fill', points, color: plate.fill, opacity: 0.94 })
    shapes.push({ type: 'stroke', points, widthPx: 1, color: plate.stroke, opacity: 1, dash: null })
  }
  for (const node of scene.nodes) {
    if (node.shape !== 'diamond') continue
    const [x, y] = project(camera, node.at)
    const r = node.radiusPx
    const points: Px[] = [
      [x, y - r],
      [x + r, y],
      [x, y + r],
      [x - r, y],
      [x, y - r],
    ]
    shapes.push({ type: 'fill', points, color: node.fill, opacity: 1 })
    shapes.push({ type: 'stroke', points, widthPx: 1.6, color: node.stroke, opacity: 1, dash: null })
  }
  return shapes
}

function threadInk(threads: readonly ThreadShape[], paper: string, progress: Progress): InkShape[] {
  const shapes: InkShape[] = []
  const spools = new Map<string, { x: number[]; y: number[]; color: string; flat: boolean }>()
  for (const bundle of bundlesOf(threads)) {
    const grown = bundle.flatMap((thread) => {
      const until = progress(thread.key)
      return until > 0 ? [{ thread, points: sampleThread(thread, THREAD_STEPS, until) }] : []
    })
    // All casings of a bundle lie below all its lines, or each thread would wash out its neighbour in the trunk.
    for (const { thread, points } of grown) {
      if (thread.faded) continue
      const opacity = DASHES[thread.basis]?.round ? 0.4 : 0.7
      shapes.push({ type: 'stroke', points, widthPx: thread.widthPx + 2.6, color: paper, opacity, dash: null })
    }
    for (const { thread, points } of grown) {
      const opacity = thread.faded ? 0.16 : 1
      const { phasePx } = thread
      const dash = DASHES[thread.basis]
      shapes.push({ type: 'stroke', points, widthPx: thread.widthPx, color: thread.color, opacity, dash, phasePx })
      const spool = spools.get(thread.measure) ?? { x: [], y: [], color: thread.color, flat: thread.leaves === 'up' }
      spool.x.push(thread.start[0])
      spool.y.push(thread.start[1])
      spools.set(thread.measure, spool)
    }
  }
  for (const { x, y, color, flat } of spools.values()) {
    // A short bar across all starts: along the panel's edge, or along the top of a phone's sheet.
    const points: Px[] = [
      [Math.min(...x) - (flat ? 13 : 0), Math.min(...y) - (flat ? 0 : 7)],
      [Math.max(...x) + (flat ? 13 : 0), Math.max(...y) + (flat ? 0 : 7)],
    ]
    shapes.push({ type: 'stroke', points, widthPx: 4, color, opacity: 1, dash: null })
  }
  return shapes
}

/** Threads in runs of one bundle; a thread without a bundle is a run of its own. */
function bundlesOf(threads: readonly ThreadShape[]): ThreadShape[][] {
  const runs: ThreadShape[][] = []
  for (const thread of threads) {
    const run = runs[runs.length - 1]
    if (run && thread.bundle !== null && run[0]?.bundle === thread.bundle) run.push(thread)
    else runs.push([thread])
  }
  return runs
}
