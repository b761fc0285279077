// What lies under a pixel. Asked of the scene, so that every renderer answers alike.
import type { FeatureId, LngLat } from '../domain/model.ts'
import { type Camera, type Px, project, unproject } from './camera.ts'
import { contains } from './layout/boxes.ts'
import { labelBox } from './layout/labels.ts'
import type { Scene } from './scene.ts'

/** `members`: all places a click here can mean, nearest first. */
export type Picked = { readonly members: readonly FeatureId[]; readonly at: LngLat }

const LINE_REACH_PX = 7

/** `reachPx` widens every target: about 4 for a mouse, 14 for a finger. */
export function pick(scene: Scene, camera: Camera, px: Px, reachPx = 4): Picked | null {
  const at = unproject(camera, px)
  const distance = (place: LngLat, offset: Px = [0, 0]): number => {
    const [x, y] = project(camera, place)
    return Math.hypot(x + offset[0] - px[0], y + offset[1] - px[1])
  }
  let best: { members: readonly FeatureId[]; gap: number } | null = null
  for (const mark of scene.symbols) {
    const gap = distance(mark.at, mark.offset) - mark.radiusPx
    if (gap <= reachPx && (!best || gap <= best.gap)) best = { members: mark.members, gap }
  }
  if (best) return { members: best.members, at }
  for (const label of scene.labels)
    if (label.feature !== null && contains(labelBox(label, camera), px)) return { members: [label.feature], at }
  for (const dot of scene.dots) if (distance(dot.at) <= dot.radiusPx + reachPx) return { members: [dot.id], at }
  const line = nearestLine(scene, camera, px, LINE_REACH_PX + reachPx / 2)
  if (line.length > 0) return { members: line, at }
  const areas = scene.areas
    .filter((area) => !area.passive && area.polygons.some((rings) => inRings(rings, at)))
    .map((area) => area.id)
  return areas.length > 0 ? { members: areas.reverse(), at } : null
}

function nearestLine(scene: Scene, camera: Camera, px: Px, reach: number): FeatureId[] {
  const found = new Map<FeatureId, number>()
  for (const mark of scene.lines) {
    let previous: Px | null = null
    for (const at of mark.path) {
      const here = project(camera, at)
      if (previous) {
        const d = distanceToSegment(px, previous, here)
        if (d <= reach && d < (found.get(mark.id) ?? Number.POSITIVE_INFINITY)) found.set(mark.id, d)
      }
      previous = here
    }
  }
  return [...found].sort((a, b) => a[1] - b[1]).map(([id]) => id)
}

function distanceToSegment(p: Px, a: Px, b: Px): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]]
  const t = Math.max(0, Math.min(1, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / (dx * dx + dy * dy || 1)))
  return Math.hypot(a[0] + t * dx - p[0], a[1] + t * dy - p[1])
}

/** Even-odd rule over all rings of a polygon. */
function inRings(rings: readonly (readonly LngLat[])[], [x, y]: LngLat): boolean {
  let inside = false
  for (const ring of rings)
    for (let i = 0, k = ring.length - 1; i < ring.length; k = i++) {
      const [ax, ay] = ring[i] as LngLat
      const [bx, by] = ring[k] as LngLat
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
    }
  return inside
}
