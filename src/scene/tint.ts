// The cities tinted by a figure: classes with round limits, and a ramp of one hue that belongs to no pillar.
import { type CityFigures, figureOf, type Metric, type Value } from '../domain/figures.ts'
import { mix, type Palette } from './palette.ts'

export type TintClass = { readonly from: number; readonly to: number; readonly color: string }
export type TintRow = { readonly city: CityFigures; readonly value: Value | null; readonly color: string | null }
export type Tint = {
  readonly metric: Metric
  /** Ascending; the last one has no upper limit but the greatest value. */
  readonly classes: readonly TintClass[]
  /** Every city, the greatest value first, those without a figure last. */
  readonly rows: readonly TintRow[]
}

/** What lies below still shows: relief and rivers belong to the place that a figure is about. */
export const TINT_OPACITY = 0.82

const MOST_CLASSES = 5
/** Mauve is nobody's: the pillars have green, ochre, blue and red. On paper and in high contrast it is grey. */
const DEEPEST: Readonly<Record<Palette['name'], string>> = {
  light: '#6d4f7c',
  dark: '#b79acb',
  contrast: '#4d4d4d',
  'contrast-dark': '#7d7d7d',
  print: '#5a5a5a',
}
/** Shares of the deepest tone, lightest class first: steps that stay apart in print, none so deep that names drown. */
const SHARES = [0.12, 0.28, 0.45, 0.63, 0.82]

/** The roundest number above `below` and not above `value`: it parts the two cities without moving either. */
function roundBetween(below: number, value: number): number {
  for (let digits = 1; digits < 12; digits++) {
    const step = 10 ** (Math.floor(Math.log10(value)) + 1 - digits)
    const candidate = Math.floor(value / step) * step
    if (candidate > below) return candidate
  }
  return value
}

/** Lower limits of the classes: as many cities in each as can be, at round numbers, each class with a city in it. */
export function limitsOf(values: readonly number[], most = MOST_CLASSES): readonly number[] {
  const sorted = [...values].sort((a, b) => a - b)
  const count = Math.min(most, new Set(sorted).size)
  const limits = Array.from({ length: count }, (_, i) => {
    const at = Math.floor((i * sorted.length) / count)
    return roundBetween(sorted[at - 1] ?? 0, sorted[at] ?? 0)
  })
  return [...new Set(limits)]
}

/** Cities by a metric in this palette; null where no city has a figure. */
export function tintOf(cities: readonly CityFigures[], metric: Metric, palette: Palette): Tint | null {
  const found = cities.map((city) => ({ city, value: figureOf(city, metric) }))
  const values = found.flatMap(({ value }) => (value ? [value.value] : []))
  if (values.length === 0) return null
  const limits = limitsOf(values)
  const shares =
    limits.length === 1 ? [0.39] : limits.map((_, i) => SHARES[Math.round((i * (SHARES.length - 1)) / (limits.length - 1))] ?? 0)
  const colors = shares.map((share) => mix(palette.circle, DEEPEST[palette.name], share))
  const classOf = (value: number) => limits.filter((limit) => value >= limit).length - 1
  return {
    metric,
    classes: limits.map((from, i) => ({ from, to: limits[i + 1] ?? Math.max(...values), color: colors[i] ?? palette.circle })),
    rows: found
      .map(({ city, value }) => ({ city, value, color: value ? (colors[classOf(value.value)] ?? null) : null }))
      .sort((a, b) => (b.value?.value ?? -1) - (a.value?.value ?? -1)),
  }
}
