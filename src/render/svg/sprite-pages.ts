// Pages that small pictures are painted on, many to a page: a canvas of its own for each would cost more than what is painted on it.
import { type Context, paintNow } from './canvas.ts'
import { BY_PROCESSOR, createPicture, finishedPicture, type Picture } from './easel.ts'

/** Device pixels of a page; what is larger gets a page of its size. */
const PAGE = { width: 512, height: 256 }

/** A place on a page, device pixels. */
export type Plot = {
  readonly page: Page
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}
export type Page = {
  /** What can be laid down; once it is asked for, nothing more is painted on the page. */
  image(): CanvasImageSource
}

export type Pages = {
  /** Room for a picture of so many device pixels, painted by `paint` with its upper left corner at 0,0. */
  add(width: number, height: number, paint: (context: Context) => void): Plot
  /** Pages so far. */
  count(): number
}

type Open = { readonly page: Page; readonly picture: Picture; x: number; y: number; row: number }

export function createPages(document: Document): Pages {
  let open: Open | null = null
  let count = 0
  const begin = (width: number, height: number): Open => {
    count++
    const picture = createPicture(document, Math.max(PAGE.width, width), Math.max(PAGE.height, height))
    let image: CanvasImageSource | null = null
    const page: Page = {
      image() {
        if (open?.page === page) open = null
        image ??= finishedPicture(picture)
        return image
      },
    }
    return { page, picture, x: 0, y: 0, row: 0 }
  }
  return {
    add(width, height, paint) {
      if (open && open.x + width > open.picture.width) {
        open.y += open.row
        open.x = open.row = 0
      }
      if (!open || width > open.picture.width || open.y + height > open.picture.height) open = begin(width, height)
      const { page, picture, x, y } = open
      open.x += width
      open.row = Math.max(open.row, height)
      const context = picture.getContext('2d', BY_PROCESSOR) as Context | null
      if (context) {
        context.save()
        context.beginPath()
        context.rect(x, y, width, height)
        context.clip()
        context.translate(x, y)
        paint(context)
        context.restore()
        paintNow(context)
      }
      return { page, x, y, width, height }
    },
    count: () => count,
  }
}
