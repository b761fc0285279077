// When the scene is laid out: at once where the reader asks for something, in steps of some milliseconds, and seldom while the map moves.
import { type Steps, workUntil } from '../domain/steps.ts'
import type { SceneInput } from '../scene/input.ts'
import type { Scene } from '../scene/scene.ts'

/** Names and symbols keep their places on the ground meanwhile, so a movement can do without for a while. */
const MOVING_LAYOUT_MS = 200
/** What a frame may spend on a layout: where the reader has asked for something, the answer comes before a smooth picture. `first`: much else begins. */
const STEP_MS = { first: 20, asked: 40, resting: 10, moving: 5 } as const

export type LayoutLoop = {
  /** Something other than the camera has changed: what is under way is out of date. `panels`: only where their edges are. */
  schedule(why: 'asked' | 'panels' | 'resting'): void
  /** The map moves: what comes now may come slowly. */
  moving(): void
  isMoving(): boolean
  busy(): boolean
  /** For the camera as it is now, unless the last one is too fresh. */
  again(): void
  stop(): void
}

export type LayoutLoopOptions = {
  readonly steps: (input: SceneInput) => Steps<Scene>
  /** What the next scene is to be made of; null: there is nothing to draw it on. */
  readonly input: () => SceneInput | null
  readonly done: (scene: Scene, input: SceneInput) => void
}

export function createLayoutLoop({ steps, input: inputNow, done: tell }: LayoutLoopOptions): LayoutLoop {
  let frame = 0
  /** A layout will be begun before the next frame. */
  let posted = false
  let pace: 'asked' | 'resting' | 'moving' = 'asked'
  /** A layout that is under way, and what it is made of. */
  let work: { readonly steps: Steps<Scene>; readonly input: SceneInput } | null = null
  let first = true
  let lastMs = 0
  let costMs = 0
  let gone = false

  function layOut(): void {
    cancelAnimationFrame(frame)
    frame = 0
    posted = false
    if (!work) {
      const input = inputNow()
      if (!input) return
      work = { steps: steps(input), input }
      costMs = 0
    }
    const begun = performance.now()
    const done = workUntil(work.steps, begun + STEP_MS[first ? 'first' : pace], () => performance.now())
    lastMs = performance.now()
    // A slow machine lays out less often while the map moves, so that the movement itself stays smooth.
    costMs += lastMs - begun
    if (!done) {
      frame = requestAnimationFrame(layOut)
      return
    }
    const { input } = work
    work = null
    first = false
    tell(done.result, input)
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

  return {
    schedule(why) {
      // What was asked for before and is not there yet is still asked for.
      const asked = why !== 'resting' || (pace === 'asked' && (work !== null || frame !== 0 || posted))
      work = null
      pace = asked ? 'asked' : why
      if (why === 'asked' && !first) void answer()
      else ask()
    },
    moving() {
      // What was asked for is answered first, though the map sets out for it already.
      if (pace !== 'asked' || !work) pace = 'moving'
    },
    isMoving: () => pace === 'moving',
    busy: () => work !== null,
    again() {
      if (performance.now() - lastMs > Math.max(MOVING_LAYOUT_MS, 3 * costMs)) ask()
    },
    stop() {
      gone = true
      cancelAnimationFrame(frame)
    },
  }
}
