// Corridors that flow: switches the comets on and off, keeps them through changes of style, and lets them rest when nobody looks.

import type { Map as GlMap } from 'maplibre-gl'
import type { Camera } from '../../scene/camera.ts'
import type { Scene } from '../../scene/scene.ts'
import { SPEED_PX_S } from '../comets.ts'
import type { Comets } from './flow-overlay.ts'
import { createPulse } from './flow-pulse.ts'

export type FlowOptions = {
  readonly camera: () => Camera
  /** The layer that comets lie directly below. It comes last when a style is set. */
  readonly below: string
  /** Comets stand where they are. */
  readonly still: boolean
  readonly failed: (reason: string) => void
}

export type Flow = {
  set(on: boolean): void
  /** Call after the scene has been given to the map. */
  draw(scene: Scene): void
  dispose(): void
}

export function createFlow(map: GlMap, { camera, below, still, failed }: FlowOptions): Flow {
  let on = false
  let fetching = false
  let scene: Scene | null = null
  let comets: Comets | null = null
  const pulse = createPulse({ ask: () => map.triggerRepaint(), now: () => performance.now(), page: document })
  const travelledPx = () => (still ? 0 : (pulse.beatenMs() / 1000) * SPEED_PX_S)

  /** Before a style is complete, deck.gl would draw above everything; before the first `idle`, it would compete with the map. */
  const ready = () => on && scene !== null && map.getLayer(below) !== undefined && map.loaded()

  function attach(): void {
    if (comets || fetching || !ready()) return
    fetching = true
    import('./flow-overlay.ts')
      .then(({ attachComets }) => {
        if (!scene || !ready()) return
        comets = attachComets(map, below, travelledPx, failed, scene, camera())
        if (!still) pulse.start()
      })
      .catch((reason: unknown) => {
        dispose()
        failed(String(reason))
      })
      .finally(() => {
        fetching = false
      })
  }
  function detach(): void {
    pulse.stop()
    comets?.remove()
    comets = null
  }
  function dispose(): void {
    on = false
    map.off('render', pulse.drawn)
    map.off('idle', attach)
    map.getContainer().removeEventListener('webglcontextlost', detach, true)
    detach()
  }

  return {
    set(next) {
      if (next === on) return
      if (next) {
        on = true
        map.on('render', pulse.drawn)
        map.on('idle', attach)
        // On the way down to the canvas: afterwards the map has no style left to take the comets from.
        map.getContainer().addEventListener('webglcontextlost', detach, true)
        attach()
      } else {
        dispose()
        map.triggerRepaint()
      }
    },
    draw(next) {
      scene = next
      if (!on) return
      // A style of its own came with the scene; `idle` says when it stands.
      if (comets && map.getLayer(below) === undefined) detach()
      comets?.draw(next, camera())
    },
    dispose,
  }
}
