// Paints a drawing on a 2-D canvas. A picture must show the page's own fonts, and an SVG that is loaded as an image cannot see them.
import { finish, type Steps } from '../../domain/steps.ts'
import type { SvgNode } from './tree.ts'

export type CanvasImages = ReadonlyMap<string, CanvasImageSource>
type Names = ReadonlyMap<string, SvgNode>
export type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D
type Tools = {
  readonly context: Context
  readonly names: Names
  readonly images: CanvasImages
  readonly scale: number
}

/** `scale`: canvas pixels for each pixel of the drawing. The context is left as it was. */
export function paintDrawing(context: Context, drawing: SvgNode, images: CanvasImages, scale: number): void {
  finish(paintLayers(context, [drawing], images, scale, [0, 0]))
}

/** Letters of path data that are painted in a few milliseconds, also by an old processor. */
const EASY_STRETCH = 4000

/** The same layer by layer, each asked for when its turn has come; `origin`: where the drawing's 0,0 lies. */
export function* paintLayers(
  context: Context,
  layers: Iterable<SvgNode>,
  images: CanvasImages,
  scale: number,
  [x, y]: readonly [number, number],
): Steps<void> {
  const names = new Map<string, SvgNode>()
  context.save()
  context.scale(scale, scale)
  context.translate(x, y)
  const tools = { context, names, images, scale }
  let stretch = 0
  for (const layer of layers) {
    collect(layer, names)
    // Layers without a shape of their own are painted child by child.
    const parts = layer.tag === 'g' && !layer.attrs.transform && !layer.attrs['clip-path'] ? layer.children : [layer]
    for (const part of parts) {
      if (part.tag === 'image' || part.attrs['clip-path']) yield* paintStrips(part, tools)
      else paint(part, tools)
      stretch += 200 + String(part.attrs.d ?? '').length
      if (stretch < EASY_STRETCH) continue
      stretch = 0
      paintNow(context)
      yield
    }
    yield
  }
  context.restore()
}

/** Canvas pixels. */
const STRIP_PX = 256

/** What fills the canvas and is no quick stroke, strip by strip: the relief, enlarged, takes as long as all lines of a ground. */
function* paintStrips(node: SvgNode, tools: Tools): Steps<void> {
  const { context } = tools
  const { width, height } = context.canvas
  for (let y = 0; y < height; y += STRIP_PX) {
    const placed = context.getTransform()
    context.save()
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.beginPath()
    context.rect(0, y, width, STRIP_PX)
    context.clip()
    context.setTransform(placed)
    paint(node, tools)
    context.restore()
    paintNow(context)
    yield
  }
}

/** A canvas only notes what it is told to paint. Asked for a pixel it has to do it, now and not all at the end: only so can its time be told. */
export function paintNow(context: Context): void {
  try {
    context.getImageData(0, 0, 1, 1)
  } catch {
    // In a frame without an origin of its own the relief is a stranger's picture, and the canvas may not be read any more.
  }
}

/** Addresses of the pictures a drawing needs. */
export const imagesIn = (node: SvgNode): string[] =>
  node.tag === 'image' ? [String(node.attrs.href)] : node.children.flatMap(imagesIn)

function collect(node: SvgNode, names: Map<string, SvgNode>): void {
  const id = node.attrs.id
  if (id !== undefined) names.set(String(id), node)
  for (const child of node.children) collect(child, names)
}

const number = (node: SvgNode, name: string, otherwise = 0): number => Number(node.attrs[name] ?? otherwise)
const word = (node: SvgNode, name: string): string | null => (node.attrs[name] === undefined ? null : String(node.attrs[name]))

/** The three transforms our drawings use, in the order they are written. */
export function matrixOf(transform: string | null): DOMMatrix {
  const matrix = new DOMMatrix()
  for (const [, name, values] of (transform ?? '').matchAll(/(\w+)\(([^)]*)\)/g)) {
    const [a = 0, b] = (values ?? '').split(/[\s,]+/).map(Number)
    if (name === 'translate') matrix.translateSelf(a, b ?? 0)
    else if (name === 'rotate') matrix.rotateSelf(a)
    else if (name === 'scale') matrix.scaleSelf(a, b ?? a)
  }
  return matrix
}

