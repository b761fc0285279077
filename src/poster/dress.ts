// The live page's styles wait beside the first picture: put on while it is being painted, they would have all of it laid out and painted again.
import { LATE } from './paper.ts'

/** Puts them on, and waits until they are here or cannot be had. */
export async function dress(page: Document): Promise<void> {
  const waiting = Array.from(page.querySelectorAll<HTMLLinkElement>(`link[${LATE}]`))
  await Promise.all(
    waiting.map(({ href, crossOrigin }) => {
      const link = page.createElement('link')
      link.rel = 'stylesheet'
      // As it was fetched ahead, or it would be fetched again.
      link.crossOrigin = crossOrigin
      link.href = href
      const here = new Promise<void>((resolve) => {
        link.addEventListener('load', () => resolve())
        link.addEventListener('error', () => resolve())
      })
      // After the styles of chunks that are fetched later, which stand in the head.
      page.body.append(link)
      return here
    }),
  )
}
