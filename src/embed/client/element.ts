// <chengyu-atlas>: keeps its place on the page, shows a sheet of paper until it is near, and then the atlas in a sandboxed frame.
import { connectAtlas } from './connection.ts'
import type { AtlasConnection, AtlasEvents, LinkValues } from './embed.d.ts'
import { dress, mark, rivers } from './look.ts'

const ATTRIBUTES = ['view', 'src', 'controls', 'theme', 'height', 'ratio', 'load', 'label', 'poster', 'isolation'] as const
type Attribute = (typeof ATTRIBUTES)[number]
const EVENTS: readonly (keyof AtlasEvents)[] = ['ready', 'moved', 'chosen', 'chapter', 'error']

const WORDS = {
  zh: { name: '成渝图志', label: '成渝图志：交互地图', open: '打开地图', away: '在成渝图志中打开' },
  en: { name: 'Chengyu Atlas', label: 'Chengyu Atlas: interactive map', open: 'Open the map', away: 'Open in Chengyu Atlas' },
} as const
type Lang = keyof typeof WORDS

/** How far below the screen the atlas begins to load. */
const NEAR = '300px'

/** Scripts, links to the atlas itself and files to keep; nothing of the page around. `strict` leaves the frame no origin of its own. */
const sandbox = (strict: boolean): string =>
  `allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads${strict ? '' : ' allow-same-origin'}`

/** The language of the nearest element that names one, through shadow roots. */
function langAround(element: Element): Lang | null {
  const root = element.getRootNode()
  const named = element.closest('[lang]')?.getAttribute('lang')
  if (named) return /^zh/i.test(named) ? 'zh' : 'en'
  return root instanceof ShadowRoot ? langAround(root.host) : null
}

// Where there is no page (a server that renders one), the module loads all the same.
const Base = globalThis.HTMLElement ?? class {}

