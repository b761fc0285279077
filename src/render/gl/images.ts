// Symbol pictures for the style, painted at the screen's resolution the first time a name asks for them.
import { SITE_KINDS, type SiteKind, STATUSES, type Status } from '../../domain/kinds.ts'
import { ARROW_CASING_PX, arrowHead } from '../../scene/arrows.ts'
import type { ArrowMark, SymbolMark } from '../../scene/scene.ts'
import { symbolParts } from '../../scene/symbol.ts'
import { paintSymbol } from '../paint-symbol.ts'

/** Everything a picture depends on is in its name, so that equal symbols share one. */
export const imageName = (mark: Pick<SymbolMark, 'glyph' | 'status' | 'color' | 'paper' | 'radiusPx'>): string =>
  ['symbol', mark.glyph, mark.status, mark.color, mark.paper, mark.radiusPx.toFixed(1)].join('|')

export const badgeName = (count: number, color: string, paper: string, radiusPx: number): string =>
  ['badge', count, color, paper, radiusPx.toFixed(1)].join('|')

export const arrowName = ({ color, casing, sizePx }: Pick<ArrowMark, 'color' | 'casing' | 'sizePx'>): string =>
  ['arrow', color, casing, sizePx.toFixed(2)].join('|')

export type Picture = { readonly image: ImageData; readonly ratio: number }

const HALO_PX = 1.6

/** Paints the picture that a name describes; null for a name that is not ours. */
export function pictureOf(name: string, ratio: number): Picture | null {
  const [type, ...parts] = name.split('|')
  if (type === 'badge') return badge(parts, ratio)
  if (type === 'arrow') return arrow(parts, ratio)
  const [glyph, status, color, paper, radius] = parts
  if (type !== 'symbol' || !color || !paper) return null
  const radiusPx = Number(radius)
  const half = radiusPx + HALO_PX + 0.5
  return paint(half * 2, half * 2, ratio, (context) => {
    context.translate(half, half)
    // A hair of ground round the disc keeps touching symbols apart.
    context.beginPath()
    context.arc(0, 0, radiusPx + HALO_PX, 0, Math.PI * 2)
    context.fillStyle = paper
    context.globalAlpha = 0.9
    context.fill()
    context.globalAlpha = 1
    paintSymbol(
      context,
      symbolParts({
        glyph: SITE_KINDS.find((kind): kind is SiteKind => kind === glyph) ?? 'culture',
        status: STATUSES.find((word): word is Status => word === status) ?? 'operating',
        color,
        paper,
        radiusPx,
      }),
      0,
      0,
    )
  })
}

/** Points to the right; the layer turns it. */
function arrow([color, casing, size]: readonly string[], ratio: number): Picture {
  const sizePx = Number(size)
  const side = 2 * Math.ceil(sizePx * 1.3 + ARROW_CASING_PX)
  return paint(side, side, ratio, (context) => {
    context.translate(side / 2, side / 2)
    context.beginPath()
    for (const [x, y] of arrowHead({ angle: 0, offsetPx: 0, sizePx })) context.lineTo(x, y)
    context.closePath()
    context.lineJoin = 'round'
    context.lineWidth = ARROW_CASING_PX
    context.strokeStyle = casing ?? '#fff'
    context.stroke()
    context.fillStyle = color ?? '#000'
    context.fill()
  })
}

function badge([count, color, paper, radius]: readonly string[], ratio: number): Picture {
  const radiusPx = Number(radius)
  const text = count ?? ''
  const width = Math.max(2 * radiusPx, text.length * radiusPx * 1.05 + radiusPx * 0.9)
  return paint(width + 3, 2 * radiusPx + 3, ratio, (context) => {
    context.translate((width + 3) / 2, radiusPx + 1.5)
    context.beginPath()
    // By hand: roundRect is younger than the browsers we are made for.
    const half = width / 2 - radiusPx
    context.arc(half, 0, radiusPx, -Math.PI / 2, Math.PI / 2)
    context.arc(-half, 0, radiusPx, Math.PI / 2, -Math.PI / 2)
    context.closePath()
    context.fillStyle = paper ?? '#fff'
    context.fill()
    context.strokeStyle = color ?? '#000'
    context.lineWidth = 1.1
    context.stroke()
    context.fillStyle = color ?? '#000'
    context.font = `700 ${radiusPx * 1.45}px "Chengyu Sans", "Noto Sans SC", "Noto Sans CJK SC", sans-serif`
    context.textAlign = 'center'
    context.textBaseline = 'middle'
    context.fillText(text, 0, radiusPx * 0.08)
  })
}

function paint(width: number, height: number, ratio: number, draw: (context: CanvasRenderingContext2D) => void): Picture {
  const canvas = document.createElement('canvas')
  canvas.width = Math.ceil(width * ratio)
  canvas.height = Math.ceil(height * ratio)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('No 2-D canvas')
  context.scale(canvas.width / width, canvas.height / height)
  draw(context)
  return { image: context.getImageData(0, 0, canvas.width, canvas.height), ratio: canvas.width / width }
}
