// What a page can do with an embedded atlas, as its authors see it. Shipped as it stands beside embed.js; the code is checked against it.

/** Keys and values of a link of the atlas: `{ at: 'guoyuan-port', lang: 'en' }`. null: as it is by itself. */
export type LinkValues = { readonly [key: string]: string | null }

export type Chosen = {
  /** As in the link: a measure's code, or the id of a place, corridor or area. */
  readonly at: string
  readonly type: 'measure' | 'site' | 'corridor' | 'area'
  readonly name: { readonly zh: string; readonly en: string }
}

export type AtlasState = {
  /** Every key of the link, also those that are as they always are. */
  readonly values: { readonly [key: string]: string }
  readonly chosen: Chosen | null
  /** The same view in the atlas itself. */
  readonly link: string
}

export type AtlasEvents = {
  /** The map stands and answers. Comes again when the frame is loaded anew. */
  readonly ready: { readonly state: AtlasState }
  /** The map has come to rest somewhere else. Centre in WGS84 degrees; zoom as web maps count it. */
  readonly moved: { readonly view: { readonly lng: number; readonly lat: number; readonly zoom: number } }
  /** The reader has chosen something, or let it go (null). */
  readonly chosen: { readonly chosen: Chosen | null }
  /** A page of a briefing was turned to, counted from 1. null and null: the briefing was left. */
  readonly chapter: { readonly briefing: string | null; readonly chapter: number | null }
  /** Something is not as it should be, and the map shows what it can: no WebGL, a bad link, missing files. */
  readonly error: { readonly code: 'none' | 'lost' | 'link' | 'data' | 'online' }
}

/** Why a request was not done: refused by the atlas, not answered in time, or closed before an answer. */
export interface AtlasError extends Error {
  readonly code: 'bad-version' | 'bad-message' | 'unknown-request' | 'bad-values' | 'no-answer' | 'closed'
  /** Keys that are unknown or whose value makes no sense. */
  readonly keys: readonly string[]
}

export interface AtlasConnection {
  /** true while the atlas answers. */
  readonly connected: boolean
  get(): Promise<AtlasState>
  /** All or nothing; resolves to the state after it. */
  set(values: LinkValues): Promise<AtlasState>
  /** Returns its own undo. */
  on<K extends keyof AtlasEvents>(type: K, listener: (detail: AtlasEvents[K]) => void): () => void
  close(): void
}

/** Talks to the atlas in a frame that is already in the page. The page's origin must be listed in the atlas' config.json. */
export declare function connectAtlas(frame: HTMLIFrameElement): AtlasConnection

/** `<chengyu-atlas>`. Every attribute is a property of the same name; all take effect at any time. */
export interface ChengyuAtlasElement extends HTMLElement {
  /** What it shows: the part of a link after `?`. */
  view: string | null
  /** Address of the atlas. Where embed.js came from, unless it came from a package. */
  src: string | null
  /** `card` (default), `map`, `bare` or `full`. */
  controls: string | null
  theme: string | null
  /** Number of pixels or a CSS length. Without it the width and `ratio` decide. */
  height: string | null
  /** Width to height, `16/10` by itself. */
  ratio: string | null
  /** `lazy` (default): when near the viewport. `click`: when the reader asks. `eager`: at once. */
  load: string | null
  /** Title of the frame, for those who do not see it. */
  label: string | null
  /** Address of a picture to show until the map stands. */
  poster: string | null
  /** `strict`: the frame gets no origin of its own. The atlas' server must then send `Access-Control-Allow-Origin: *`. */
  isolation: string | null
  /** null until the frame is there. */
  readonly atlas: AtlasConnection | null
}

/** Registers the element; done by embed.js itself unless the page already has one of this name. */
export declare function defineAtlas(name?: string): void

declare global {
  interface HTMLElementTagNameMap {
    'chengyu-atlas': ChengyuAtlasElement
  }
  interface HTMLElementEventMap {
    'atlas-ready': CustomEvent<AtlasEvents['ready']>
    'atlas-moved': CustomEvent<AtlasEvents['moved']>
    'atlas-chosen': CustomEvent<AtlasEvents['chosen']>
    'atlas-chapter': CustomEvent<AtlasEvents['chapter']>
    'atlas-error': CustomEvent<AtlasEvents['error']>
  }
}
