// What hangs in screen space, while it moves: threads and dials as strokes on a canvas, symbols and names as small pictures laid in place.
//
// At rest the same marks are elements, sharper and open to whoever looks into the page. Elements would be drawn anew by the
// browser in every frame in which the zoom changes, with all their halos.
import { ARROW_CASING_PX, arrowHead } from '../../scene/arrows.ts'
import { type Camera, projector } from '../../scene/camera.ts'
import type { InkShape } from '../ink.ts'
import type { Context } from './canvas.ts'
import { BY_PROCESSOR } from './easel.ts'
import { type Hung, type Marks, NODE_STROKE_PX } from './marks.ts'
import { carriedBy, type Margin, type RatioFor, shifted } from './sheets.ts'
import type { Plot } from './sprite-pages.ts'
import { createSprites } from './sprites.ts'

/** Painted beyond the window, where the map pans. */
const MARGIN: Margin = { x: 100, y: 100 }
const NO_MARGIN: Margin = { x: 0, y: 0 }

/** What a frame may spend on names that have not been drawn before; those that have no picture yet come a frame later. */
const MAKING_MS = 5

/** `pinned`: it hangs on the panels too, so that no movement of the map carries it. */
export type Ink = { readonly shapes: () => readonly InkShape[]; readonly pinned: boolean }

export type Moving = {
  readonly element: HTMLCanvasElement
  /** `marks`: null where they are carried as elements. What is not pinned to the panels is carried while the map only pans and `of` is the same. */
  paint(camera: Camera, ink: Ink, marks: Marks | null, of: object): void
  hide(): void
  /** Makes pictures of marks that will be wanted when the map moves, until the clock says so; true when there are none left. */
  prepare(marks: Marks, untilMs: number): boolean
}

type Shown = {
  readonly of: object
  readonly marks: Marks | null
  readonly camera: Camera
  readonly margin: Margin
  readonly movable: boolean
}

/** `lettered`: called when names can be painted that lacked their letters. */
export function createMoving(document: Document, ratioFor: RatioFor, lettered: () => void): Moving {
  const element = document.createElement('canvas')
  const { style } = element
  element.setAttribute('aria-hidden', 'true')
  style.position = 'absolute'
  style.left = style.top = '0'
  style.zIndex = '-1'
  style.pointerEvents = 'none'
  style.visibility = 'hidden'
  style.willChange = 'transform'
  const context = element.getContext('2d', BY_PROCESSOR) as CanvasRenderingContext2D | null
  const sprites = createSprites(document, () => {
    shown = null
    lettered()
  })
  let ratio = 1
  /** What the canvas shows, and whether that can be carried: no name is missing, nothing hangs on the panels. */
  let shown: Shown | null = null

  /** Lays pictures in place, in device pixels; false where a name has had to wait. */
  const hangAll = (context: Context, all: readonly Hung[], camera: Camera, { x: mx, y: my }: Margin): boolean => {
    const onScreen = projector(camera)
    const untilMs = performance.now() + MAKING_MS
    const [right, bottom] = [camera.width + 2 * mx + OUTSIDE_PX, camera.height + 2 * my + OUTSIDE_PX]
    let whole = true
    const seen = all.flatMap((hung) => {
      const { mark } = hung
      const [x, y] = onScreen(mark.at)
      const [left, top] = [x + mark.offset[0] + mx, y + mark.offset[1] + my]
      if (left < -OUTSIDE_PX || top < -OUTSIDE_PX || left > right || top > bottom) return []
      const sprite = sprites.find(hung) ?? (performance.now() < untilMs ? sprites.make(hung) : null)
      whole &&= sprite !== null
      return sprite ? [{ sprite, left, top, angle: 'angle' in mark ? mark.angle : 0 }] : []
    })
    // All are made before the first is laid down, which closes the page it is on.
    for (const { sprite, left, top, angle } of seen) {
      // On whole pixels a picture is laid down as it is, sharp and without arithmetic.
      if (angle === 0) {
        lay(context, sprite.plot, Math.round((left + sprite.x) * ratio), Math.round((top + sprite.y) * ratio))
        continue
      }
      context.save()
      context.translate(left * ratio, top * ratio)
      context.rotate((angle * Math.PI) / 180)
      lay(context, sprite.plot, sprite.x * ratio, sprite.y * ratio)
      context.restore()
    }
    return whole
  }
  const carry = (to: Camera): boolean => {
    if (!shown || shown.camera.width !== to.width || shown.camera.height !== to.height) return false
    const { x, y, grown } = carriedBy(shown.camera, to)
    const { margin } = shown
    if (grown !== 1 || Math.abs(x) > margin.x || Math.abs(y) > margin.y) return false
    style.transform = shifted(x - margin.x, y - margin.y)
    return true
  }

  return {
    element,
    paint(camera, { shapes, pinned }, marks, of) {
      style.visibility = ''
      if (!pinned && shown?.movable && shown.of === of && shown.marks === marks && carry(camera)) return
      ratio = ratioFor(camera.width, camera.height)
      if (!context) return
      // What only moves aside will do so again; what grows is painted anew in the next frame anyway.
      const margin = !pinned && shown?.camera.zoom === camera.zoom ? MARGIN : NO_MARGIN
      const [cssWidth, cssHeight] = [camera.width + 2 * margin.x, camera.height + 2 * margin.y]
      const [width, height] = [Math.round(cssWidth * ratio), Math.round(cssHeight * ratio)]
      if (element.width !== width || element.height !== height) {
        element.width = width
        element.height = height
        style.width = `${cssWidth}px`
        style.height = `${cssHeight}px`
      }
      // Not by its place in the page, whose change would count as a page that jumps.
      style.transform = shifted(-margin.x, -margin.y)
      context.setTransform(ratio, 0, 0, ratio, margin.x * ratio, margin.y * ratio)
      context.clearRect(-margin.x, -margin.y, cssWidth, cssHeight)
      paintInk(context, shapes())
      let whole = true
      if (marks) {
        paintSpots(context, marks, camera)
        context.setTransform(1, 0, 0, 1, 0, 0)
        sprites.scaleTo(ratio)
        whole = hangAll(context, [...marks.symbols, ...marks.counts, ...marks.labels], camera, margin)
      }
      shown = { of, marks, camera, margin, movable: whole && !pinned }
    },
    hide() {
      style.visibility = 'hidden'
    },
    prepare(marks, untilMs) {
      sprites.scaleTo(ratio)
      for (const hung of [...marks.symbols, ...marks.counts, ...marks.labels]) {
        if (sprites.find(hung)) continue
        if (performance.now() >= untilMs) return false
        sprites.make(hung)
      }
      return true
    },
  }
}

