// The stage: one renderer, the scene on it, and the loop that keeps both in step with the store and the panels.
import { effect, type ReadonlySignal, signal } from '@preact/signals-core'
import { type BaseMap, placesOf, riversOf } from '../render/base-map.ts'
import { rendererFor, rendererKind } from '../render/choose.ts'
import type { Renderer, RendererOptions } from '../render/renderer.ts'
import type { WebGl } from '../render/webgl.ts'
import type { Camera, Px } from '../scene/camera.ts'
import type { SceneInput } from '../scene/input.ts'
import type { MeasureText } from '../scene/layout/text.ts'
import { createSceneSteps } from '../scene/make-scene.ts'
import type { Palette } from '../scene/palette.ts'
import { type Picked, pick } from '../scene/pick.ts'
import type { Scene } from '../scene/scene.ts'
import type { RowAnchor } from '../scene/thread.ts'
import { threadsOf } from '../scene/threads.ts'
import type { Tint } from '../scene/tint.ts'
import type { View } from '../state/app-state.ts'
import type { Config } from '../state/config.ts'
import type { Store } from '../state/store.ts'
import { farMoved, sameView } from './frame.ts'
import { createLayoutLoop } from './layout-loop.ts'
import { createPanelReader } from './panels.ts'
import { report } from './report.ts'

export type StageOptions = Pick<RendererOptions, 'pause' | 'mapFonts'> & {
  readonly box: HTMLElement
  readonly root: HTMLElement
  readonly store: Store
  readonly base: BaseMap
  /** The base map with what this camera needs beyond `base`; null where there is nothing new. */
  readonly finer: (camera: Camera) => Promise<BaseMap | null>
  readonly palette: ReadonlySignal<Palette>
  readonly tint: ReadonlySignal<Tint | null>
  readonly config: Config
  readonly scale: ReadonlySignal<number>
  readonly webGl: WebGl
  readonly measure: MeasureText
  readonly picked: (found: Picked | null, at: Px) => void
  readonly hovered: (found: Picked | null, at: Px | null) => void
  /** Everything asked for is on the screen. */
  readonly settled: () => void
  /** WebGL is missing or was lost for good: the SVG map stands in. */
  readonly fellBack: (why: 'none' | 'lost') => void
  /** The share of the screen's pixels that the device can draw has changed. */
  readonly sharpness: (share: number) => void
  /** In a frame in another page, which scrolls by wheel and one finger. */
  readonly cooperative: boolean
  readonly heldBack: (by: 'wheel' | 'touch') => void
  /** Tiles of the online base map could not be had. */
  readonly failed: () => void
}

export type Stage = {
  readonly camera: ReadonlySignal<Camera>
  readonly pointer: ReadonlySignal<readonly [number, number] | null>
  moveTo(view: View, how: 'jump' | 'ease' | 'fly'): void
  zoomBy(steps: number): void
  picture(scale: number): Promise<Blob>
  /** Panels have changed size, scrolled or folded. */
  touch(): void
  dispose(): void
}

/** So much nearer or further off, and the scene is laid out anew while the map still moves. */
const MOVING_LAYOUT_ZOOM = 0.35
const MOST_REBUILDS = 3

