// The address bar as a table: one row per thing a link can say. A key, once published, keeps its meaning for ever.
import { METRICS } from '../domain/figures.ts'
import { BASES, PILLARS, SITE_KINDS, STATUSES } from '../domain/kinds.ts'
import type { BriefingId, FeatureId, MeasureCode, SourceId } from '../domain/model.ts'
import {
  type AppState,
  type Choice,
  DEFAULTS,
  type Filter,
  type LayerId,
  READERS_OWN,
  THEMES,
  UIS,
  type View,
  YEARS,
} from './app-state.ts'

type Field<T> = {
  readonly key: string
  /** undefined: this text says nothing we understand, so the default stays. */
  readonly read: (text: string) => T | undefined
  readonly write: (value: T) => string
}

const choice = <T extends string>(key: string, words: readonly T[]): Field<T> => ({
  key,
  read: (text) => words.find((word) => word === text),
  write: (value) => value,
})
const flag = (key: string): Field<boolean> => ({
  key,
  read: (text) => (text === '1' ? true : text === '0' ? false : undefined),
  write: (value) => (value ? '1' : '0'),
})
const list = <T extends string>(text: string, words: readonly T[]): T[] => {
  const asked = text.split('~')
  return words.filter((word) => asked.includes(word))
}

/** Decimals that a screen can show at this zoom: one pixel, no more. */
const decimalsAt = (zoom: number): number =>
  Math.max(2, Math.min(5, Math.ceil((zoom * Math.LN2 + Math.log(512 / 360)) / Math.LN10)))

function readView(text: string): View | undefined {
  const parts = text.split(',').map(Number)
  const [lng, lat, zoom] = parts
  if (parts.length !== 3 || lng === undefined || lat === undefined || zoom === undefined) return undefined
  const sound = Math.abs(lng) <= 180 && Math.abs(lat) <= 85 && zoom >= 0 && zoom <= 20
  return sound ? { lng, lat, zoom } : undefined
}

const writeView = ({ lng, lat, zoom }: View): string => {
  const decimals = decimalsAt(zoom)
  return [+lng.toFixed(decimals), +lat.toFixed(decimals), +zoom.toFixed(2)].join(',')
}

const CODE = /^\d+\.\d+\.\d+\.\d+$/
const readChoice = (text: string): Choice | undefined =>
  CODE.test(text)
    ? { type: 'measure', code: text as MeasureCode }
    : /^[a-z0-9-]+$/.test(text)
      ? { type: 'feature', id: text as FeatureId }
      : undefined

/** `k:airport~rail-port,s:building`: one letter a facet, so that a filtered link stays short. */
const FACETS = { k: 'kinds', s: 'statuses', p: 'pillars', c: 'cities', b: 'bases' } as const
function readFilter(text: string): Filter {
  const parts = new Map(text.split(',').map((part) => [part.slice(0, 1), part.slice(2)]))
  const facet = (letter: keyof typeof FACETS) => parts.get(letter) ?? ''
  return {
    kinds: list(facet('k'), SITE_KINDS),
    statuses: list(facet('s'), STATUSES),
    pillars: list(facet('p'), PILLARS),
    cities: facet('c')
      .split('~')
      .filter((code) => /^\d{6}$/.test(code)),
    bases: list(facet('b'), BASES),
  }
}
const writeFilter = (filter: Filter): string =>
  Object.entries(FACETS)
    .filter(([, name]) => filter[name].length > 0)
    .map(([letter, name]) => `${letter}:${filter[name].join('~')}`)
    .join(',')

