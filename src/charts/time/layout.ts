// The years as bars: how many features opened or were approved in each, and where each bar stands. No drawing.
import { yearOf } from '../../domain/dates.ts'
import type { Feature } from '../../domain/model.ts'

export type YearCount = { readonly year: number; readonly open: number; readonly coming: number }
export type YearCounts = {
  readonly years: readonly YearCount[]
  /** Features of an earlier year, and those whose year is unknown: not in any bar. */
  readonly before: number
  readonly undated: number
  readonly most: number
}

/** What is not yet open is counted apart, because it is drawn hollow. */
export function countYears(features: readonly Feature[], first: number, last: number): YearCounts {
  const years = Array.from({ length: last - first + 1 }, (_, i) => ({ year: first + i, open: 0, coming: 0 }))
  let before = 0
  let undated = 0
  for (const feature of features) {
    const year = yearOf(feature.since)
    const bar = year === null ? undefined : years[year - first]
    if (year === null) undated++
    else if (!bar) before += year < first ? 1 : 0
    else if (feature.status === 'operating' || feature.status === 'ended') bar.open++
    else bar.coming++
  }
  return { years, before, undated, most: Math.max(0, ...years.map((bar) => bar.open + bar.coming)) }
}

export type Size = { readonly width: number; readonly height: number }
export type YearBar = {
  readonly year: number
  readonly x: number
  readonly width: number
  readonly open: { readonly y: number; readonly height: number }
  readonly coming: { readonly y: number; readonly height: number }
}

const GAP_PX = 1.4

/** Bars on a base line, hollow part on top; anything there at all is at least a hair high. */
export function placeBars({ years, most }: YearCounts, { width, height }: Size): readonly YearBar[] {
  const pitch = width / years.length
  const unit = most === 0 ? 0 : height / most
  const high = (count: number) => (count === 0 ? 0 : Math.max(1.5, count * unit))
  return years.map(({ year, open, coming }, i) => ({
    year,
    x: i * pitch + GAP_PX / 2,
    width: Math.max(1, pitch - GAP_PX),
    open: { y: height - high(open), height: high(open) },
    coming: { y: height - high(open) - high(coming), height: high(coming) },
  }))
}

/** Middle of a year's bar. */
export const xOfYear = (year: number, first: number, last: number, width: number): number =>
  ((year - first + 0.5) / (last - first + 1)) * width

/** The year under a point, kept within the range. */
export const yearAt = (x: number, first: number, last: number, width: number): number =>
  Math.max(first, Math.min(last, first + Math.floor((x / width) * (last - first + 1))))
