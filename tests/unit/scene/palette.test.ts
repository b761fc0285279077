// The inks: complete, readable, and told apart by every common kind of eye.
import { describe, expect, test } from 'vitest'
import { PILLARS } from '../../../src/domain/kinds.ts'
import {
  CONTRAST,
  CONTRAST_DARK,
  DARK,
  inkOf,
  LIGHT,
  mix,
  PALETTES,
  type Palette,
  PRINT,
  textOf,
} from '../../../src/scene/palette.ts'
import { symbolColor } from '../../../src/scene/symbol.ts'
import { contrast, difference, labOf, VISIONS } from './colour.ts'

const leavesOf = (value: unknown, path = ''): [string, unknown][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, part]) => leavesOf(part, path === '' ? key : `${path}.${key}`))
    : [[path, value]]

/** The papers of the counties as well. */
const groundsOf = (palette: Palette): readonly (readonly [string, string])[] => [
  ...GROUNDS.map((ground) => [ground, palette[ground]] as const),
  ...palette.tones.map((tone, i) => [`tone ${i}`, tone] as const),
]

const pairs = <T>(list: readonly T[]): [T, T][] => list.flatMap((a, i) => list.slice(i + 1).map((b): [T, T] => [a, b]))

/** Everything that words or marks can come to stand on: panels, the circle, the land round it, and the sea of the small scales. */
const GROUNDS = ['paper', 'circle', 'ground', 'land', 'landAtSea', 'sea'] as const

test('all themes have the same inks, in the same order', () => {
  for (const palette of Object.values(PALETTES))
    expect(
      leavesOf(palette).map(([key]) => key),
      palette.name,
    ).toEqual(leavesOf(LIGHT).map(([key]) => key))
})

describe.each(Object.entries(PALETTES))('the %s palette', (name, palette: Palette) => {
  test('knows its name', () => expect(palette.name).toBe(name))

  // The WebGL mesh and the mixing of colours read six hexadecimal digits.
  test('writes every ink as six small hexadecimal digits', () => {
    const inks = leavesOf(palette).filter(([key]) => !['name', 'relief'].includes(key) && !key.endsWith('Opacity'))
    expect(inks.length).toBeGreaterThan(25)
    expect(inks.filter(([, value]) => !/^#[0-9a-f]{6}$/.test(String(value)))).toEqual([])
  })

  test('has shares between nothing and all', () => {
    for (const share of [palette.circleOpacity, palette.reliefOpacity]) {
      expect(share).toBeGreaterThanOrEqual(0)
      expect(share).toBeLessThanOrEqual(1)
    }
  })

  const texts: [string, string][] = [
    ...(['ink1', 'ink2', 'ink3'] as const).map((key): [string, string] => [key, palette[key]]),
    ...PILLARS.map((pillar): [string, string] => [pillar, palette.pillar[pillar].text]),
    ['unlinked', palette.unlinked.text],
    ['riverName', palette.riverName],
  ]
  test.each(texts)('%s can be read on every ground', (_, ink) => {
    const poor = groundsOf(palette).filter(
      ([ground, paper]) => contrast(ink, paper) < (name.startsWith('contrast') && ground !== 'sea' ? 7 : 4.5),
    )
    expect(poor).toEqual([])
  })

  const symbols: [string, string][] = [
    ...PILLARS.map((pillar): [string, string] => [pillar, palette.pillar[pillar].ink]),
    ['unlinked', palette.unlinked.ink],
    ['ended', palette.ended],
    ['focus', palette.focus],
  ]
  test.each(symbols)('a symbol or line in %s stands out from every land, and its halo from the sea', (_, ink) => {
    const least = name.startsWith('contrast') ? 4.5 : 3
    // On water every mark wears a halo in the circle's colour, so that is what it meets.
    expect(groundsOf(palette).filter(([ground, paper]) => ground !== 'sea' && contrast(ink, paper) < least)).toEqual([])
  })

  test('words about a mark take the shade of its ink that can be read', () => {
    for (const pillar of PILLARS) expect(textOf(palette, palette.pillar[pillar].ink)).toBe(palette.pillar[pillar].text)
    expect(textOf(palette, palette.ink1)).toBe(palette.ink1)
  })

  test.each(VISIONS)('pillars stay apart for %s eyes', (vision) => {
    for (const [a, b] of pairs(PILLARS))
      expect(difference(palette.pillar[a].ink, palette.pillar[b].ink, vision), `${a} and ${b}`).toBeGreaterThanOrEqual(20)
  })

  test('lets the papers of neighbouring counties differ, but less than any mark does from them', () => {
    for (const [a, b] of pairs(palette.tones)) {
      const apart = difference(a, b, 'normal')
      if (name !== 'print') expect(apart).toBeGreaterThan(0.6)
      expect(apart).toBeLessThan(9)
    }
  })

  test('draws what recedes fainter than anything that speaks', () => {
    const faintest = Math.min(...symbols.map(([, ink]) => contrast(ink, palette.circle)))
    expect(contrast(palette.receded, palette.circle)).toBeLessThan(faintest)
  })
})

test('pillars keep their steps in greyscale print', () => {
  const steps = (palette: Palette) => PILLARS.map((pillar) => labOf(palette.pillar[pillar].ink)[0])
  for (const [a, b] of pairs(steps(LIGHT))) expect(Math.abs(a - b)).toBeGreaterThanOrEqual(7)
  for (const [a, b] of pairs(steps(PRINT))) expect(Math.abs(a - b)).toBeGreaterThanOrEqual(13)
})

test('the inks for paper leave the paper white', () => {
  for (const ground of ['paper', 'ground', 'land', 'circle'] as const) expect(PRINT[ground]).toBe('#ffffff')
  expect(PRINT.reliefOpacity).toBe(0)
})

test('the circle is lighter than the land around it on paper, and in the dark', () => {
  for (const palette of [LIGHT, DARK, CONTRAST, CONTRAST_DARK])
    expect(labOf(palette.circle)[0]).toBeGreaterThan(labOf(palette.ground)[0])
})

describe('ink', () => {
  test('of a place without measures is grey', () => expect(inkOf(LIGHT, null)).toBe(LIGHT.unlinked))
  test('of a place is its pillar', () => expect(inkOf(DARK, 'culture')).toBe(DARK.pillar.culture))
  test('of what has ended is grey whatever its pillar', () => {
    expect(symbolColor(LIGHT, 'opening', 'ended')).toBe(LIGHT.ended)
    expect(symbolColor(LIGHT, 'opening', 'building')).toBe(LIGHT.pillar.opening.ink)
  })
})

describe('mixing', () => {
  test('goes from one colour to the other', () => {
    expect(mix('#204060', '#a0c0e0', 0)).toBe('#204060')
    expect(mix('#204060', '#a0c0e0', 1)).toBe('#a0c0e0')
    expect(mix('#000000', '#ffffff', 0.5)).toBe('#808080')
  })
  test('keeps leading zeros', () => expect(mix('#000000', '#0a0a0a', 0.5)).toBe('#050505'))
})

test('the yardstick is right: known colours have known distances', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 6)
  expect(labOf('#ffffff')).toEqual([expect.closeTo(100, 2), expect.closeTo(0, 1), expect.closeTo(0, 1)])
  // Red and green: far apart for most, near for those without green cones.
  expect(difference('#d04040', '#60a040', 'deutan')).toBeLessThan(difference('#d04040', '#60a040') / 2)
})
