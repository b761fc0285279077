// The one script that runs before anything else (inlined in the head of index.html by build/poster.ts): language, theme, and the first picture's
// place. It measures the window while the page is still empty: later that would cost a layout of the whole picture.
import { recall } from '../io/remember.ts'
import { LAND_ONLY_BELOW } from '../panels/attribution.ts'
import { groundAt } from '../render/svg/ground.ts'
import { mercator, type Px, worldSizePx } from '../scene/camera.ts'
import { DEFAULTS } from '../state/app-state.ts'
import { readUrl } from '../state/url.ts'
import { homeView } from '../wiring/frame.ts'
import { themeOn } from '../wiring/theme.ts'
import { begin } from './begin.ts'
import { frameFor, openingInsets, openingView, type Size } from './opening.ts'
import { hangPanels } from './panels.ts'
import {
  CLICKED,
  COMING,
  GROUND_HERE,
  GROUND_ZOOM,
  HOLLOW,
  PANELS,
  PANELS_HERE,
  RELIEF,
  SHEETS,
  SHEETS_HERE,
  SHOWN_ZOOMS,
  WRITTEN,
} from './paper.ts'
import { holdPresses } from './pressed.ts'

const root = document.documentElement
const { patch, faults } = readUrl(location.search)
// In a frame in another page nothing is remembered, and most of the furniture is missing.
const ui = patch.ui ?? DEFAULTS.ui
const bare = ui !== 'page' && ui !== 'full'
const remembered = ui === 'page' ? recall() : {}
const state = { ...DEFAULTS, ...remembered, ...patch }
const asked = (media: string) => matchMedia(media).matches
const theme = themeOn(state.theme, asked('(prefers-color-scheme: dark)'), asked('(prefers-contrast: more)'))
root.lang = state.lang === 'zh' ? 'zh-CN' : 'en'
root.dataset.theme = theme

const size: Size = { width: innerWidth, height: innerHeight }
const rem = Number.parseFloat(getComputedStyle(root).fontSize)
const NOTHING = { left: 0, right: 0, top: 0, bottom: 0 }
const view = patch.view ?? (bare ? homeView(size, NOTHING) : openingView(size, state.panelOpen, rem))
const reliefs = document.querySelector(`meta[name=${RELIEF}]`)
const [share = '0', relief = ''] = (reliefs?.getAttribute(`data-${theme}`) ?? '').split(' ')
const near = view !== null && view.zoom >= SHOWN_ZOOMS[0] && view.zoom <= SHOWN_ZOOMS[1]
// Here before the ground is: come later, all of it would be painted twice.
if (view && near && Number(share) * groundAt(view.zoom).relief > 0 && state.screen === 'map') {
  const ahead = new Image()
  ahead.setAttribute('fetchpriority', 'high')
  ahead.src = relief
}
const inPoster = (selector: string) => document.querySelector(`#poster ${selector}`)

/** Pixels of a frame or of the ground → pixels of this window. */
type Place = { readonly grown: number; readonly x: number; readonly y: number }

/** Where the middle of a drawing made at `zoom` has gone to. */
function placeOf(zoom: number, middle: Px, at: Px): Place {
  const grown = view ? 2 ** (view.zoom - zoom) : 1
  return { grown, x: at[0] - middle[0] * grown, y: at[1] - middle[1] * grown }
}