export async function createStage(options: StageOptions): Promise<Stage> {
  const { box, root, store } = options
  let base = options.base
  const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)').matches
  const places = placesOf(base)
  const rivers = riversOf(base)
  const start = store.now.view.peek()
  const camera = signal<Camera>({ ...start, width: box.clientWidth, height: box.clientHeight })
  const pointer = signal<readonly [number, number] | null>(null)
  let renderer: Renderer | null = null
  let scene: Scene | null = null
  let laidOut: Camera | null = null
  const panels = createPanelReader(store, root, box)
  let rebuilds = 0
  let gone = false

  const inputNow = (): SceneInput => ({
    graph: store.graph,
    shown: store.shown.peek(),
    chosen: store.now.chosen.peek(),
    hint: store.hint.peek(),
    hidden: store.now.hidden.peek(),
    filter: store.now.filter.peek(),
    lang: store.now.lang.peek(),
    palette: options.palette.peek(),
    boundaries: options.config.boundaries,
    tint: options.tint.peek(),
    camera: camera.peek(),
    ...panels.standing(),
    places,
    rivers,
    measure: options.measure,
    scale: options.scale.peek(),
  })

  const loop = createLayoutLoop({
    steps: createSceneSteps(store.graph.dataset.corridors),
    input() {
      if (!renderer) return null
      delete box.dataset.settled
      camera.value = renderer.camera()
      return inputNow()
    },
    done(made, of) {
      scene = made
      laidOut = of.camera
      renderer?.draw(made)
      // The rows stand as they did when the scene was made: no second reading of the panel.
      drawThreads(of.rows)
      if (renderer) report(box, store, made, renderer)
    },
  })
  function drawThreads(rows: readonly RowAnchor[]): void {
    if (renderer && scene) renderer.drawThreads(threadsOf(scene.ends, rows, camera.peek(), options.scale.peek(), scene.dials))
  }
  /** What the first picture does without is fetched the first time anybody looks that closely, or that far. */
  async function refine(): Promise<void> {
    const finer = await options.finer(camera.peek())
    if (!finer || gone) return
    base = finer
    renderer?.setBase(finer)
  }
  const schedule = (why: 'asked' | 'panels' | 'resting' = 'asked') => {
    panels.forget()
    loop.schedule(why)
  }

  function moved(next: Camera): void {
    camera.value = next
    loop.moving()
    if (scene && scene.ends.length > 0) drawThreads(panels.standing().rows)
    if (!laidOut || loop.busy()) return
    const shift = Math.abs(next.zoom - laidOut.zoom) > MOVING_LAYOUT_ZOOM || farMoved(next, laidOut)
    if (shift) loop.again()
  }

  /** WebGL that says it is there and then cannot be used, or whose half of the app cannot be had: the other map stands in. */
  async function start_(kind: 'gl' | 'svg'): Promise<void> {
    try {
      await begin(kind)
    } catch (reason) {
      if (kind === 'svg') throw reason
      box.replaceChildren()
      renderer = null
      options.fellBack('none')
      await begin('svg')
    }
  }
  async function begin(kind: 'gl' | 'svg'): Promise<void> {
    const make = await rendererFor(kind)
    const { lng, lat, zoom } = camera.peek()
    renderer?.dispose()
    renderer = await make(box, {
      view: { lng, lat, zoom },
      base,
      online: options.config.onlineBaseMap,
      lang: store.now.lang.peek(),
      reducedMotion,
      cooperative: options.cooperative,
      pause: options.pause,
      mapFonts: options.mapFonts,
      events: {
        moved,
        rested(view) {
          schedule('resting')
          void refine()
          const known = store.now.view.peek()
          if (!sameView(known, view)) store.set({ view })
        },
        settled() {
          box.dataset.settled = 'true'
          options.settled()
        },
        hovered(at) {
          const found = at && scene ? pick(scene, camera.peek(), at) : null
          pointer.value = at
          options.hovered(found, at)
        },
        clicked(at) {
          // Before the first scene there is nothing to choose, and nothing to take back either.
          if (!scene) return
          options.picked(pick(scene, camera.peek(), at, matchMedia('(pointer: coarse)').matches ? 14 : 4), at)
        },
        lost() {
          rebuilds++
          if (gone) return
          if (rebuilds > MOST_REBUILDS) {
            options.fellBack('lost')
            void start_('svg')
          } else void start_('gl')
        },
        heldBack: options.heldBack,
        sharpness: options.sharpness,
        failed(reason) {
          box.dataset.fault = reason
          options.failed()
        },
      },
    })
    box.dataset.renderer = renderer.kind
    renderer.setFlow(store.now.flow.peek())
    schedule()
    void refine()
  }

  const wanted = store.now.renderer.peek()
  if (options.webGl === 'none' && wanted !== 'svg') options.fellBack('none')
  await start_(rendererKind(wanted, options.webGl, options.config.onlineBaseMap !== null))

  const stops = [
    effect(() => {
      // A pointer passes over many things, also while it drags the map: what it points at may come a frame or two later.
      void store.hint.value
      schedule('resting')
    }),
    effect(() => {
      // Whatever a scene is made of: a change of any of it draws a new one.
      void [store.shown.value, store.now.chosen.value, store.now.hidden.value, store.now.lang.value]
      void [
        options.palette.value,
        options.tint.value,
        options.scale.value,
        store.now.screen.value,
        store.now.panelOpen.value,
        store.now.face.value,
      ]
      schedule()
    }),
    effect(() => renderer?.setFlow(store.now.flow.value)),
    effect(() => {
      const view = store.now.view.value
      if (renderer && !sameView(view, renderer.camera())) renderer.moveTo(view, 'fly')
    }),
  ]
  const observer = new ResizeObserver(() => {
    renderer?.resize()
    schedule()
  })
  observer.observe(box)

  return {
    camera,
    pointer,
    moveTo: (view, how) => renderer?.moveTo(view, how),
    zoomBy: (steps) => renderer?.zoomBy(steps),
    picture: (scale) => (renderer ? renderer.picture(scale) : Promise.reject(new Error('There is no map yet'))),
    // Scrolling, folding and letters that arrive are told for all of the page: most of it moves nothing that the map looks at.
    touch() {
      // While the map moves nobody looks at the panels' edges, and a rest has everything read anew.
      if (loop.isMoving()) panels.forget()
      else if (panels.moved()) schedule('panels')
    },
    dispose() {
      gone = true
      loop.stop()
      for (const stop of stops) stop()
      observer.disconnect()
      renderer?.dispose()
    },
  }
}
