// Distances on the ground. Haversine on a mean sphere: at most half a per cent off, far less than how exactly most places are known.
import type { LngLat } from './model.ts'

const MEAN_RADIUS_M = 6_371_008.8
const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Great-circle distance in metres. */
export function distanceM([lngA, latA]: LngLat, [lngB, latB]: LngLat): number {
  const dLat = radians(latB - latA)
  const dLng = radians(lngB - lngA)
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(radians(latA)) * Math.cos(radians(latB)) * Math.sin(dLng / 2) ** 2
  return 2 * MEAN_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(h)))
}

/** Length of a line in metres, along its points. */
export const lengthM = (line: readonly LngLat[]): number =>
  line.reduce((sum, at, i) => {
    const before = line[i - 1]
    return before ? sum + distanceM(before, at) : sum
  }, 0)

/** What has a position, with its distance from `from`, nearest first. */
export const byDistance = <T extends { readonly at: LngLat | null }>(
  from: LngLat,
  things: readonly T[],
): readonly { readonly thing: T; readonly metres: number }[] =>
  things
    .flatMap((thing) => (thing.at === null ? [] : [{ thing, metres: distanceM(from, thing.at) }]))
    .sort((a, b) => a.metres - b.metres)
