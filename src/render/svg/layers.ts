// The picture on the page: sheets on top of each other, so that each frame draws no more than it must.
//
// Ground and corridors are one picture, drawn beyond the window, in steps, and carried along while the map moves, growing and
// shrinking a little; marks and ink (dials, leaders) are carried while it only pans, since names and symbols keep their size.
// Threads hang on the panels as well as on the ground. What cannot be carried is painted on a canvas while the map moves, and
// stands as elements when it rests.
import { finish, type Steps, workUntil } from '../../domain/steps.ts'
import type { Camera } from '../../scene/camera.ts'
import type { Scene } from '../../scene/scene.ts'
import { canvasHolds, createCanvasLimit } from '../limits.ts'
import { groundLayers, type Ids } from './ground.ts'
import type { GroundShapes } from './ground-shapes.ts'
import { inkNodes } from './ink-nodes.ts'
import { type Marks, markNodes, marksOf } from './marks.ts'
import { createMoving, type Ink } from './moving.ts'
import { sightOf } from './runs.ts'
import { canvasSurface, createSheet, EASY_CANVAS_PX, type Margin, RIGID, type Sheet, svgSurface } from './sheets.ts'
import { changeOf, createSubjectMaker, type Subject, subjectLayers } from './subject.ts'

/** Share of the window that is drawn beyond each edge. */
const GROUND_SHARE = 0.3
const MOST_MARGIN_PX = 360
/** Lines of the wrong width show early. */
const GROUND_STRETCH = { most: 1.8, least: 0.55 }
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
  /** Something is drawn in steps and wants another frame. */
  busy(): boolean
  /** `manner`: `still` draws everything as it belongs; `growing` too, but for threads, which change with every frame. */
  paint(camera: Camera, ink: Ink, manner: 'still' | 'growing' | 'moving'): void
  /** The share of the screen's pixels that a window of this size is drawn with. */
  sharpness(camera: Camera): number
  /** Work that the next movement will want done; true when there is none left. */
  prepare(untilMs: number): boolean
}

/** What a frame may spend on a ground that is drawn anew; `first`: there is none to look at yet, so nobody can move it; `bare`: a part of the window shows none. */
const STEP_MS = { first: 32, still: 10, growing: 8, moving: 5, bare: 14 } as const

/** How far ahead of a map that shrinks its ground is drawn. */
const AHEAD_ZOOM = 0.25

/** Draws a sheet in steps while what it showed before is carried along. */
function createPress<T>(sheet: Sheet<T>, layersFor: (camera: Camera) => { layers: T; margin: Margin }) {
  let work: { readonly steps: Steps<void>; readonly camera: Camera } | null = null
  let last: Camera | null = null
  return {
    busy: () => work !== null,
    /** `stale`: what is drawn, or being drawn, is no longer what is wanted. */
    paint(camera: Camera, still: boolean, stale: boolean, untilMs: number): void {
      if (stale || (still && work && work.camera !== camera)) work = null
      // A map that shrinks wants more ground in every frame: what is drawn then is for where it will be when that is finished.
      const shrinks = !still && last !== null && camera.zoom < last.zoom
      const wanted = shrinks ? { ...camera, zoom: camera.zoom - AHEAD_ZOOM } : camera
      last = camera
      if (!work && (stale || !sheet.fits(wanted, still))) {
        const { layers, margin } = layersFor(wanted)
        work = { steps: sheet.draw(layers, wanted, margin), camera: wanted }
      }
      // At rest nothing else is late; while the map moves, a frame without a step would leave it without ground for good.
      const inTime = !still || performance.now() < untilMs
      if (work && inTime && workUntil(work.steps, untilMs, () => performance.now())) work = null
      sheet.carry(camera)
    },
  }
}

