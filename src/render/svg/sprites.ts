// Symbols and names as small pictures. While the map zooms they are laid in place by the hundred: text with its halo would be drawn letter by letter.
import type { LabelMark, SymbolMark } from '../../scene/scene.ts'
import { type Context, paintDrawing } from './canvas.ts'
import { createPicture, finishedPicture } from './easel.ts'
import type { Hung } from './marks.ts'
import { svgNode } from './tree.ts'

/** A picture and where its upper left corner lies from the spot it hangs on, CSS pixels. */
export type Sprite = { readonly image: CanvasImageSource; readonly x: number; readonly y: number; readonly scale: number }

/** Halo, glow of letters beyond their line, and what rounding takes. */
const ROOM_PX = 8
/** A count sticks out of its bead to the upper right. */
const BADGE_ROOM_PX = 24
/** Some thousand names in four inks; then it begins anew. */
const MOST = 4000

export type Sprites = {
  /** The sprite of a drawing, null where it is not made yet. */
  find(hung: Hung): Sprite | null
  make(hung: Hung): Sprite
  /** Device pixels for each CSS pixel: others than before make everything anew. */
  scaleTo(scale: number): void
  /** Letters have come that were missing: all are made anew. */
  forget(): void
}

/** `document` makes canvases where there are none without a page. */
export function createSprites(document: Document): Sprites {
  const made = new Map<string, Sprite>()
  const keys = new WeakMap<Hung, string>()
  let scale = 1
  const keyOf = (hung: Hung): string => {
    const known = keys.get(hung)
    if (known !== undefined) return known
    const key = lookOf(hung)
    keys.set(hung, key)
    return key
  }
  return {
    find: (hung) => made.get(keyOf(hung)) ?? null,
    make(hung) {
      if (made.size >= MOST) made.clear()
      const box = boxOf(hung)
      const picture = createPicture(document, Math.ceil(box.width * scale), Math.ceil(box.height * scale))
      const context = picture.getContext('2d') as Context | null
      context?.translate(-box.x * scale, -box.y * scale)
      if (context) paintDrawing(context, svgNode('g', {}, hung.drawing), new Map(), scale)
      const sprite = { image: finishedPicture(picture), x: box.x, y: box.y, scale }
      made.set(keyOf(hung), sprite)
      return sprite
    },
    scaleTo(next) {
      if (next !== scale) made.clear()
      scale = next
    },
    forget: () => made.clear(),
  }
}

const isSymbol = (mark: SymbolMark | LabelMark): mark is SymbolMark => 'glyph' in mark

/** All that its look depends on, and nothing of where it is. */
function lookOf({ mark, drawing }: Hung): string {
  if (!isSymbol(mark)) return JSON.stringify([mark.text, mark.anchor, mark.style])
  const { radiusPx, glyph, status, color, paper, emphasis, count } = mark
  return JSON.stringify([drawing[0]?.tag, radiusPx, glyph, status, color, paper, emphasis, count])
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
