// Puts off what can wait until the browser has painted what cannot.

/** Calls `done` once the next frame and the one after it are painted; returns how to call it off. */
export function afterTwoFrames(done: () => void): () => void {
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(done)
    })
  })
  return () => cancelAnimationFrame(frame)
}
