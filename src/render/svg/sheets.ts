// A sheet is one drawing on the page and the camera it was drawn for. It can be carried along while the map moves.
import { type Camera, project } from '../../scene/camera.ts'
import type { Steps } from '../../scene/steps.ts'
import { type CanvasImages, paintLayers } from './canvas.ts'
import { patchChildren } from './dom.ts'
import { createEasel } from './easel.ts'
import type { SvgNode } from './tree.ts'

/** Pixels drawn beyond each edge of the window. */
export type Margin = { readonly x: number; readonly y: number }

/** How far a drawing may be enlarged and shrunk before it must be drawn anew. */
export type Stretch = { readonly most: number; readonly least: number }
export const RIGID: Stretch = { most: 1, least: 1 }

export type Sheet = {
  readonly element: HTMLElement | SVGSVGElement
  /** Is what is drawn good enough for this camera? At rest only the very same camera is. */
  fits(camera: Camera, still: boolean): boolean
  /** In steps, of which the last one shows what was drawn; until then what was there before can be carried. */
  draw(layers: Iterable<SvgNode>, camera: Camera, margin: Margin): Steps<void>
  /** Moves what is drawn to where the camera now has it. */
  carry(camera: Camera): void
  /** Is it seen? What was never drawn is not. */
  show(seen: boolean): void
}

type Surface = {
  readonly element: HTMLElement | SVGSVGElement
  /** In steps, then what shows the finished drawing. */
  paint(layers: Iterable<SvgNode>, width: number, height: number, margin: Margin): Steps<() => void>
}

const SVG = 'http://www.w3.org/2000/svg'
/** A canvas larger than this is slower to move than to draw anew: nothing is drawn beyond the window then. */
export const EASY_CANVAS_PX = 24e6

/** Real elements: for what is hung in place frame by frame. */
export function svgSurface(document: Document): Surface {
  const element = document.createElementNS(SVG, 'svg')
  let before: readonly SvgNode[] = []
  return {
    element,
    *paint(layers, width, height, margin) {
      const nodes = [...layers]
      return () => {
        const viewBox = `${-margin.x} ${-margin.y} ${width} ${height}`
        if (element.getAttribute('viewBox') !== viewBox) {
          element.setAttribute('width', String(width))
          element.setAttribute('height', String(height))
          element.setAttribute('viewBox', viewBox)
        }
        patchChildren(element, before, nodes)
        before = nodes
      }
    },
  }
}

/** Canvas pixels for each CSS pixel of a drawing of this size, as many as the screen has or the device can draw. */
export type RatioFor = (width: number, height: number) => number

/** The same drawing as pixels: for what is large and carried. A browser would paint long paths anew for every tile and every scale. */
export function canvasSurface(document: Document, images: CanvasImages, ratioFor: RatioFor): Surface {
  const element = document.createElement('canvas')
  const easel = createEasel(element)
  return {
    element,
    *paint(layers, width, height, margin) {
      const ratio = ratioFor(width, height)
      const context = easel.blank(Math.round(width * ratio), Math.round(height * ratio))
      if (context) yield* paintLayers(context, layers, images, ratio, [margin.x, margin.y])
      return () => {
        element.style.width = `${width}px`
        element.style.height = `${height}px`
        easel.show()
      }
    },
  }
}

export function createSheet(surface: Surface, name: string, stretch: Stretch): Sheet {
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
  return {
    element,
    fits(camera, still) {
      if (!drawn || drawn.camera.width !== camera.width || drawn.camera.height !== camera.height) return false
      const { x, y, grown } = carriedBy(drawn.camera, camera)
      if (x === 0 && y === 0 && grown === 1) return true
      if (still || grown > stretch.most || grown < stretch.least) return false
      const { margin } = drawn
      return (
        x - margin.x * grown <= 0 &&
        y - margin.y * grown <= 0 &&
        x + (camera.width + margin.x) * grown >= camera.width &&
        y + (camera.height + margin.y) * grown >= camera.height
      )
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
      style.visibility = seen && drawn ? '' : 'hidden'
    },
    carry(camera) {
      if (!drawn) return
      const { x, y, grown } = carriedBy(drawn.camera, camera)
      // The element begins at its margin, left of and above the window.
      const [dx, dy] = [x + drawn.margin.x * (1 - grown), y + drawn.margin.y * (1 - grown)]
      const at = `translate(${dx.toFixed(2)}px, ${dy.toFixed(2)}px)`
      style.transform = grown === 1 ? (dx === 0 && dy === 0 ? '' : at) : `${at} scale(${grown})`
    },
  }
}

/** Where the drawing's window has gone to under another camera: its upper left corner, and how much it has grown. */
function carriedBy(drawn: Camera, camera: Camera): { readonly x: number; readonly y: number; readonly grown: number } {
  if (drawn.lng === camera.lng && drawn.lat === camera.lat && drawn.zoom === camera.zoom) return { x: 0, y: 0, grown: 1 }
  const grown = 2 ** (camera.zoom - drawn.zoom)
  const [cx, cy] = project(camera, [drawn.lng, drawn.lat])
  return { x: cx - (drawn.width / 2) * grown, y: cy - (drawn.height / 2) * grown, grown }
}
