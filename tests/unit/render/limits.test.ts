// How large a picture may be: as the device says, or as trying shows, and never less than it must.
import { describe, expect, test } from 'vitest'
import { createCanvasLimit, fittingRatio, limitsOf } from '../../../src/render/limits.ts'

const gl = (texture: number, renderbuffer: number, viewport: readonly [number, number]) => ({
  MAX_TEXTURE_SIZE: 1 as never,
  MAX_RENDERBUFFER_SIZE: 2 as never,
  MAX_VIEWPORT_DIMS: 3 as never,
  getParameter: (what: number) => (what === 1 ? texture : what === 2 ? renderbuffer : Int32Array.from(viewport)),
})

describe('a graphics context', () => {
  test.each([
    ['texture', gl(4096, 8192, [8192, 8192]), { width: 4096, height: 4096 }],
    ['renderbuffer', gl(16384, 8192, [16384, 16384]), { width: 8192, height: 8192 }],
    ['viewport', gl(16384, 16384, [16384, 5000]), { width: 16384, height: 5000 }],
  ])('is limited by its least: %s', (_, context, limits) => expect(limitsOf(context)).toEqual(limits))

  test('draws a wall as sharp as it can', () => {
    const eightK = { width: 7680, height: 4320 }
    expect(fittingRatio(1, eightK, { width: 16384, height: 16384 })).toBe(1)
    expect(fittingRatio(2, eightK, { width: 16384, height: 16384 })).toBe(2)
    expect(fittingRatio(2, eightK, { width: 8192, height: 8192 })).toBeCloseTo(8192 / 7680, 9)
    expect(fittingRatio(1, eightK, { width: 16384, height: 4096 })).toBeCloseTo(4096 / 4320, 9)
  })
})

describe('a 2-D canvas', () => {
  const device = (most: number) => {
    const tried: number[] = []
    const limit = createCanvasLimit((width, height) => {
      tried.push(width * height)
      return width * height <= most
    })
    return { limit, tried }
  }

  test('of a usual window is not tried at all', () => {
    const { limit, tried } = device(0)
    expect(limit.fit(1440, 900, 2)).toBe(2)
    expect(tried).toEqual([])
  })
  test('of a wall keeps its sharpness where the device can, and is tried once', () => {
    const { limit, tried } = device(140e6)
    expect(limit.fit(7680, 4320, 2)).toBe(2)
    expect(limit.fit(7680, 4320, 2)).toBe(2)
    expect(tried).toHaveLength(1)
  })
  test('that is too large for the device gives way to the next that is not', () => {
    const { limit, tried } = device(67e6)
    const ratio = limit.fit(7680, 4320, 2)
    expect(ratio).toBe(2 * 0.75 ** 2)
    expect(7680 * 4320 * ratio ** 2).toBeLessThanOrEqual(67e6)
    const before = tried.length
    expect(limit.fit(7680, 4320, 2)).toBe(ratio)
    expect(tried).toHaveLength(before)
  })
})
