// A sheet is one drawing on the page and the camera it was drawn for. It can be carried along while the map moves.
import type { Steps } from '../../domain/steps.ts'
import { type Camera, project } from '../../scene/camera.ts'
import { type CanvasImages, type Context, paintLayers } from './canvas.ts'
import { patchChildren } from './dom.ts'
import { BY_PROCESSOR, createEasel, createPicture, type Picture } from './easel.ts'
import type { SvgNode } from './tree.ts'

/** Pixels drawn beyond each edge of the window. */
export type Margin = { readonly x: number; readonly y: number }

/** How far a drawing may be enlarged and shrunk before it must be drawn anew. */
export type Stretch = { readonly most: number; readonly least: number }
export const RIGID: Stretch = { most: 1, least: 1 }

/** `T`: what it is drawn from. */
export type Sheet<T> = {
  readonly element: HTMLElement | SVGSVGElement
  /** Does what is drawn fill the window? */
  covers(camera: Camera): boolean
  /** Is what is drawn good enough for this camera? At rest only the very same camera is. */
  fits(camera: Camera, still: boolean): boolean
  /** In steps, of which the last one shows what was drawn; until then what was there before can be carried. */
  draw(layers: T, camera: Camera, margin: Margin): Steps<void>
  /** Moves what is drawn to where the camera now has it. */
  carry(camera: Camera): void
  /** Is it seen? What was never drawn is not. */
  show(seen: boolean): void
}

type Surface<T> = {
  readonly element: HTMLElement | SVGSVGElement
  /** In steps, then what shows the finished drawing. */
  paint(layers: T, width: number, height: number, margin: Margin): Steps<() => void>
}

/** What lies at the bottom is kept, so that what lies on it can be painted anew alone. */
export type Bedded = {
  /** Says what is at the bottom: it is painted anew when any of these has changed. */
  readonly bedOf: readonly unknown[]
  readonly bed: Iterable<SvgNode>
  readonly top: Iterable<SvgNode>
}

const SVG = 'http://www.w3.org/2000/svg'
/** A canvas larger than this is slower to move than to draw anew: nothing is drawn beyond the window then. */
export const EASY_CANVAS_PX = 24e6

/** So many elements at a time: their styles and places are worked out by the browser in the same frame. */
const STRETCH = 96

/** Real elements: for what is hung in place frame by frame. */
export function svgSurface(document: Document): Surface<Iterable<SvgNode>> {
  const element = document.createElementNS(SVG, 'svg')
  /** What the elements are now, also where a drawing was left half done. */
  let there: readonly SvgNode[] = []
  return {
    element,
    *paint(layers, width, height, margin) {
      const nodes = [...layers]
      for (const [i, node] of nodes.entries())
        for (let done = STRETCH; done < node.children.length; done += STRETCH) {
          const children = [...node.children.slice(0, done), ...(there[i]?.children.slice(done) ?? [])]
          const next = [...nodes.slice(0, i), { ...node, children }, ...there.slice(i + 1)]
          patchChildren(element, there, next)
          there = next
          yield
        }
      return () => {
        const viewBox = `${-margin.x} ${-margin.y} ${width} ${height}`
        if (element.getAttribute('viewBox') !== viewBox) {
          element.setAttribute('width', String(width))
          element.setAttribute('height', String(height))
          element.setAttribute('viewBox', viewBox)
        }
        patchChildren(element, there, nodes)
        there = nodes
      }
    },
  }
}

/** Canvas pixels for each CSS pixel of a drawing of this size, as many as the screen has or the device can draw. */
export type RatioFor = (width: number, height: number) => number

/**
 * Ground and corridors as pixels, for what is large and carried: a browser would paint long paths anew for every tile and every scale.
 * One picture, not two: where the processor puts a page together, each that covers the window costs some milliseconds a frame.
 */
