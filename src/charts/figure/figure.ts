// A chart as a finished drawing: shapes in paint order, which become an SVG file, or pixels set in the page's own fonts.
import type { Palette } from '../../scene/palette.ts'
import { linesOf } from '../parts/text.ts'

export type Family = 'sans' | 'serif'
export type Shape =
  | {
      readonly type: 'rect'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly fill: string | null
      readonly opacity?: number
      readonly stroke?: string
      readonly dash?: readonly [on: number, off: number]
    }
  | {
      readonly type: 'path'
      readonly d: string
      readonly fill: string | null
      readonly stroke?: string
      readonly width?: number
      readonly opacity?: number
      /** Moved there and enlarged so: glyphs come on a grid of their own. */
      readonly at?: readonly [x: number, y: number]
      readonly scale?: number
    }
  | {
      readonly type: 'text'
      readonly x: number
      /** Middle of the line. */
      readonly y: number
      readonly text: string
      readonly sizePx: number
      readonly color: string
      readonly weight?: 400 | 500 | 700 | 900
      readonly family?: Family
      readonly anchor?: 'start' | 'middle' | 'end'
      /** Degrees, clockwise, about its own point. */
      readonly turn?: number
      readonly halo?: string
    }

export type Drawing = { readonly width: number; readonly height: number; readonly shapes: readonly Shape[] }
/** A drawing with all that it needs away from the page: heading, what it counts and as of when, and where the facts come from. */
export type Figure = Drawing & { readonly title: string; readonly background: string; readonly lang: 'zh' | 'en' }

export type Frame = { readonly title: string; readonly note: string; readonly source: string; readonly lang: 'zh' | 'en' }

const MARGIN_PX = 28
const HEAD_PX = 68
const FOOT_PX = 28
const SOURCE = { sizePx: 11, linePx: 16 } as const

/** Puts a heading above a drawing and a source line below it. */
export function framed({ width, height, shapes }: Drawing, { title, note, source, lang }: Frame, palette: Palette): Figure {
  const lines = linesOf(source, width, SOURCE.sizePx)
  const bottom = height + HEAD_PX
  const full = { width: width + 2 * MARGIN_PX, height: bottom + FOOT_PX + lines.length * SOURCE.linePx }
  return {
    ...full,
    title,
    lang,
    background: palette.paper,
    shapes: [
      { type: 'text', x: MARGIN_PX, y: 26, text: title, sizePx: 20, weight: 900, family: 'serif', color: palette.ink1 },
      { type: 'text', x: MARGIN_PX, y: 49, text: note, sizePx: 12, color: palette.ink2 },
      ...shapes.map((shape) => moved(shape, MARGIN_PX, HEAD_PX)),
      { type: 'rect', x: MARGIN_PX, y: bottom + 8, width, height: 1, fill: palette.rule },
      ...lines.map(
        (text, i): Shape => ({
          type: 'text',
          x: MARGIN_PX,
          y: bottom + 24 + i * SOURCE.linePx,
          text,
          sizePx: SOURCE.sizePx,
          color: palette.ink3,
        }),
      ),
    ],
  }
}

/** The same shape elsewhere. */
export function moved(shape: Shape, dx: number, dy: number): Shape {
  if (shape.type !== 'path') return { ...shape, x: shape.x + dx, y: shape.y + dy }
  const [x, y] = shape.at ?? [0, 0]
  return { ...shape, at: [x + dx, y + dy] }
}

const FAMILIES: Readonly<Record<Family, string>> = {
  sans: "'Chengyu Sans', 'Chengyu Sans More', 'Noto Sans SC', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif",
  serif: "'Chengyu Serif', 'Chengyu Serif More', 'Noto Serif SC', 'Noto Serif CJK SC', 'Songti SC', SimSun, serif",
}
const HALO_PX = 3.6

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
const tidy = (value: number): string => String(Math.round(value * 100) / 100)

function tag(name: string, attributes: Readonly<Record<string, string | number | undefined>>, inside = ''): string {
  const pairs = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${typeof value === 'number' ? tidy(value) : escaped(value)}"`],
  )
  return inside === '' ? `<${name}${pairs.join('')}/>` : `<${name}${pairs.join('')}>${inside}</${name}>`
}

