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
import type { RatioFor } from './sheets.ts'
import { createSprites } from './sprites.ts'

/** What a frame may spend on names that have not been drawn before; those that have no picture yet come a frame later. */
const MAKING_MS = 5

export type Moving = {
  readonly element: HTMLCanvasElement
  /** `marks`: null where they are carried as elements. */
  paint(camera: Camera, ink: readonly InkShape[], marks: Marks | null): void
  hide(): void
  /** Makes pictures of marks that will be wanted when the map moves, until the clock says so; true when there are none left. */
  prepare(marks: Marks, untilMs: number): boolean
  dispose(): void
}

export function createMoving(document: Document, ratioFor: RatioFor): Moving {
  const element = document.createElement('canvas')
  const { style } = element
  element.setAttribute('aria-hidden', 'true')
  style.position = 'absolute'
  style.left = style.top = '0'
  style.zIndex = '-1'
  style.pointerEvents = 'none'
  style.visibility = 'hidden'
  const context = element.getContext('2d', BY_PROCESSOR) as CanvasRenderingContext2D | null
  const sprites = createSprites(document)
  document.fonts.addEventListener('loadingdone', sprites.forget)
  let ratio = 1

  const hangAll = (context: Context, all: readonly Hung[], camera: Camera, ratio: number, untilMs: number) => {
    const onScreen = projector(camera)
    for (const hung of all) {
      const { mark } = hung
      const [x, y] = onScreen(mark.at)
      const [left, top] = [x + mark.offset[0], y + mark.offset[1]]
      if (left < -OUTSIDE_PX || top < -OUTSIDE_PX || left > camera.width + OUTSIDE_PX || top > camera.height + OUTSIDE_PX)
        continue
      const sprite = sprites.find(hung) ?? (performance.now() < untilMs ? sprites.make(hung) : null)
      if (!sprite) continue
      const angle = 'angle' in mark ? mark.angle : 0
      // On whole pixels a picture is laid down as it is, sharp and without arithmetic.
      if (angle === 0) {
        context.drawImage(sprite.image, Math.round((left + sprite.x) * ratio), Math.round((top + sprite.y) * ratio))
        continue
      }
      context.save()
      context.translate(left * ratio, top * ratio)
      context.rotate((angle * Math.PI) / 180)
      context.drawImage(sprite.image, sprite.x * ratio, sprite.y * ratio)
      context.restore()
    }
  }

  return {
    element,
    paint(camera, ink, marks) {
      ratio = ratioFor(camera.width, camera.height)
      if (!context) return
      const [width, height] = [Math.round(camera.width * ratio), Math.round(camera.height * ratio)]
      if (element.width !== width || element.height !== height) {
        element.width = width
        element.height = height
        style.width = `${camera.width}px`
        style.height = `${camera.height}px`
      }
      context.setTransform(ratio, 0, 0, ratio, 0, 0)
      context.clearRect(0, 0, camera.width, camera.height)
      paintInk(context, ink)
      if (marks) {
        const untilMs = performance.now() + MAKING_MS
        paintSpots(context, marks, camera)
        context.setTransform(1, 0, 0, 1, 0, 0)
        sprites.scaleTo(ratio)
        for (const all of [marks.symbols, marks.counts, marks.labels]) hangAll(context, all, camera, ratio, untilMs)
      }
      style.visibility = ''
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
    dispose: () => document.fonts.removeEventListener('loadingdone', sprites.forget),
  }
}

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
