// The code a page's author pastes, as text: made from the view and a few wishes, escaped, in three forms from rich to poor.
import type { Lang } from '../../domain/model.ts'
import { type AppState, DEFAULTS, type Theme, type Ui } from '../../state/app-state.ts'
import { writeUrl } from '../../state/url.ts'

export const SIZES = {
  wide: '16/9',
  classic: '4/3',
  square: '1/1',
  tall: '3/4',
  fixed: null,
} as const
export type Size = keyof typeof SIZES

export type Wishes = {
  readonly shows: Exclude<Ui, 'page'>
  /** `fit`: the frame shows what is chosen, or the whole circle, at its own size. `same`: centre and zoom as they are now. */
  readonly view: 'fit' | 'same'
  readonly size: Size
  /** CSS pixels, where the size is `fixed`. */
  readonly heightPx: number
  /** `page`: the element takes the language of the page around it; a plain frame cannot know it. */
  readonly lang: 'page' | Lang
  readonly theme: Theme
  readonly load: 'lazy' | 'click'
}

export const DEFAULT_WISHES: Wishes = {
  shows: 'card',
  view: 'fit',
  size: 'wide',
  heightPx: 480,
  lang: 'page',
  theme: 'auto',
  load: 'lazy',
}

/** What the code is about: the atlas' own address, ending in a slash; what the view is called; a still picture that fits it. */
export type Subject = { readonly home: string; readonly title: string; readonly picture: string }

/** Never lower than a map needs; the element's own sheet says the same. */
const LEAST_HEIGHT = '17rem'
const SANDBOX = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads'

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
const tag = (name: string, attributes: Readonly<Record<string, string | null>>): string =>
  `<${name}${Object.entries(attributes)
    .map(([key, value]) => (value === null ? '' : ` ${key}="${escaped(value)}"`))
    .join('')}>`

/** What the frame shows, in the words of the link, without what an attribute says already. */
function viewOf(state: AppState, { view }: Wishes): string {
  const { lang, theme, ui, panelOpen, renderer } = DEFAULTS
  const kept = { ...state, lang, theme, ui, panelOpen, renderer }
  return writeUrl(view === 'fit' ? { ...kept, view: DEFAULTS.view } : kept, '')
}

/** Address of the frame. */
export function frameAddress(home: string, state: AppState, wishes: Wishes): string {
  const params = new URLSearchParams(viewOf(state, wishes))
  params.set('ui', wishes.shows)
  const lang = wishes.lang === 'page' ? state.lang : wishes.lang
  if (lang !== DEFAULTS.lang) params.set('lang', lang)
  if (wishes.theme !== DEFAULTS.theme) params.set('theme', wishes.theme)
  return `${home}?${params.toString().replace(/%2C/g, ',').replace(/%3A/g, ':').replace(/%7E/g, '~')}`
}

/** The script, once a page, and the element. The style keeps the place until the script has come. */
export function elementCode({ home, title, picture }: Subject, state: AppState, wishes: Wishes): string {
  const ratio = SIZES[wishes.size]
  const script = `${tag('script', { type: 'module', src: `${home}embed.js` })}</script>`
  const element = tag('chengyu-atlas', {
    view: viewOf(state, wishes) || null,
    controls: wishes.shows === 'card' ? null : wishes.shows,
    lang: wishes.lang === 'page' ? null : wishes.lang === 'zh' ? 'zh-CN' : 'en',
    theme: wishes.theme === 'auto' ? null : wishes.theme,
    load: wishes.load === 'lazy' ? null : wishes.load,
    ratio,
    height: ratio === null ? String(wishes.heightPx) : null,
    // Shown until the press; where the atlas comes by itself its own first picture is as quick.
    poster: wishes.load === 'click' ? picture : null,
    label: title,
    style:
      ratio === null
        ? `display:block;height:${wishes.heightPx}px`
        : `display:block;aspect-ratio:${ratio};min-height:${LEAST_HEIGHT}`,
  })
  return `${script}\n${element}</chengyu-atlas>`
}

/** For pages without script. Where the style is taken away, the height stays. */
export function frameCode({ home, title }: Subject, state: AppState, wishes: Wishes): string {
  const ratio = SIZES[wishes.size]
  return `${tag('iframe', {
    src: frameAddress(home, state, wishes),
    title,
    width: '100%',
    height: String(wishes.heightPx),
    loading: 'lazy',
    allow: 'fullscreen; geolocation; clipboard-write',
    sandbox: SANDBOX,
    style: `border:0;${ratio === null ? '' : `height:auto;aspect-ratio:${ratio};min-height:${LEAST_HEIGHT}`}`,
  })}</iframe>`
}

/** A still picture that leads to the atlas itself. */
export function linkCode({ home, title, picture }: Subject, state: AppState, wishes: Wishes): string {
  const address = new URL(frameAddress(home, state, wishes))
  address.searchParams.delete('ui')
  const href = address.href.replace(/%2C/g, ',').replace(/%3A/g, ':').replace(/%7E/g, '~')
  const image = tag('img', { src: picture, alt: title, width: '1200', height: '630', style: 'max-width:100%;height:auto' })
  return `${tag('a', { href })}${image}</a>`
}