const lay = (context: Context, { page, x, y, width, height }: Plot, left: number, top: number) =>
  context.drawImage(page.image(), x, y, width, height, left, top, width, height)

/** Further outside the longest name does not reach in. */
const OUTSIDE_PX = 240

function paintSpots(context: Context, { arrows, nodes, dots }: Marks, camera: Camera): void {
  const onScreen = projector(camera)
  const disc = (at: Parameters<typeof onScreen>[0], radius: number, fill: string) => {
    const [x, y] = onScreen(at)
    context.beginPath()
    context.arc(x, y, radius, 0, 2 * Math.PI)
    context.fillStyle = fill
    context.fill()
  }
  context.globalAlpha = 1
  context.setLineDash([])
  context.lineWidth = ARROW_CASING_PX
  for (const mark of arrows) {
    const [x, y] = onScreen(mark.at)
    context.beginPath()
    for (const [dx, dy] of arrowHead(mark)) context.lineTo(x + dx, y + dy)
    context.closePath()
    context.strokeStyle = mark.casing
    context.stroke()
    context.fillStyle = mark.color
    context.fill()
  }
  context.lineWidth = NODE_STROKE_PX
  for (const { at, radiusPx, fill, stroke } of nodes) {
    disc(at, radiusPx + NODE_STROKE_PX / 2, fill)
    context.strokeStyle = stroke
    context.stroke()
  }
  for (const { at, radiusPx, color } of dots) disc(at, radiusPx, color)
}

/** The shapes that `inkNodes` makes elements of. */
export function paintInk(context: Context, shapes: readonly InkShape[]): void {
  context.lineJoin = 'round'
  for (const shape of shapes) {
    const [first, ...rest] = shape.points
    if (!first || rest.length === 0) continue
    context.beginPath()
    context.moveTo(first[0], first[1])
    for (const [x, y] of rest) context.lineTo(x, y)
    context.globalAlpha = shape.opacity
    if (shape.type === 'fill') {
      context.fillStyle = shape.color
      context.fill()
      continue
    }
    const { dash } = shape
    context.strokeStyle = shape.color
    context.lineWidth = shape.widthPx
    context.setLineDash(dash ? [dash.on, dash.off] : [])
    context.lineDashOffset = shape.phasePx ?? 0
    context.lineCap = dash?.round ? 'round' : 'butt'
    context.stroke()
  }
  context.globalAlpha = 1
}
