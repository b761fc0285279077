// The ground a large place covers, as far as a source tells: round the ends of its runways, or a circle as large as its official area.
import type { Extent, LngLat } from './model.ts'

const KM_PER_DEGREE = 111.195
const CORNERS = 64

/** A closed circle on the ground, longitude first; flat, which is good to a thousandth at this size. */
export function circleRound(at: LngLat, radiusKm: number): LngLat[] {
  return Array.from({ length: CORNERS + 1 }, (_, i): LngLat => {
    const angle = ((i % CORNERS) / CORNERS) * 2 * Math.PI
    const north = (radiusKm * Math.sin(angle)) / KM_PER_DEGREE
    const east = (radiusKm * Math.cos(angle)) / (KM_PER_DEGREE * Math.cos((at[1] * Math.PI) / 180))
    return [at[0] + east, at[1] + north]
  })
}

/**
 * What to draw of an extent. A circle is drawn only where it is no smaller than the radius within which the place lies: round a
 * point that is known less well than that, it would show a site that nobody located.
 */
export function drawnExtent(
  at: LngLat | null,
  accuracyM: number | null,
  areaKm2: number | null,
  ring: readonly LngLat[] | null,
): Pick<Extent, 'shape' | 'polygons'> {
  if (at && ring) return { shape: 'ring', polygons: [[ring]] }
  const radiusKm = areaKm2 === null ? 0 : Math.sqrt(areaKm2 / Math.PI)
  if (!at || radiusKm * 1000 < (accuracyM ?? Number.POSITIVE_INFINITY)) return { shape: null, polygons: [] }
  return { shape: 'circle', polygons: [[circleRound(at, radiusKm)]] }
}