export function canvasSurface(document: Document, images: CanvasImages, ratioFor: RatioFor): Surface<Bedded> {
  const element = document.createElement('canvas')
  const easel = createEasel(element)
  let kept: { readonly of: readonly unknown[]; readonly picture: Picture } | null = null
  return {
    element,
    *paint({ bedOf, bed, top }, width, height, margin) {
      const ratio = ratioFor(width, height)
      const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)]
      const origin = [margin.x, margin.y] as const
      // A map that is hidden, on paper or in a frame that is being taken away, has no size, and a picture of no size is an error.
      if (w < 1 || h < 1) return () => undefined
      const of = [...bedOf, w, h]
      if (kept?.of.every((part, i) => part === of[i]) !== true) {
        kept = null
        const picture = createPicture(document, w, h)
        const context = picture.getContext('2d', BY_PROCESSOR) as Context | null
        if (context) yield* paintLayers(context, bed, images, ratio, origin)
        kept = { of, picture }
      }
      const picture = createPicture(document, w, h)
      const context = picture.getContext('2d', BY_PROCESSOR) as Context | null
      context?.drawImage(kept.picture, 0, 0)
      if (context) yield* paintLayers(context, top, images, ratio, origin)
      return () => {
        element.style.width = `${width}px`
        element.style.height = `${height}px`
        easel.show(picture)
      }
    },
  }
}

export function createSheet<T>(surface: Surface<T>, name: string, stretch: Stretch): Sheet<T> {
  const { element } = surface
  const { style } = element
  element.setAttribute('data-sheet', name)
  element.setAttribute('aria-hidden', 'true')
  style.position = 'absolute'
  // Below the map element's own outline, or nobody would see that it has the focus.
  style.zIndex = '-1'
  style.transformOrigin = '0 0'
  style.pointerEvents = 'none'
  style.willChange = 'transform'
  // An empty sheet that is then laid in place would count as a page that jumps.
  style.visibility = 'hidden'
  let drawn: { readonly camera: Camera; readonly margin: Margin } | null = null
  const covers = (camera: Camera): boolean => {
    if (!drawn || drawn.camera.width !== camera.width || drawn.camera.height !== camera.height) return false
    const { x, y, grown } = carriedBy(drawn.camera, camera)
    const { margin } = drawn
    return (
      x - margin.x * grown <= 0 &&
      y - margin.y * grown <= 0 &&
      x + (camera.width + margin.x) * grown >= camera.width &&
      y + (camera.height + margin.y) * grown >= camera.height
    )
  }
  return {
    element,
    covers,
    fits(camera, still) {
      if (!drawn || !covers(camera)) return false
      const { x, y, grown } = carriedBy(drawn.camera, camera)
      if (x === 0 && y === 0 && grown === 1) return true
      return !still && grown <= stretch.most && grown >= stretch.least
    },
    *draw(layers, camera, margin) {
      const show = yield* surface.paint(layers, camera.width + 2 * margin.x, camera.height + 2 * margin.y, margin)
      show()
      style.left = `${-margin.x}px`
      style.top = `${-margin.y}px`
      style.transform = ''
      style.visibility = ''
      drawn = { camera, margin }
    },
    show(seen) {
      // Not by visibility: all that is in it would have to be told.
      style.opacity = seen && drawn ? '' : '0'
    },
    carry(camera) {
      if (!drawn) return
      const { x, y, grown } = carriedBy(drawn.camera, camera)
      // The element begins at its margin, left of and above the window.
      const [dx, dy] = [x + drawn.margin.x * (1 - grown), y + drawn.margin.y * (1 - grown)]
      if (grown === 1) style.transform = shifted(dx, dy)
      else style.transform = `translate(${dx.toFixed(2)}px, ${dy.toFixed(2)}px) scale(${grown})`
    },
  }
}

/** On whole pixels a picture is laid down as it is: sharp, and in a fraction of the time. */
export const shifted = (dx: number, dy: number): string => {
  const [x, y] = [Math.round(dx), Math.round(dy)]
  return x === 0 && y === 0 ? '' : `translate(${x}px, ${y}px)`
}

/** Where the drawing's window has gone to under another camera: its upper left corner, and how much it has grown. */
export function carriedBy(drawn: Camera, camera: Camera): { readonly x: number; readonly y: number; readonly grown: number } {
  if (drawn.lng === camera.lng && drawn.lat === camera.lat && drawn.zoom === camera.zoom) return { x: 0, y: 0, grown: 1 }
  const grown = 2 ** (camera.zoom - drawn.zoom)
  const [cx, cy] = project(camera, [drawn.lng, drawn.lat])
  return { x: cx - (drawn.width / 2) * grown, y: cy - (drawn.height / 2) * grown, grown }
}
