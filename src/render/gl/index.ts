// The WebGL renderer: MapLibre for the ground and the marks, our own layer for what is tied to the screen, deck.gl only for flow.
import { Map as GlMap, setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import 'maplibre-gl/dist/maplibre-gl.css'
import type { Camera } from '../../scene/camera.ts'
import type { Scene } from '../../scene/scene.ts'
import type { ThreadShape } from '../../scene/thread.ts'
import type { View } from '../../state/app-state.ts'
import { inkOf } from '../ink.ts'
import { glLimitsHere } from '../limits.ts'
import type { MakeRenderer, RendererEvents } from '../renderer.ts'
import { createThreadMotion } from '../thread-motion.ts'
import { createFlow } from './flow.ts'
import { pictureOf } from './images.ts'
import { createInkLayer } from './ink-layer.ts'
import { createLetters } from './letters.ts'
import { layOnline } from './online.ts'
import { createPainting } from './painting.ts'

setWorkerUrl(workerUrl)

const MIN_ZOOM = 1.4
const MAX_ZOOM = 14

export const makeGlRenderer: MakeRenderer = async (box, options) => {
  const { view, base, online, reducedMotion, cooperative, events } = options
  await options.mapFonts()
  // Counts are painted into pictures, once.
  await document.fonts.load('700 16px "Chengyu Sans"', '0123456789').catch(() => {})
  const limits = glLimitsHere(box.ownerDocument)
  const map = new GlMap({
    container: box,
    center: [view.lng, view.lat],
    zoom: view.zoom,
    minZoom: MIN_ZOOM,
    maxZoom: MAX_ZOOM,
    attributionControl: false,
    cooperativeGestures: cooperative,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    rollEnabled: false,
    renderWorldCopies: false,
    fadeDuration: 0,
    maxCanvasSize: [limits.width, limits.height],
    locale: { 'Map.Title': '地图 Map' },
    canvasContextAttributes: { antialias: false, failIfMajorPerformanceCaveat: false },
  })
  map.touchZoomRotate.disableRotation()
  map.setMissingStyleImageResolver((id) => {
    const picture = pictureOf(id, map.getPixelRatio())
    if (picture) map.addImage(id, picture.image, { pixelRatio: picture.ratio })
  })

  let scene: Scene | null = null
  let threads: readonly ThreadShape[] = []
  const letters = createLetters(document.fonts)
  /** Names that are held back: until they are there the picture is not whole. */
  let awaited: Promise<void> | null = null
  const motion = createThreadMotion(reducedMotion)
  const cameraNow = (): Camera => {
    const { lng, lat } = map.getCenter()
    const { clientWidth: width, clientHeight: height } = box
    return { lng, lat, zoom: map.getZoom(), width, height }
  }
  const ink = createInkLayer(
    'ink',
    () => {
      if (!scene) return []
      const now = performance.now()
      if (motion.busy(now)) map.triggerRepaint()
      return inkOf(scene, cameraNow(), threads, motion.progress(now))
    },
    () => ({ width: box.clientWidth, height: box.clientHeight, ratio: map.getPixelRatio() }),
  )

  const painting = createPainting(map, base, ink, () => {
    if (online) layOnline(map, online).catch((reason: unknown) => events.failed(String(reason)))
  })
  const flow = createFlow(map, { camera: cameraNow, below: ink.id, still: reducedMotion, failed: events.failed })
  const listening = new AbortController()
  const settled = () => {
    if (!awaited) events.settled()
  }
  wireEvents(map, box, { ...events, settled }, cameraNow, listening.signal)

  function paint(next: Scene): void {
    const labels = letters.ready(next.labels)
    painting.draw(labels === next.labels ? next : { ...next, labels })
  }

  return {
    kind: 'gl',
    camera: cameraNow,
    draw(next) {
      scene = next
      const coming = letters.fetch(next.labels)
      awaited = coming
      void coming?.then(() => {
        if (awaited !== coming || listening.signal.aborted) return
        awaited = null
        paint(next)
        map.triggerRepaint()
      })
      paint(next)
      flow.draw(next)
    },
    setBase: (next) => painting.setBase(next),
    drawThreads(next) {
      threads = next
      motion.set(next, performance.now())
      map.triggerRepaint()
    },
    setFlow: (on) => flow.set(on),
    moveTo(to, how) {
      const target = { center: [to.lng, to.lat] as [number, number], zoom: to.zoom }
      if (how === 'jump' || reducedMotion) map.jumpTo(target)
      else if (how === 'ease') map.easeTo({ ...target, duration: 420 })
      // A flight longer than MapLibre's own `maxDuration` would jump, so its length is set here.
      else map.flyTo({ ...target, duration: Math.min(2000, 700 + 260 * Math.abs(to.zoom - map.getZoom())) })
    },
    zoomBy(steps) {
      map.easeTo({ zoom: map.getZoom() + steps, duration: reducedMotion ? 0 : 260 })
    },
    resize: () => void map.resize(),
    picture: (scale) => takePicture(map, scale),
    dispose() {
      listening.abort()
      flow.dispose()
      map.remove()
    },
  }
}

function wireEvents(map: GlMap, box: HTMLElement, events: RendererEvents, cameraNow: () => Camera, signal: AbortSignal): void {
  const viewNow = (): View => {
    const { lng, lat, zoom } = cameraNow()
    return { lng, lat, zoom }
  }
  map.on('move', () => events.moved(cameraNow()))
  map.on('resize', () => events.moved(cameraNow()))
  map.on('moveend', (event) => events.rested(viewNow(), event.originalEvent !== undefined))
  let sharpness = 1
  map.on('idle', () => {
    const share = sharpnessOf(map)
    if (share !== sharpness) events.sharpness(share)
    sharpness = share
    events.settled()
  })
  map.on('mousemove', (event) => events.hovered([event.point.x, event.point.y]))
  map.on('mouseout', () => events.hovered(null))
  map.on('click', (event) => events.clicked([event.point.x, event.point.y]))
  // MapLibre's own sentence chooses its words by the width of the frame; ours are said by the panels, in the reader's language.
  map.on('cooperativegestureprevented', ({ gestureType }) => events.heldBack(gestureType === 'touch_pan' ? 'touch' : 'wheel'))
  map.on('error', (event) => events.failed(event.error?.message ?? String(event.error)))
  // Removing a map gives its context up as well: by then nobody must be listening.
  box.addEventListener('webglcontextlost', () => events.lost(), { capture: true, signal })
}

/** Measured on what was drawn: a context may have fewer pixels than were asked for, and says nothing. A rounded pixel is no loss. */
function sharpnessOf(map: GlMap): number {
  const canvas = map.getCanvas()
  const gl = canvas.getContext('webgl2')
  const share = Math.min(
    (gl?.drawingBufferWidth ?? 0) / (canvas.clientWidth * devicePixelRatio),
    (gl?.drawingBufferHeight ?? 0) / (canvas.clientHeight * devicePixelRatio),
  )
  return share > 0.99 ? 1 : share
}

/** The canvas at `scale` pixels per CSS pixel: drawn anew at that resolution, not enlarged. */
async function takePicture(map: GlMap, scale: number): Promise<Blob> {
  const before = map.getPixelRatio()
  map.setPixelRatio(scale)
  await new Promise<void>((resolve) => void map.once('idle', () => resolve()))
  const blob = await new Promise<Blob | null>((resolve) => {
    map.once('render', () => map.getCanvas().toBlob(resolve, 'image/png'))
    map.triggerRepaint()
  })
  map.setPixelRatio(before)
  if (!blob) throw new Error('The picture could not be taken')
  return blob
}
