// The sheet of paper: the free part of the map is fitted into the room a page has, and never enlarged.
import { expect, test } from 'vitest'
import { sheetOf } from '../../../src/wiring/print.ts'

const NONE = { left: 0, right: 0, top: 0, bottom: 0 }

test('what panels cover is not counted', () => {
  const { variables } = sheetOf(1440, 900, { ...NONE, left: 384, right: 336 }, 'card')
  expect(variables['map-free']).toBe(720)
  expect(variables['map-left']).toBe(384)
})

test.each(['plain', 'card', 'long'] as const)('a %s sheet fits A4 both ways up, whatever the window', (kind) => {
  const A4 = { landscape: [1047, 718], portrait: [718, 1047] } as const
  for (const [width, height] of [
    [390, 844],
    [1024, 768],
    [1440, 900],
    [3840, 1080],
  ] as const) {
    const { variables } = sheetOf(width, height, NONE, kind)
    for (const way of ['landscape', 'portrait'] as const) {
      const scale = variables[`fit-${way}`] ?? 0
      expect(scale).toBeGreaterThan(0)
      expect(scale).toBeLessThanOrEqual(1)
      expect(width * scale).toBeLessThanOrEqual(A4[way][0])
      expect(height * scale).toBeLessThanOrEqual(A4[way][1])
    }
  }
})
