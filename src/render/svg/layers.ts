// The picture on the page: four drawings on top of each other, so that each frame redraws no more than it must.
//
// Ground and subject are drawn beyond the window and carried along by a transform while the map moves; marks are carried while it
// only pans; ink (threads, dials) hangs on panels as well as on the ground and is drawn anew each frame.
import type { Camera } from '../../scene/camera.ts'
import { project } from '../../scene/camera.ts'
import type { Scene } from '../../scene/scene.ts'
import type { InkShape } from '../ink.ts'
import { patchChildren } from './dom.ts'
import { groundNodes, type Ids } from './ground.ts'
import type { GroundShapes } from './ground-shapes.ts'
import { inkNodes } from './ink-nodes.ts'
import { type Marks, markNodes, marksOf } from './marks.ts'
import { sightOf } from './runs.ts'
import { type Subject, subjectNodes, subjectOf } from './subject.ts'
import type { SvgNode } from './tree.ts'

const SVG = 'http://www.w3.org/2000/svg'
/** Share of the window, and pixels at most, that is drawn beyond each edge. */
const MARGIN_SHARE = 0.35
const MOST_MARGIN_PX = 420
/** A drawing carried further than this from its own scale shows: lines too thick, or detail that is not there. */
const MOST_GROWN = 1.9
const MOST_SHRUNK = 0.62

type Margin = { readonly x: number; readonly y: number }
const NO_MARGIN: Margin = { x: 0, y: 0 }

/** One drawing and the camera it was drawn for. */
type Sheet = {
  readonly element: SVGSVGElement
  nodes: readonly SvgNode[]
  drawn: Camera | null
  margin: Margin
}

export type Layers = {
  readonly element: HTMLElement
  setScene(scene: Scene): void
  /** `still`: the camera is at rest, so everything is drawn as it belongs. */
  paint(camera: Camera, ink: readonly InkShape[], still: boolean): void
}

export function createLayers(document: Document, shapes: GroundShapes, ids: Ids): Layers {
  const element = document.createElement('div')
  place(element, NO_MARGIN)
  element.style.overflow = 'hidden'
  const sheet = (name: string, carried: boolean): Sheet => {
    const svg = document.createElementNS(SVG, 'svg')
    svg.setAttribute('data-sheet', name)
    svg.setAttribute('aria-hidden', 'true')
    svg.style.position = 'absolute'
    svg.style.transformOrigin = '0 0'
    svg.style.pointerEvents = 'none'
    if (carried) svg.style.willChange = 'transform'
    element.appendChild(svg)
    return { element: svg, nodes: [], drawn: null, margin: NO_MARGIN }
  }
  const ground = sheet('ground', true)
  const subject = sheet('subject', true)
  const ink = sheet('ink', false)
  const marks = sheet('marks', true)
  let scene: Scene | null = null
  let made: { readonly subject: Subject; readonly marks: Marks } | null = null
  let stale = { ground: true, scene: true }

  const draw = (sheet: Sheet, nodes: readonly SvgNode[], camera: Camera, margin: Margin) => {
    const { style } = sheet.element
    if (!sheet.drawn || !sameSize(sheet.drawn, camera) || sheet.margin !== margin) {
      style.left = `${-margin.x}px`
      style.top = `${-margin.y}px`
      const [width, height] = [camera.width + 2 * margin.x, camera.height + 2 * margin.y]
      sheet.element.setAttribute('width', String(width))
      sheet.element.setAttribute('height', String(height))
      sheet.element.setAttribute('viewBox', `${-margin.x} ${-margin.y} ${width} ${height}`)
    }
    patchChildren(sheet.element, sheet.nodes, nodes)
    sheet.nodes = nodes
    sheet.drawn = camera
    sheet.margin = margin
    style.transform = ''
  }

  return {
    element,
    setScene(next) {
      const before = scene?.ground
      const { palette, boundaries, relief, rivers } = next.ground
      const same =
        before?.palette === palette && before.boundaries === boundaries && before.relief === relief && before.rivers === rivers
      stale = { ground: stale.ground || !same, scene: true }
      scene = next
      made = { subject: subjectOf(next), marks: marksOf(next, ids) }
      element.style.backgroundColor = palette.sea
    },
    paint(camera, shapesOfInk, still) {
      if (!scene || !made) return
      const margin = ground.drawn && sameSize(ground.drawn, camera) ? ground.margin : marginOf(camera)
      const sight = sightOf(camera, margin)
      if (stale.ground || needsDrawing(ground, camera, still, true))
        draw(ground, groundNodes(shapes, scene.ground, camera.zoom, sight, `${ids}-ground`), camera, margin)
      else carry(ground, camera)
      if (stale.scene || needsDrawing(subject, camera, still, false))
        draw(subject, subjectNodes(made.subject, camera, sight), camera, margin)
      else carry(subject, camera)
      if (stale.scene || needsDrawing(marks, camera, still, false)) draw(marks, markNodes(made.marks, camera), camera, margin)
      else carry(marks, camera)
      draw(ink, inkNodes(shapesOfInk), camera, NO_MARGIN)
      stale = { ground: false, scene: false }
    },
  }
}

function place(element: HTMLElement, margin: Margin): void {
  element.style.position = 'absolute'
  element.style.left = element.style.right = `${-margin.x}px`
  element.style.top = element.style.bottom = `${-margin.y}px`
}

const sameSize = (a: Camera, b: Camera): boolean => a.width === b.width && a.height === b.height
const marginOf = ({ width, height }: Camera): Margin => ({
  x: Math.round(Math.min(MOST_MARGIN_PX, width * MARGIN_SHARE)),
  y: Math.round(Math.min(MOST_MARGIN_PX, height * MARGIN_SHARE)),
})

/** Where the drawing's window has gone to under another camera: its upper left corner, and how much it has grown. */
function carriedBy(drawn: Camera, camera: Camera): { readonly x: number; readonly y: number; readonly grown: number } {
  const grown = 2 ** (camera.zoom - drawn.zoom)
  const [cx, cy] = project(camera, [drawn.lng, drawn.lat])
  return { x: cx - (drawn.width / 2) * grown, y: cy - (drawn.height / 2) * grown, grown }
}

/** `elastic`: may be enlarged and shrunk for a while. */
function needsDrawing({ drawn, margin }: Sheet, camera: Camera, still: boolean, elastic: boolean): boolean {
  if (!drawn || !sameSize(drawn, camera)) return true
  if (drawn.lng === camera.lng && drawn.lat === camera.lat && drawn.zoom === camera.zoom) return false
  if (still) return true
  const { x, y, grown } = carriedBy(drawn, camera)
  if (grown !== 1 && (!elastic || grown > MOST_GROWN || grown < MOST_SHRUNK)) return true
  const covers =
    x - margin.x * grown <= 0 &&
    y - margin.y * grown <= 0 &&
    x + (camera.width + margin.x) * grown >= camera.width &&
    y + (camera.height + margin.y) * grown >= camera.height
  return !covers
}

function carry({ element, drawn, margin }: Sheet, camera: Camera): void {
  if (!drawn) return
  const { x, y, grown } = carriedBy(drawn, camera)
  // The element begins at its margin, left of and above the window.
  const dx = x + margin.x * (1 - grown)
  const dy = y + margin.y * (1 - grown)
  const still = Math.abs(dx) < 0.01 && Math.abs(dy) < 0.01 && grown === 1
  element.style.transform = still
    ? ''
    : `translate(${dx.toFixed(2)}px, ${dy.toFixed(2)}px)${grown === 1 ? '' : ` scale(${grown})`}`
}
