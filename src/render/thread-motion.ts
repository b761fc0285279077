// Threads grow out of their row in 400 ms, one after the other; threads that were there already stay as they are.
import type { ThreadShape } from '../scene/thread.ts'
import type { Progress } from './ink.ts'

const GROW_MS = 340
const STAGGER_MS = 60

export type ThreadMotion = {
  /** Tells which threads are there now; new ones begin to grow. */
  set(threads: readonly ThreadShape[], nowMs: number): void
  progress(nowMs: number): Progress
  /** Is anything still growing? */
  busy(nowMs: number): boolean
}

export function createThreadMotion(still: boolean): ThreadMotion {
  let starts = new Map<string, number>()
  return {
    set(threads, nowMs) {
      const fresh = threads.filter((thread) => !starts.has(thread.key)).length
      let order = 0
      starts = new Map(
        threads.map((thread) => {
          const known = starts.get(thread.key)
          // All new threads share the stagger, so that thirty take no longer than three.
          const start = known ?? nowMs + (fresh > 1 ? (STAGGER_MS * order++) / (fresh - 1) : 0)
          return [thread.key, still ? Number.NEGATIVE_INFINITY : start]
        }),
      )
    },
    progress(nowMs) {
      return (key) => {
        const start = starts.get(key)
        if (start === undefined) return 0
        const t = Math.max(0, Math.min(1, (nowMs - start) / GROW_MS))
        return 1 - (1 - t) ** 3
      }
    },
    busy: (nowMs) => [...starts.values()].some((start) => nowMs - start < GROW_MS),
  }
}
