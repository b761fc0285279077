// The renderer without WebGL: the same scene as SVG, moved by hand. Used where WebGL is missing, lost or not wanted.
import { unhurried } from '../../domain/steps.ts'
import type { Camera, Px } from '../../scene/camera.ts'
import type { Scene } from '../../scene/scene.ts'
import type { ThreadShape } from '../../scene/thread.ts'
import type { View } from '../../state/app-state.ts'
import { inkOf } from '../ink.ts'
import type { MakeRenderer } from '../renderer.ts'
import { createThreadMotion } from '../thread-motion.ts'
import { type Course, flight, glide, slowing } from './course.ts'
import { createFlow } from './flow.ts'
import { listenTo, type Wishes } from './gestures.ts'
import { groundShapeSteps, groundShapesOf } from './ground-shapes.ts'
import { createLayers } from './layers.ts'
import { takePicture } from './picture.ts'
import { drawScene } from './scene-svg.ts'
import { allowed, panned, sameView, zoomedAbout } from './steering.ts'

const EASE_MS = 420
const BUTTON_MS = 260
const GLIDE_MS = 200
/** A wheel has no end of its own: after this long without a turn it has come to rest. */
const WHEEL_REST_MS = 240
/** How long a page that is told of a rest may take before the old scene is drawn carefully. */
const ANSWER_MS = 120

/** In both languages at once: the reader may change theirs while the map stays. */
const MAP_NAME = '地图 Map'

type Ride = { readonly course: Course; readonly to: View; readonly startMs: number; readonly byReader: boolean }

const viewOf = ({ lng, lat, zoom }: Camera): View => ({ lng, lat, zoom })

