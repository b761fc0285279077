// Paper: keeps a picture of the map for it, and tells print.css how large the map is, which part of it no panel covers, and how small it has to become.
import type { Insets } from '../scene/camera.ts'
import type { Theme } from '../state/app-state.ts'
import type { Store } from '../state/store.ts'

/** A4 less margins of 10 mm, in CSS pixels; a heading above, and beside or below the map room for the card and the legend. */
const ROOM = {
  landscape: { plain: { width: 830, height: 650 }, card: { width: 680, height: 490 } },
  portrait: { plain: { width: 715, height: 800 }, card: { width: 500, height: 600 } },
} as const
/** A card this high on the screen still finds room beside the map, at four fifths of its size and in two columns. */
const LONGEST_BESIDE_PX = 1500

/** `long`: a card of more than a page goes below the map, in columns. */
export type Sheet = { readonly kind: 'plain' | 'card' | 'long'; readonly variables: Readonly<Record<string, number>> }

/** Sizes in CSS pixels; `insets`: what panels cover of the map. The scale never enlarges. */
export function sheetOf(width: number, height: number, insets: Insets, kind: Sheet['kind']): Sheet {
  const free = Math.max(1, width - insets.left - insets.right)
  const high = Math.max(1, height - insets.top - insets.bottom)
  const room = kind === 'plain' ? 'plain' : 'card'
  const shrink = (most: { readonly width: number; readonly height: number }) => Math.min(1, most.width / free, most.height / high)
  return {
    kind,
    variables: {
      'map-width': width,
      'map-height': height,
      'map-free': free,
      'map-left': insets.left,
      'map-right': insets.right,
      'map-top': insets.top,
      'map-bottom': insets.bottom,
      'fit-landscape': shrink(ROOM.landscape[room]),
      'fit-portrait': shrink(ROOM.portrait[room]),
    },
  }
}

/** Sharp enough for paper; the map is drawn anew at this many times its size on the screen. */
const SHARPNESS = 2

export type Printer = {
  /** To be told whenever everything asked for is on the screen. */
  settled(): void
  /** Opens the browser's print dialog once the map has been drawn in the inks for paper; what was worn before comes back after it. */
  print(): void
}

type PrinterOptions = {
  readonly store: Store
  readonly root: HTMLElement
  readonly box: HTMLElement
  readonly insets: () => Insets
  readonly picture: (scale: number) => Promise<Blob>
}

/**
 * Browsers print neither WebGL nor carried canvases, and nothing can be drawn while they print. So in the theme for print a picture of the
 * map is kept beside it, and that is what print.css puts on paper. Ctrl+P goes the same way; on a chart the browser prints what stands there.
 */
export function createPrinter({ store, root, box, insets, picture }: PrinterOptions): Printer {
  const image = document.createElement('img')
  image.id = 'print-map'
  image.alt = ''
  box.after(image)
  let before: Theme | null = null

  const kindNow = (): Sheet['kind'] => {
    // The words of a briefing stand where a card would.
    if (store.now.briefing.peek() !== null) return 'card'
    if (store.now.chosen.peek() === null) return 'plain'
    return (root.querySelector('.card-body')?.scrollHeight ?? 0) > LONGEST_BESIDE_PX ? 'long' : 'card'
  }
  const prepare = () => {
    // A chart or a list is printed as it stands, all of it; print.css lets go of every box round it.
    if (store.now.screen.peek() !== 'map') {
      root.dataset.paper = 'page'
      return
    }
    const { kind, variables } = sheetOf(box.clientWidth, box.clientHeight, insets(), kindNow())
    root.dataset.sheet = kind
    for (const [name, value] of Object.entries(variables)) root.style.setProperty(`--${name}`, String(value))
  }
  async function keepPicture(): Promise<void> {
    const address = URL.createObjectURL(await picture(SHARPNESS))
    const last = image.src
    image.src = address
    await image.decode()
    if (last) URL.revokeObjectURL(last)
    root.dataset.printable = 'true'
    if (before !== null) window.print()
  }
  const print = () => {
    if (before !== null) return
    before = store.now.theme.peek()
    if (before === 'print' && root.dataset.printable) window.print()
    else store.set({ theme: 'print' })
  }
  addEventListener('beforeprint', prepare)
  addEventListener('afterprint', () => {
    delete root.dataset.sheet
    delete root.dataset.paper
    if (before !== null) store.set({ theme: before })
    before = null
  })
  addEventListener('keydown', (event) => {
    const asked = event.key === 'p' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
    if (!asked || store.now.screen.peek() !== 'map') return
    event.preventDefault()
    print()
  })
  return {
    settled() {
      if (store.now.theme.peek() === 'print') void keepPicture().catch(() => delete root.dataset.printable)
      else delete root.dataset.printable
    },
    print,
  }
}
