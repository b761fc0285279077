// Long work in steps: whoever runs it may stop between two of them, so that a page goes on answering while it lasts.

/** Each `yield` is a place to stop; what is returned is the result. */
export type Steps<T> = Generator<undefined, T, undefined>

/** All of it at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** Goes on at least one step, and until the clock (milliseconds) has passed `untilMs`; null while there is more to do. */
export function workUntil<T>(steps: Steps<T>, untilMs: number, clock: () => number): { readonly result: T } | null {
  do {
    const step = steps.next()
    if (step.done) return { result: step.value }
  } while (clock() < untilMs)
  return null
}

/** All of it, with a pause after each step in which others have their turn. */
export async function unhurried<T>(steps: Steps<T>, pause: () => Promise<void>): Promise<T> {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    await pause()
  }
}
