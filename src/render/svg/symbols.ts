// Symbols with their hair of ground round them and their count badges: drawn round 0,0 and then hung on their place.
import type { SymbolMark } from '../../scene/scene.ts'
import { type SymbolPart, symbolParts } from '../../scene/symbol.ts'
import { SANS } from './fonts.ts'
import type { Ids } from './ground.ts'
import { hundredth, type SvgNode, svgNode, svgText } from './tree.ts'

const HALO_PX = 1.6
const BADGE_RADIUS_PX = 6.5
const BADGE_TEXT_PX = 11
const REFERENCE_RADIUS_PX = 10

/** Half planes above and below a symbol's centre line, for half-filled symbols. Shared by all symbols of a drawing. */
export const halfPlanes = (ids: Ids): SvgNode =>
  svgNode('defs', {}, [
    svgNode('clipPath', { id: `${ids}-upper` }, [svgNode('rect', { x: -100, y: -100, width: 200, height: 100 })]),
    svgNode('clipPath', { id: `${ids}-lower` }, [svgNode('rect', { x: -100, y: 0, width: 200, height: 100 })]),
  ])

function partNode(part: SymbolPart, ids: Ids): SvgNode {
  switch (part.type) {
    case 'disc':
      return svgNode('circle', { r: hundredth(part.radius), fill: part.fill })
    case 'lower': {
      const r = hundredth(part.radius)
      return svgNode('path', { d: `M${r} 0A${r} ${r} 0 0 1 ${-r} 0Z`, fill: part.fill })
    }
    case 'ring':
      return svgNode('circle', {
        r: hundredth(part.radius),
        fill: 'none',
        stroke: part.stroke,
        'stroke-width': hundredth(part.width),
        ...(part.dash ? { 'stroke-dasharray': part.dash.map(hundredth).join(' ') } : {}),
      })
    case 'glyph': {
      const glyph = svgNode('path', {
        d: part.path,
        fill: part.fill,
        'fill-rule': 'evenodd',
        transform: `translate(${hundredth(part.offset)} ${hundredth(part.offset)}) scale(${Math.round(part.scale * 1e4) / 1e4})`,
      })
      return part.clip === 'none' ? glyph : svgNode('g', { 'clip-path': `url(#${ids}-${part.clip})` }, [glyph])
    }
    case 'slash': {
      const reach = hundredth(part.reach)
      return svgNode('path', {
        d: `M${-reach} ${reach}L${reach} ${-reach}`,
        stroke: part.stroke,
        'stroke-width': hundredth(part.width),
      })
    }
  }
}

/** The number of places behind one bead, at its upper right; nothing for a single place. */
export function badgeDrawing(mark: SymbolMark, paper: string): readonly SvgNode[] {
  if (mark.count === null) return []
  const zoom = Math.max(1, mark.radiusPx / REFERENCE_RADIUS_PX)
  const radius = BADGE_RADIUS_PX * zoom
  const reach = mark.radiusPx * 0.92
  const text = String(mark.count)
  const width = Math.max(2 * radius, text.length * BADGE_TEXT_PX * 0.56 * zoom + radius * 0.8)
  const size = hundredth(BADGE_TEXT_PX * zoom)
  return [
    svgNode('rect', {
      x: hundredth(reach - width / 2),
      y: hundredth(-reach - radius),
      width: hundredth(width),
      height: hundredth(2 * radius),
      rx: hundredth(radius),
      fill: paper,
      stroke: mark.color,
      'stroke-width': hundredth(1.1 * zoom),
    }),
    svgText(
      'text',
      {
        x: hundredth(reach),
        y: hundredth(-reach + size * 0.36),
        'font-family': SANS,
        'font-size': size,
        'font-weight': 700,
        'text-anchor': 'middle',
        fill: mark.color,
      },
      text,
    ),
  ]
}

/** A symbol's drawing round its centre. */
export function symbolDrawing(mark: SymbolMark, ids: Ids): readonly SvgNode[] {
  const halo = svgNode('circle', { r: hundredth(mark.radiusPx + HALO_PX), fill: mark.paper, 'fill-opacity': 0.9 })
  return [halo, ...symbolParts(mark).map((part) => partNode(part, ids))]
}
