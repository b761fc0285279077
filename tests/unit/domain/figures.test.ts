// Official figures of the cities: read with their faults named, and divided only where that says something.
import { describe, expect, test } from 'vitest'
import { type CityFigures, figureOf, parseFigures } from '../../../src/domain/figures.ts'
import type { Issue } from '../../../src/domain/issue.ts'
import { readJson, readShipped } from '../../dataset/shipped.ts'
import { sourceId } from '../../fixtures/make.ts'

const figure = (value: number, year: number, source: string) => ({ value, year, source: sourceId(source), note: null })
const city = (patch: Partial<CityFigures>): CityFigures => ({
  city: '510100',
  name: { zh: '成都市', en: 'Chengdu' },
  population: figure(2000, 2024, 'census'),
  gdp: figure(24_000, 2025, 'bulletin'),
  ...patch,
})

describe('GDP per head', () => {
  test('is in yuan, with both years and both sources', () =>
    expect(figureOf(city({}), 'gdp-per-head')).toEqual({
      value: 120_000,
      years: [2025, 2024],
      sources: ['bulletin', 'census'],
      note: null,
    }))
  test('is not made of figures more than five years apart, or of one alone', () => {
    expect(figureOf(city({ population: figure(2000, 2019, 'census') }), 'gdp-per-head')).toBeNull()
    expect(figureOf(city({ gdp: null }), 'gdp-per-head')).toBeNull()
  })
})

test('a metric without a figure is none, not nought', () => expect(figureOf(city({ population: null }), 'population')).toBeNull())

test('a faulty figure is named and left out', () => {
  const issues: Issue[] = []
  const [found] = parseFigures(
    'circle.json',
    {
      cityFigures: [
        {
          city: '510100',
          name: { zh: '成都市', en: 'Chengdu' },
          gdp: { year: 2025, value: 'much', source: 'x' },
          population: null,
        },
      ],
    },
    issues,
  )
  expect(found?.gdp).toBeNull()
  expect(issues).toMatchObject([{ code: 'wrong-type', file: 'circle.json', field: 'cityFigures[0].gdp.value' }])
})

describe('the shipped figures', () => {
  const issues: Issue[] = []
  const cities = parseFigures('circle.json', readJson('circle.json'), issues)
  const { graph } = readShipped()
  test('are sound, each with a source and a year', () => {
    expect(issues).toEqual([])
    expect(cities.length).toBeGreaterThan(0)
    const all = cities.flatMap(({ population, gdp }) => [population, gdp]).filter((found) => found !== null)
    expect(all.filter(({ source }) => !graph.sources.has(source))).toEqual([])
    expect(all.every(({ year }) => year > 2010 && year < 2030)).toBe(true)
  })
})
