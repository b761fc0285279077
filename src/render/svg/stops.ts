// Values that change with the zoom, read the way the map style language reads its stops, so that both renderers agree.

/** Zoom and value by turns; zooms rise. Before the first and after the last the value stays. */
export type Stops = readonly number[]

/** `base` 1 is linear; above, change gathers at the far end of each stretch. */
export function atZoom(stops: Stops, zoom: number, base = 1): number {
  let [z0 = 0, v0 = 0] = stops
  if (zoom <= z0) return v0
  for (let i = 2; i + 1 < stops.length; i += 2) {
    const [z1 = 0, v1 = 0] = stops.slice(i, i + 2)
    if (zoom <= z1) {
      const t = base === 1 ? (zoom - z0) / (z1 - z0) : (base ** (zoom - z0) - 1) / (base ** (z1 - z0) - 1)
      return v0 + (v1 - v0) * t
    }
    z0 = z1
    v0 = v1
  }
  return v0
}
