// How long a scale bar is: the longest round length that fits, exact for the latitude in the middle of the view.
import { type Camera, metresPerPx } from '../scene/camera.ts'

export type ScaleBar = { readonly metres: number; readonly widthPx: number }

/** 1, 2 or 5 times a power of ten metres, not wider than `most` pixels. */
export function scaleBarOf({ zoom, lat }: Pick<Camera, 'zoom' | 'lat'>, most = 120): ScaleBar {
  const perPx = metresPerPx(zoom, lat)
  const power = 10 ** Math.floor(Math.log10(most * perPx))
  const metres = ([5, 2].find((step) => step * power <= most * perPx) ?? 1) * power
  return { metres, widthPx: metres / perPx }
}
