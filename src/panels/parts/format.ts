// Numbers, distances, places and dates as the panels write them.
import type { LngLat } from '../../domain/model.ts'
import type { Translate } from '../../i18n/index.ts'

/** Coarser the farther: 350 m, 4.5 km, 62 km. Places are rarely known better than that. */
export function distanceText(t: Translate, metres: number): string {
  if (metres < 950) return `${t.number(Math.max(10, Math.round(metres / 10) * 10))} m`
  return metres < 9950 ? `${t.number(metres / 1000, 1)} km` : `${t.number(metres / 1000)} km`
}

/** ±300 m, ±1 km, ±2.5 km. */
export function accuracyText(t: Translate, metres: number): string {
  if (metres < 1000) return `±${t.number(metres)} m`
  return `±${t.number(metres / 1000, metres % 1000 === 0 ? 0 : 1)} km`
}

/** Longitude first, as in the data and in every file we write. */
export const coordinatesText = ([lng, lat]: LngLat): string => `${+lng.toFixed(5)}, ${+lat.toFixed(5)}`

/** For a reader: 106.73°E 29.61°N. */
export function degreesText([lng, lat]: LngLat, digits = 3): string {
  return `${Math.abs(lng).toFixed(digits)}°${lng < 0 ? 'W' : 'E'}  ${Math.abs(lat).toFixed(digits)}°${lat < 0 ? 'S' : 'N'}`
}
