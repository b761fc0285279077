// The first picture comes before everything: whoever is about to keep the page busy waits until a frame of it has been painted.

/** In a tab that nobody sees no frame ever comes: then the wait ends by itself. */
const MOST_MS = 600
/** A browser asks for the third frame when the first is on the screen; before that it is still being painted, by a processor that we would take away. */
const FRAMES = 3

export const painted = (): Promise<void> =>
  new Promise((resolve) => {
    const wait = (frames: number) => {
      if (frames === 0) setTimeout(resolve)
      else requestAnimationFrame(() => wait(frames - 1))
    }
    wait(FRAMES)
    setTimeout(resolve, MOST_MS)
  })