function hangGround(ground: Element, [cx, cy]: Px, zoom: number): void {
  const { grown, x, y } = placeOf(
    GROUND_ZOOM,
    [cx * worldSizePx(GROUND_ZOOM), cy * worldSizePx(GROUND_ZOOM)],
    [size.width / 2, size.height / 2],
  )
  // The drawing counts from its own corner.
  const [ox, oy] = (ground.getAttribute('data-from') ?? '0 0').split(' ').map(Number) as [number, number]
  ground.setAttribute('transform', `matrix(${grown} 0 0 ${grown} ${x + ox * grown} ${y + oy * grown})`)
  const at = groundAt(zoom)
  const widths: Record<string, number> = { ...at } as never
  for (const [i, width] of at.rivers.entries()) widths[`rivers${i + 1}`] = width
  for (const path of ground.querySelectorAll('[data-w]')) {
    const width = widths[path.getAttribute('data-w') ?? ''] ?? 0
    if (width === 0) path.remove()
    else path.setAttribute('stroke-width', String(width))
  }
  ground.querySelector('[data-shore]')?.setAttribute('fill-opacity', String(at.shore))
  const hatch = ground.querySelector('pattern')
  hatch?.setAttribute('patternTransform', `translate(${hatch.getAttribute('data-hung')}) rotate(45) scale(${1 / grown})`)
  const picture = ground.querySelector('image')
  const opacity = Number(share) * at.relief
  if (picture && opacity > 0) {
    picture.setAttribute('opacity', String(opacity))
    picture.setAttribute('href', relief)
  }
}

type Frame = NonNullable<ReturnType<typeof frameFor>>

/** Marks keep their size; only the spots they hang on move. `sheet`: those of the frame, in the groups of one SVG or of several. */
function hangMarks(frame: Frame, sheet: string): void {
  const marks = inPoster('[data-marks]')
  const from = openingView(frame, true, rem)
  if (!marks || !from || !view) {
    root.removeAttribute(COMING)
    return
  }
  const [fx, fy] = mercator([from.lng, from.lat])
  const [vx, vy] = mercator([view.lng, view.lat])
  const world = worldSizePx(view.zoom)
  const at: Px = [size.width / 2 + (fx - vx) * world, size.height / 2 + (fy - vy) * world]
  const { grown, x, y } = placeOf(from.zoom, [frame.width / 2, frame.height / 2], at)
  // Our own drawing, escaped when the page was built. Read as HTML, which takes half as long as XML, and moved, not copied.
  const read = new DOMParser().parseFromString(sheet, 'text/html')
  for (const lines of read.querySelectorAll('[data-lines]')) {
    const scale = grown / Number(lines.getAttribute('data-lines'))
    lines.setAttribute('transform', `matrix(${scale} 0 0 ${scale} ${x} ${y})`)
  }
  if (frame.width !== size.width || frame.height !== size.height || !state.panelOpen || bare) {
    for (const mark of read.querySelectorAll('[transform^=translate]')) {
      // What is drawn within a mark (a glyph in its disc) goes with it.
      if (mark.parentElement?.closest('[transform^=translate]')) continue
      const transform = mark.getAttribute('transform') ?? ''
      const [mx = 0, my = 0] = transform.slice(10, transform.indexOf(')')).split(' ').map(Number)
      mark.setAttribute(
        'transform',
        `translate(${mx * grown + x} ${my * grown + y})${transform.slice(transform.indexOf(')') + 1)}`,
      )
    }
    // Signs at the edge of another window say nothing in this one.
    for (const sign of read.querySelectorAll('[data-edge]')) sign.remove()
  }
  const groups = Array.from(read.querySelectorAll('svg>g'))
  hangInParts(
    marks,
    groups.flatMap((group) => (group.hasAttribute('data-lines') ? [group] : Array.from(group.children))),
  )
}

/** So many elements are styled and laid out in one task. */
const PART = 180

/** All of it at once would be one long task. Nothing of it is seen before the last part, or the whole would be painted several times. */
function hangInParts(marks: Element, waiting: readonly Element[]): void {
  marks.setAttribute('opacity', '0')
  const hang = (from: number) => {
    let to = from
    for (let count = 0; count < PART && to < waiting.length; to++)
      count += 1 + (waiting[to]?.getElementsByTagName('*').length ?? 0)
    marks.append(...waiting.slice(from, to))
    if (to < waiting.length) {
      marks.getBoundingClientRect()
      setTimeout(() => hang(to))
      return
    }
    marks.removeAttribute('opacity')
    root.removeAttribute(COMING)
  }
  hang(0)
}

/** The ground goes to the painter first: while that paints it, here the marks are hung. */
const onceGroundIsSeen = (hang: () => void) => requestAnimationFrame(() => setTimeout(hang))

