// The curves from row to place: how they leave, bend, cross not, and stop short.
import { describe, expect, test } from 'vitest'
import { type Px, project, unproject } from '../../../src/scene/camera.ts'
import type { ThreadEnd } from '../../../src/scene/scene.ts'
import type { RowAnchor, ThreadShape } from '../../../src/scene/thread.ts'
import { sampleThread } from '../../../src/scene/thread.ts'
import { threadsOf } from '../../../src/scene/threads.ts'
import { measureCode } from '../../fixtures/make.ts'
import { createCamera, createEnd, createRow } from './create.ts'
import { distance } from './on-screen.ts'

const camera = createCamera()
const at = (x: number, y: number) => unproject(camera, [x, y])
const end = (feature: string, x: number, y: number, patch: Partial<ThreadEnd> = {}) =>
  createEnd(feature, { at: at(x, y), ...patch })
const ROW = createRow('1.3.1.1', [200, 400])
const draw = (ends: readonly ThreadEnd[], rows: readonly RowAnchor[] = [ROW], scale = 1) => threadsOf(ends, rows, camera, scale)
const byFeature = (threads: readonly ThreadShape[], id: string): ThreadShape => {
  const found = threads.find((thread) => thread.key.endsWith(` ${id}`))
  if (!found) throw new Error(`no thread to ${id}`)
  return found
}

/** Do two threads cross, sampled finely? */
function cross(a: ThreadShape, b: ThreadShape): boolean {
  const side = (p: Px, q: Px, r: Px) => Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]))
  const [one, two] = [sampleThread(a, 60, 0.97), sampleThread(b, 60, 0.97)]
  return one.slice(1).some((q, i) => {
    const p = one[i] as Px
    return two.slice(1).some((s, k) => {
      const r = two[k] as Px
      return side(p, q, r) * side(p, q, s) < 0 && side(r, s, p) * side(r, s, q) < 0
    })
  })
}

describe('a thread', () => {
  test('leaves its row level and to the right', () => {
    const [thread] = draw([end('a', 700, 150)])
    expect(thread?.start).toEqual([200, 400])
    expect(thread?.control1[1]).toBe(400)
    expect(thread?.control1[0]).toBeGreaterThan(200)
  })

  test('leaves to the right even where its place lies to the left', () => {
    const [thread] = draw([end('a', 60, 150)])
    expect(thread?.control1[1]).toBe(400)
    expect(thread?.control1[0]).toBeGreaterThan(200)
  })

  test.each([5, 11, 13, 30])('stops %d px before the middle of its mark', (gapPx) => {
    const [thread] = draw([end('a', 700, 150, { gapPx, offset: [12, -8] })])
    expect(distance(thread?.end ?? [0, 0], [712, 142])).toBeCloseTo(gapPx, 6)
  })

  test('aims at the middle of its mark: the end lies on the way from the last control point', () => {
    const [thread] = draw([end('a', 700, 150)])
    if (!thread) throw new Error('no thread')
    const { control2, end: stop } = thread
    const target: Px = [700, 150]
    expect(distance(control2, stop) + distance(stop, target)).toBeCloseTo(distance(control2, target), 6)
  })

  test('carries its basis, colour and measure, and is named by both of its ends', () => {
    const [thread] = draw([end('a', 700, 150, { basis: 'listed', color: '#b58621' })])
    expect(thread).toMatchObject({ key: '1.3.1.1 a', basis: 'listed', color: '#b58621', measure: '1.3.1.1', faded: false })
  })

  test('is faded with its end', () => expect(draw([end('a', 700, 150, { faded: true })])[0]?.faded).toBe(true))

  test('is widest where the plan names the place', () => {
    const width = (basis: ThreadEnd['basis']) => draw([end('a', 700, 150, { basis })])[0]?.widthPx ?? 0
    expect(width('named')).toBeGreaterThan(width('representative'))
    expect(width('representative')).toBeGreaterThan(width('listed'))
  })

  test('grows with the wall', () => {
    const [desk, wall] = [draw([end('a', 700, 150)]), draw([end('a', 700, 150)], [ROW], 1.6)]
    expect(wall[0]?.widthPx).toBeCloseTo((desk[0]?.widthPx ?? 0) * 1.6, 9)
  })

  test('is not drawn to places far outside the window, nor without a row', () => {
    expect(draw([end('a', 1100, 150)])).toEqual([])
    expect(draw([end('a', -100, 150)])).toEqual([])
    expect(draw([end('a', 500, -100)])).toEqual([])
    expect(draw([end('a', 500, 900)])).toEqual([])
    expect(draw([end('a', 1030, 150)])).toHaveLength(1)
    expect(draw([end('a', 700, 150)], [])).toEqual([])
    expect(draw([end('a', 700, 150, { measure: measureCode('9.9.9.9') })])).toEqual([])
  })

  test('comes round the rim to a bead on the far side of a dial', () => {
    const dial = { at: at(600, 400), radiusPx: 60 }
    const far = draw([createEnd('far', { at: at(600, 400), offset: [60, 0], dial })])[0]
    const near = draw([createEnd('near', { at: at(600, 400), offset: [-60, 0], dial })])[0]
    if (!far || !near) throw new Error('no thread')
    const through = (thread: ThreadShape) => sampleThread(thread, 80).some((point) => distance(point, [600, 400]) < 30)
    expect(through(far)).toBe(false)
    expect(through(near)).toBe(false)
    expect(distance(far.end, [660, 400])).toBeCloseTo(12, 6)
    // It arrives from outside the rim, not from the core's name.
    expect(distance(far.control2, [600, 400])).toBeGreaterThan(60)
  })
})