const named = (reference: string | null, names: Names): SvgNode | null => {
  const id = reference?.match(/^url\(#(.+)\)$/)?.[1]
  return (id !== undefined && names.get(id)) || null
}

function paint(node: SvgNode, tools: Tools): void {
  const { context, names } = tools
  if (node.tag === 'defs') return
  const transform = word(node, 'transform')
  const clip = named(word(node, 'clip-path'), names)
  // All else that a node sets, it sets itself: only these two have to be taken back.
  const bounded = transform !== null || clip !== null
  if (bounded) context.save()
  if (transform) {
    const { a, b, c, d, e, f } = matrixOf(transform)
    context.transform(a, b, c, d, e, f)
  }
  if (clip) context.clip(outlineOf(clip), 'evenodd')
  if (node.tag === 'text') paintText(node, context)
  else if (node.tag === 'image') paintImage(node, tools)
  else if (node.tag === 'path' || node.tag === 'circle' || node.tag === 'rect') paintShape(node, tools)
  else for (const child of node.children) paint(child, tools)
  if (bounded) context.restore()
}

function outlineOf(node: SvgNode): Path2D {
  const path = new Path2D(word(node, 'd') ?? '')
  if (node.tag === 'circle') path.arc(number(node, 'cx'), number(node, 'cy'), number(node, 'r'), 0, 2 * Math.PI)
  if (node.tag === 'rect') {
    const [x, y, width, height] = [number(node, 'x'), number(node, 'y'), number(node, 'width'), number(node, 'height')]
    const r = Math.min(number(node, 'rx'), width / 2, height / 2)
    path.moveTo(x + r, y)
    path.arcTo(x + width, y, x + width, y + height, r)
    path.arcTo(x + width, y + height, x, y + height, r)
    path.arcTo(x, y + height, x, y, r)
    path.arcTo(x, y, x + width, y, r)
    path.closePath()
  }
  for (const child of node.children) path.addPath(outlineOf(child))
  return path
}

function paintShape(node: SvgNode, tools: Tools): void {
  const { context } = tools
  const path = outlineOf(node)
  const fill = word(node, 'fill') ?? '#000'
  if (fill !== 'none') {
    const pattern = named(fill, tools.names)
    context.fillStyle = pattern ? (patternOf(pattern, tools) ?? 'transparent') : fill
    context.globalAlpha = number(node, 'fill-opacity', 1)
    context.fill(path, word(node, 'fill-rule') === 'evenodd' ? 'evenodd' : 'nonzero')
  }
  if (strokeLike(node, context)) context.stroke(path)
}

/** Sets the context to the node's stroke; false where it has none. */
function strokeLike(node: SvgNode, context: Context): boolean {
  const stroke = word(node, 'stroke')
  if (!stroke || stroke === 'none') return false
  context.strokeStyle = stroke
  context.globalAlpha = number(node, 'stroke-opacity', 1)
  context.lineWidth = number(node, 'stroke-width', 1)
  context.lineCap = word(node, 'stroke-linecap') === 'round' ? 'round' : 'butt'
  context.lineJoin = word(node, 'stroke-linejoin') === 'round' ? 'round' : 'miter'
  context.setLineDash((word(node, 'stroke-dasharray') ?? '').split(' ').filter(Boolean).map(Number))
  context.lineDashOffset = number(node, 'stroke-dashoffset')
  return true
}

/** The tile is painted as large as it will be seen, or a sharp picture would have a blurred hatch. */
function patternOf(node: SvgNode, { context, names, images, scale }: Tools): CanvasPattern | null {
  const [width, height] = [Math.round(number(node, 'width') * scale), Math.round(number(node, 'height') * scale)]
  const tile =
    'ownerDocument' in context.canvas ? context.canvas.ownerDocument.createElement('canvas') : new OffscreenCanvas(1, 1)
  tile.width = width
  tile.height = height
  const inner = tile.getContext('2d') as Context | null
  if (!inner) return null
  inner.scale(tile.width / number(node, 'width'), tile.height / number(node, 'height'))
  for (const child of node.children) paint(child, { context: inner, names, images, scale })
  const pattern = context.createPattern(tile, 'repeat')
  pattern?.setTransform(
    matrixOf(word(node, 'patternTransform')).scale(number(node, 'width') / tile.width, number(node, 'height') / tile.height),
  )
  return pattern
}

function paintImage(node: SvgNode, { context, images }: Tools): void {
  const image = images.get(word(node, 'href') ?? '')
  if (!image) return
  context.globalAlpha = number(node, 'opacity', 1)
  context.drawImage(image, number(node, 'x'), number(node, 'y'), number(node, 'width'), number(node, 'height'))
}

/** A text's font as a canvas and the page's fonts know it. */
export function fontOf(node: SvgNode): string {
  const style = word(node, 'font-style') ?? 'normal'
  return `${style} ${number(node, 'font-weight', 400)} ${number(node, 'font-size', 12)}px ${word(node, 'font-family') ?? 'sans-serif'}`
}

function paintText(node: SvgNode, context: Context): void {
  context.font = fontOf(node)
  context.textBaseline = 'alphabetic'
  const lines = node.text === null ? node.children : [node]
  const tracking = number(node, 'letter-spacing')
  const anchor = word(node, 'text-anchor') ?? 'start'
  const write = (how: 'strokeText' | 'fillText') => {
    for (const line of lines) writeLine(context, how, line.text ?? '', number(line, 'x'), number(line, 'y'), anchor, tracking)
  }
  if (strokeLike(node, context)) write('strokeText')
  context.globalAlpha = 1
  context.fillStyle = word(node, 'fill') ?? '#000'
  write('fillText')
}

/** Letter by letter where there is tracking: not every canvas knows letter spacing. */
function writeLine(
  context: Context,
  how: 'strokeText' | 'fillText',
  text: string,
  x: number,
  y: number,
  anchor: string,
  tracking: number,
): void {
  const letters = tracking === 0 ? [text] : [...text]
  const widths = letters.map((letter) => context.measureText(letter).width + tracking)
  const total = widths.reduce((sum, width) => sum + width, 0)
  let at = x - (anchor === 'middle' ? total / 2 : anchor === 'end' ? total : 0)
  for (const [i, letter] of letters.entries()) {
    context[how](letter, at, y)
    at += widths[i] ?? 0
  }
}
