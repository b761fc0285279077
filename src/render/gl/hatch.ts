// The hatch for counties of which only a part belongs to the circle: 45°, five pixels apart, no outline.
import type { Palette } from '../../scene/palette.ts'
import type { Picture } from './images.ts'

export function hatchPicture(palette: Palette, ratio: number): Picture | null {
  const pitch = 7
  const canvas = document.createElement('canvas')
  const whole = Math.max(1, Math.round(ratio))
  canvas.width = canvas.height = pitch * whole
  const context = canvas.getContext('2d')
  if (!context) return null
  context.scale(whole, whole)
  context.strokeStyle = palette.circleEdge
  context.globalAlpha = 0.55
  context.lineWidth = 0.9
  // Three strokes, so that the tile joins itself at the corners.
  for (const shift of [-pitch, 0, pitch]) {
    context.beginPath()
    context.moveTo(shift - 1, pitch + 1)
    context.lineTo(shift + pitch + 1, -1)
    context.stroke()
  }
  return { image: context.getImageData(0, 0, canvas.width, canvas.height), ratio: whole }
}
