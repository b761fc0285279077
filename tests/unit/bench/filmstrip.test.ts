// What the benchmark makes of a filmstrip: from pixels to "first picture" and "all sites visible".
import { describe, expect, test } from 'vitest'
// @ts-expect-error the benchmark is plain JavaScript
import * as untyped from '../../bench/lib/filmstrip.mjs'

type Picture = { readonly width: number; readonly height: number; readonly grey: Uint8Array }
type Frame = { readonly ms: number; readonly jpeg: string }
const { framesOf, momentsOf, progressOf } = untyped as {
  framesOf: (trace: readonly object[]) => Frame[]
  progressOf: (pictures: readonly Picture[]) => number[]
  momentsOf: (frames: readonly Frame[], progress: readonly number[]) => { firstMs: number; allMs: number }
}

const SIZE = 20
const EMPTY = 240
/** A picture with vertical lines at these columns. */
const picture = (columns: readonly number[], ground = EMPTY) => ({
  width: SIZE,
  height: SIZE,
  grey: Uint8Array.from({ length: SIZE * SIZE }, (_, i) => (columns.includes(i % SIZE) ? 60 : ground)),
})
const LAST = [3, 7, 11, 15]

describe('progress', () => {
  test('is nothing on an empty page, even one in the colour of the map, and one at the end', () => {
    expect(progressOf([picture([]), picture([], 60), picture(LAST)])).toEqual([0, 0, 1])
  })
  test('grows with the lines that are there', () => {
    const [half = 0] = progressOf([picture([3, 7]), picture(LAST)])
    expect(half).toBeCloseTo(0.5, 5)
  })
  test('does not count a map that lies elsewhere', () => {
    const [wrong = 1] = progressOf([picture([1, 5, 9, 13, 17]), picture(LAST)])
    expect(wrong).toBe(0)
  })
  test('does not count another size, and nothing where the end is empty', () => {
    expect(progressOf([{ ...picture(LAST), width: 10 }, picture(LAST)])[0]).toBe(0)
    expect(progressOf([picture([]), picture([])])).toEqual([0, 0])
  })
})

describe('moments', () => {
  const frames = [0, 100, 200, 300, 400].map((ms) => ({ ms, jpeg: '' }))
  test('the first picture is the first that can be recognised, the whole one stays', () => {
    expect(momentsOf(frames, [0, 0.3, 0.98, 1, 1])).toEqual({ firstMs: 100, allMs: 200 })
  })
  test('a whole picture that goes again is not yet the one', () => {
    expect(momentsOf(frames, [0, 1, 0.6, 1, 1])).toEqual({ firstMs: 100, allMs: 300 })
  })
})

test('frames are those of the last load, counted from its beginning', () => {
  const mark = (ts: number, startTime: number) => ({ name: 'bench-origin', ts, args: { data: { startTime } } })
  const shot = (ts: number) => ({ name: 'Screenshot', ts, args: { snapshot: `${ts}` } })
  const trace = [mark(500, 0), shot(700), mark(10_000, 2), shot(30_000), shot(12_000)]
  expect(framesOf(trace)).toEqual([
    { ms: 4, jpeg: '12000' },
    { ms: 22, jpeg: '30000' },
  ])
  expect(() => framesOf([])).toThrow()
})
