// A QR code as one path, drawn here: no service is asked, and the same drawing is shown, saved as SVG and painted as PNG.
import { encodeQR } from 'qr'

/** Modules of white round the code; readers need four. */
const QUIET = 4
/** Black on white whatever the theme: readers of QR codes expect it. */
const INK = '#000000'
const PAPER = '#ffffff'

export type Qr = {
  /** Side in modules, quiet zone included. */
  readonly size: number
  /** Path data on that grid: one rectangle for every run of dark modules in a row. */
  readonly path: string
}

/** `medium` survives a fold or a stain on 15 % of the code and keeps our links below version 10. */
export function qrOf(text: string): Qr {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: QUIET })
  const runs = rows.flatMap((row, y) => {
    const found: string[] = []
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue
      const from = x
      while (row[x + 1]) x++
      found.push(`M${from} ${y}h${x + 1 - from}v1H${from}z`)
    }
    return found
  })
  return { size: rows.length, path: runs.join('') }
}

/** A file of its own, 40 mm wide when printed as it is. */
export const qrSvg = ({ size, path }: Qr): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="40mm" height="40mm" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">` +
  `<path fill="${PAPER}" d="M0 0h${size}v${size}H0z"/><path fill="${INK}" d="${path}"/></svg>\n`

/** Whole pixels a module, so that no edge is grey; at least `least` pixels wide. */
export function qrCanvas({ size, path }: Qr, document: Document, least = 720): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  const module = Math.ceil(least / size)
  canvas.width = size * module
  canvas.height = size * module
  const context = canvas.getContext('2d')
  if (!context) throw new Error('No 2-D canvas')
  context.fillStyle = PAPER
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.scale(module, module)
  context.fillStyle = INK
  context.fill(new Path2D(path))
  return canvas
}
