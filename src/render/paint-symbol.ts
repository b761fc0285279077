// Paints a symbol's parts on a 2-D canvas: for the canvas renderer, the WebGL icon atlas and picture exports.
import type { SymbolPart } from '../scene/symbol.ts'

/** What is needed of a canvas context, so that an offscreen one will do as well. */
export type SymbolCanvas = Pick<
  CanvasRenderingContext2D,
  | 'arc'
  | 'beginPath'
  | 'clip'
  | 'fill'
  | 'fillStyle'
  | 'lineCap'
  | 'lineTo'
  | 'lineWidth'
  | 'moveTo'
  | 'rect'
  | 'restore'
  | 'save'
  | 'scale'
  | 'setLineDash'
  | 'stroke'
  | 'strokeStyle'
  | 'translate'
>

function paintPart(canvas: SymbolCanvas, part: SymbolPart): void {
  switch (part.type) {
    case 'disc':
    case 'lower':
      canvas.beginPath()
      canvas.arc(0, 0, part.radius, 0, part.type === 'disc' ? 2 * Math.PI : Math.PI)
      canvas.fillStyle = part.fill
      canvas.fill()
      return
    case 'ring':
      canvas.beginPath()
      canvas.arc(0, 0, part.radius, 0, 2 * Math.PI)
      canvas.setLineDash(part.dash ? [...part.dash] : [])
      canvas.strokeStyle = part.stroke
      canvas.lineWidth = part.width
      canvas.stroke()
      return
    case 'glyph':
      if (part.clip !== 'none') {
        const side = -2 * part.offset
        canvas.beginPath()
        canvas.rect(-side, part.clip === 'upper' ? -side : 0, 2 * side, side)
        canvas.clip()
      }
      canvas.translate(part.offset, part.offset)
      canvas.scale(part.scale, part.scale)
      canvas.fillStyle = part.fill
      canvas.fill(new Path2D(part.path), 'evenodd')
      return
    case 'slash':
      canvas.beginPath()
      canvas.moveTo(-part.reach, part.reach)
      canvas.lineTo(part.reach, -part.reach)
      canvas.lineCap = 'butt'
      canvas.strokeStyle = part.stroke
      canvas.lineWidth = part.width
      canvas.stroke()
      return
  }
}

/** Paints the parts round (x, y) in the canvas's current units and leaves its state as it was. */
export function paintSymbol(canvas: SymbolCanvas, parts: readonly SymbolPart[], x: number, y: number): void {
  for (const part of parts) {
    canvas.save()
    canvas.translate(x, y)
    paintPart(canvas, part)
    canvas.restore()
  }
}
