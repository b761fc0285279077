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

export type Sprites = {
  /** The sprite of a drawing, null where it is not made yet. */
  find(hung: Hung): Sprite | null
  make(hung: Hung): Sprite
  /** Device pixels for each CSS pixel: others than before make everything anew. */
  scaleTo(scale: number): void
  /** Letters have come: what was made before its own were here is made anew. False where nothing was. */
  forgetUnlettered(): boolean
}

/** `document` makes canvases where there are none without a page. */
export function createSprites(document: Document): Sprites {
  const made = new Map<string, Sprite>()
  const unlettered = new Set<string>()
  const forgetAll = () => {
    made.clear()
    unlettered.clear()
    pages = createPages(document)
  }
  let pages = createPages(document)
  let scale = 1
  return {
    find: (hung) => made.get(hung.look) ?? null,
    make(hung) {
      if (pages.count() > MOST_PAGES) forgetAll()
      const { x, y, width, height } = boxOf(hung)
      const plot = pages.add(Math.ceil(width * scale), Math.ceil(height * scale), (context) => {
        context.translate(-x * scale, -y * scale)
        paintDrawing(context, svgNode('g', {}, hung.drawing), new Map(), scale)
      })
      const sprite = { plot, x, y }
      made.set(hung.look, sprite)
      if (!hung.drawing.every((node) => lettered(node, document.fonts))) unlettered.add(hung.look)
      return sprite
    },
    scaleTo(next) {
      if (next !== scale) forgetAll()
      scale = next
    },
    forgetUnlettered() {
      const some = unlettered.size > 0
      for (const key of unlettered) made.delete(key)
      unlettered.clear()
      return some
    },
  }
}

/** Are the letters of all its words here? */
function lettered(node: SvgNode, fonts: Pick<FontFaceSet, 'check'>): boolean {
  if (node.tag !== 'text') return node.children.every((child) => lettered(child, fonts))
  const words = [node, ...node.children].map(({ text }) => text ?? '').join('')
  return words === '' || fonts.check(fontOf(node), words)
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
