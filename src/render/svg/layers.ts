// The picture on the page: four sheets on top of each other, so that each frame draws no more than it must.
//
// Ground and corridors are drawn beyond the window and carried along while the map moves, growing and shrinking a little;
// marks are carried while it only pans, since names and symbols keep their size; ink (threads, dials) hangs on the panels
// as well as on the ground and is drawn anew each frame.
import type { Camera } from '../../scene/camera.ts'
import type { Scene } from '../../scene/scene.ts'
import type { InkShape } from '../ink.ts'
import { groundNodes, type Ids } from './ground.ts'
import type { GroundShapes } from './ground-shapes.ts'
import { inkNodes } from './ink-nodes.ts'
import { type Marks, markNodes, marksOf } from './marks.ts'
import { sightOf } from './runs.ts'
import { canvasSurface, createSheet, EASY_CANVAS_PX, type Margin, RIGID, svgSurface } from './sheets.ts'
import { createSubjectMaker, type Subject, sameSubject, subjectNodes } from './subject.ts'

/** Share of the window that is drawn beyond each edge: the ground takes longest to draw anew, so it reaches furthest. */
const GROUND_SHARE = 0.3
const SUBJECT_SHARE = 0.18
const MOST_MARGIN_PX = 360
/** Detail that is not there shows late, lines of the wrong width show early. */
const GROUND_STRETCH = { most: 2.4, least: 0.5 }
const SUBJECT_STRETCH = { most: 1.6, least: 0.62 }
const NO_MARGIN: Margin = { x: 0, y: 0 }
/** The layout places nothing further outside than this. */
const MARKS_MARGIN: Margin = { x: 100, y: 100 }

export type Layers = {
  readonly element: HTMLElement
  setScene(scene: Scene): void
  /** A finer ground. */
  setShapes(shapes: GroundShapes): void
  /** Nothing that belongs to the picture is still on its way. */
  complete(): boolean
  /** `still`: the camera is at rest, so everything is drawn as it belongs. */
  paint(camera: Camera, ink: readonly InkShape[], still: boolean): void
}

/** `missing`: called once the relief that a drawing had to do without has come, or will not come. */
export function createLayers(document: Document, start: GroundShapes, ids: Ids, missing: () => void): Layers {
  const element = document.createElement('div')
  element.style.position = 'absolute'
  element.style.inset = '0'
  element.style.overflow = 'hidden'
  element.style.isolation = 'isolate'
  const images = new Map<string, HTMLImageElement>()
  const ratio = () => document.defaultView?.devicePixelRatio ?? 1
  const fetching = new Set<string>()
  const ground = createSheet(canvasSurface(document, images), 'ground', GROUND_STRETCH)
  const subject = createSheet(canvasSurface(document, images), 'subject', SUBJECT_STRETCH)
  const ink = createSheet(svgSurface(document), 'ink', RIGID)
  const marks = createSheet(svgSurface(document), 'marks', RIGID)
  for (const sheet of [ground, subject, ink, marks]) element.appendChild(sheet.element)

  const makeSubject = createSubjectMaker()
  let shapes = start
  let scene: Scene | null = null
  let made: { readonly subject: Subject; readonly marks: Marks } | null = null
  let stale = { ground: true, subject: true, marks: true }

  const fetchRelief = ({ ground: { relief, palette } }: Scene) => {
    const address = shapes.relief?.[palette.relief]
    if (!relief || address === undefined || images.has(address) || fetching.has(address)) return
    fetching.add(address)
    const image = document.createElement('img')
    image.addEventListener('load', () => {
      fetching.delete(address)
      images.set(address, image)
      stale = { ...stale, ground: true }
      missing()
    })
    // Without it the map is complete all the same; the next scene asks again.
    image.addEventListener('error', () => {
      fetching.delete(address)
      missing()
    })
    image.src = address
  }

  return {
    element,
    setScene(next) {
      const before = scene?.ground
      const { palette, boundaries, relief, rivers, tint } = next.ground
      const same =
        before?.palette === palette &&
        before.boundaries === boundaries &&
        before.relief === relief &&
        before.rivers === rivers &&
        before.tint === tint
      if (!same) fetchRelief(next)
      const found = { subject: makeSubject(next), marks: marksOf(next, ids) }
      const moved = !made || !sameSubject(made.subject, found.subject)
      stale = { ground: stale.ground || !same, subject: stale.subject || moved, marks: true }
      scene = next
      made = found
      element.style.backgroundColor = palette.sea
    },
    setShapes(next) {
      shapes = next
      stale = { ...stale, ground: true }
      if (scene) fetchRelief(scene)
    },
    complete: () => fetching.size === 0,
    paint(camera, shapesOfInk, still) {
      if (!scene || !made) return
      if (stale.ground || !ground.fits(camera, still)) {
        const margin = marginOf(camera, GROUND_SHARE, ratio())
        const nodes = groundNodes(shapes, scene.ground, camera.zoom, sightOf(camera, margin), `${ids}-ground`)
        ground.draw(nodes, camera, margin)
      } else ground.carry(camera)
      if (stale.subject || !subject.fits(camera, still)) {
        const margin = marginOf(camera, SUBJECT_SHARE, ratio())
        subject.draw(subjectNodes(made.subject, camera, sightOf(camera, margin)), camera, margin)
      } else subject.carry(camera)
      if (stale.marks || !marks.fits(camera, still)) marks.draw(markNodes(made.marks, camera), camera, MARKS_MARGIN)
      else marks.carry(camera)
      ink.draw(inkNodes(shapesOfInk), camera, NO_MARGIN)
      stale = { ground: false, subject: false, marks: false }
    },
  }
}

/** On a wall of 4K or 8K the margin gives way before the sharpness does. `ratio`: device pixels for each CSS pixel. */
export function marginOf({ width, height }: Camera, share: number, ratio: number): Margin {
  const margin = {
    x: Math.round(Math.min(MOST_MARGIN_PX, width * share)),
    y: Math.round(Math.min(MOST_MARGIN_PX, height * share)),
  }
  return (width + 2 * margin.x) * (height + 2 * margin.y) * ratio * ratio <= EASY_CANVAS_PX ? margin : NO_MARGIN
}