/** `missing`: called once what a drawing had to do without, relief or letters, has come, or will not come. */
export function createLayers(document: Document, start: GroundShapes, ids: Ids, missing: () => void): Layers {
  const element = document.createElement('div')
  element.style.position = 'absolute'
  element.style.inset = '0'
  element.style.overflow = 'hidden'
  element.style.isolation = 'isolate'
  const images = new Map<string, HTMLImageElement>()
  const ratio = () => document.defaultView?.devicePixelRatio ?? 1
  const limit = createCanvasLimit((width, height) => canvasHolds(document, width, height))
  const ratioFor = (width: number, height: number) => limit.fit(width, height, ratio())
  const fetching = new Set<string>()
  const ground = createSheet(canvasSurface(document, images, ratioFor), 'ground', GROUND_STRETCH)
  const ink = createSheet(svgSurface(document), 'ink', RIGID)
  const marks = createSheet(svgSurface(document), 'marks', RIGID)
  const moving = createMoving(document, ratioFor, missing)
  for (const part of [ground, ink, moving, marks]) element.appendChild(part.element)

  const makeSubject = createSubjectMaker()
  let shapes = start
  let scene: Scene | null = null
  let made: { readonly subject: Subject; readonly marks: Marks } | null = null
  /** Counts the grounds there have been. */
  let grounds = 0
  /** `widths`: only lines have become a little wider or narrower, which can wait until the map rests. */
  let stale = { ground: true, widths: false, marks: true, ink: true }
  /** Everything has been drawn once. */
  let painted = false
  /** Marks are on the canvas for movements, not there as elements. */
  let marksPainted = false
  /** Elements are being put in place. */
  let hanging: { readonly steps: Steps<void>; readonly camera: Camera } | null = null
  const press = createPress(ground, (camera) => {
    if (!scene || !made) throw new Error('There is no scene yet')
    const margin = marginOf(camera, GROUND_SHARE, ratio())
    const sight = sightOf(camera, margin)
    const layers = {
      bedOf: [camera, grounds],
      bed: groundLayers(shapes, scene.ground, camera.zoom, sight, `${ids}-ground`),
      top: subjectLayers(made.subject, camera, sight),
    }
    return { layers, margin }
  })
  const working = () => press.busy() || hanging !== null
  const newGround = () => {
    grounds++
    stale = { ...stale, ground: true }
  }

  const fetchRelief = ({ ground: { relief, palette } }: Scene) => {
    const address = shapes.relief?.[palette.relief]
    if (!relief || address === undefined || images.has(address) || fetching.has(address)) return
    fetching.add(address)
    const image = document.createElement('img')
    image.addEventListener('load', () => {
      fetching.delete(address)
      images.set(address, image)
      newGround()
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
      const change = made ? changeOf(made.subject, found.subject) : 'much'
      if (!same) grounds++
      const widths = stale.widths || change === 'widths'
      stale = { ground: stale.ground || !same || change === 'much', widths, marks: true, ink: true }
      scene = next
      made = found
      hanging = null
      element.style.backgroundColor = palette.sea
    },
    setShapes(next) {
      shapes = next
      newGround()
      if (scene) fetchRelief(scene)
    },
    complete: () => fetching.size === 0 && !working(),
    busy: working,
    paint(camera, ofInk, manner) {
      if (!scene || !made) return
      const still = manner !== 'moving'
      // What the reader has asked for is in the marks: they are there at once, what lies below them follows.
      const answering = still && stale.marks && !marksPainted
      const pace = !painted ? 'first' : still || ground.covers(camera) ? manner : 'bare'
      const untilMs = performance.now() + (answering ? 0 : STEP_MS[pace])
      press.paint(camera, still, stale.ground || (still && stale.widths), untilMs)
      stale = { ...stale, ground: false, widths: stale.widths && !still }
      const busy = press.busy()
      // After a movement the elements come last: the canvas shows the same till then.
      const hurried = !still || (marksPainted && busy)
      const carried = !stale.marks && marks.fits(camera, still)
      if (carried) marks.carry(camera)
      if (hurried || hanging?.camera !== camera) hanging = null
      if (!carried && !hurried) {
        hanging ??= { steps: marks.draw(markNodes(made.marks, camera), camera, MARKS_MARGIN), camera }
        // Where they are seen they change all at once, out of sight a few in a frame.
        const hidden = marksPainted || !painted
        const done = workUntil(hanging.steps, hidden ? 0 : Number.POSITIVE_INFINITY, () => performance.now())
        if (done) hanging = null
        stale = { ...stale, marks: !done }
      }
      marksPainted = !carried && (hurried || hanging !== null)
      marks.show(!marksPainted)
      const inkStill = manner === 'still' && !hurried && hanging === null
      const inkCarried = !inkStill && carried && !ofInk.pinned && !stale.ink && ink.fits(camera, still)
      if (inkStill) {
        finish(ink.draw(inkNodes(ofInk.shapes()), camera, MARKS_MARGIN))
        stale = { ...stale, ink: ofInk.pinned }
      } else if (inkCarried) ink.carry(camera)
      else moving.paint(camera, ofInk, marksPainted ? made.marks : null, made)
      ink.show(inkStill || inkCarried)
      if (inkStill || inkCarried) moving.hide()
      painted ||= !working()
    },
    sharpness: ({ width, height }) => ratioFor(width, height) / ratio(),
    prepare: (untilMs) => made === null || moving.prepare(made.marks, untilMs),
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
