// Links: everything a reader sets survives the address bar, defaults are silent, and rubbish breaks nothing.
import { describe, expect, test } from 'vitest'
import { METRICS } from '../../../src/domain/figures.ts'
import { BASES, PILLARS, SITE_KINDS, STATUSES } from '../../../src/domain/kinds.ts'
import type { BriefingId } from '../../../src/domain/model.ts'
import {
  type AppState,
  BASE_LAYERS,
  DEFAULT_HIDDEN,
  DEFAULTS,
  type LayerId,
  NO_FILTER,
  THEMES,
  UIS,
  YEARS,
} from '../../../src/state/app-state.ts'
import { readUrl, writeUrl } from '../../../src/state/url.ts'
import { featureId, measureCode, sourceId } from '../../fixtures/make.ts'

const PATCHES: Partial<AppState>[] = [
  { view: { lng: 106.55, lat: 29.56, zoom: 8.5 } },
  { chosen: { type: 'measure', code: measureCode('1.3.2.7') } },
  { chosen: { type: 'feature', id: featureId('guoyuan-port') } },
  { face: 'layers' },
  { briefing: 'dual-core' as BriefingId, chapter: 3 },
  { screen: 'matrix' },
  { screen: 'sources', source: sourceId('xinhua-2021-10-20') },
  { tint: 'gdp-per-head' },
  { query: '果园 gyg & 100% + #1?' },
  { filter: { ...NO_FILTER, kinds: ['airport', 'rail-port'], statuses: ['building'] } },
  {
    filter: {
      kinds: ['culture'],
      statuses: ['bid', 'ended'],
      pillars: ['culture'],
      cities: ['500000', '510100'],
      bases: ['named'],
    },
  },
  { hidden: [] },
  { hidden: ['area:city', 'base:rivers', 'kind:airport', 'mode:rail-sea'] },
  { year: 2013 },
  { sort: 'distance' },
  { columns: 'city' },
  { panelOpen: false },
  { flow: true },
  { lang: 'en' },
  { theme: 'dark' },
  { theme: 'contrast' },
  { renderer: 'svg' },
  { ui: 'card' },
]

describe('a link', () => {
  test.each(PATCHES.map((patch) => [JSON.stringify(patch), patch] as const))('says %s', (_, patch) => {
    const { patch: read, faults } = readUrl(writeUrl({ ...DEFAULTS, ...patch }, ''))
    expect(faults).toEqual([])
    expect({ ...DEFAULTS, ...read }).toEqual({ ...DEFAULTS, ...patch })
  })

  test('to a page of a briefing says which page, and what is the reader’s own', () => {
    const briefing = 'dual-core' as BriefingId
    const state: AppState = { ...DEFAULTS, briefing, chapter: 3, year: 2013, query: 'gyg', lang: 'en', screen: 'matrix' }
    expect(writeUrl(state, 'y=2013&x=1')).toBe('x=1&b=dual-core&ch=3&lang=en')
    expect(readUrl('b=dual-core&ch=3&y=2013&at=gone&lang=en').patch).toEqual({ briefing, chapter: 3, lang: 'en' })
  })

  test('says nothing of what is as it always is', () => expect(writeUrl(DEFAULTS, '')).toBe(''))

  test('has a row for every field of the state', () => {
    const keys = new Set(PATCHES.flatMap((patch) => Object.keys(patch)))
    expect([...keys].sort()).toEqual(Object.keys(DEFAULTS).sort())
  })

  test('leaves keys that are not ours alone', () => {
    expect(writeUrl({ ...DEFAULTS, lang: 'en' }, 'from=wechat&lang=zh')).toBe('from=wechat&lang=en')
  })

  test('forgets what went back to its default', () => expect(writeUrl(DEFAULTS, 'tab=layers&x=1')).toBe('x=1'))

  test('can say that everything is shown', () => {
    expect(writeUrl({ ...DEFAULTS, hidden: [] }, '')).toBe('off=-')
    expect(readUrl('off=-').patch.hidden).toEqual([])
  })

  test('is easy to read aloud', () => {
    const query = writeUrl(
      {
        ...DEFAULTS,
        view: { lng: 106.55123, lat: 29.56049, zoom: 8.5 },
        filter: { ...NO_FILTER, kinds: ['airport', 'culture'] },
      },
      '',
    )
    expect(query).toBe('v=106.551,29.56,8.5&f=k:airport~culture')
  })
})

