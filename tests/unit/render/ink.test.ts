// What is drawn between the ground and the symbols: dials, threads with their spools, leaders, plates, knots.
import { describe, expect, test } from 'vitest'
import { FULL, type InkShape, inkOf } from '../../../src/render/ink.ts'
import { project } from '../../../src/scene/camera.ts'
import { LIGHT } from '../../../src/scene/palette.ts'
import type { Scene } from '../../../src/scene/scene.ts'
import type { ThreadShape } from '../../../src/scene/thread.ts'
import { sampleThread } from '../../../src/scene/thread.ts'
import { createCamera, createScene, createThread } from '../scene/create.ts'

const camera = createCamera()
const AT = [105.3, 30.1] as const
const draw = (patch: Partial<Scene> = {}, threads: readonly ThreadShape[] = [], progress = FULL) =>
  inkOf(createScene(patch), camera, threads, progress)
const strokes = (shapes: readonly InkShape[]) => shapes.flatMap((shape) => (shape.type === 'stroke' ? [shape] : []))
const extent = ({ points }: InkShape) => {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

describe('a thread’s ink', () => {
  test('is a casing in the colour of the ground, the thread on it, and the spool', () => {
    const [casing, line, spool, ...rest] = strokes(draw({}, [createThread('a')]))
    expect(rest).toEqual([])
    expect(casing).toMatchObject({ color: LIGHT.circle, dash: null })
    expect(casing?.widthPx).toBeGreaterThan(line?.widthPx ?? 0)
    expect(line).toMatchObject({ color: '#2b478a', widthPx: 1.9, opacity: 1 })
    expect(spool).toMatchObject({ color: '#2b478a', widthPx: 4 })
  })

  test('tells the basis: named solid, listed dashed, representative dotted', () => {
    const dash = (basis: ThreadShape['basis']) => strokes(draw({}, [createThread('a', { basis })]))[1]?.dash
    expect(dash('named')).toBeNull()
    expect(dash('listed')).toEqual({ on: 6, off: 4, round: false })
    expect(dash('representative')).toEqual({ on: 0, off: 4.2, round: true })
  })

  test('when faded is faint and has no casing', () => {
    const [line, spool, ...rest] = strokes(draw({}, [createThread('a', { faded: true })]))
    expect(line?.opacity).toBeLessThan(0.3)
    expect(spool?.widthPx).toBe(4)
    expect(rest).toEqual([])
  })

  test('runs from start to end, and only as far as it has grown', () => {
    const thread = createThread('a')
    const whole = strokes(draw({}, [thread]))[1]?.points ?? []
    expect(whole[0]).toEqual(thread.start)
    expect(whole[whole.length - 1]).toEqual(thread.end.map((v) => expect.closeTo(v, 9)))
    const half = strokes(draw({}, [thread], () => 0.5))[1]?.points ?? []
    expect(half[half.length - 1]).toEqual(sampleThread(thread, 2)[1]?.map((v) => expect.closeTo(v, 9)))
  })

  test('that has not begun to grow is nothing, spool and all', () => expect(draw({}, [createThread('a')], () => 0)).toEqual([]))

  test('shares one spool with its row: a bar across all starts', () => {
    const shapes = strokes(draw({}, [createThread('a', { start: [100, 200] }), createThread('b', { start: [100, 210] })]))
    const bars = shapes.filter((shape) => shape.widthPx === 4)
    expect(bars).toHaveLength(1)
    expect(bars[0]?.points).toEqual([
      [100, 193],
      [100, 217],
    ])
  })

  test('on a sheet has a spool that lies flat', () => {
    const bar = strokes(draw({}, [createThread('a', { start: [100, 200], leaves: 'up' })])).find((shape) => shape.widthPx === 4)
    expect(bar?.points).toEqual([
      [87, 200],
      [113, 200],
    ])
  })

  test('keeps the order it was given', () => {
    const threads = ['#111111', '#222222', '#333333'].map((color) => createThread(color, { color }))
    const drawn = strokes(draw({}, threads)).filter((shape) => shape.widthPx === 1.9)
    expect(drawn.map((shape) => shape.color)).toEqual(['#111111', '#222222', '#333333'])
  })
})

describe('a dial', () => {
  const dial = { at: AT, radiusPx: 50, color: '#26221b', paper: '#fcfaf4', strokePx: 1.15 }
  test('is a disc of paper and its rim, round its place', () => {
    const shapes = draw({ dials: [dial] })
    expect(shapes.map((shape) => shape.type)).toEqual(['fill', 'stroke'])
    const [x, y] = project(camera, AT)
    for (const [px, py] of shapes[0]?.points ?? []) expect(Math.hypot(px - x, py - y)).toBeCloseTo(50, 6)
    expect(shapes[1]?.points[0]).toEqual(shapes[1]?.points[shapes[1].points.length - 1]?.map((v) => expect.closeTo(v, 9)))
  })
  test('lies below the threads', () => {
    const shapes = draw({ dials: [dial] }, [createThread('a')])
    expect(shapes.findIndex((shape) => shape.type === 'stroke' && shape.color === '#2b478a')).toBeGreaterThan(1)
  })
})

describe('the rest', () => {
  test('of leaders: straight, from symbol to spot', () => {
    const leaders = [{ from: { at: AT, offset: [30, -40] as const }, to: { at: AT, offset: [0, 0] as const }, color: '#26221b' }]
    expect(draw({ leaders })[0]?.points).toEqual([
      [530, 360],
      [500, 400],
    ])
  })
  test('of plates: as wide and high as they say, with round ends', () => {
    const plates = [{ at: AT, offset: [10, 0] as const, width: 80, height: 24, fill: '#ffffff', stroke: '#000000' }]
    const [fill, stroke] = draw({ plates })
    expect(fill && extent(fill)).toEqual([470, 388, 550, 412].map((v) => expect.closeTo(v, 6)))
    expect(fill?.points.some(([x, y]) => Math.hypot(x - 470, y - 388) < 4.5)).toBe(false)
    expect(stroke?.type).toBe('stroke')
  })
  test('of a plate no wider than high: a disc', () => {
    const plates = [{ at: AT, offset: [0, 0] as const, width: 20, height: 24, fill: '#ffffff', stroke: '#000000' }]
    for (const [x, y] of draw({ plates })[0]?.points ?? []) expect(Math.hypot(x - 500, y - 400)).toBeCloseTo(12, 6)
  })
  test('of nodes: only the knots, as diamonds', () => {
    const node = { at: AT, radiusPx: 5, fill: '#ffffff', stroke: '#2b478a' }
    expect(draw({ nodes: [{ ...node, shape: 'circle' }] })).toEqual([])
    const [fill] = draw({ nodes: [{ ...node, shape: 'diamond' }] })
    expect(fill && extent(fill)).toEqual([495, 395, 505, 405])
  })
  test('follows the camera', () => {
    const leaders = [{ from: { at: AT, offset: [0, 0] as const }, to: { at: AT, offset: [9, 0] as const }, color: '#26221b' }]
    const moved = inkOf(createScene({ leaders }), createCamera({ lng: 105.4 }), [])
    expect(moved[0]?.points[0]?.[0]).toBeLessThan(500)
  })
})
