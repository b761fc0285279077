// The hatch for counties of which only a part belongs to the circle: 45°, no outline. The map library stretches a pattern by up to two between whole zooms.
import type { Palette } from '../../scene/palette.ts'
import type { Picture } from './images.ts'

export function hatchPicture(palette: Palette, ratio: number): Picture | null {
  const pitch = 4
  const canvas = document.createElement('canvas')
  // Twice as sharp as the screen, since it will be stretched.
  const whole = Math.max(1, Math.round(ratio)) * 2
  canvas.width = canvas.height = pitch * whole
  const context = canvas.getContext('2d')
  if (!context) return null
  context.scale(whole, whole)
  context.strokeStyle = palette.circleEdge
  context.globalAlpha = 0.55
  context.lineWidth = 0.6
  // Three strokes, so that the tile joins itself at the corners.
  for (const shift of [-pitch, 0, pitch]) {
    context.beginPath()
    context.moveTo(shift - 1, pitch + 1)
    context.lineTo(shift + pitch + 1, -1)
    context.stroke()
  }
  return { image: context.getImageData(0, 0, canvas.width, canvas.height), ratio: whole }
}
