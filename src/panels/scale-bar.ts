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

/** The same as words, alike in both languages, and as a drawing 7 px high. */
export function scaleShape({ metres, widthPx }: ScaleBar): { length: string; width: number; viewBox: string; d: string } {
  const end = Math.round(widthPx * 10) / 10
  const width = Math.ceil(end) + 2
  return {
    length: metres >= 1000 ? `${String(metres / 1000).replace(/\B(?=(\d{3})+$)/g, ',')} km` : `${metres} m`,
    width,
    viewBox: `-1 0 ${width} 7`,
    d: `M0 0V5.5H${end}V0`,
  }
}
