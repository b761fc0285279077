// Meridians and parallels on the sea of the world view: they say how far east and south one looks, and that the sheet is the world.
import type { FeatureCollection, LineString } from 'geojson'

/** Gone before the circle fills the window: there nobody counts degrees. */
export const GRATICULE_ZOOM = 4.6
/** Opacity by zoom. */
export const GRATICULE_FADE = [3.4, 1, GRATICULE_ZOOM, 0] as const
export const GRATICULE_PX = 0.7
/** How much of the third ink is in the line; the rest is sea. */
export const GRATICULE_INK = 0.2

const STEP = 30
const NORTH = 80

const line = (coordinates: [number, number][]): FeatureCollection<LineString>['features'][number] => ({
  type: 'Feature',
  properties: {},
  geometry: { type: 'LineString', coordinates },
})

/** Every thirty degrees, and the date line, where the sheet ends. Straight on a Mercator map: two points each. */
export const graticule = (): FeatureCollection<LineString> => ({
  type: 'FeatureCollection',
  features: [
    ...Array.from({ length: 360 / STEP + 1 }, (_, i) => -180 + i * STEP).map((lng) =>
      line([
        [lng, -NORTH],
        [lng, NORTH],
      ]),
    ),
    ...[-60, -30, 0, 30, 60].map((lat) =>
      line([
        [-180, lat],
        [180, lat],
      ]),
    ),
  ],
})
