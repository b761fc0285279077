// Web Mercator, north up, no tilt: the one projection that every renderer and the layout share.
import type { LngLat } from '../domain/model.ts'
import type { View } from '../state/app-state.ts'

/** CSS pixels, x to the right, y down, origin at the upper left of the map. */
export type Px = readonly [x: number, y: number]

/** What is looked at, and through how large a window (CSS pixels). */
export type Camera = View & { readonly width: number; readonly height: number }

/** Parts of the window that panels cover. */
export type Insets = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }
export const NO_INSETS: Insets = { left: 0, right: 0, top: 0, bottom: 0 }

const WORLD_PX = 512
export const worldSizePx = (zoom: number): number => WORLD_PX * 2 ** zoom

/** How many pixels the ground has moved between two views, at the zoom of the first; east–west as on the map, north–south as at the equator. */
export const groundShiftPx = (a: { lng: number; lat: number; zoom: number }, b: { lng: number; lat: number }): number =>
  (Math.hypot(a.lng - b.lng, a.lat - b.lat) * worldSizePx(a.zoom)) / 360

/** Mercator position in units of the world's width, 0…1 from the date line and from 85.05° N. */
export const mercator = ([lng, lat]: LngLat): Px => [mercatorX(lng), mercatorY(lat)]
export const mercatorX = (lng: number): number => (lng + 180) / 360
export const mercatorY = (lat: number): number =>
  0.5 - Math.log(Math.tan(Math.PI / 4 + (Math.max(-85.051, Math.min(85.051, lat)) * Math.PI) / 360)) / (2 * Math.PI)

export const unmercator = ([x, y]: Px): LngLat => [
  x * 360 - 180,
  (Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) * 360) / Math.PI - 90,
]

/** Screen positions of many places: what depends on the camera alone is worked out once. */
export function projector({ lng, lat, zoom, width, height }: Camera): (at: LngLat) => Px {
  const size = worldSizePx(zoom)
  const [cx, cy] = mercator([lng, lat])
  return (at) => {
    const [x, y] = mercator(at)
    return [width / 2 + (x - cx) * size, height / 2 + (y - cy) * size]
  }
}

/** Screen position of a place. */
export const project = (camera: Camera, at: LngLat): Px => projector(camera)(at)

export function unproject(camera: Camera, [px, py]: Px): LngLat {
  const size = worldSizePx(camera.zoom)
  const [cx, cy] = mercator([camera.lng, camera.lat])
  return unmercator([cx + (px - camera.width / 2) / size, cy + (py - camera.height / 2) / size])
}

const EARTH_CIRCUMFERENCE_M = 40_075_016.686
/** Ground metres under one CSS pixel at a latitude. */
export const metresPerPx = (zoom: number, lat: number): number =>
  (EARTH_CIRCUMFERENCE_M * Math.cos((lat * Math.PI) / 180)) / worldSizePx(zoom)

/** The view that fits a box of places into the free part of a window, not closer than `maxZoom`. */
export function fitView(
  points: readonly LngLat[],
  size: { readonly width: number; readonly height: number },
  insets: Insets,
  maxZoom = 10,
): View | null {
  if (points.length === 0) return null
  const flat = points.map(mercator)
  const xs = flat.map(([x]) => x)
  const ys = flat.map(([, y]) => y)
  const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const freeWidth = Math.max(80, size.width - insets.left - insets.right)
  const freeHeight = Math.max(80, size.height - insets.top - insets.bottom)
  const zoom = Math.min(
    maxZoom,
    Math.log2(freeWidth / WORLD_PX / Math.max(x1 - x0, 1e-9)),
    Math.log2(freeHeight / WORLD_PX / Math.max(y1 - y0, 1e-9)),
  )
  const world = worldSizePx(zoom)
  // The middle of the box goes to the middle of the free part, not of the window.
  const shiftX = (insets.left - insets.right) / 2 / world
  const shiftY = (insets.top - insets.bottom) / 2 / world
  const [lng, lat] = unmercator([(x0 + x1) / 2 - shiftX, (y0 + y1) / 2 - shiftY])
  return { lng, lat, zoom }
}
