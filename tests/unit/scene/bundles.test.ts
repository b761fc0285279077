// Many threads of one row: trunks that open before their places, and threads that go round a core which is not theirs.
import { describe, expect, test } from 'vitest'
import { bundled } from '../../../src/scene/bundles.ts'
import { type Px, unproject } from '../../../src/scene/camera.ts'
import type { ThreadEnd } from '../../../src/scene/scene.ts'
import { sampleThread, type ThreadShape } from '../../../src/scene/thread.ts'
import { threadsOf } from '../../../src/scene/threads.ts'
import { createCamera, createEnd, createRow } from './create.ts'
import { distance } from './on-screen.ts'

const camera = createCamera()
const at = (x: number, y: number) => unproject(camera, [x, y])
const ROW = createRow('1.3.1.1', [100, 600])
const end = (feature: string, x: number, y: number, patch: Partial<ThreadEnd> = {}) =>
  createEnd(feature, { at: at(x, y), ...patch })
const DIAL = { at: at(600, 300), radiusPx: 50 }
const beads = Array.from({ length: 8 }, (_, i) => {
  const angle = (i / 8) * 2 * Math.PI + 0.2
  return createEnd(`bead${i}`, { at: DIAL.at, offset: [50 * Math.cos(angle), 50 * Math.sin(angle)], dial: DIAL, gapPx: 11 })
})
const town = [end('t1', 860, 640), end('t2', 880, 650), end('t3', 870, 670)]
const alone = [end('far', 900, 80), end('pair', 400, 700)]
const draw = (ends: readonly ThreadEnd[], dials: Parameters<typeof threadsOf>[4] = []) =>
  threadsOf(bundled(ends, camera, 1), [ROW], camera, 1, dials)
const crosses = (one: readonly Px[], two: readonly Px[]) => {
  const side = (p: Px, q: Px, r: Px) => Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]))
  return one.slice(1).some((q, i) =>
    two.slice(1).some((s, k) => {
      const [p, r] = [one[i] as Px, two[k] as Px]
      return side(p, q, r) * side(p, q, s) < 0 && side(r, s, p) * side(r, s, q) < 0
    }),
  )
}

describe('bundles', () => {
  const keys = (ends: readonly ThreadEnd[]) => new Map(bundled(ends, camera, 1).map((one) => [one.feature as string, one.bundle]))

  test('gather the places of a dial, and places near each other', () => {
    const found = keys([...beads, ...town, ...alone])
    expect(new Set(beads.map((bead) => found.get(bead.feature))).size).toBe(1)
    expect(found.get('t1')).not.toBeNull()
    expect(found.get('t1')).toBe(found.get('t3'))
    expect(found.get('t1')).not.toBe(found.get('bead0'))
  })
  test('leave places alone that stand by themselves', () => expect(keys([...beads, ...alone]).get('far')).toBeNull())
  test('are not made of few threads', () => {
    expect([...keys([...town, ...alone]).values()]).toEqual([null, null, null, null, null])
  })
})

describe('a trunk', () => {
  const threads = draw([...beads, ...town, ...alone])
  const ofDial = threads.filter((thread) => thread.key.includes('bead'))
  const trunk = (thread: ThreadShape) =>
    sampleThread({ ...thread, ...(thread.fork && { control2: thread.fork.before, end: thread.fork.at }), fork: null }, 40)

  test('is shared by all threads of its bundle, and by no other', () => {
    expect(ofDial.every((thread) => thread.fork !== null)).toBe(true)
    expect(threads.find((thread) => thread.key.endsWith(' far'))?.fork).toBeNull()
  })
  test('stays narrow as far as the fork', () => {
    const forks = ofDial.flatMap(({ fork }) => (fork ? [fork.at] : []))
    expect(Math.max(...forks.map((one) => distance(one, forks[0] ?? one)))).toBeLessThan(35)
  })
  test('opens before its dial', () => {
    for (const { fork } of ofDial) expect(distance(fork?.at ?? [600, 300], [600, 300])).toBeGreaterThan(80)
  })
  test('has no crossing inside', () => {
    for (const [i, one] of ofDial.entries())
      for (const two of ofDial.slice(i + 1)) expect(crosses(trunk(one), trunk(two))).toBe(false)
  })
  test('turns smoothly into its threads', () => {
    for (const { fork } of ofDial) {
      if (!fork) throw new Error('no fork')
      const angle = (a: Px, b: Px) => Math.atan2(b[1] - a[1], b[0] - a[0])
      expect(angle(fork.before, fork.at)).toBeCloseTo(angle(fork.at, fork.after), 6)
    }
  })
  test('ends on the rim of each mark all the same', () => {
    for (const thread of ofDial) {
      const bead = beads.find((one) => thread.key.endsWith(` ${one.feature}`))
      const [dx, dy] = bead?.offset ?? [0, 0]
      expect(distance(thread.end, [600 + dx, 300 + dy])).toBeCloseTo(11, 6)
    }
  })
  test('is painted in one go', () => {
    const order = threads.map((thread) => thread.bundle ?? thread.key)
    expect(order.filter((key, i) => key !== order[i - 1])).toHaveLength(new Set(order).size)
  })
})

describe('a core on the way', () => {
  const clearance = (threads: readonly ThreadShape[]) =>
    Math.min(...threads.flatMap((thread) => sampleThread(thread, 120).map((point) => distance(point, [500, 400]))))
  const behind = [end('behind', 900, 190)]

  test('is crossed when nobody says that it is there', () => expect(clearance(draw(behind))).toBeLessThan(45))
  test('is gone round', () => expect(clearance(draw(behind, [{ at: at(500, 400), radiusPx: 50 }]))).toBeGreaterThan(54))
  test('does not move threads that end on it', () => {
    expect(draw(beads, [DIAL]).map((thread) => thread.control2)).toEqual(draw(beads).map((thread) => thread.control2))
  })
})