export const makeSvgRenderer: MakeRenderer = async (box, { view, base, reducedMotion, cooperative, events, pause }) => {
  const { document } = box.ownerDocument.defaultView ?? window
  let ground = { base, shapes: await unhurried(groundShapeSteps(base), pause) }
  // Two maps may live on one page, and ids are the page's.
  const ids = `map${Math.random().toString(36).slice(2, 8)}`
  const layers = createLayers(document, ground.shapes, ids, () => touch())
  const host = layers.element
  host.tabIndex = 0
  host.setAttribute('role', 'application')
  host.setAttribute('aria-label', MAP_NAME)
  host.style.touchAction = cooperative ? 'pan-x pan-y' : 'none'
  host.style.userSelect = 'none'
  box.appendChild(host)
  const flow = createFlow(host, reducedMotion)
  const motion = createThreadMotion(reducedMotion)

  let camera: Camera = { ...allowed(view), width: box.clientWidth, height: box.clientHeight }
  let told: Camera = camera
  let scene: Scene | null = null
  let threads: readonly ThreadShape[] = []
  let ride: Ride | null = null
  let held = false
  let wheelMs = Number.NEGATIVE_INFINITY
  /** The camera has moved since it was last said to rest; by whom. */
  let restless: { readonly byReader: boolean } | null = null
  /** Something differs from what is painted. */
  let dirty = false
  /** Until then the page may still answer a rest with a new scene. */
  let answerMs = Number.NEGATIVE_INFINITY
  let frameId: number | null = null
  let resting = false
  let sharpness = 1
  let gone = false

  const wake = () => {
    if (frameId === null && !gone) frameId = requestAnimationFrame(frame)
  }
  const touch = () => {
    dirty = true
    wake()
  }
  const steer = (next: Camera, byReader: boolean) => {
    if (sameView(next, camera) && next.width === camera.width && next.height === camera.height) return
    camera = next
    restless = { byReader }
    touch()
  }
  const tell = () => {
    if (told === camera) return
    told = camera
    events.moved(camera)
  }
  const settle = () => {
    const how = restless
    restless = null
    if (!how) return
    dirty = true
    events.rested(viewOf(camera), how.byReader)
  }

  function frame(nowMs: number): void {
    if (gone) return
    if (frameId !== null) cancelAnimationFrame(frameId)
    frameId = null
    if (ride) {
      const share = Math.min(1, (nowMs - ride.startMs) / Math.max(1, ride.course.durationMs))
      steer({ ...camera, ...ride.course.at(Math.max(0, share)) }, ride.byReader)
      if (share >= 1) ride = null
    }
    tell()
    const turning = nowMs - wheelMs < WHEEL_REST_MS
    const moving = ride !== null || held || turning
    if (!moving && restless) {
      answerMs = nowMs + ANSWER_MS
      settle()
    }
    if (gone) return
    // Told of a rest, the page answers with the scene for that camera: what is costly to draw waits for it.
    const waiting = nowMs < answerMs
    const growing = motion.busy(nowMs)
    const painted = dirty || growing
    const still = !moving && !waiting
    if (painted) paint(nowMs, still ? (growing ? 'growing' : 'still') : 'moving')
    const busy = layers.busy()
    if (painted && still && !growing && scene && layers.complete()) events.settled()
    // The last step of growing, the careful drawing after a wait and what is drawn in steps are taken in a frame of their own.
    if (growing || waiting || busy) dirty = true
    if (ride || turning || growing || waiting || busy) wake()
    else if (still) rest()
  }

  function paint(nowMs: number, manner: 'still' | 'growing' | 'moving'): void {
    if (!scene) return
    dirty = false
    const drawn = scene
    const shapes = () => inkOf(drawn, camera, threads, motion.progress(nowMs))
    layers.paint(camera, { shapes, pinned: threads.length > 0 }, manner)
    flow.place(scene, camera, manner === 'moving')
    const share = layers.sharpness(camera)
    if (share !== sharpness) events.sharpness(share)
    sharpness = share
  }

  /** A browser that has nothing to do gets ready for the next movement; where none says so, the movement itself does. */
  function rest(): void {
    const { requestIdleCallback } = window as { requestIdleCallback?: typeof window.requestIdleCallback }
    if (resting || !requestIdleCallback) return
    resting = true
    requestIdleCallback((deadline) => {
      resting = false
      if (!gone && !layers.prepare(performance.now() + Math.min(12, deadline.timeRemaining()))) rest()
    })
  }

  /** Begins to move; at once where motion is not wanted. */
  const setOut = (course: Course, to: View, byReader: boolean) => {
    if (reducedMotion || course.durationMs <= 0) {
      ride = null
      steer({ ...camera, ...allowed(to) }, byReader)
      return
    }
    ride = { course, to, startMs: performance.now(), byReader }
    wake()
  }

  const wishes: Wishes = {
    grabbed() {
      ride = null
      held = true
      wake()
    },
    panned: (by: Px) => steer(panned(camera, by), true),
    zoomed(about, steps, how) {
      if (!held) wheelMs = performance.now()
      if (how === 'at once') {
        ride = null
        steer(zoomedAbout(camera, about, steps), true)
        return
      }
      const from = ride?.byReader ? { ...camera, ...ride.to } : camera
      const to = zoomedAbout(from, about, steps)
      setOut(glide(camera, to, GLIDE_MS, slowing), to, true)
    },
    pushed(by) {
      const from = ride?.byReader ? { ...camera, ...ride.to } : camera
      const to = panned(from, by)
      setOut(glide(camera, to, GLIDE_MS, slowing), to, true)
    },
    released() {
      held = false
      wake()
    },
    hovered: (at) => events.hovered(at),
    clicked: (at) => events.clicked(at),
    heldBack: (by) => events.heldBack(by),
  }
  const deafen = listenTo(host, wishes, cooperative)

  const resize = () => {
    const { clientWidth: width, clientHeight: height } = box
    if (width === camera.width && height === camera.height) return
    camera = { ...camera, width, height }
    restless = restless ?? { byReader: false }
    touch()
  }
  const watcher = new ResizeObserver(resize)
  watcher.observe(box)

  return {
    kind: 'svg',
    camera: () => camera,
    draw(next) {
      scene = next
      answerMs = Number.NEGATIVE_INFINITY
      layers.setScene(next)
      touch()
      // Told in a frame, it shows the scene in that very frame. A map in motion keeps to the rhythm of its own.
      if (!ride && !held) queueMicrotask(() => frame(performance.now()))
    },
    setBase(next) {
      ground = { base: next, shapes: groundShapesOf(next, ground) }
      layers.setShapes(ground.shapes)
      touch()
    },
    drawThreads(next) {
      threads = next
      motion.set(next, performance.now())
      touch()
    },
    setFlow(on) {
      flow.set(on)
      touch()
    },
    moveTo(to, how) {
      if (how !== 'jump' && !reducedMotion) {
        setOut(how === 'fly' ? flight(camera, to) : glide(camera, to, EASE_MS), to, false)
        return
      }
      ride = null
      steer({ ...camera, ...allowed(to) }, false)
      tell()
      if (!held) settle()
    },
    zoomBy(steps) {
      const to = zoomedAbout(camera, [camera.width / 2, camera.height / 2], steps)
      setOut(glide(camera, to, BUTTON_MS), to, false)
    },
    resize,
    async picture(scale) {
      if (!scene) throw new Error('There is nothing to take a picture of yet')
      return takePicture(drawScene(scene, camera, ground.shapes, threads, `${ids}-picture`), scale, document)
    },
    dispose() {
      gone = true
      if (frameId !== null) cancelAnimationFrame(frameId)
      deafen()
      watcher.disconnect()
      flow.stop()
      host.remove()
    },
  }
}