function shapeText(shape: Shape): string {
  switch (shape.type) {
    case 'rect': {
      const { x, y, width, height, fill, opacity, stroke, dash } = shape
      return tag('rect', {
        x,
        y,
        width,
        height,
        fill: fill ?? 'none',
        'fill-opacity': opacity,
        stroke,
        'stroke-dasharray': dash?.join(' '),
      })
    }
    case 'path': {
      const { d, fill, stroke, width, opacity, at, scale } = shape
      const transform = at ? `translate(${tidy(at[0])} ${tidy(at[1])})${scale ? ` scale(${tidy(scale)})` : ''}` : undefined
      return tag('path', { d, transform, fill: fill ?? 'none', 'fill-rule': 'evenodd', stroke, 'stroke-width': width, opacity })
    }
    case 'text': {
      const { x, y, text, sizePx, color, weight = 400, family = 'sans', anchor = 'start', turn, halo } = shape
      const transform = turn ? `rotate(${tidy(turn)} ${tidy(x)} ${tidy(y)})` : undefined
      return tag(
        'text',
        {
          x,
          // A third of an em below the middle: not every program that opens SVG knows dominant-baseline.
          y: y + sizePx * 0.36,
          transform,
          'font-family': FAMILIES[family],
          'font-size': sizePx,
          'font-weight': weight,
          'text-anchor': anchor,
          fill: color,
          ...(halo ? { stroke: halo, 'stroke-width': HALO_PX, 'stroke-linejoin': 'round', 'paint-order': 'stroke' } : {}),
        },
        escaped(text),
      )
    }
  }
}

/** A file of its own: opens in browsers, drawing programs and slides. */
export function svgOf({ width, height, title, background, shapes, lang }: Figure): string {
  const head = `<svg xmlns="http://www.w3.org/2000/svg" width="${tidy(width)}" height="${tidy(height)}" viewBox="0 0 ${tidy(width)} ${tidy(height)}" xml:lang="${lang === 'zh' ? 'zh-CN' : 'en'}" role="img">`
  const body = [tag('title', {}, escaped(title)), tag('rect', { width, height, fill: background }), ...shapes.map(shapeText)]
  return `${head}\n${body.join('\n')}\n</svg>\n`
}

/** Paints the figure, `scale` canvas pixels for each of its own. Fonts must be loaded. */
export function paintFigure(context: CanvasRenderingContext2D, figure: Figure, scale: number): void {
  context.scale(scale, scale)
  context.fillStyle = figure.background
  context.fillRect(0, 0, figure.width, figure.height)
  for (const shape of figure.shapes) {
    context.save()
    paintShape(context, shape)
    context.restore()
  }
}

function paintShape(context: CanvasRenderingContext2D, shape: Shape): void {
  if (shape.type === 'text') {
    const { x, y, text, sizePx, color, weight = 400, family = 'sans', anchor = 'start', turn, halo } = shape
    context.translate(x, y)
    if (turn) context.rotate((turn * Math.PI) / 180)
    context.font = `${weight} ${sizePx}px ${FAMILIES[family]}`
    context.textAlign = anchor === 'middle' ? 'center' : anchor
    if (halo) {
      context.strokeStyle = halo
      context.lineWidth = HALO_PX
      context.lineJoin = 'round'
      context.strokeText(text, 0, sizePx * 0.36)
    }
    context.fillStyle = color
    context.fillText(text, 0, sizePx * 0.36)
    return
  }
  const { fill, stroke, opacity } = shape
  if (shape.type === 'rect') {
    const { x, y, width, height, dash } = shape
    if (fill !== null) {
      context.globalAlpha = opacity ?? 1
      context.fillStyle = fill
      context.fillRect(x, y, width, height)
    }
    if (!stroke) return
    context.globalAlpha = 1
    context.strokeStyle = stroke
    context.setLineDash(dash ? [...dash] : [])
    context.strokeRect(x, y, width, height)
    return
  }
  const { at, scale, width } = shape
  if (at) context.translate(at[0], at[1])
  if (scale) context.scale(scale, scale)
  const path = new Path2D(shape.d)
  context.globalAlpha = opacity ?? 1
  if (fill !== null) {
    context.fillStyle = fill
    context.fill(path, 'evenodd')
  }
  if (stroke) {
    context.strokeStyle = stroke
    context.lineWidth = width ?? 1
    context.stroke(path)
  }
}
