// Which threads run together: many threads of one row share a trunk as far as their group of places, and fan out only there.
import { type Camera, type Px, project } from './camera.ts'
import type { ThreadEnd } from './scene.ts'

/** Fewer threads than this read well one by one. */
const MANY = 10
/** A trunk of two is no trunk. */
const FEWEST = 3
/** Ends nearer than this to the middle of a group belong to it. */
const REACH_PX = 78

type Group = { readonly key: string; middle: Px; readonly members: ThreadEnd[] }

/**
 * Names the bundle of each end. Ends on one dial are a bundle, others are grouped by nearness on the screen; small groups stay single.
 * Decided with the scene and not with every frame, so that threads do not jump from trunk to trunk while the map moves.
 */
export function bundled(ends: readonly ThreadEnd[], camera: Camera, scale: number): ThreadEnd[] {
  const rows = new Map<string, ThreadEnd[]>()
  for (const end of ends) rows.set(end.measure, [...(rows.get(end.measure) ?? []), end])
  const keyOf = new Map<ThreadEnd, string>()
  for (const [measure, row] of rows) {
    if (row.length < MANY) continue
    for (const { key, members } of groupsOf(row, camera, REACH_PX * scale))
      if (members.length >= FEWEST) for (const end of members) keyOf.set(end, `${measure} ${key}`)
  }
  return ends.map((end) => ({ ...end, bundle: keyOf.get(end) ?? null }))
}

function groupsOf(ends: readonly ThreadEnd[], camera: Camera, reach: number): Group[] {
  const dials = new Map<string, Group>()
  const near: Group[] = []
  for (const end of ends) {
    if (end.dial) {
      const key = `dial ${end.dial.at.join(' ')}`
      const group = dials.get(key) ?? { key, middle: project(camera, end.dial.at), members: [] }
      group.members.push(end)
      dials.set(key, group)
      continue
    }
    const [x, y] = project(camera, end.at)
    const px: Px = [x + end.offset[0], y + end.offset[1]]
    const group = near.find(({ middle }) => Math.hypot(middle[0] - px[0], middle[1] - px[1]) < reach)
    if (!group) near.push({ key: `near ${end.feature}`, middle: px, members: [end] })
    else {
      const n = group.members.length
      group.middle = [(group.middle[0] * n + px[0]) / (n + 1), (group.middle[1] * n + px[1]) / (n + 1)]
      group.members.push(end)
    }
  }
  return [...dials.values(), ...near]
}
