// Which county holds a point: even-odd counting on plain longitude and latitude, exact enough for shapes this small.
import type { LngLat } from './model.ts'

type Ring = readonly LngLat[]
export type County = {
  readonly adcode: string
  readonly name: string
  readonly polygons: readonly (readonly Ring[])[]
}

function crossings(ring: Ring, [x, y]: LngLat): number {
  let count = 0
  for (let i = 0; i + 1 < ring.length; i++) {
    const [ax, ay] = ring[i] as LngLat
    const [bx, by] = ring[i + 1] as LngLat
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) count++
  }
  return count
}

/** Holes count like outer rings: a point inside both is outside. */
export const isInside = (polygons: County['polygons'], at: LngLat): boolean =>
  polygons.some((rings) => rings.reduce((sum, ring) => sum + crossings(ring, at), 0) % 2 === 1)

/** The county that holds the point, or null outside all of them. */
export const countyAt = (counties: readonly County[], at: LngLat): County | null =>
  counties.find((county) => isInside(county.polygons, at)) ?? null

const KM_PER_DEGREE = 111.195

/** Area in km², good to about a thousandth for shapes the size of a city. */
export function areaKm2(polygons: County['polygons']): number {
  const ringArea = (ring: Ring): number => {
    let sum = 0
    for (let i = 0; i + 1 < ring.length; i++) {
      const [ax, ay] = ring[i] as LngLat
      const [bx, by] = ring[i + 1] as LngLat
      // Cylindrical equal-area: x = λ, y = sin φ.
      sum += (ax - bx) * (Math.sin((ay * Math.PI) / 180) + Math.sin((by * Math.PI) / 180))
    }
    return Math.abs((sum / 2) * (180 / Math.PI) * KM_PER_DEGREE ** 2)
  }
  return polygons.reduce((sum, [outer, ...holes]) => {
    const holesArea = holes.reduce((part, hole) => part + ringArea(hole), 0)
    return sum + (outer ? ringArea(outer) : 0) - holesArea
  }, 0)
}
