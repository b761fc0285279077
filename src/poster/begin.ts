// When the app begins. The opening page is whole without it, so it waits for a reader, or until the page has rested.
import { sayFailed } from './failed.ts'
import { painted } from './painted.ts'
import { AHEAD, APP, BEGUN } from './paper.ts'

/**
 * So long after it has loaded a page that nobody touches becomes live by itself. Who is about to use a page moves or touches it within a few
 * seconds, and who leaves it sooner has lost nothing; a screen in a hall has all day.
 */
const REST_MS = 6000

/** Somebody is there, or the window is no longer the one that the picture was laid out for. */
const SIGNS = [
  'pointermove',
  'pointerdown',
  'touchstart',
  'wheel',
  'keydown',
  'focusin',
  'input',
  'resize',
  'beforeprint',
] as const

type Why = 'asked' | 'touched' | 'rested'

/** Calls the app once: `atOnce` where the page does not show what was asked for, or else at the first sign of a reader or after the rest. */
export function begin(page: Document, atOnce: boolean): void {
  const app = page.querySelector<HTMLLinkElement>(`link[${APP}]`)
  const root = page.documentElement
  // A page that carries the app inside itself has it run by the browser.
  if (!app) return
  const ahead = Array.from(page.querySelectorAll<HTMLLinkElement>(`link[${AHEAD}]`))
  const [width, height] = [innerWidth, innerHeight]
  let parsed = false
  let wish: Why | null = atOnce ? 'asked' : null
  let rest = 0

  const start = () => {
    if (!wish || !parsed || root.hasAttribute(BEGUN)) return
    root.setAttribute(BEGUN, wish)
    clearTimeout(rest)
    for (const sign of SIGNS) removeEventListener(sign, noted, true)
    page.removeEventListener('visibilitychange', wait)
    call(page, app)
  }
  const want = (why: Why) => {
    wish ??= why
    fetchAll(ahead, 'preload')
    start()
  }
  const noted = ({ type }: Event) => {
    // A phone settles its viewport once the page is there: that is no other window.
    if (type !== 'resize' || innerWidth !== width || innerHeight !== height) want('touched')
  }
  const wait = () => {
    clearTimeout(rest)
    if (!page.hidden && page.readyState === 'complete') rest = setTimeout(() => want('rested'), REST_MS) as unknown as number
  }

  // A wish that comes while the page is parsed is kept until there is something to be made live.
  page.addEventListener('DOMContentLoaded', () => {
    parsed = true
    start()
  })
  if (atOnce) {
    fetchAll(ahead, 'preload')
    return
  }
  for (const sign of SIGNS) addEventListener(sign, noted, { capture: true, passive: true })
  page.addEventListener('visibilitychange', wait)
  addEventListener('load', () => {
    wait()
    // Quietly, once the page is seen, so that the first touch waits for no line; not for readers who save data.
    const line = (navigator as { readonly connection?: { readonly saveData?: boolean } }).connection
    if (!line?.saveData) void painted().then(() => fetchByOne(ahead))
  })
}

/** Has the app run, or says that it could not be had. */
function call(page: Document, app: HTMLLinkElement): void {
  const script = page.createElement('script')
  script.type = 'module'
  // As it was fetched ahead, or it would be fetched again.
  script.crossOrigin = app.crossOrigin
  script.src = app.href
  const look = () => {
    if (page.documentElement.dataset.started === undefined) sayFailed(page)
  }
  script.addEventListener('error', look)
  script.addEventListener('load', look)
  page.head.append(script)
}

/** One link a task: each waits some milliseconds for the browser's other processes, and nobody waits for these. */
function fetchByOne(links: readonly HTMLLinkElement[]): void {
  const [first, ...others] = links
  if (!first) return
  fetchAll([first], 'prefetch')
  setTimeout(() => fetchByOne(others))
}

/** Links without a relation are not fetched: this is what they were written for. */
function fetchAll(links: readonly HTMLLinkElement[], how: 'preload' | 'prefetch'): void {
  for (const link of links) if (link.rel === '') link.rel = how
}
