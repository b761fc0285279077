// The first picture comes before everything: whoever is about to keep the page busy waits until a frame of it has been painted.

/** In a tab that nobody sees no frame ever comes: then the wait ends by itself. */
const MOST_MS = 200

export const painted = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve))
    setTimeout(resolve, MOST_MS)
  })