test.each([
  ['v', '106.5,29.5'],
  ['v', '106.5,95,7'],
  ['v', 'a,b,c'],
  ['at', 'Guoyuan Port'],
  ['at', '<script>'],
  ['tab', 'secrets'],
  ['y', '1066'],
  ['y', '2013.5'],
  ['flow', 'yes'],
  ['src', '<script>'],
  ['tint', 'rainfall'],
  ['lang', 'fr'],
])('?%s=%s is not understood and changes nothing', (key, value) => {
  const { patch, faults } = readUrl(new URLSearchParams({ [key]: value }).toString())
  expect([patch, faults]).toEqual([{}, [key]])
})

test('a filter keeps the words it knows', () => {
  expect(readUrl('f=k:airport~spaceport,c:500000~x').patch.filter).toEqual({
    ...NO_FILTER,
    kinds: ['airport'],
    cities: ['500000'],
  })
})

// A generator with a fixed seed: the same thousand states on every machine.
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32
    return state / 2 ** 32
  }
}

describe('a thousand states', () => {
  const next = random(20251122)
  const some = <T>(words: readonly T[]): T[] => words.filter(() => next() < 0.3)
  const one = <T>(words: readonly T[], other: T): T => words[Math.floor(next() * words.length)] ?? other
  const state = (): AppState => ({
    briefing: null,
    chapter: 1 + Math.floor(next() * 20),
    view: { lng: next() * 360 - 180, lat: next() * 160 - 80, zoom: next() * 18 },
    chosen:
      next() < 0.5 ? null : { type: 'measure', code: measureCode(`1.${Math.floor(next() * 9)}.2.${Math.floor(next() * 30)}`) },
    face: one(['measures', 'layers', 'places'], 'measures'),
    screen: one(['map', 'matrix', 'flow', 'coverage', 'sources'], 'map'),
    source: next() < 0.5 ? null : sourceId('xinhua-2021-10-20'),
    tint: one([...METRICS, null], null),
    query: some(['果', '园', ' ', '&', '=', '%', '+', 'é', '"', '~', ',', ':']).join(''),
    filter: {
      kinds: some(SITE_KINDS),
      statuses: some(STATUSES),
      pillars: some(PILLARS),
      cities: some(['500000', '510100']),
      bases: some(BASES),
    },
    hidden: some([...DEFAULT_HIDDEN, ...BASE_LAYERS.map((layer): LayerId => `base:${layer}`)]),
    year: next() < 0.5 ? null : YEARS.first + Math.floor(next() * (YEARS.last - YEARS.first + 1)),
    sort: one(['plan', 'name', 'distance'], 'plan'),
    columns: one(['kind', 'city'], 'kind'),
    panelOpen: next() < 0.5,
    flow: next() < 0.5,
    lang: one(['zh', 'en'], 'zh'),
    theme: one(THEMES, 'auto'),
    renderer: one(['auto', 'gl', 'svg'], 'auto'),
    ui: one(UIS, 'page'),
  })
  const states = Array.from({ length: 1000 }, state)
  const back = (query: string): AppState => ({ ...DEFAULTS, ...readUrl(query).patch })

  test('come back whole, but for what a pixel cannot show', () => {
    for (const made of states) {
      const read = back(writeUrl(made, ''))
      const degreesPerPx = 360 / (512 * 2 ** made.view.zoom)
      expect(Math.abs(read.view.lng - made.view.lng)).toBeLessThanOrEqual(Math.max(degreesPerPx, 5.1e-6))
      expect(Math.abs(read.view.lat - made.view.lat)).toBeLessThanOrEqual(Math.max(degreesPerPx, 5.1e-6))
      expect(Math.abs(read.view.zoom - made.view.zoom)).toBeLessThanOrEqual(0.00501)
      expect({ ...read, view: null, hidden: null }).toEqual({ ...made, view: null, hidden: null })
      expect([...read.hidden].sort()).toEqual([...made.hidden].sort())
    }
  })

  test('are written the same way when written again', () => {
    for (const made of states) {
      const query = writeUrl(made, '')
      expect(writeUrl(back(query), '')).toBe(query)
    }
  })
})
