// How a symbol says its status, and that no kind lacks a picture.
import { describe, expect, test } from 'vitest'
import { CORRIDOR_MODES, SITE_KINDS, STATUSES, type Status } from '../../../src/domain/kinds.ts'
import { GLYPH_GRID, GLYPHS } from '../../../src/scene/glyphs.ts'
import { LINE_STYLES, unopenedStroke } from '../../../src/scene/line-style.ts'
import { symbolParts } from '../../../src/scene/symbol.ts'
import { frozen } from '../../fixtures/make.ts'

const draw = (status: Status, radiusPx = 10) =>
  symbolParts(frozen({ glyph: 'airport', status, color: '#2b478a', paper: '#fcfaf4', radiusPx }))
const words = (status: Status) => draw(status).map((part) => part.type)

describe('a symbol', () => {
  test('is solid in operation, half solid while it is built, hollow as a plan', () => {
    expect(words('operating')).toEqual(['disc', 'glyph'])
    expect(words('building')).toEqual(['disc', 'lower', 'ring', 'glyph', 'glyph'])
    expect(words('planned')).toEqual(['disc', 'ring', 'glyph'])
    expect(draw('operating')[0]).toMatchObject({ fill: '#2b478a' })
    expect(draw('planned')[0]).toMatchObject({ fill: '#fcfaf4' })
  })

  test('of a bid has a dashed ring that closes on itself', () => {
    for (const radius of [4, 9, 10, 13, 22]) {
      const ring = draw('bid', radius).find((part) => part.type === 'ring')
      if (ring?.type !== 'ring' || !ring.dash) throw new Error('no dashes')
      const periods = (2 * Math.PI * ring.radius) / (ring.dash[0] + ring.dash[1])
      expect(periods).toBeCloseTo(Math.round(periods), 9)
    }
    expect(draw('planned').find((part) => part.type === 'ring')).toMatchObject({ dash: null })
  })

  test('of what has ended is struck through', () => expect(words('ended')).toContain('slash'))

  test('says each status in its own way', () => {
    const drawings = STATUSES.map((status) => JSON.stringify(draw(status)))
    expect(new Set(drawings).size).toBe(STATUSES.length)
  })

  test('counterchanges its glyph at the centre line while it is built', () => {
    const glyphs = draw('building').flatMap((part) => (part.type === 'glyph' ? [[part.clip, part.fill]] : []))
    expect(glyphs).toEqual([
      ['upper', '#2b478a'],
      ['lower', '#fcfaf4'],
    ])
  })

  test.each([6, 10, 22])('keeps every part within its radius of %d px', (radius) => {
    for (const status of STATUSES)
      for (const part of draw(status, radius)) {
        if (part.type === 'ring') expect(part.radius + part.width / 2).toBeLessThanOrEqual(radius + 1e-9)
        if (part.type === 'glyph') {
          expect(part.offset + part.scale * GLYPH_GRID).toBeCloseTo(-part.offset, 9)
          expect(Math.abs(part.offset)).toBeLessThan(radius)
        }
        if (part.type === 'slash') expect(part.reach * Math.SQRT2).toBeLessThanOrEqual(radius + 1e-9)
      }
  })
})

describe('glyphs', () => {
  test('there is one for each kind, and no two are the same', () => {
    expect(Object.keys(GLYPHS).sort()).toEqual([...SITE_KINDS].sort())
    expect(new Set(Object.values(GLYPHS)).size).toBe(SITE_KINDS.length)
  })
  test.each(Object.entries(GLYPHS))('%s is a closed path of known commands', (_, path) => {
    expect(path).toMatch(/^M[MmLlHhVvCcSsAaZz\d\s.,-]+[Zz]$/)
  })
})

describe('line styles', () => {
  test('each mode has one, no two the same', () => {
    expect(Object.keys(LINE_STYLES).sort()).toEqual([...CORRIDOR_MODES].sort())
    expect(new Set(Object.values(LINE_STYLES).map((style) => JSON.stringify(style.strokes))).size).toBe(CORRIDOR_MODES.length)
  })
  test.each(CORRIDOR_MODES)('%s: no stroke is wider than the line says, and the halo is wider still', (mode) => {
    const { widthPx, casingPx, strokes } = LINE_STYLES[mode]
    expect(Math.max(...strokes.map((stroke) => stroke.widthPx))).toBe(widthPx)
    expect(casingPx).toBeGreaterThan(widthPx)
    expect(unopenedStroke(LINE_STYLES[mode]).dash).not.toBeNull()
  })
})
