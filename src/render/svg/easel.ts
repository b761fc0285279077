// Where a canvas is painted out of sight and shown when it is finished.
import type { Context } from './canvas.ts'

export type Easel = {
  /** A blank picture of this size to paint on (canvas pixels); null where there is none, as on a map that is hidden. */
  blank(width: number, height: number): Context | null
  /** Puts the picture on the page. */
  show(): void
}

type Picture = OffscreenCanvas | HTMLCanvasElement

// Painted by the processor: where this renderer runs, there is no graphics card worth asking.
export const BY_PROCESSOR = { willReadFrequently: true }

/** Nobody sees it. */
export function createPicture(document: Document, width: number, height: number): Picture {
  if (typeof OffscreenCanvas !== 'undefined') return new OffscreenCanvas(width, height)
  const picture = document.createElement('canvas')
  picture.width = width
  picture.height = height
  return picture
}

/** What is painted once and laid down often: a finished picture need not be copied each time. */
export const finishedPicture = (picture: Picture): CanvasImageSource =>
  'transferToImageBitmap' in picture ? picture.transferToImageBitmap() : picture

/** A canvas that is handed finished pictures is not copied again in every frame; one that is painted on is. */
export function createEasel(element: HTMLCanvasElement): Easel {
  const shown = typeof OffscreenCanvas === 'undefined' ? null : element.getContext('bitmaprenderer')
  let picture: Picture | null = null
  return {
    blank(width, height) {
      // A map that is hidden, on paper or in a frame that is being taken away, has no size, and a picture of no size is an error.
      if (width < 1 || height < 1) {
        picture = null
        return null
      }
      picture = createPicture(element.ownerDocument, width, height)
      return picture.getContext('2d', BY_PROCESSOR) as Context | null
    },
    show() {
      if (!picture) return
      if (shown && 'transferToImageBitmap' in picture) shown.transferFromImageBitmap(picture.transferToImageBitmap())
      else {
        element.width = picture.width
        element.height = picture.height
        const context = element.getContext('2d', BY_PROCESSOR) as CanvasRenderingContext2D | null
        context?.drawImage(picture, 0, 0)
      }
      picture = null
    },
  }
}
