// When scenes are laid out: an answer before the next frame, its steps not cut short by a map that moves, anything else by frames.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { SceneInput } from '../../../src/scene/input.ts'
import type { Scene } from '../../../src/scene/scene.ts'
import { createLayoutLoop } from '../../../src/wiring/layout-loop.ts'

/** Each step takes so long. */
const STEP = 8
let clock = 0
let lastId = 0
const frames = new Map<number, () => void>()

beforeEach(() => {
  clock = 0
  frames.clear()
  vi.spyOn(performance, 'now').mockImplementation(() => clock)
  vi.stubGlobal('requestAnimationFrame', (call: () => void) => {
    frames.set(++lastId, call)
    return lastId
  })
  vi.stubGlobal('cancelAnimationFrame', (id: number) => frames.delete(id))
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

function createLoop(steps: number) {
  const seen = { made: 0, steps: 0, asked: 0 }
  const loop = createLayoutLoop({
    *steps() {
      for (let i = 0; i < steps; i++) {
        clock += STEP
        seen.steps++
        yield
      }
      return {} as Scene
    },
    input: () => {
      seen.asked++
      return {} as SceneInput
    },
    done: () => void seen.made++,
  })
  return { loop, seen }
}
const frame = () => {
  const calls = [...frames.values()]
  frames.clear()
  for (const call of calls) call()
}
const microtasks = async () => {
  for (let i = 0; i < 5; i++) await null
}
async function createSecond(steps: number) {
  const both = createLoop(steps)
  both.loop.schedule('asked')
  while (both.seen.made === 0) frame()
  return both
}

test('the first scene waits for a frame, and takes little of it', async () => {
  const { loop, seen } = createLoop(10)
  loop.schedule('asked')
  await microtasks()
  expect(seen.steps).toBe(0)
  frame()
  expect(seen.steps).toBe(3)
})

test('what is asked for later is begun before the next frame, once for all that was asked in one task', async () => {
  const { loop, seen } = await createSecond(2)
  loop.schedule('asked')
  loop.schedule('asked')
  expect(seen.made).toBe(1)
  await microtasks()
  expect(seen).toMatchObject({ made: 2, asked: 2 })
  frame()
  expect(seen.made).toBe(2)
})

test('a map that sets out meanwhile does not cut the answer short', async () => {
  const { loop, seen } = await createSecond(12)
  seen.steps = 0
  loop.schedule('asked')
  await microtasks()
  expect(seen.steps).toBe(5)
  loop.moving()
  frame()
  expect(seen.steps).toBe(10)
  expect(loop.isMoving()).toBe(false)
})

test('a map that moves is laid out seldom, and a step a frame', async () => {
  const { loop, seen } = await createSecond(3)
  seen.steps = 0
  loop.moving()
  loop.again()
  frame()
  expect(seen.steps).toBe(0)
  clock += 500
  loop.again()
  frame()
  expect(seen.steps).toBe(1)
  expect(loop.busy()).toBe(true)
})

test('what has become out of date begins anew, and nothing after the end', async () => {
  const { loop, seen } = await createSecond(12)
  loop.schedule('resting')
  frame()
  loop.schedule('resting')
  frame()
  expect(seen).toMatchObject({ made: 1, asked: 3 })
  loop.stop()
  loop.schedule('asked')
  await microtasks()
  frame()
  expect(seen.made).toBe(1)
})
