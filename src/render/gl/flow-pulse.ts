// The heartbeat of what moves by itself: asks for frames, never faster than the machine can draw them beside its other work.

const FRAME_MS = 33
/** After a frame the machine rests for at least this share of what the frame took. */
const REST = 0.6
const LONGEST_REST_MS = 1000

export type PulseOptions = {
  /** Asks for a frame; `drawn` must be called when it is there. */
  readonly ask: () => void
  readonly now: () => number
  readonly page: Pick<Document, 'hidden' | 'addEventListener' | 'removeEventListener'>
}

export type Pulse = {
  start(): void
  stop(): void
  /** A frame was drawn, whoever asked for it. */
  drawn(): void
  /** Time that has passed while beating: comets wait where they are while nobody looks. */
  beatenMs(): number
}

export function createPulse({ ask, now, page }: PulseOptions): Pulse {
  let wanted = false
  let timer: ReturnType<typeof setTimeout> | null = null
  let asked: number | null = null
  let since: number | null = null
  let before = 0

  const beat = () => {
    timer = null
    asked = now()
    ask()
  }
  const rest = () => {
    if (timer !== null) clearTimeout(timer)
    timer = asked = null
    if (since !== null) before += now() - since
    since = null
  }
  const go = () => {
    if (!wanted || page.hidden || since !== null) return
    since = now()
    beat()
  }
  const turned = () => (page.hidden ? rest() : go())
  return {
    start() {
      if (wanted) return
      wanted = true
      page.addEventListener('visibilitychange', turned)
      go()
    },
    stop() {
      wanted = false
      page.removeEventListener('visibilitychange', turned)
      rest()
    },
    drawn() {
      if (since === null || timer !== null) return
      const tookMs = asked === null ? 0 : now() - asked
      asked = null
      timer = setTimeout(beat, Math.min(LONGEST_REST_MS, Math.max(FRAME_MS - tookMs, tookMs * REST)))
    },
    beatenMs: () => before + (since === null ? 0 : now() - since),
  }
}