/** Exhaustive by type: a new field of the state without a row here does not compile. */
const FIELDS: { readonly [K in keyof AppState]: Field<AppState[K]> } = {
  briefing: {
    key: 'b',
    read: (text) => (/^[a-z0-9-]+$/.test(text) ? (text as BriefingId) : undefined),
    write: (value) => value ?? '',
  },
  chapter: {
    key: 'ch',
    read: (text) => (/^[1-9]\d{0,2}$/.test(text) ? Number(text) : undefined),
    write: String,
  },
  view: { key: 'v', read: readView, write: writeView },
  chosen: {
    key: 'at',
    read: readChoice,
    write: (value) => (value === null ? '' : value.type === 'measure' ? value.code : value.id),
  },
  face: choice('tab', ['measures', 'layers', 'places']),
  screen: choice('screen', ['map', 'matrix', 'flow', 'coverage', 'sources']),
  source: {
    key: 'src',
    read: (text) => (/^[a-z0-9-]+$/.test(text) ? (text as SourceId) : undefined),
    write: (value) => value ?? '',
  },
  query: { key: 'q', read: (text) => text.slice(0, 200), write: (value) => value },
  filter: { key: 'f', read: readFilter, write: writeFilter },
  hidden: {
    key: 'off',
    read: (text) => text.split('~').filter((id): id is LayerId => /^(kind|mode|area|base):[a-z-]+$/.test(id)),
    write: (value) => [...value].sort().join('~') || '-',
  },
  year: {
    key: 'y',
    read: (text) => {
      const year = Number(text)
      return Number.isInteger(year) && year >= YEARS.first && year <= YEARS.last ? year : undefined
    },
    write: (value) => (value === null ? '' : String(value)),
  },
  sort: choice('sort', ['plan', 'name', 'distance']),
  columns: choice('cols', ['kind', 'city']),
  panelOpen: flag('panel'),
  tint: {
    key: 'tint',
    read: (text) => METRICS.find((metric) => metric === text),
    write: (value) => value ?? '',
  },
  flow: flag('flow'),
  lang: choice('lang', ['zh', 'en']),
  theme: choice('theme', THEMES),
  renderer: choice('renderer', ['auto', 'gl', 'svg']),
  ui: choice('ui', UIS),
}
type AnyField = Field<AppState[keyof AppState]>
const ROWS = Object.entries(FIELDS) as [keyof AppState, AnyField][]

/** What a query says, and the keys of ours whose value could not be understood. One that names a briefing says no more than its page. */
export function readUrl(query: string): { patch: Partial<AppState>; faults: string[] } {
  const params = new URLSearchParams(query)
  const patch: Record<string, unknown> = {}
  const faults: string[] = []
  for (const [name, field] of ROWS) {
    const text = params.get(field.key)
    if (text === null) continue
    const value = field.read(text)
    if (value === undefined) faults.push(field.key)
    else patch[name] = value
  }
  const names = patch.briefing === undefined ? Object.keys(patch) : READERS_OWN.filter((name) => name in patch)
  return { patch: Object.fromEntries(names.map((name) => [name, patch[name]])), faults }
}

/** Says only what differs from `base`, and leaves keys that are not ours alone. */
export function writeUrl(state: AppState, query: string, base: AppState = DEFAULTS): string {
  const params = new URLSearchParams(query)
  for (const [name, field] of ROWS) {
    const text = field.write(state[name])
    const said = state.briefing === null || READERS_OWN.includes(name)
    if (!said || text === field.write(base[name])) params.delete(field.key)
    else params.set(field.key, text)
  }
  // Commas, colons and tildes are legal in a query and easier to read aloud than their escapes.
  return params.toString().replace(/%2C/g, ',').replace(/%3A/g, ':').replace(/%7E/g, '~')
}

/** What a host page may say: the keys of a link, with null for "as it is by itself". */
export type LinkValues = Readonly<Record<string, string | null>>

/** A whole state in the words of the link: every key, also those that are as they always are. */
export const linkValuesOf = (state: AppState): Record<string, string> =>
  Object.fromEntries(ROWS.map(([name, field]) => [field.key, field.write(state[name])]))

/** The same as a change: what the values say, `base` for null, and the keys that are unknown or not understood. */
export function readValues(values: LinkValues, base: AppState): { patch: Partial<AppState>; faults: string[] } {
  const patch: Record<string, unknown> = {}
  const faults: string[] = []
  for (const [key, text] of Object.entries(values)) {
    const [name, field] = ROWS.find((row) => row[1].key === key) ?? []
    // What `linkValuesOf` writes for "nothing" is read back as nothing.
    const value = !name || !field ? undefined : text === null || text === field.write(base[name]) ? base[name] : field.read(text)
    if (value === undefined || !name) faults.push(key)
    else patch[name] = value
  }
  return { patch: patch as Partial<AppState>, faults }
}
