// What the benchmark makes of its rounds: medians, ratios to the floor of the same round, and whether a goal is met.
import { expect, test } from 'vitest'
// @ts-expect-error the benchmark is plain JavaScript
import * as untypedPages from '../../bench/lib/pages.mjs'
// @ts-expect-error
import * as untypedProbe from '../../bench/lib/probe.mjs'
// @ts-expect-error
import * as untypedReport from '../../bench/lib/report.mjs'
// @ts-expect-error
import * as untypedStatistics from '../../bench/lib/statistics.mjs'

type View = { readonly lng: number; readonly lat: number; readonly zoom: number }
type Px = readonly [number, number]
type Region = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }
type Site = { readonly geometry: { readonly coordinates: Px }; readonly properties: { readonly id: string } }
type Summary = { readonly median: number; readonly low: number; readonly high: number; readonly runs: number }
type Summaries = Record<string, Record<string, Record<string, Summary>>>

const { calmSpot, loneSite, pixelOf, shifted } = untypedPages as {
  calmSpot: (sites: readonly Site[], view: View, region: Region) => Px
  loneSite: (sites: readonly Site[], view: View, region: Region) => { id: string }
  pixelOf: (at: Px, view: View) => Px
  shifted: (view: View, by: Px) => View
}
const { blockingMs, longestMs } = untypedProbe as {
  blockingMs: (tasks: readonly object[]) => number
  longestMs: (tasks: readonly object[], from?: number) => number
}
const { goalsOf, markdownOf, summarise } = untypedReport as {
  summarise: (rounds: readonly object[]) => Summaries
  goalsOf: (summaries: Summaries, extras: object) => { what: string; met: boolean }[]
  markdownOf: (results: object) => string
}
const { median, quantile, ratios, summary } = untypedStatistics as {
  median: (values: readonly number[]) => number
  quantile: (values: readonly number[], share: number) => number
  ratios: (values: readonly number[], floors: readonly number[]) => number[]
  summary: (values: readonly number[]) => Summary
}

test('quantiles lie between neighbours, and what was not measured does not count', () => {
  expect(median([3, 1, 2])).toBe(2)
  expect(quantile([0, 10], 0.25)).toBe(2.5)
  expect(summary([4, Number.NaN, 2])).toEqual({ median: 3, low: 2.5, high: 3.5, runs: 2 })
  expect(median([])).toBeNaN()
})

test('a run is compared with the floor of its own round', () => {
  expect(ratios([10, 40, Number.NaN], [20, 20, 20])).toEqual([0.5, 2])
  expect(ratios([10], [Number.NaN])).toEqual([])
})

const round = (floor: number, atlas: number, peer: number) => ({
  profile: 'plain',
  pages: {
    floor: { figures: { 'cold.allMs': floor, 'frames.p95Ms': floor, 'cold.bytes': 400_000 } },
    openlayers: { figures: { 'cold.allMs': peer, 'frames.p95Ms': peer } },
    atlas: { figures: { 'cold.allMs': atlas, 'frames.p95Ms': atlas, 'threads.p95Ms': 2 * atlas, 'cold.bytes': 500_000 } },
  },
})
const ROUNDS = [round(100, 50, 60), round(200, 120, 90), round(100, 50, 60)]

test('the table has ratios, and threads against the floor without any', () => {
  const { plain } = summarise(ROUNDS)
  expect(plain?.atlas?.['cold.allMs']).toMatchObject({ median: 50, ratio: { median: 0.5, low: 0.5, high: 0.55 } })
  expect(plain?.atlas?.['threads.p95Ms']).toMatchObject({ ratio: { median: 1 } })
  expect(plain?.atlas?.['cold.bytes']).toMatchObject({ median: 500 })
})

test('goals are met or not, against floor and best peer', () => {
  const goals = goalsOf(summarise(ROUNDS), { search: { p95Ms: 9 }, choice: { median: 80 } })
  const met = (part: string) => goals.find(({ what }) => what.includes(part))?.met
  expect(met('all sites visible ≤ 1.15')).toBe(true)
  expect(met('all sites visible ahead')).toBe(true)
  expect(met('120 kB')).toBe(true)
  expect(met('search')).toBe(false)
  expect(met('first picture of the map ≤')).toBe(false)
})

test('a page that gave up leaves a gap, not a zero', () => {
  const rounds = [...ROUNDS, { profile: 'plain', pages: { floor: { fault: 'it hung' }, atlas: { fault: 'it hung' } } }]
  expect(summarise(rounds).plain?.atlas?.['cold.allMs']).toMatchObject({ median: 50, runs: 3 })
  expect(markdownOf({ date: '2026-01-01', machine: 'two cores', rounds, extras: {} })).toContain('| all sites visible, ms |')
})

test('a page that was in some rounds only says so, and is missing where it was in none', () => {
  const rounds = [
    ...ROUNDS,
    { profile: 'slow', pages: ROUNDS[0]?.pages ?? {} },
    { profile: 'plain', pages: { floor: { figures: { 'cold.allMs': 100 } }, kepler: { figures: { 'cold.allMs': 900 } } } },
  ]
  const heads = markdownOf({ date: '2026-01-01', machine: 'two cores', rounds, extras: {} })
    .split('\n')
    .filter((line) => line.startsWith('|  |'))
  expect(heads).toEqual([
    expect.stringMatching(/\| floor[^(|]* \|.*kepler\.gl \(1 of 4 rounds\).*\(3 of 4 rounds\)/),
    expect.not.stringContaining('kepler'),
  ])
})

test('blocking is what goes beyond 50 ms', () => {
  const tasks = [
    { startMs: 0, ms: 60 },
    { startMs: 100, ms: 40 },
    { startMs: 500, ms: 150 },
  ]
  expect(blockingMs(tasks)).toBe(110)
  expect(longestMs(tasks, 400)).toBe(150)
  expect(longestMs(tasks, 600)).toBe(0)
})

test('places are found in the window, and the one that stands alone', () => {
  const view = { lng: 106, lat: 30, zoom: 6 }
  expect(pixelOf([106, 30], view)).toEqual([720, 450])
  const moved = shifted(view, [100, -50])
  const [x, y] = pixelOf([106, 30], moved)
  expect([Math.round(x ?? 0), Math.round(y ?? 0)]).toEqual([620, 500])
  const site = (id: string, at: readonly [number, number]) => ({ geometry: { coordinates: at }, properties: { id } })
  const sites = [site('a', [106, 30]), site('b', [106.02, 30]), site('c', [107, 30.5])]
  const region = { left: 0.3, right: 0.9, top: 0.1, bottom: 0.9 }
  expect(loneSite(sites, view, region)?.id).toBe('c')
  const [cx = 0, cy = 0] = calmSpot(sites, view, region) ?? []
  for (const { geometry } of sites) {
    const [px = 0, py = 0] = pixelOf(geometry.coordinates, view)
    expect(Math.hypot(px - cx, py - cy)).toBeGreaterThan(60)
  }
})
