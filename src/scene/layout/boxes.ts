// Rectangles on the screen and a grid to ask quickly what is in the way.
import type { Px } from '../camera.ts'

export type Box = { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number }

export const boxAround = ([x, y]: Px, halfWidth: number, halfHeight = halfWidth): Box => ({
  x0: x - halfWidth,
  y0: y - halfHeight,
  x1: x + halfWidth,
  y1: y + halfHeight,
})

export const overlaps = (a: Box, b: Box): boolean => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1
export const contains = (box: Box, [x, y]: Px): boolean => x >= box.x0 && x <= box.x1 && y >= box.y0 && y <= box.y1
export const inside = (inner: Box, outer: Box): boolean =>
  inner.x0 >= outer.x0 && inner.y0 >= outer.y0 && inner.x1 <= outer.x1 && inner.y1 <= outer.y1
export const grown = (box: Box, by: number): Box => ({ x0: box.x0 - by, y0: box.y0 - by, x1: box.x1 + by, y1: box.y1 + by })

/** Where the count of a bead is drawn: at its upper right, whichever side of a dial the bead sits on. */
export function badgeBox([x, y]: Px, radiusPx: number, count: number, scale: number): Box {
  const reach = radiusPx * 0.92
  return boxAround([x + reach, y - reach], (count > 9 ? 11 : 8) * scale, 8 * scale)
}

const CELL_PX = 64

const cellOf = (px: number): number => Math.floor(px / CELL_PX)
/** One number a cell: rows never reach this far to either side. */
const ROW = 1 << 20
const NOTHING: readonly Box[] = []

/** Boxes by grid cell; asking looks only at the cells that a box touches. */
export class BoxGrid {
  private readonly cells = new Map<number, Box[]>()

  add(box: Box): void {
    for (let x = cellOf(box.x0); x <= cellOf(box.x1); x++)
      for (let y = cellOf(box.y0); y <= cellOf(box.y1); y++) {
        const cell = this.cells.get(x * ROW + y)
        if (cell) cell.push(box)
        else this.cells.set(x * ROW + y, [box])
      }
  }

  hits(box: Box): boolean {
    for (let x = cellOf(box.x0); x <= cellOf(box.x1); x++)
      for (let y = cellOf(box.y0); y <= cellOf(box.y1); y++)
        for (const other of this.cells.get(x * ROW + y) ?? NOTHING) if (overlaps(other, box)) return true
    return false
  }

  /** How many boxes are in the way: for choosing the least bad place. `own`: what touches this one does not count. */
  count(box: Box, own: Box | null = null): number {
    const seen = new Set<Box>()
    for (let x = cellOf(box.x0); x <= cellOf(box.x1); x++)
      for (let y = cellOf(box.y0); y <= cellOf(box.y1); y++)
        for (const other of this.cells.get(x * ROW + y) ?? NOTHING)
          if (overlaps(other, box) && !(own && overlaps(other, own))) seen.add(other)
    return seen.size
  }
}
