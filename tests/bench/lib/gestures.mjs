// One camera for all: a hand that drags the map in a figure of eight and turns the wheel in and out, by real input on a fixed clock.
import { pageNow, startFrames, takeFrames } from './probe.mjs'
import { quantile } from './statistics.mjs'

const DRAG_MS = 2000
const REACH = [170, 100]
const MOVE_MS = 1000 / 60
const NOTCHES = 14
const NOTCH_MS = 70
/** What a gesture sets in motion goes on a little after the hand has stopped. */
const AFTER_MS = 250

const until = (ms) => new Promise((done) => setTimeout(done, Math.max(0, ms - performance.now())))

/** Steps at their times, none of them waited for: the hand does not slow down because the page does. */
async function play(steps, everyMs, send) {
  const begun = performance.now()
  const sent = []
  for (const [i, step] of steps.entries()) {
    await until(begun + i * everyMs)
    sent.push(send(step).catch(() => {}))
  }
  await Promise.all(sent)
}

/**
 * Frame times in ms over the whole ride, and the seconds of work that all processes of the browser spent on each second of it.
 * @param {{ from: readonly [number, number], wheel: number, workedS: () => Promise<number> }} options
 */
export async function gestureFrames(page, cdp, { from: [x, y], wheel, workedS }) {
  const mouse = (type, more) => cdp.send('Input.dispatchMouseEvent', { type, x, y, ...more })
  const held = { button: 'left', buttons: 1, clickCount: 1 }
  const spans = []
  const within = async (work) => {
    const from = await pageNow(page)
    await work()
    await until(performance.now() + AFTER_MS)
    spans.push([from, await pageNow(page)])
  }
  await mouse('mouseMoved', {})
  await startFrames(page)
  const workBefore = await workedS()
  const begun = performance.now()

  const count = Math.round(DRAG_MS / MOVE_MS)
  const moves = Array.from({ length: count }, (_, i) => (2 * Math.PI * (i + 1)) / count)
  await within(async () => {
    await mouse('mousePressed', held)
    await play(moves, MOVE_MS, (turn) =>
      mouse('mouseMoved', { ...held, x: x + REACH[0] * Math.sin(turn), y: y + REACH[1] * Math.sin(2 * turn) }),
    )
    await mouse('mouseReleased', held)
  })
  for (const way of [-1, 1])
    await within(() => play(Array(NOTCHES).fill(way * wheel), NOTCH_MS, (deltaY) => mouse('mouseWheel', { deltaX: 0, deltaY })))

  const work = ((await workedS()) - workBefore) / ((performance.now() - begun) / 1000)
  const times = await takeFrames(page)
  const gaps = times
    .slice(1)
    .flatMap((time, i) => (spans.some(([a, b]) => times[i] >= a && times[i] <= b) ? [time - times[i]] : []))
  return { medianMs: quantile(gaps, 0.5), p95Ms: quantile(gaps, 0.95), work }
}
