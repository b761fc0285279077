// How large a picture this device can draw, asked of the device itself: a canvas beyond it is blank, or silently blurred.

/** Canvas pixels. */
export type Limits = { readonly width: number; readonly height: number }

/** What every device with WebGL 2 can do. */
const LEAST_GL: Limits = { width: 2048, height: 2048 }

type Asked = Pick<WebGL2RenderingContext, 'MAX_TEXTURE_SIZE' | 'MAX_RENDERBUFFER_SIZE' | 'MAX_VIEWPORT_DIMS' | 'getParameter'>

/** The largest canvas that a graphics context draws whole. */
export function limitsOf(gl: Asked): Limits {
  const most = Math.min(Number(gl.getParameter(gl.MAX_TEXTURE_SIZE)), Number(gl.getParameter(gl.MAX_RENDERBUFFER_SIZE)))
  const [width, height] = gl.getParameter(gl.MAX_VIEWPORT_DIMS) as Int32Array
  return { width: Math.min(most, Number(width)), height: Math.min(most, Number(height)) }
}

/** The same of this device, by a context that is given up again. */
export function glLimitsHere(document: Document): Limits {
  const gl = document.createElement('canvas').getContext('webgl2')
  if (!gl) return LEAST_GL
  const found = limitsOf(gl)
  gl.getExtension('WEBGL_lose_context')?.loseContext()
  return found
}

/** The highest ratio of canvas pixels to CSS pixels, up to the one that is wanted, at which a window is drawn whole. */
export const fittingRatio = (wanted: number, window: Limits, most: Limits): number =>
  Math.min(wanted, most.width / Math.max(1, window.width), most.height / Math.max(1, window.height))

/** Every browser draws as much on a 2-D canvas, old phones too. */
const SURE_PX = 4096 * 4096
/** Each try has a quarter less on each side. */
const STEP = 0.75

/**
 * Finds by trying what a 2-D canvas can hold: there is nothing to ask, and one that is too large stays blank without a word.
 * `holds` tries one size; what was found is kept, so that a wall is tried once and not in every drawing.
 */
export function createCanvasLimit(holds: (width: number, height: number) => boolean) {
  let known = SURE_PX
  let refused = Number.POSITIVE_INFINITY
  return {
    /** The ratio at which a drawing of this size (CSS pixels) is whole; `wanted` wherever that can be had. */
    fit(width: number, height: number, wanted: number): number {
      let ratio = wanted
      while (width * height * ratio * ratio > known) {
        const pixels = width * height * ratio * ratio
        if (pixels < refused && holds(Math.round(width * ratio), Math.round(height * ratio))) {
          known = pixels
          break
        }
        refused = Math.min(refused, pixels)
        ratio *= STEP
      }
      return ratio
    },
  }
}

/** Is the last pixel of such a canvas there? */
export function canvasHolds(document: Document, width: number, height: number): boolean {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  try {
    const context = canvas.getContext('2d', { willReadFrequently: true }) as CanvasRenderingContext2D | null
    context?.fillRect(width - 1, height - 1, 1, 1)
    return context?.getImageData(width - 1, height - 1, 1, 1).data[3] === 255
  } catch {
    return false
  } finally {
    // Some browsers hold the memory until the next collection otherwise.
    canvas.width = canvas.height = 0
  }
}
