// Symbols and names as small pictures. While the map zooms they are laid in place by the hundred: text with its halo would be drawn letter by letter.
import { fontOf, paintDrawing } from './canvas.ts'
import { type Hung, isSymbol } from './marks.ts'
import { createPages, type Plot } from './sprite-pages.ts'
import { type SvgNode, svgNode } from './tree.ts'

/** A picture on a page, and where its upper left corner lies from the spot it hangs on, CSS pixels. */
export type Sprite = { readonly plot: Plot; readonly x: number; readonly y: number }

/** Halo, glow of letters beyond their line, and what rounding takes. */
const ROOM_PX = 8
/** A count sticks out of its bead to the upper right. */
const BADGE_ROOM_PX = 24
/** Some thousand names; then it begins anew. */
const MOST_PAGES = 80

/**
 * Letters are asked for together, so long after the first name that lacks some: for each file that comes the browser lays out all of the page,
 * and only once for those that come in one frame.
 */
const GATHER_MS = 150

export type Sprites = {
  /** The sprite of a drawing, null where it is not made yet. */
  find(hung: Hung): Sprite | null
  /** Null where its letters are still on their way. */
  make(hung: Hung): Sprite | null
  /** Device pixels for each CSS pixel: others than before make everything anew. */
  scaleTo(scale: number): void
}

type Words = { readonly font: string; readonly text: string }

/** `document` makes canvases where there are none without a page, and has the fonts; `lettered` is called when names can be made that could not. */
export function createSprites(document: Document, lettered: () => void): Sprites {
  const made = new Map<string, Sprite>()
  /** Looks whose letters were asked for: are they still coming? What did not come by then is drawn without. */
  const asked = new Map<string, 'coming' | 'settled'>()
  let wanted: readonly Words[] = []
  const askAll = () => {
    const [batch, looks] = [wanted, [...asked.keys()]]
    wanted = []
    void Promise.allSettled(batch.map(({ font, text }) => document.fonts.load(font, text))).then(() => {
      for (const look of looks) asked.set(look, 'settled')
      lettered()
    })
  }
  const waitsForLetters = ({ look, drawing }: Hung): boolean => {
    const known = asked.get(look)
    if (known) return known === 'coming'
    const missing = drawing.flatMap(wordsIn).filter(({ font, text }) => !document.fonts.check(font, text))
    if (missing.length === 0) return false
    if (wanted.length === 0) setTimeout(askAll, GATHER_MS)
    wanted = [...wanted, ...missing]
    asked.set(look, 'coming')
    return true
  }
  const forgetAll = () => {
    made.clear()
    pages = createPages(document)
  }
  let pages = createPages(document)
  let scale = 1
  return {
    find: (hung) => made.get(hung.look) ?? null,
    make(hung) {
      if (waitsForLetters(hung)) return null
      if (pages.count() > MOST_PAGES) forgetAll()
      const { x, y, width, height } = boxOf(hung)
      const plot = pages.add(Math.ceil(width * scale), Math.ceil(height * scale), (context) => {
        context.translate(-x * scale, -y * scale)
        paintDrawing(context, svgNode('g', {}, hung.drawing), new Map(), scale)
      })
      const sprite = { plot, x, y }
      made.set(hung.look, sprite)
      return sprite
    },
    scaleTo(next) {
      if (next !== scale) forgetAll()
      scale = next
    },
  }
}

/** What a drawing writes, each text with its font. */
function wordsIn(node: SvgNode): readonly Words[] {
  if (node.tag !== 'text') return node.children.flatMap(wordsIn)
  const text = [node, ...node.children].map((part) => part.text ?? '').join('')
  return text === '' ? [] : [{ font: fontOf(node), text }]
}

function boxOf({ mark }: Hung): { x: number; y: number; width: number; height: number } {
  if (isSymbol(mark)) {
    const reach = mark.radiusPx + (mark.count === null ? ROOM_PX : BADGE_ROOM_PX)
    return { x: -reach, y: -reach, width: 2 * reach, height: 2 * reach }
  }
  const room = ROOM_PX + mark.style.haloPx
  const { width, height } = mark.size
  const x = mark.anchor === 'left' ? 0 : mark.anchor === 'right' ? -width : -width / 2
  return { x: x - room, y: -height / 2 - room, width: width + 2 * room, height: height + 2 * room }
}
