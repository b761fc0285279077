// What pans and zooms do to the camera. Pure, so that every way of steering (pointer, wheel, keys, buttons) agrees.
import { type Camera, mercator, type Px, project, unmercator, unproject, worldSizePx } from '../../scene/camera.ts'
import type { View } from '../../state/app-state.ts'

export const MIN_ZOOM = 1.5
export const MAX_ZOOM = 14
const MAX_LAT = 84

const between = (low: number, value: number, high: number): number => Math.max(low, Math.min(high, value))

/** The nearest view that may be shown. */
export const allowed = (view: View): View => ({
  lng: between(-180, view.lng, 180),
  lat: between(-MAX_LAT, view.lat, MAX_LAT),
  zoom: between(MIN_ZOOM, view.zoom, MAX_ZOOM),
})

/** The ground moves by so many pixels. */
export function panned(camera: Camera, [dx, dy]: Px): Camera {
  const size = worldSizePx(camera.zoom)
  const [x, y] = mercator([camera.lng, camera.lat])
  const [lng, lat] = unmercator([x - dx / size, y - dy / size])
  return { ...camera, ...allowed({ lng, lat, zoom: camera.zoom }) }
}

/** Zooms by so many steps; the place under `at` stays there. */
export function zoomedAbout(camera: Camera, at: Px, steps: number): Camera {
  const place = unproject(camera, at)
  const closer = { ...camera, zoom: between(MIN_ZOOM, camera.zoom + steps, MAX_ZOOM) }
  const [x, y] = project(closer, place)
  return panned(closer, [at[0] - x, at[1] - y])
}

export const sameView = (a: View, b: View): boolean => a.lng === b.lng && a.lat === b.lat && a.zoom === b.zoom
