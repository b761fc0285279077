// Official figures of the cities, each with its year and source, and what can be derived from them without inventing.
import type { Issue } from './issue.ts'
import type { SourceId, Text } from './model.ts'
import { isRecord, Reader } from './parse/reader.ts'

export const METRICS = ['population', 'gdp', 'gdp-per-head'] as const
export type Metric = (typeof METRICS)[number]

export type Figure = {
  readonly value: number
  readonly year: number
  readonly source: SourceId
  readonly note: Text | null
}
/** `population` in 10,000 people, `gdp` in 100 million yuan, for the whole city, also where a part of it lies outside the circle. */
export type CityFigures = {
  readonly city: string
  readonly name: Text
  readonly population: Figure | null
  readonly gdp: Figure | null
}

/** A figure of a metric: GDP per head has two years and two sources. */
export type Value = {
  readonly value: number
  readonly years: readonly number[]
  readonly sources: readonly SourceId[]
  readonly note: Text | null
}

/** Output of one year over the people of another is a rough figure; beyond this it would be a wrong one. */
const FARTHEST_YEARS = 5

function readFigure(city: Reader, key: string): Figure | null {
  if (city.raw(key) === null || city.raw(key) === undefined) return null
  const figure = city.record(key)
  if (!figure) return null
  const [value, year] = [figure.number('value'), figure.number('year')]
  return value > 0 ? { value, year, source: figure.string('source') as SourceId, note: figure.optionalText('note') } : null
}

/** The cities' figures from circle.json; what is faulty in them is noted and left out. */
export function parseFigures(file: string, input: unknown, issues: Issue[]): CityFigures[] {
  if (!isRecord(input)) {
    issues.push({ code: 'not-an-object', file, feature: null, field: null, found: null })
    return []
  }
  return new Reader(file, null, input, issues).records('cityFigures').map((city) => ({
    city: city.string('city'),
    name: city.text('name'),
    population: readFigure(city, 'population'),
    gdp: readFigure(city, 'gdp'),
  }))
}

/** What a city has of a metric; null where no source carries it. GDP per head is in yuan. */
export function figureOf({ population, gdp }: CityFigures, metric: Metric): Value | null {
  const plain = (figure: Figure | null) =>
    figure && { value: figure.value, years: [figure.year], sources: [figure.source], note: figure.note }
  if (metric === 'population') return plain(population)
  if (metric === 'gdp') return plain(gdp)
  if (!population || !gdp || Math.abs(population.year - gdp.year) > FARTHEST_YEARS) return null
  return {
    value: (gdp.value * 1e8) / (population.value * 1e4),
    years: [...new Set([gdp.year, population.year])],
    sources: [...new Set([gdp.source, population.source])],
    note: population.note,
  }
}