/** The commonest window's marks lie in the page; those of the others are on their way before the ground has come. */
function fetchMarks(frame: Frame): void {
  root.toggleAttribute(COMING, true)
  const file = document.querySelector(`meta[name=${SHEETS}]`)?.getAttribute(`data-${frame.name}-${state.lang}`)
  if (file) {
    const ground = new Promise((resolve) => addEventListener(GROUND_HERE, resolve, { once: true }))
    Promise.all([fetch(file), ground])
      .then(([found]) => (found.ok ? found.text() : Promise.reject(found.status)))
      .then((sheet) => onceGroundIsSeen(() => hangMarks(frame, sheet)))
      // Without them the ground alone says where we are, until the live map stands.
      .catch(() => root.toggleAttribute(COMING, false))
    return
  }
  const onSheets = () => {
    const parts = ['', `-${state.lang}`].map((end) => document.getElementById(`poster-${frame.name}${end}`)?.textContent)
    if (!parts.every(Boolean)) return
    removeEventListener(SHEETS_HERE, onSheets)
    onceGroundIsSeen(() => hangMarks(frame, parts.join('')))
  }
  addEventListener(SHEETS_HERE, onSheets)
}

if (view && state.screen === 'map') {
  const onGround = () => {
    const ground = inPoster('[data-from]')
    if (near && ground) hangGround(ground, mercator([view.lng, view.lat]), view.zoom)
    else ground?.remove()
  }
  addEventListener(GROUND_HERE, onGround, { once: true })
  // A choice, a filter or a year shows other marks: then the ground alone says where we are.
  const plain = !patch.view && !patch.chosen && !patch.briefing && !patch.filter && !patch.hidden && !patch.year
  const frame = plain ? frameFor(size, view.zoom) : null
  if (frame) fetchMarks(frame)
  root.dataset.poster = bare ? 'bare' : state.panelOpen ? 'open' : 'folded'
}

// Words wait for the first parts of their fonts, which name no range: measured in another font they take longer than the whole ground.
const WHOLE = /^U\+0+-10FFFF$/i
const written = () => root.toggleAttribute(WRITTEN, true)
Promise.all(Array.from(document.fonts, (face) => (WHOLE.test(face.unicodeRange) ? face.load() : face))).then(written, written)

// What a link may ask for without changing a word of the panels.
const SAME_PANELS: readonly string[] = ['lang', 'theme', 'renderer', 'view']
const asking = Object.keys(patch).filter((name) => !SAME_PANELS.includes(name))
if (view && ui === 'page' && state.screen === 'map')
  addEventListener(
    PANELS_HERE,
    () => {
      const same = hangPanels(document, state.lang, { ...view, ...size })
      const alike = asking.length === 0 && view.zoom >= LAND_ONLY_BELOW
      if (same === null) return
      root.setAttribute(PANELS, !alike ? 'partly' : same ? 'same' : 'alike')
      if (!alike) root.setAttribute(HOLLOW, state.panelOpen ? 'open' : 'folded')
    },
    { once: true },
  )
// The window may be another by the time that the app takes over.
addEventListener('resize', () => {
  const other = innerWidth !== size.width || innerHeight !== size.height
  if (other && root.getAttribute(PANELS) === 'same') root.setAttribute(PANELS, 'alike')
})
holdPresses(document)
// The picture is all that was asked for, and whole: a reader can look at it for as long as they like. Frames are looked at by somebody.
const whole =
  parent === window &&
  ui === 'page' &&
  asking.length === 0 &&
  !patch.view &&
  faults.length === 0 &&
  near &&
  frameFor(size, view.zoom) !== null
begin(document, !whole)

// Whoever clicks on a symbol before anything can answer is answered by the app once it is there (poster/clicked.ts).
const covered = bare ? NOTHING : openingInsets(size, state.panelOpen, rem)
addEventListener('click', ({ clientX: x, clientY: y, target }) => {
  const free = x > covered.left && y < size.height - covered.bottom && !(target as Element).closest('#ui')
  if (free && inPoster('[data-marks]')) root.setAttribute(CLICKED, `${x} ${y}`)
})
