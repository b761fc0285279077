// Rivers swell from source to mouth: each is cut into pieces of growing order, which both renderers and the first picture draw alike.
import type { FeatureCollection, LineString, MultiLineString, Position } from 'geojson'
import type { RiverProperties } from './base-map.ts'

/** From the trunk below the last great confluence (1) to a headwater (6). */
export const RIVER_ORDERS = [1, 2, 3, 4, 5, 6] as const
export type RiverOrder = (typeof RIVER_ORDERS)[number]

type Rank = RiverProperties['rank']

/** The orders that a river of a rank goes through, from its source to its mouth. */
const SWELLING: Readonly<Record<Rank, readonly RiverOrder[]>> = {
  1: [4, 3, 2],
  2: [6, 5, 4, 3],
  3: [6, 5],
}
/** The Yangtze begins where its name does, as the river that two great ones have made. */
const TRUNK: readonly RiverOrder[] = [2, 1, 1]

/** Pixels at four zooms, one column an order; between them exponentially with base 1.3. */
export const RIVER_WIDTHS: readonly { readonly zoom: number; readonly px: readonly number[] }[] = [
  { zoom: 4, px: [1.2, 1, 0.75, 0.55, 0.4, 0.25] },
  { zoom: 6.6, px: [2.6, 2.15, 1.7, 1.3, 0.95, 0.65] },
  { zoom: 10, px: [9.5, 7.8, 6.2, 4.8, 3.5, 2.3] },
  { zoom: 13, px: [16, 13, 10.5, 8.4, 6.4, 4.4] },
]

type RiverLines = FeatureCollection<LineString | MultiLineString, RiverProperties>
export type RiverPieces = FeatureCollection<LineString, { readonly order: RiverOrder }>

/** Every river in pieces of like length; lines run downstream. The widest come last, so that a mouth lies over what flows into it. */
export function riverPieces(rivers: RiverLines): RiverPieces {
  const pieces = rivers.features.flatMap(({ geometry, properties: { rank, name } }) => {
    const orders = name.zh === '长江' ? TRUNK : SWELLING[rank]
    const lines = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates
    return lines.flatMap((line) => cut(line, orders))
  })
  return {
    type: 'FeatureCollection',
    features: pieces
      .sort((a, b) => b.order - a.order)
      .map(({ order, line }) => ({
        type: 'Feature',
        properties: { order },
        geometry: { type: 'LineString', coordinates: line },
      })),
  }
}

/** Neighbours share the point between them. */
function cut(line: readonly Position[], orders: readonly RiverOrder[]): { order: RiverOrder; line: Position[] }[] {
  const at = [0]
  for (const [i, [x = 0, y = 0]] of line.entries()) {
    if (i === 0) continue
    const [px = 0, py = 0] = line[i - 1] ?? []
    at.push((at[i - 1] ?? 0) + Math.hypot((x - px) * 0.87, y - py))
  }
  const whole = at[at.length - 1] || 1
  return orders.flatMap((order, k) => {
    const first = at.findIndex((along) => along >= (whole * k) / orders.length)
    const end = at.findIndex((along) => along >= (whole * (k + 1)) / orders.length - 1e-9)
    const piece = line.slice(first, end + 1)
    return piece.length > 1 ? [{ order, line: [...piece] }] : []
  })
}
