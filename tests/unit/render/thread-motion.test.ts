// Threads grow once, new ones a little after each other, all of them soon done; nobody waits who prefers stillness.
import { describe, expect, test } from 'vitest'
import { createThreadMotion } from '../../../src/render/thread-motion.ts'
import { createThread } from '../scene/create.ts'

const threads = (...keys: string[]) => keys.map((key) => createThread(key))

describe('a thread', () => {
  test('grows from nothing to whole, ever slower', () => {
    const motion = createThreadMotion(false)
    motion.set(threads('a'), 1000)
    const at = (ms: number) => motion.progress(1000 + ms)('a')
    expect(at(0)).toBe(0)
    expect(at(10_000)).toBe(1)
    const steps = [0, 85, 170, 255, 340].map(at)
    expect(steps).toEqual([...steps].sort((a, b) => a - b))
    const gains = steps.slice(1).map((value, i) => value - (steps[i] ?? 0))
    expect(gains).toEqual([...gains].sort((a, b) => b - a))
  })

  test('that was there already does not grow again', () => {
    const motion = createThreadMotion(false)
    motion.set(threads('a'), 0)
    motion.set(threads('a', 'b'), 5000)
    expect(motion.progress(5000)('a')).toBe(1)
    expect(motion.progress(5000)('b')).toBe(0)
  })

  test('in the middle of growing goes on where it is when others come', () => {
    const motion = createThreadMotion(false)
    motion.set(threads('a'), 0)
    const before = motion.progress(100)('a')
    motion.set(threads('b', 'a'), 100)
    expect(motion.progress(100)('a')).toBe(before)
  })

  test('that left and came back grows anew', () => {
    const motion = createThreadMotion(false)
    motion.set(threads('a'), 0)
    motion.set([], 1000)
    expect(motion.progress(1000)('a')).toBe(0)
    motion.set(threads('a'), 2000)
    expect(motion.progress(2000)('a')).toBe(0)
  })

  test('nobody knows has not begun', () => expect(createThreadMotion(false).progress(0)('?')).toBe(0))
})

describe('many threads', () => {
  test('start one after the other', () => {
    const motion = createThreadMotion(false)
    motion.set(threads('a', 'b', 'c'), 0)
    const progress = motion.progress(60)
    expect(progress('a')).toBeGreaterThan(progress('b'))
    expect(progress('b')).toBeGreaterThan(progress('c'))
  })

  test.each([1, 3, 37])('are all there within 400 ms, %d of them', (count) => {
    const motion = createThreadMotion(false)
    const keys = Array.from({ length: count }, (_, i) => `t${i}`)
    motion.set(threads(...keys), 0)
    expect(motion.busy(200)).toBe(true)
    expect(motion.busy(401)).toBe(false)
    for (const key of keys) expect(motion.progress(401)(key)).toBe(1)
  })
})

test('without motion they are there at once', () => {
  const motion = createThreadMotion(true)
  motion.set(threads('a', 'b'), 1000)
  expect(motion.progress(1000)('a')).toBe(1)
  expect(motion.progress(1000)('b')).toBe(1)
  expect(motion.busy(1000)).toBe(false)
})

test('nothing moves where there is nothing', () => expect(createThreadMotion(false).busy(0)).toBe(false))
