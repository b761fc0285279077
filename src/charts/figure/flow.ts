// The flow as a drawing: the same layout as on the screen, nothing picked out.
import type { Translate } from '../../i18n/index.ts'
import { GLYPH_GRID, GLYPHS } from '../../scene/glyphs.ts'
import { inkOf, type Palette } from '../../scene/palette.ts'
import type { FlowLayout } from '../flow/layout.ts'
import type { Drawing, Shape } from './figure.ts'

const RIBBON_OPACITY = 0.3
const GLYPH_PX = 13

export function flowDrawing(layout: FlowLayout, t: Translate, palette: Palette, rem: number): Drawing {
  const heads = layout.heads.map(
    (head): Shape => ({
      type: 'text',
      x: head.x,
      y: 0.6 * rem,
      text: t(`charts.flow.column.${head.column}`),
      sizePx: 11,
      color: palette.ink3,
      anchor: head.anchor,
    }),
  )
  const ribbons = layout.links.map(
    (link): Shape => ({
      type: 'path',
      d: link.d,
      fill: null,
      stroke: inkOf(palette, link.pillar).ink,
      width: Math.max(1, link.width),
      opacity: RIBBON_OPACITY,
    }),
  )
  const nodes = layout.nodes.flatMap((node): Shape[] => {
    const coloured = node.column === 'pillar' || node.column === 'strand'
    const { ink, text } = inkOf(palette, node.pillar)
    const { lines, x, y, anchor, numberBelow, fontPx } = node.label
    const glyph = node.column === 'kind' && node.key in GLYPHS ? GLYPHS[node.key as keyof typeof GLYPHS] : null
    const linePx = 1.2 * fontPx
    const top = y - ((lines.length - (numberBelow ? 0 : 1)) / 2) * linePx
    const count = String(node.units.length)
    const number: Shape = {
      type: 'text',
      x,
      y: top + lines.length * linePx,
      text: count,
      sizePx: 11,
      color: palette.ink2,
      anchor,
      halo: palette.paper,
    }
    return [
      {
        type: 'rect',
        x: node.x,
        y: node.y,
        width: node.width,
        height: Math.max(1, node.height),
        fill: coloured ? ink : palette.ink2,
      },
      ...(glyph
        ? [
            {
              type: 'path' as const,
              d: glyph,
              fill: palette.ink2,
              at: [x - 17, y - GLYPH_PX / 2] as const,
              scale: GLYPH_PX / GLYPH_GRID,
            },
          ]
        : []),
      ...lines.map(
        (line, i): Shape => ({
          type: 'text',
          x,
          y: top + i * linePx,
          // The count follows the name on its last line, unless it has a line of its own.
          text: !numberBelow && i === lines.length - 1 ? `${line}  ${count}` : line,
          sizePx: fontPx,
          color: node.column === 'pillar' ? text : palette.ink1,
          weight: node.column === 'pillar' ? 900 : 400,
          family: node.column === 'pillar' ? 'serif' : 'sans',
          anchor,
          halo: palette.paper,
        }),
      ),
      ...(numberBelow ? [number] : []),
    ]
  })
  return { width: layout.widthPx, height: layout.heightPx, shapes: [...heads, ...ribbons, ...nodes] }
}
