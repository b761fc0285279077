// Moves through the years by the clock of the screen: a slow machine skips frames, never years, and a hidden page waits.

export type Player = { start(): void; stop(): void }

/** Calls `step` every `stepMs` until it says false or the player is stopped. */
export function createPlayer(stepMs: number, step: () => boolean): Player {
  let frame = 0
  let due: number | null = null
  const tick = (now: number) => {
    frame = requestAnimationFrame(tick)
    if (due === null) due = now + stepMs
    if (now < due) return
    // After a pause of the page the clock starts anew instead of racing to catch up.
    due = now - due > stepMs ? now + stepMs : due + stepMs
    if (!step()) stop()
  }
  const stop = () => {
    cancelAnimationFrame(frame)
    frame = 0
    due = null
  }
  return {
    start() {
      if (frame === 0) frame = requestAnimationFrame(tick)
    },
    stop,
  }
}
