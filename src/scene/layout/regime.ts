// Which of three pictures a zoom gets: the world, the circle with its dials and capsules, or single places.
import { KIND_GROUPS, type SiteKind } from '../../domain/kinds.ts'
import type { Camera } from '../camera.ts'

export type Regime = 'world' | 'circle' | 'near'

/** The zoom at which a desk has as much room between its marks: on a wall the marks themselves are larger. */
const deskZoom = (zoom: number, scale: number): number => zoom - Math.log2(scale)

export function regimeOf({ zoom }: Camera, scale: number): Regime {
  const desk = deskZoom(zoom, scale)
  return desk < 5 ? 'world' : desk < 8.2 ? 'circle' : 'near'
}

/** Dials shrink as the circle does, so that the two never meet. */
export const dialShrink = (zoom: number, scale: number): number => Math.max(0.5, Math.min(1, (deskZoom(zoom, scale) - 3.6) / 2.6))

/** Below this zoom (a phone's opening view) a bead stands for a group of kinds: twenty kinds do not fit round so small a circle. */
const GROUPED_BELOW = 5.9

/** Few beads then, set round the upper half of a disc like a crown, the core's name below them. */
export const isCrowned = (zoom: number): boolean => zoom < GROUPED_BELOW

/** What shares a bead with a kind at this zoom. */
export const beadKey = (kind: SiteKind, zoom: number): string =>
  isCrowned(zoom) ? (KIND_GROUPS.find((group) => (group.kinds as readonly SiteKind[]).includes(kind))?.id ?? kind) : kind
