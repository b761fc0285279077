// Where a canvas is painted out of sight and shown when it is finished.

export type Picture = OffscreenCanvas | HTMLCanvasElement

export type Easel = {
  /** Puts a finished picture on the page; nobody paints on it afterwards. */
  show(picture: Picture): void
}

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
  return {
    show(picture) {
      if (shown && 'transferToImageBitmap' in picture) {
        shown.transferFromImageBitmap(picture.transferToImageBitmap())
        return
      }
      element.width = picture.width
      element.height = picture.height
      const context = element.getContext('2d', BY_PROCESSOR) as CanvasRenderingContext2D | null
      context?.drawImage(picture, 0, 0)
    },
  }
}