/** `home`: the atlas that the code came from, or null where it came from a package. */
export function elementFor(home: string | null): CustomElementConstructor {
  return class ChengyuAtlas extends Base {
    static readonly observedAttributes = [...ATTRIBUTES, 'lang']
    atlas: AtlasConnection | null = null
    private frame: HTMLIFrameElement | null = null
    private near: IntersectionObserver | null = null
    /** What the frame has been asked to show. */
    private asked: LinkValues = {}

    connectedCallback(): void {
      if (!this.shadowRoot) dress(this.attachShadow({ mode: 'open' }))
      // Properties that were set before the element was known would hide the ones it has.
      for (const name of ATTRIBUTES) {
        const own = Object.getOwnPropertyDescriptor(this, name)
        if (own && delete (this as Partial<Record<Attribute, unknown>>)[name]) Reflect.set(this, name, own.value)
      }
      this.measure()
      this.begin()
    }

    disconnectedCallback(): void {
      this.near?.disconnect()
      this.atlas?.close()
      this.near = this.atlas = this.frame = null
      this.clear()
    }

    attributeChangedCallback(name: string, before: string | null, after: string | null): void {
      if (!this.isConnected || !this.shadowRoot || before === after) return
      if (name === 'height' || name === 'ratio') this.measure()
      else if (!this.frame) this.begin()
      else if (name === 'label') this.frame.title = this.title_()
      else if (['view', 'lang', 'theme', 'controls'].includes(name)) this.steer()
      else if (name === 'src' || name === 'isolation') this.open()
    }

    private attribute(name: Attribute): string | null {
      return this.getAttribute(name)
    }
    private lang_(): Lang | null {
      return langAround(this)
    }
    private words() {
      return WORDS[this.lang_() ?? 'zh']
    }
    private title_(): string {
      return this.attribute('label') ?? this.words().label
    }

    /** The page's layout is settled before anything loads. Set through the DOM, which every policy allows. */
    private measure(): void {
      const height = this.attribute('height')
      const ratio = /^\s*(\d+(?:\.\d+)?)\s*[/:]\s*(\d+(?:\.\d+)?)\s*$/.exec(this.attribute('ratio') ?? '')
      this.style.setProperty('--atlas-height', height && /^\d+$/.test(height) ? `${height}px` : height)
      this.style.setProperty('--atlas-ratio', ratio ? `${ratio[1]} / ${ratio[2]}` : null)
    }

    private values(): LinkValues {
      const theme = this.attribute('theme')
      const lang = this.lang_()
      return {
        ...Object.fromEntries(new URLSearchParams(this.attribute('view')?.replace(/^\?/, '') ?? '')),
        ...(lang ? { lang } : {}),
        ...(theme ? { theme } : {}),
        ui: this.attribute('controls') ?? 'card',
      }
    }

    private address(values: LinkValues): string | null {
      const base = this.attribute('src') ?? home
      if (!base) return null
      const url = new URL(base, document.baseURI)
      for (const [key, value] of Object.entries(values)) if (value !== null) url.searchParams.set(key, value)
      return url.href
    }

    /** Paper first; then the frame, as soon as it may come. */
    private begin(): void {
      const load = this.attribute('load') ?? 'lazy'
      this.near?.disconnect()
      this.near = null
      this.paper(load === 'click')
      if (load === 'eager') this.open()
      else if (load !== 'click') {
        this.near = new IntersectionObserver(
          (entries) => {
            if (entries.some((entry) => entry.isIntersecting)) this.open()
          },
          { rootMargin: NEAR },
        )
        this.near.observe(this)
      }
    }

    private clear(): void {
      for (const old of [...(this.shadowRoot?.children ?? [])]) if (old.localName !== 'style') old.remove()
    }

    private paper(asks: boolean): void {
      this.clear()
      const words = this.words()
      const make = <K extends keyof HTMLElementTagNameMap>(name: K, values: Partial<HTMLElementTagNameMap[K]>) =>
        Object.assign(document.createElement(name), values)
      const paper = make('div', { className: 'poster' })
      const picture = this.attribute('poster')
      if (picture) paper.append(make('img', { src: picture, alt: '', loading: 'lazy' }))
      else paper.append(rivers(), mark(), make('strong', { textContent: this.attribute('label') ?? words.name }))
      if (asks) {
        const open = () => {
          this.open()
          this.frame?.focus()
        }
        paper.append(make('button', { type: 'button', textContent: words.open, onclick: open }))
      }
      // Where the frame cannot come, this is what is left.
      const link = this.address({ ...this.values(), ui: null })
      if (link) paper.append(make('a', { href: link, target: '_blank', rel: 'noopener', textContent: words.away }))
      this.shadowRoot?.append(paper)
    }

    /** A new frame rather than a new address in the old one: that would leave a step in the page's history. */
    private open(): void {
      this.near?.disconnect()
      this.near = null
      this.atlas?.close()
      this.frame?.remove()
      if (!this.shadowRoot?.querySelector('.poster')) this.paper(false)
      this.asked = this.values()
      const address = this.address(this.asked)
      if (!address) return
      const frame = document.createElement('iframe')
      frame.setAttribute('sandbox', sandbox(this.attribute('isolation') === 'strict'))
      frame.allow = 'fullscreen; geolocation; clipboard-write'
      frame.title = this.title_()
      frame.src = address
      frame.onload = () => {
        frame.dataset.stands = ''
        this.shadowRoot?.querySelector('.poster')?.remove()
      }
      this.frame = frame
      this.shadowRoot?.append(frame)
      this.atlas = connectAtlas(frame)
      for (const type of EVENTS)
        this.atlas.on(type, (detail) => void this.dispatchEvent(new CustomEvent(`atlas-${type}`, { detail })))
    }

    /** What has changed is said through the port; a page that may not speak to the atlas gets a new frame. */
    private steer(): void {
      const wanted = this.values()
      const keys = [...new Set([...Object.keys(this.asked), ...Object.keys(wanted)])]
      const changed = keys.filter((key) => wanted[key] !== this.asked[key])
      const { atlas } = this
      if (changed.length > 0 && !atlas?.connected) this.open()
      if (changed.length === 0 || !atlas?.connected) return
      this.asked = wanted
      atlas.set(Object.fromEntries(changed.map((key) => [key, wanted[key] ?? null]))).catch(() => {
        // What cannot be set may still be opened, as a link with a mistake in it is.
        if (this.atlas === atlas) this.open()
      })
    }
  } as unknown as CustomElementConstructor
}

/** Attributes as properties, for frameworks that set these. `lang` is one of every element already. */
export function addProperties(element: CustomElementConstructor): void {
  for (const name of ATTRIBUTES)
    Object.defineProperty(element.prototype, name, {
      get(this: Element) {
        return this.getAttribute(name)
      },
      set(this: Element, value: unknown) {
        if (value === null || value === undefined) this.removeAttribute(name)
        else this.setAttribute(name, String(value))
      },
      enumerable: true,
      configurable: true,
    })
}
