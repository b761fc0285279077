// Everything a reader sets, as plain values. What can be computed from these is never stored.
import type { Metric } from '../domain/figures.ts'
import type { Basis, Pillar, SiteKind, Status } from '../domain/kinds.ts'
import type { BriefingId, FeatureId, Lang, MeasureCode, SourceId } from '../domain/model.ts'

/** Centre in WGS84 degrees; zoom as web maps count it (512 px world at 0). */
export type View = { readonly lng: number; readonly lat: number; readonly zoom: number }

export type Choice =
  | { readonly type: 'measure'; readonly code: MeasureCode }
  | { readonly type: 'feature'; readonly id: FeatureId }

export type Face = 'measures' | 'layers' | 'places'
export type Screen = 'map' | 'matrix' | 'flow' | 'coverage' | 'sources'
/** What a reader may ask for; `auto` follows the system. */
export const THEMES = ['auto', 'light', 'dark', 'contrast', 'print'] as const
export type Theme = (typeof THEMES)[number]

/** Each list empty means: no restriction. */
export type Filter = {
  readonly kinds: readonly SiteKind[]
  readonly statuses: readonly Status[]
  readonly pillars: readonly Pillar[]
  /** Prefecture-level adcodes, 500000 for 重庆. */
  readonly cities: readonly string[]
  readonly bases: readonly Basis[]
}

/** Layers a reader can switch off: `kind:airport`, `mode:rail`, `area:platform`, `base:relief` … */
export type LayerId = `kind:${string}` | `mode:${string}` | `area:${string}` | `base:${BaseLayer}`
export const BASE_LAYERS = ['relief', 'rivers', 'boundaries', 'names'] as const
export type BaseLayer = (typeof BASE_LAYERS)[number]

export type MatrixColumns = 'kind' | 'city'
export type Sort = 'plan' | 'name' | 'distance'

/**
 * How much of the atlas stands on the page. `page`: the atlas itself. All others are for frames in other pages: `full` has every
 * panel, `card` the map and the card of what is chosen, `map` the map and its buttons, `bare` the map alone.
 */
export const UIS = ['page', 'full', 'card', 'map', 'bare'] as const
export type Ui = (typeof UIS)[number]

export type AppState = {
  /** The briefing that is being shown; null = the reader is on their own. */
  readonly briefing: BriefingId | null
  /** Its page, counted from 1. */
  readonly chapter: number
  readonly view: View
  readonly chosen: Choice | null
  readonly face: Face
  readonly screen: Screen
  /** The source that the sources page stands open at. */
  readonly source: SourceId | null
  readonly query: string
  readonly filter: Filter
  readonly hidden: readonly LayerId[]
  /** The year the map shows; null = as things stand. */
  readonly year: number | null
  readonly sort: Sort
  readonly columns: MatrixColumns
  readonly panelOpen: boolean
  /** The cities are tinted by this figure; null = they are not. */
  readonly tint: Metric | null
  /** Corridors move in their direction of travel. */
  readonly flow: boolean
  readonly lang: Lang
  readonly theme: Theme
  readonly renderer: 'auto' | 'gl' | 'svg'
  readonly ui: Ui
}

export const NO_FILTER: Filter = { kinds: [], statuses: [], pillars: [], cities: [], bases: [] }

/** Areas other than the circle start hidden: thirty outlines at once say nothing. */
export const DEFAULT_HIDDEN: readonly LayerId[] = [
  'area:metropolitan',
  'area:city',
  'area:platform',
  'area:new-area',
  'area:science-city',
  'area:zone',
  'area:cultural-region',
]

/** The opening view frames the circle beside the panel at 1440×900; narrower windows fit it anew. */
export const OPENING_VIEW: View = { lng: 105.35, lat: 30.2, zoom: 6.6 }

export const DEFAULTS: AppState = {
  briefing: null,
  chapter: 1,
  view: OPENING_VIEW,
  chosen: null,
  face: 'measures',
  screen: 'map',
  source: null,
  query: '',
  filter: NO_FILTER,
  hidden: DEFAULT_HIDDEN,
  year: null,
  sort: 'plan',
  columns: 'kind',
  panelOpen: true,
  tint: null,
  flow: false,
  lang: 'zh',
  theme: 'auto',
  renderer: 'auto',
  ui: 'page',
}

/** What stays the reader's while a briefing is shown; what is seen besides is in the briefing, so a link need not say it. */
export const READERS_OWN: readonly (keyof AppState)[] = ['briefing', 'chapter', 'lang', 'theme', 'renderer', 'ui']

export const YEARS = { first: 1990, last: 2035 } as const
