// Which view shows a choice: fitted into the part of the window that panels leave free.
import type { Graph } from '../domain/graph.ts'
import type { Feature, FeatureId, LngLat, MeasureCode } from '../domain/model.ts'
import { type Camera, fitView, groundShiftPx, type Insets, project, unproject } from '../scene/camera.ts'
import type { AppState, View } from '../state/app-state.ts'

export type Target = { readonly measure: MeasureCode } | { readonly feature: FeatureId }

/** The circle's extent, for the opening view and for coming home. */
export const CIRCLE_CORNERS: readonly LngLat[] = [
  [102.75, 27.55],
  [109.25, 33.05],
]

const MARGIN_PX = 56
/** Close enough to see what lies around one place. */
const SITE_ZOOM = 9.6

const pointsOf = (feature: Feature): readonly LngLat[] => {
  if (feature.type === 'site') return feature.at ? [feature.at] : []
  if (feature.type === 'corridor') return feature.lines.flat()
  const corners = feature.polygons.flatMap((rings) => rings[0] ?? [])
  return corners.length > 0 ? corners : feature.at ? [feature.at] : []
}

const padded = ({ left, right, top, bottom }: Insets): Insets => ({
  left: left + MARGIN_PX,
  right: right + MARGIN_PX,
  top: Math.max(top, 24) + MARGIN_PX,
  bottom: bottom + MARGIN_PX,
})

export const homeView = (size: { width: number; height: number }, insets: Insets): View | null =>
  fitView(
    CIRCLE_CORNERS,
    size,
    { left: insets.left + 12, right: insets.right + 12, top: insets.top + 12, bottom: insets.bottom + 12 },
    8,
  )

/** A view in which these places no longer share one bead. */
export const closeView = (features: readonly Feature[], camera: Camera, insets: Insets): View | null => {
  const fitted = fitView(features.flatMap(pointsOf), camera, padded(insets), 12)
  return fitted ? { ...fitted, zoom: Math.max(fitted.zoom, 8.6) } : null
}

/** The ground that shows a target, and whether it is one spot. */
function groundOf(graph: Graph, target: Target): { readonly points: readonly LngLat[]; readonly single: boolean } {
  const features =
    'measure' in target
      ? graph.threadsOfMeasure(target.measure).flatMap((thread) => graph.features.get(thread.feature) ?? [])
      : [graph.features.get(target.feature)].flatMap((feature) => feature ?? [])
  // A measure carried by places and by a corridor to the far end of the continent is shown by its places.
  const near = features.filter((feature) => feature.type !== 'corridor')
  return {
    points: (near.length > 0 ? near : features).flatMap(pointsOf),
    single: 'feature' in target && features[0]?.type === 'site',
  }
}

/** The window in which the view of a page is meant, in CSS pixels: others show the same ground, larger or smaller. */
const PAGE = { width: 960, height: 640 } as const

/** The camera of a page of a briefing, the same wherever the reader comes from: the ground it names, else what it shows, else the circle. */
export function pageView(
  graph: Graph,
  { view, chosen }: { readonly view: View | null; readonly chosen: AppState['chosen'] },
  size: { readonly width: number; readonly height: number },
  insets: Insets,
): View | null {
  if (view) {
    const at = { ...view, ...PAGE }
    return fitView([unproject(at, [0, 0]), unproject(at, [PAGE.width, PAGE.height])], size, insets, 20)
  }
  const { points, single } = chosen
    ? groundOf(graph, chosen.type === 'measure' ? { measure: chosen.code } : { feature: chosen.id })
    : { points: [], single: false }
  // What is told is clear of the notice and the sources on the lower edge.
  const room = padded({ ...insets, bottom: Math.max(insets.bottom, size.height * 0.06) })
  return fitView(points, size, room, single ? SITE_ZOOM : 9) ?? homeView(size, insets)
}

/** A view that shows the target, or null where the present one already does (or nothing can be shown). */
export function viewFor(graph: Graph, target: Target, camera: Camera, insets: Insets): View | null {
  const { points, single } = groundOf(graph, target)
  if (points.length === 0) return null
  const inView = points.every((at) => {
    const [x, y] = project(camera, at)
    return (
      x > insets.left + 24 &&
      x < camera.width - insets.right - 24 &&
      y > insets.top + 24 &&
      y < camera.height - insets.bottom - 24
    )
  })
  if (single) {
    if (inView && camera.zoom >= 8.2) return null
    const zoom = Math.max(camera.zoom, SITE_ZOOM)
    return fitView(points, camera, padded(insets), zoom)
  }
  const fitted = fitView(points, camera, padded(insets), 9)
  if (!fitted) return null
  // Already whole in view and not lost in it: leave the reader where they are.
  return inView && camera.zoom > fitted.zoom - 1.6 ? null : fitted
}

/** To the precision of a link. */
export const sameView = (a: View, b: View): boolean =>
  Math.abs(a.lng - b.lng) < 1e-5 && Math.abs(a.lat - b.lat) < 1e-5 && Math.abs(a.zoom - b.zoom) < 1e-3

/** Has the ground moved by more than a good part of a label since the names were placed? */
export const farMoved = (a: Camera, b: Camera): boolean => groundShiftPx(a, b) > 60
