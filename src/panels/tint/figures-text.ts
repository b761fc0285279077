// Figures as a reader of each language counts them: 万人 and 亿元 in Chinese, millions and billions in English.
import type { Metric } from '../../domain/figures.ts'
import type { Translate } from '../../i18n/index.ts'

/** How many of the data's units make one of the reader's. */
const PER: Readonly<Record<Metric, Readonly<Record<'zh' | 'en', number>>>> = {
  population: { zh: 1, en: 100 },
  gdp: { zh: 1, en: 10 },
  'gdp-per-head': { zh: 10_000, en: 1000 },
}

/** A number in the reader's unit, as many digits as tell cities apart. */
export function figureText(t: Translate, metric: Metric, value: number): string {
  const own = value / PER[metric][t.lang]
  return t.number(own, own < 10 ? 2 : own < 100 ? 1 : 0)
}

/** `2024` or `2020–2025`: first and last of the years in use. */
export function yearsText(years: readonly number[]): string {
  const [first, last] = [Math.min(...years), Math.max(...years)]
  return first === last ? String(first) : `${first}–${last}`
}
