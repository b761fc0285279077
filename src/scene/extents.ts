// How far large places reach, once the map is near: a thin broken line and no fill, until the place is chosen.
import { project } from './camera.ts'
import type { SceneInput, Spotlight } from './input.ts'
import type { Regime } from './layout/regime.ts'
import { inkOf } from './palette.ts'
import type { AreaMark } from './scene.ts'

/** An outline smaller than this lies under its own symbol. */
const LEAST_PX = 30

/** Outlines of the places in sight that have one, under the same rules as the rings of accuracy; none in a map without boundaries. */
export function extentMarks(
  input: SceneInput,
  boundaries: SceneInput['boundaries'],
  spotlight: Spotlight | null,
  regime: Regime,
): AreaMark[] {
  if (regime !== 'near' || boundaries === 'none') return []
  return input.graph.dataset.sites.flatMap((site): AreaMark[] => {
    const ring = site.extent?.polygons[0]?.[0]
    const [first, opposite] = [ring?.[0], ring?.[Math.floor(ring.length / 2)]]
    if (!site.extent || !first || !opposite) return []
    const lit = spotlight?.ids.has(site.id) ?? false
    if (!input.shown.ids.has(site.id) && !lit) return []
    if (spotlight !== null && input.chosen?.type === 'measure' && !lit) return []
    const [ax, ay] = project(input.camera, first)
    const [bx, by] = project(input.camera, opposite)
    if (Math.hypot(ax - bx, ay - by) < LEAST_PX * input.scale) return []
    const chosen = input.chosen?.type === 'feature' && input.chosen.id === site.id
    return [
      {
        id: site.id,
        polygons: site.extent.polygons,
        color: chosen ? inkOf(input.palette, input.graph.pillarOfFeature(site.id)).ink : input.palette.ink3,
        fillOpacity: chosen ? 0.06 : 0,
        strokePx: 0.7 * input.scale,
        dashed: true,
        emphasis: 'plain',
        passive: true,
      },
    ]
  })
}
