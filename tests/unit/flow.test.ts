// The switch for flowing corridors: fetches deck.gl only when asked, waits for a style that stands, and leaves nothing behind.
import type { Map as GlMap } from 'maplibre-gl'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { createFlow } from '../../src/render/gl/flow.ts'
import type { Scene } from '../../src/scene/scene.ts'

const overlay = vi.hoisted(() => ({ attach: vi.fn(), draw: vi.fn(), remove: vi.fn(), fails: false }))
vi.mock('../../src/render/gl/flow-overlay.ts', () => ({
  attachComets: (...given: readonly unknown[]) => {
    if (overlay.fails) throw new Error('no overlay')
    overlay.attach(...given)
    return { draw: overlay.draw, remove: overlay.remove }
  },
}))

const SCENE = { lines: [] } as unknown as Scene
const CAMERA = { lng: 105, lat: 30, zoom: 6, width: 800, height: 600 }

function stand(still = false) {
  const page = Object.assign(new EventTarget(), { hidden: false })
  vi.stubGlobal('document', page)
  const listeners = new Map<string, Set<() => void>>()
  const container = new EventTarget()
  const map = {
    dressed: true,
    repaints: 0,
    on: (name: string, listener: () => void) =>
      void (listeners.get(name) ?? listeners.set(name, new Set()).get(name))?.add(listener),
    off: (name: string, listener: () => void) => void listeners.get(name)?.delete(listener),
    getLayer: () => (map.dressed ? {} : undefined),
    loaded: () => map.dressed,
    getContainer: () => container,
    triggerRepaint: () => {
      map.repaints++
    },
  }
  const failed = vi.fn()
  const flow = createFlow(map as unknown as GlMap, { camera: () => CAMERA, below: 'ink', still, failed })
  const fire = async (name: string) => {
    for (const listener of [...(listeners.get(name) ?? [])]) listener()
    await vi.dynamicImportSettled()
  }
  const listening = () => [...listeners.values()].reduce((sum, set) => sum + set.size, 0)
  return { flow, map, container, failed, fire, listening }
}

describe('flowing corridors', () => {
  beforeEach(() => {
    for (const spy of [overlay.attach, overlay.draw, overlay.remove]) spy.mockClear()
    overlay.fails = false
  })

  test('a map without flow attaches nothing and listens to nothing', async () => {
    const { flow, fire, listening } = stand()
    flow.draw(SCENE)
    await fire('idle')
    expect(overlay.attach).not.toHaveBeenCalled()
    expect(listening()).toBe(0)
  })

  test('asked for before the first scene, it waits until the map stands', async () => {
    const { flow, map, fire } = stand()
    map.dressed = false
    flow.set(true)
    flow.draw(SCENE)
    await fire('idle')
    expect(overlay.attach).not.toHaveBeenCalled()
    map.dressed = true
    await fire('idle')
    expect(overlay.attach).toHaveBeenCalledTimes(1)
    expect(map.repaints).toBe(1)
  })

  test('the data follow the scene', async () => {
    const { flow, fire } = stand()
    flow.draw(SCENE)
    flow.set(true)
    await fire('idle')
    const next = { ...SCENE }
    flow.draw(next)
    expect(overlay.draw).toHaveBeenLastCalledWith(next, CAMERA)
    expect(overlay.remove).not.toHaveBeenCalled()
  })

  test('a new style takes the comets away and gets its own', async () => {
    const { flow, map, fire } = stand()
    flow.draw(SCENE)
    flow.set(true)
    await fire('idle')
    map.dressed = false
    flow.draw(SCENE)
    expect(overlay.remove).toHaveBeenCalledTimes(1)
    map.dressed = true
    await fire('idle')
    expect(overlay.attach).toHaveBeenCalledTimes(2)
  })

  test('switched off, it removes the comets, listens no more and asks for one last frame', async () => {
    const { flow, map, fire, listening } = stand()
    flow.draw(SCENE)
    flow.set(true)
    await fire('idle')
    const before = map.repaints
    flow.set(false)
    expect(overlay.remove).toHaveBeenCalledTimes(1)
    expect(listening()).toBe(0)
    expect(map.repaints).toBe(before + 1)
  })

  test('switched off while deck.gl is on its way, it never attaches', async () => {
    const { flow, map } = stand()
    flow.draw(SCENE)
    flow.set(true)
    flow.dispose()
    await vi.dynamicImportSettled()
    expect(overlay.attach).not.toHaveBeenCalled()
    expect(map.repaints).toBe(0)
  })

  test('with reduced motion comets stand still and no frame is asked for', async () => {
    const { flow, map, fire } = stand(true)
    flow.draw(SCENE)
    flow.set(true)
    await fire('idle')
    expect(overlay.attach).toHaveBeenCalledTimes(1)
    const travelledPx = overlay.attach.mock.calls[0]?.[2] as (() => number) | undefined
    expect(travelledPx?.()).toBe(0)
    await fire('render')
    expect(map.repaints).toBe(0)
  })

  test('a lost picture takes the comets with it before the map forgets its style', async () => {
    const { flow, container, fire } = stand()
    flow.draw(SCENE)
    flow.set(true)
    await fire('idle')
    container.dispatchEvent(new Event('webglcontextlost'))
    expect(overlay.remove).toHaveBeenCalledTimes(1)
    flow.dispose()
    expect(overlay.remove).toHaveBeenCalledTimes(1)
  })

  test('a failure is told once and not tried again until asked', async () => {
    const { flow, failed, fire } = stand()
    overlay.fails = true
    flow.draw(SCENE)
    flow.set(true)
    await fire('idle')
    await fire('idle')
    expect(failed).toHaveBeenCalledTimes(1)
    overlay.fails = false
    flow.set(true)
    await fire('idle')
    expect(overlay.attach).toHaveBeenCalledTimes(1)
  })
})
