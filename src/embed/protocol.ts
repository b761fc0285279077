// The messages between an embedded atlas and the page around it, and how unknown things become one of them. Pure and without
// imports: both sides read each other with this file, and it travels into pages that know nothing else of the atlas.

export const APP = 'chengyu-atlas'
/** Counts up when a message changes its meaning; new messages and fields need no new number. */
export const VERSION = 1

/**
 * Before there is a port, by `window.postMessage`. None of these says anything about what the atlas shows.
 * `call` page → atlas: are you there? `hello` atlas → page: yes, and this is my nonce. `connect` page → atlas: the nonce back, with a port.
 */
export type Opening =
  | { readonly app: typeof APP; readonly v: number; readonly type: 'call' }
  | { readonly app: typeof APP; readonly v: number; readonly type: 'hello'; readonly nonce: string }
  | { readonly app: typeof APP; readonly v: number; readonly type: 'connect'; readonly nonce: string }

/** Keys and values of a link (README, Links); null: as it is by itself. */
export type Values = { readonly [key: string]: string | null }

export type Chosen = {
  /** As in the link: a measure's code, or a feature's id. */
  readonly at: string
  readonly type: 'measure' | 'site' | 'corridor' | 'area'
  readonly name: { readonly zh: string; readonly en: string }
}
export type State = {
  /** Every key of the link, also those that are as they always are. */
  readonly values: { readonly [key: string]: string }
  readonly chosen: Chosen | null
  /** The same view in the atlas itself. */
  readonly link: string
}

/** Through the port, page → atlas. */
export type Request =
  | { readonly v: 1; readonly id: string; readonly type: 'get' }
  | { readonly v: 1; readonly id: string; readonly type: 'set'; readonly values: Values }

export type RefusalCode = 'bad-version' | 'bad-message' | 'unknown-request' | 'bad-values'
/** Through the port, atlas → page: every request with an id is answered once. */
export type Answer =
  | { readonly v: 1; readonly id: string; readonly type: 'done'; readonly state: State }
  /** Nothing has changed. `keys`: those that are unknown or whose value makes no sense. */
  | { readonly v: 1; readonly id: string; readonly type: 'refused'; readonly code: RefusalCode; readonly keys: readonly string[] }

/** `none`, `lost`: no WebGL, the SVG map stands in. `link`, `data`, `online`: a bad link, faulty files, no online base map. */
export type FaultCode = 'none' | 'lost' | 'link' | 'data' | 'online'
/** Through the port, atlas → page. */
export type Event =
  | { readonly v: 1; readonly type: 'ready'; readonly state: State }
  | {
      readonly v: 1
      readonly type: 'moved'
      readonly view: { readonly lng: number; readonly lat: number; readonly zoom: number }
    }
  | { readonly v: 1; readonly type: 'chosen'; readonly chosen: Chosen | null }
  /** A page of a briefing was turned to, counted from 1; null and null: the briefing was left. */
  | { readonly v: 1; readonly type: 'chapter'; readonly briefing: string | null; readonly chapter: number | null }
  | { readonly v: 1; readonly type: 'error'; readonly code: FaultCode }

type Json = { readonly [key: string]: unknown }
const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

const LONGEST_ID = 100
const LONGEST_NONCE = 100
const LONGEST_VALUE = 4000
const MOST_KEYS = 40
const isShort = (value: unknown, most: number): value is string =>
  typeof value === 'string' && value !== '' && value.length <= most

/** null: not one of ours, to be ignored in silence. */
export function readOpening(data: unknown): Opening | null {
  if (!isRecord(data) || data.app !== APP || typeof data.v !== 'number') return null
  const { v, type, nonce } = data
  if (type === 'call') return { app: APP, v, type }
  if ((type === 'hello' || type === 'connect') && isShort(nonce, LONGEST_NONCE)) return { app: APP, v, type, nonce }
  return null
}

export type Refused = { readonly id: string; readonly code: RefusalCode; readonly keys: readonly string[] }

/** null: nobody could be answered. A refusal: there is an id, so the sender is told what is wrong. */
export function readRequest(data: unknown): { request: Request } | { refused: Refused } | null {
  if (!isRecord(data) || !isShort(data.id, LONGEST_ID)) return null
  const { v, id, type, values } = data
  const refuse = (code: RefusalCode, keys: readonly string[] = []) => ({ refused: { id, code, keys } })
  if (v !== VERSION) return refuse('bad-version')
  if (type === 'get') return { request: { v, id, type } }
  if (type !== 'set') return refuse('unknown-request')
  if (!isRecord(values)) return refuse('bad-message')
  const entries = Object.entries(values)
  if (entries.length > MOST_KEYS) return refuse('bad-message')
  const wrong = entries.filter(([, value]) => value !== null && (typeof value !== 'string' || value.length > LONGEST_VALUE))
  if (wrong.length > 0)
    return refuse(
      'bad-values',
      wrong.map(([key]) => key.slice(0, LONGEST_ID)),
    )
  return { request: { v, id, type, values: values as Values } }
}

const EVENTS: readonly unknown[] = ['ready', 'moved', 'chosen', 'chapter', 'error'] satisfies Event['type'][]

/** What comes out of the atlas. It is believed in its parts once the port is known to be the atlas'; null: of no known kind. */
export function readFromAtlas(data: unknown): Answer | Event | null {
  if (!isRecord(data) || data.v !== VERSION) return null
  const answers = (data.type === 'done' || data.type === 'refused') && typeof data.id === 'string'
  return answers || EVENTS.includes(data.type) ? (data as unknown as Answer | Event) : null
}
