// Values that change with the zoom, read the way the map style language reads its stops, so that both renderers agree.

/** Zooms rise. Below the first and above the last stop the value stays. */
export type Stops = readonly (readonly [zoom: number, value: number])[]

/** `base` 1 is linear; above, change gathers at the far end of each stretch. */
export function atZoom(stops: Stops, zoom: number, base = 1): number {
  let [z0, v0] = stops[0] ?? [0, 0]
  if (zoom <= z0) return v0
  for (const [z1, v1] of stops) {
    if (zoom <= z1 && z1 > z0) {
      const t = base === 1 ? (zoom - z0) / (z1 - z0) : (base ** (zoom - z0) - 1) / (base ** (z1 - z0) - 1)
      return v0 + (v1 - v0) * t
    }
    z0 = z1
    v0 = v1
  }
  return v0
}
