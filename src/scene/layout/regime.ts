// Which of three pictures a zoom gets: the world, the circle with its dials and capsules, or single places.
import type { Camera } from '../camera.ts'

export type Regime = 'world' | 'circle' | 'near'

export const regimeOf = (camera: Camera): Regime => (camera.zoom < 5 ? 'world' : camera.zoom < 8.2 ? 'circle' : 'near')

/** Dials shrink as the circle does, so that the two never meet. */
export const dialShrink = (zoom: number): number => Math.max(0.5, Math.min(1, (zoom - 3.6) / 2.6))
