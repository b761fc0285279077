// The stage: one renderer, the scene on it, and the loop that keeps both in step with the store and the panels.
import { effect, type ReadonlySignal, signal } from '@preact/signals-core'
import { type Steps, workUntil } from '../domain/steps.ts'
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

/** Names and symbols keep their places on the ground meanwhile, so a movement can do without for a while. */
const MOVING_LAYOUT_MS = 200
const MOVING_LAYOUT_ZOOM = 0.35
/** What a frame may spend on a layout: where the reader has asked for something, the answer comes before a smooth picture. `first`: much else begins. */
const STEP_MS = { first: 20, asked: 40, resting: 10, moving: 5 } as const
const MOST_REBUILDS = 3

export async function createStage(options: StageOptions): Promise<Stage> {
  const { box, root, store } = options
  let base = options.base
  const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)').matches
  const sceneSteps = createSceneSteps(store.graph.dataset.corridors)
  const places = placesOf(base)
  const rivers = riversOf(base)
  const start = store.now.view.peek()
  const camera = signal<Camera>({ ...start, width: box.clientWidth, height: box.clientHeight })
  const pointer = signal<readonly [number, number] | null>(null)
  let renderer: Renderer | null = null
  let scene: Scene | null = null
  let laidOut: Camera | null = null
  let frame = 0
  /** A layout will be begun before the next frame. */
  let posted = false
  let pace: 'asked' | 'resting' | 'moving' = 'asked'
  /** A layout that is under way, and what it is made of. */
  let work: { readonly steps: Steps<Scene>; readonly input: SceneInput } | null = null
  const panels = createPanelReader(store, root, box)
  let lastLayout = 0
  let layoutCost = 0
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

  function layOut(): void {
    cancelAnimationFrame(frame)
    frame = 0
    posted = false
    if (!renderer) return
    if (!work) {
      delete box.dataset.settled
      camera.value = renderer.camera()
      const input = inputNow()
      work = { steps: sceneSteps(input), input }
      layoutCost = 0
    }
    const begun = performance.now()
    const done = workUntil(work.steps, begun + STEP_MS[scene ? pace : 'first'], () => performance.now())
    lastLayout = performance.now()
    // A slow machine lays out less often while the map moves, so that the movement itself stays smooth.
    layoutCost += lastLayout - begun
    if (!done) {
      frame = requestAnimationFrame(layOut)
      return
    }
    const { input } = work
    work = null
    scene = done.result
    laidOut = input.camera
    renderer.draw(scene)
    // The rows stand as they did when the scene was made: no second reading of the panel.
    drawThreads(input.rows)
    report(box, store, scene, renderer)
  }
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
  const ask = () => {
    if (frame === 0 && !posted && !gone) frame = requestAnimationFrame(layOut)
  }
  /** In the task of the press itself, as soon as the panels have changed (they do so in a microtask): the very next frame shows the answer. */
  const answer = async () => {
    if (posted || gone) return
    posted = true
    await null
    await null
    if (posted && !gone) layOut()
  }
  /** Something other than the camera has changed: what is under way is out of date. */
  const schedule = (why: 'asked' | 'panels' | 'resting' = 'asked') => {
    // What was asked for before and is not there yet is still asked for.
    const asked = why !== 'resting' || (pace === 'asked' && (work !== null || frame !== 0 || posted))
    work = null
    panels.forget()
    pace = asked ? 'asked' : why
    if (why === 'asked' && scene) void answer()
    else ask()
  }

  function moved(next: Camera): void {
    camera.value = next
    // What was asked for is answered first, though the map sets out for it already.
    if (pace !== 'asked' || !work) pace = 'moving'
    if (scene && scene.ends.length > 0) drawThreads(panels.standing().rows)
    if (!laidOut || work) return
    const shift = Math.abs(next.zoom - laidOut.zoom) > MOVING_LAYOUT_ZOOM || farMoved(next, laidOut)
    if (shift && performance.now() - lastLayout > Math.max(MOVING_LAYOUT_MS, 3 * layoutCost)) ask()
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
      if (pace === 'moving') panels.forget()
      else if (panels.moved()) schedule('panels')
    },
    dispose() {
      gone = true
      cancelAnimationFrame(frame)
      for (const stop of stops) stop()
      observer.disconnect()
      renderer?.dispose()
    },
  }
}
