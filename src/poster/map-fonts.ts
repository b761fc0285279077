// The families by which WebGL draws names stand in a sheet of their own: whenever rules of fonts are put on, the browser lays out all of the page anew.
import { LATE } from './paper.ts'

/** Puts them on, once; each call resolves when they are here or cannot be had. */
export function createMapFonts(page: Document): () => Promise<void> {
  let here: Promise<void> | null = null
  return () => {
    here ??= putOn(page)
    return here
  }
}

async function putOn(page: Document): Promise<void> {
  const waiting = page.querySelector<HTMLLinkElement>(`link[${LATE}]`)
  // A page that carries all of its styles from the start has none waiting.
  if (!waiting) return
  const link = page.createElement('link')
  link.rel = 'stylesheet'
  link.href = waiting.href
  await new Promise<unknown>((resolve) => {
    link.addEventListener('load', resolve)
    link.addEventListener('error', resolve)
    // After the styles of chunks that are fetched later, which stand in the head.
    page.body.append(link)
  })
}
