// Hands a figure to the reader as a file. Nothing here is fetched: a picture is painted with the fonts the page has.
import { type Figure, paintFigure, svgOf } from './figure.ts'

/** Sharp on paper and on a projector. */
const PICTURE_SCALE = 2
/** Browsers refuse larger canvases, and what they return instead is empty. */
const MOST_PIXELS = 8192 * 8192
const KEEP_MS = 10_000

export function saveFile(content: Blob, name: string): void {
  const url = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser reads the file after the click: revoked at once, some save nothing.
  setTimeout(() => URL.revokeObjectURL(url), KEEP_MS)
}

export const saveSvg = (figure: Figure, name: string): void =>
  saveFile(new Blob([svgOf(figure)], { type: 'image/svg+xml;charset=utf-8' }), `${name}.svg`)

/** @throws where the browser gives no canvas of that size. */
export async function savePng(figure: Figure, name: string): Promise<void> {
  const scale = Math.min(PICTURE_SCALE, Math.sqrt(MOST_PIXELS / (figure.width * figure.height)))
  // Letters that no panel has shown yet may still be on their way.
  const said = figure.shapes.flatMap((shape) => (shape.type === 'text' ? [shape.text] : [])).join('')
  const sans = [400, 500, 700].map((weight) => `${weight} 12px 'Chengyu Sans', 'Chengyu Sans More'`)
  const faces = [...sans, "900 20px 'Chengyu Serif', 'Chengyu Serif More'"]
  await Promise.all(faces.map((face) => document.fonts.load(face, said).catch(() => [])))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(figure.width * scale)
  canvas.height = Math.round(figure.height * scale)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('No 2-D canvas')
  paintFigure(context, figure, scale)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (!blob) throw new Error('The picture could not be made')
  saveFile(blob, `${name}.png`)
}
