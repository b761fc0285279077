// The map as a PNG of any sharpness: drawn anew at that size, once fonts and relief are there.
import { canvasHolds, createCanvasLimit } from '../limits.ts'
import { type CanvasImages, imagesIn, paintDrawing } from './canvas.ts'
import type { SvgNode } from './tree.ts'

/** A relief that does not load is left out: the map is worth having without it. */
async function loaded(addresses: readonly string[], document: Document): Promise<CanvasImages> {
  const pairs = await Promise.all(
    [...new Set(addresses)].map(async (address): Promise<[string, CanvasImageSource] | null> => {
      const image = document.createElement('img')
      image.src = address
      try {
        await image.decode()
        return [address, image]
      } catch {
        return null
      }
    }),
  )
  return new Map(pairs.filter((pair) => pair !== null))
}

/** Pixels = the drawing's size × `scale`. */
export async function takePicture(drawing: SvgNode, scale: number, document: Document): Promise<Blob> {
  const [width, height] = [Number(drawing.attrs.width), Number(drawing.attrs.height)]
  // What is too large for a browser comes back empty, so the sharpest that is not is found first.
  const fitting = createCanvasLimit((w, h) => canvasHolds(document, w, h)).fit(width, height, scale)
  const [images] = await Promise.all([loaded(imagesIn(drawing), document), document.fonts.ready])
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * fitting)
  canvas.height = Math.round(height * fitting)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('No 2-D canvas')
  paintDrawing(context, drawing, images, fitting)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (!blob) throw new Error('The picture could not be taken')
  return blob
}