describe('many threads', () => {
  const fan = [
    end('low', 620, 700),
    end('high', 640, 60),
    end('level', 800, 410),
    end('lower', 480, 540),
    end('higher', 700, 250),
  ]

  test('leave their row in the order of their bearings, upper ones above', () => {
    const bearing = (one: ThreadEnd) => {
      const [x, y] = project(camera, one.at)
      return Math.atan2(y - 400, x - 200)
    }
    const order = [...fan].sort((a, b) => bearing(a) - bearing(b)).map((one) => one.feature)
    expect(order).toEqual(['high', 'higher', 'level', 'lower', 'low'])
    const ys = order.map((id) => byFeature(draw(fan), id).start[1])
    for (const [i, y] of ys.entries()) expect(y).toBeCloseTo(400 + (i - 2) * 1.9, 9)
  })

  test('on bearings that differ well do not cross each other', () => {
    const threads = draw(fan)
    const crossing = threads.flatMap((a, i) => threads.slice(i + 1).flatMap((b) => (cross(a, b) ? [`${a.key} × ${b.key}`] : [])))
    expect(crossing).toEqual([])
  })

  test('stand round the middle of their row, and draw together where there are very many', () => {
    const middle = (threads: readonly ThreadShape[]) => {
      const ys = threads.map((thread) => thread.start[1])
      return [(Math.min(...ys) + Math.max(...ys)) / 2, Math.max(...ys) - Math.min(...ys)] as const
    }
    expect(middle(draw(fan))).toEqual([expect.closeTo(400, 9), expect.closeTo(1.9 * 4, 9)])
    const many = Array.from({ length: 60 }, (_, i) => end(`p${i}`, 500 + (i % 9) * 40, 60 + i * 11))
    const [at400, width] = middle(draw(many))
    expect(at400).toBeCloseTo(400, 9)
    expect(width).toBeLessThanOrEqual(46.001)
  })

  test('are painted with what the plan names on top, shorter ones over longer ones', () => {
    const ends = [
      end('n-near', 400, 380, { basis: 'named' }),
      end('r', 700, 300, { basis: 'representative' }),
      end('n-far', 900, 380, { basis: 'named' }),
      end('l', 600, 500, { basis: 'listed' }),
    ]
    expect(draw(ends).map((thread) => thread.key.split(' ')[1])).toEqual(['r', 'l', 'n-far', 'n-near'])
  })
})

describe('several rows to one place', () => {
  const codes = ['1.3.1.1', '1.3.1.2', '1.3.1.3', '1.3.1.4']
  const rows = codes.map((code, i) => createRow(code, [200, 300 + i * 60]))
  const ends = codes.map((code) => end('a', 700, 400, { measure: measureCode(code) }))

  test('arrive in the order of their rows: the upper rows from above', () => {
    const threads = draw(ends, rows)
    const arrivals = codes.map((code) => threads.find((thread) => thread.measure === code)?.end[1] ?? 0)
    expect(arrivals).toEqual([...arrivals].sort((a, b) => a - b))
    expect(new Set(arrivals).size).toBe(4)
  })

  test('do not cross', () => {
    const threads = draw(ends, rows)
    for (const [i, a] of threads.entries()) for (const b of threads.slice(i + 1)) expect(cross(a, b)).toBe(false)
  })
})

describe('rows elsewhere', () => {
  test('on a card at the right send their threads to the left', () => {
    const [thread] = draw([end('a', 300, 150)], [createRow('1.3.1.1', [900, 400], 'left')])
    expect(thread?.start).toEqual([900, 400])
    expect(thread?.control1[1]).toBe(400)
    expect(thread?.control1[0]).toBeLessThan(900)
    expect(distance(thread?.end ?? [0, 0], [300, 150])).toBeCloseTo(12, 6)
  })

  test('on a sheet at the bottom send their threads up, side by side', () => {
    const threads = draw([end('left', 300, 150), end('right', 700, 150)], [createRow('1.3.1.1', [500, 780], 'up')])
    for (const thread of threads) {
      expect(thread.start[1]).toBe(780)
      expect(thread.control1[0]).toBeCloseTo(thread.start[0], 9)
      expect(thread.control1[1]).toBeLessThan(780)
    }
    expect(byFeature(threads, 'left').start[0]).toBeLessThan(byFeature(threads, 'right').start[0])
  })

  test('mirror each other: what leaves left is the picture of what leaves right', () => {
    const [right] = draw([end('a', 700, 150)], [createRow('1.3.1.1', [200, 400])])
    const [left] = draw([end('a', 300, 150)], [createRow('1.3.1.1', [800, 400], 'left')])
    expect(left?.control2[0]).toBeCloseTo(1000 - (right?.control2[0] ?? 0), 6)
    expect(left?.control2[1]).toBeCloseTo(right?.control2[1] ?? 0, 6)
  })
})

describe('samples of a thread', () => {
  const [thread] = draw([end('a', 700, 150)])
  test('begin at the row and end at the place', () => {
    const points = sampleThread(thread as ThreadShape, 20)
    expect(points).toHaveLength(21)
    expect(points[0]).toEqual(thread?.start)
    expect(points[20]).toEqual([expect.closeTo(thread?.end[0] ?? 0, 9), expect.closeTo(thread?.end[1] ?? 0, 9)])
  })
  test('of a thread that has grown half way are its first half', () => {
    const [half, whole] = [sampleThread(thread as ThreadShape, 10, 0.5), sampleThread(thread as ThreadShape, 20)]
    expect(half[10]).toEqual([expect.closeTo(whole[10]?.[0] ?? 0, 9), expect.closeTo(whole[10]?.[1] ?? 0, 9)])
  })
})
