// Distances on the ground, by Turf: great circles on a mean sphere, at most half a per cent off, far less than most places are known to.
import { distance, length, lineString } from '@turf/turf'
import type { LngLat } from '../domain/model.ts'

const METRES = { units: 'meters' } as const

/** Great-circle distance in metres. */
export const distanceM = (a: LngLat, b: LngLat): number => distance([...a], [...b], METRES)

/** Length of a line in metres, along its points; 0 for less than two. */
export const lengthM = (line: readonly LngLat[]): number =>
  line.length < 2 ? 0 : length(lineString(line.map((at) => [...at])), METRES)

/** What has a position, with its distance from `from`, nearest first. */
export const byDistance = <T extends { readonly at: LngLat | null }>(
  from: LngLat,
  things: readonly T[],
): readonly { readonly thing: T; readonly metres: number }[] =>
  things
    .flatMap((thing) => (thing.at === null ? [] : [{ thing, metres: distanceM(from, thing.at) }]))
    .sort((a, b) => a.metres - b.metres)
