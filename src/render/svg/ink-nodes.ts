// The screen-space shapes between ground and marks (dials, threads, leaders, plates) as paths.
import type { Px } from '../../scene/camera.ts'
import type { InkShape } from '../ink.ts'
import { hundredth, type SvgNode, svgNode, tenth } from './tree.ts'

function pathOf(points: readonly Px[], closed: boolean): string {
  const [first, ...rest] = points
  if (!first) return ''
  return `M${tenth(first[0])} ${tenth(first[1])}L${rest.map(([x, y]) => `${tenth(x)} ${tenth(y)}`).join(' ')}${closed ? 'Z' : ''}`
}

const isClosed = (points: readonly Px[]): boolean => {
  const first = points[0]
  const last = points[points.length - 1]
  return (
    points.length > 3 && first !== undefined && last !== undefined && Math.hypot(first[0] - last[0], first[1] - last[1]) < 0.01
  )
}

export const inkNodes = (shapes: readonly InkShape[]): SvgNode[] =>
  shapes
    .filter((shape) => shape.points.length > 1)
    .map((shape) => {
      if (shape.type === 'fill')
        return svgNode('path', { d: pathOf(shape.points, true), fill: shape.color, 'fill-opacity': shape.opacity })
      const { dash } = shape
      return svgNode('path', {
        d: pathOf(shape.points, isClosed(shape.points)),
        fill: 'none',
        stroke: shape.color,
        'stroke-width': hundredth(shape.widthPx),
        'stroke-linejoin': 'round',
        ...(shape.opacity < 1 ? { 'stroke-opacity': shape.opacity } : {}),
        ...(dash ? { 'stroke-dasharray': `${dash.on} ${dash.off}` } : {}),
        ...(dash && shape.phasePx ? { 'stroke-dashoffset': hundredth(shape.phasePx) } : {}),
        ...(dash?.round ? { 'stroke-linecap': 'round' } : {}),
      })
    })
