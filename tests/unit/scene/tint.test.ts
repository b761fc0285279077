// The cities' tint: classes with round limits and a city in each, and tones that stay apart and clear of the pillars.
import { describe, expect, test } from 'vitest'
import type { CityFigures } from '../../../src/domain/figures.ts'
import { PILLARS } from '../../../src/domain/kinds.ts'
import { PALETTES } from '../../../src/scene/palette.ts'
import { limitsOf, tintOf } from '../../../src/scene/tint.ts'
import { sourceId } from '../../fixtures/make.ts'
import { labOf } from './colour.ts'
import { sceneWith } from './create.ts'

const VALUES = [33_758, 24_764, 4600, 4006, 3265, 2862, 2837, 2533, 2004, 2002, 1943, 1890, 1100]
const cities: CityFigures[] = [...VALUES, null].map((value, i) => ({
  city: String(510_000 + i),
  name: { zh: `城${i}`, en: `City ${i}` },
  population: null,
  gdp: value === null ? null : { value, year: 2025, source: sourceId('bulletin'), note: null },
}))

describe('classes', () => {
  test('begin at round numbers, the lowest at or below the least', () => {
    const limits = limitsOf(VALUES)
    expect(limits).toEqual([...limits].sort((a, b) => a - b))
    expect(limits).toEqual([1000, 1900, 2500, 2860, 4600])
  })
  test('hold about as many cities each', () => {
    const { classes = [], rows = [] } = tintOf(cities, 'gdp', PALETTES.light) ?? {}
    const sizes = classes.map(({ color }) => rows.filter((row) => row.color === color).length)
    expect(sizes).toHaveLength(5)
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(2)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(4)
  })
  test('are as few as there are values', () => {
    expect(limitsOf([7, 7, 7])).toEqual([7])
    expect(tintOf(cities.slice(0, 1), 'gdp', PALETTES.light)?.classes).toHaveLength(1)
  })
})

test('a city without a figure has no tone and comes last', () =>
  expect(tintOf(cities, 'gdp', PALETTES.light)?.rows.slice(-1)).toMatchObject([{ value: null, color: null }]))

test('without any figure there is no tint', () => expect(tintOf(cities, 'population', PALETTES.light)).toBeNull())

describe.each(Object.values(PALETTES))('in $name', (palette) => {
  const tones = (tintOf(cities, 'gdp', palette)?.classes ?? []).map(({ color }) => labOf(color)[0])
  test('the tones run one way in steps that the eye tells apart', () => {
    const steps = tones.slice(1).map((tone, i) => tone - (tones[i] ?? 0))
    expect(new Set(steps.map(Math.sign)).size).toBe(1)
    expect(Math.min(...steps.map(Math.abs))).toBeGreaterThan(4)
  })
  test('no tone is that of a pillar', () => {
    const inks: string[] = PILLARS.map((pillar) => palette.pillar[pillar].ink)
    expect(tintOf(cities, 'gdp', palette)?.classes.filter(({ color }) => inks.includes(color))).toEqual([])
  })
})

test('a boundary-free map is not tinted: the extent of a city is a boundary', () => {
  const tint = tintOf(cities, 'gdp', PALETTES.light)
  expect(sceneWith([], { tint }).ground.tint).toBe(tint)
  expect(sceneWith([], { tint, boundaries: 'none' }).ground.tint).toBeNull()
  expect(sceneWith([], { tint, hidden: ['base:boundaries'] }).ground.tint).toBeNull()
})
