// What is put into every page before it loads, and read out of it again. It watches; it never calls the page.

/** Runs in the page. Long tasks, the moment of a choice, and frame times while they are asked for. */
export function install() {
  const probe = { tasks: [], chosenMs: null, frames: null }
  Object.defineProperty(globalThis, '__probe', { value: probe })
  performance.mark('bench-origin')
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) probe.tasks.push({ startMs: startTime, ms: duration })
  }).observe({ type: 'longtask', buffered: true })
  // The floor and the peers set an attribute, the atlas opens a card.
  const look = () => {
    if (probe.chosenMs === null && document.querySelector('html[data-chosen], [data-test="card"]'))
      probe.chosenMs = performance.now()
  }
  new MutationObserver(look).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['data-chosen', 'data-test'],
  })
}

/** Begins to note when frames come; what came before is forgotten. */
export const startFrames = (page) =>
  page.evaluate(() => {
    const frames = []
    globalThis.__probe.frames = frames
    const tick = (now) => {
      if (globalThis.__probe.frames !== frames) return
      frames.push(now)
      requestAnimationFrame(tick)
    }
    requestAnimationFrame(tick)
  })

/** Times of the frames since `startFrames`, ms. */
export const takeFrames = (page) =>
  page.evaluate(() => {
    const { frames } = globalThis.__probe
    globalThis.__probe.frames = null
    return frames
  })

export const pageNow = (page) => page.evaluate(() => performance.now())
export const tasksOf = (page) => page.evaluate(() => globalThis.__probe.tasks)

/** Blocking: what tasks take beyond 50 ms, as "total blocking time" has it. */
export const blockingMs = (tasks) => tasks.reduce((sum, { ms }) => sum + Math.max(0, ms - 50), 0)
export const longestMs = (tasks, fromMs = 0) =>
  Math.max(0, ...tasks.filter(({ startMs }) => startMs >= fromMs).map(({ ms }) => ms))
