// One browser, started for one page and one round: what is measured in it, in the order in which it costs least.
import { readFileSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { BROWSER_FLAGS } from '../../../scripts/browser.mjs'
import { decode, framesOf, momentsOf, progressOf } from './filmstrip.mjs'
import { gestureFrames } from './gestures.mjs'
import { addressOf, BUSY_MEASURE, EVERYTHING, isAtlas, PAGES, WINDOW } from './pages.mjs'
import { blockingMs, install, longestMs, tasksOf } from './probe.mjs'

const PATIENCE_MS = 60_000
/** Long enough after the page calls itself ready that whatever comes late is caught. */
const QUIET_MS = 1200
const CLICK_EVERY_MS = 50
/** Pressed so often: the first may come before a page listens. */
const KEYS = 5
const TRACE = ['-*', 'disabled-by-default-devtools.screenshot', 'blink.user_timing']

const GPU_FLAGS = BROWSER_FLAGS.filter((flag) => !/swiftshader/.test(flag)).concat('--enable-gpu', '--ignore-gpu-blocklist')

/** @param {{ program: string, gpu: boolean }} options `gpu`: the machine's own graphics, for machines that have any */
export async function openBrowser({ program, gpu }) {
  const browser = await chromium.launch({ executablePath: program, args: gpu ? GPU_FLAGS : BROWSER_FLAGS })
  const cdp = await browser.newBrowserCDPSession()
  const processes = async () => (await cdp.send('SystemInfo.getProcessInfo')).processInfo
  return {
    browser,
    /** Seconds that all processes of the browser have worked so far. */
    workedS: async () => (await processes()).reduce((sum, { cpuTime }) => sum + cpuTime, 0),
    /** Memory of all its processes, shared pages counted once; NaN where the system does not tell. */
    memoryMb: async () => (await processes()).reduce((sum, { id }) => sum + pssMb(id), 0),
  }
}

function pssMb(pid) {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 'NaN') / 1024
  } catch {
    return Number.NaN
  }
}

const newContext = (browser) => browser.newContext({ viewport: WINDOW, locale: 'zh-CN', colorScheme: 'light' })

async function newPage(context, slow) {
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE_MS)
  await page.addInitScript(install)
  const cdp = await context.newCDPSession(page)
  if (slow) await cdp.send('Emulation.setCPUThrottlingRate', { rate: slow.cpu })
  return { page, cdp }
}

const pause = (ms) => new Promise((done) => setTimeout(done, ms))

/** With a sign of a reader, which the atlas waits for: a key that no page answers, pressed until the page surely listens. */
async function untilReady(page) {
  for (let i = 0; i < KEYS; i++) {
    await page.keyboard.press('Shift')
    await pause(CLICK_EVERY_MS)
  }
  await page.waitForFunction(() => document.documentElement.dataset.ready === 'true', null, { polling: 50 })
}

/** Loads the page under the filmstrip: when the map is seen, and how long the page was busy. */
async function watchLoad(browser, context, address, slow) {
  const { page } = await newPage(context, slow)
  await browser.startTracing(page, { screenshots: true, categories: TRACE })
  await page.goto(address, { waitUntil: 'commit' })
  await untilReady(page)
  await pause(QUIET_MS * (slow ? 2 : 1))
  const tasks = await tasksOf(page)
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString())
  await page.close()
  const desk = await context.newPage()
  const frames = framesOf(traceEvents)
  const progress = progressOf(await decode(desk, frames))
  await desk.close()
  const moments = momentsOf(frames, progress)
  return {
    ...moments,
    blockingMs: blockingMs(tasks),
    longestAfterMs: longestMs(tasks, moments.firstMs),
    strip: frames.map(({ ms, jpeg }, i) => ({ ms, share: progress[i], jpeg })),
  }
}

/** Clicks on one place from the first moment on, until the page answers; nothing where it never does. */
async function clickUntilChosen(context, address, at, slow, server) {
  const { page, cdp } = await newPage(context, slow)
  await page.goto(address, { waitUntil: 'commit' })
  const [x, y] = at
  const click = { x, y, button: 'left', clickCount: 1 }
  const until = Date.now() + PATIENCE_MS
  let chosenMs = null
  const sent = []
  while (chosenMs === null) {
    if (Date.now() > until) {
      console.log('  no click was ever answered')
      return { page, cdp, found: {} }
    }
    // Not waited for: a page that is busy answers late, and a reader does not wait for it to click again.
    for (const type of ['mousePressed', 'mouseReleased'])
      sent.push(cdp.send('Input.dispatchMouseEvent', { ...click, type }).catch(() => {}))
    const asked = page.evaluate(() => globalThis.__probe.chosenMs).catch(() => null)
    chosenMs = (await Promise.all([asked, pause(CLICK_EVERY_MS)]))[0]
  }
  await Promise.all(sent)
  const origin = await page.evaluate(() => performance.timeOrigin)
  return { page, cdp, found: { interactiveMs: chosenMs, bytes: server.sentUntil(origin + chosenMs) } }
}

/**
 * Everything about one page in one round.
 * @returns figures by name, and the filmstrip of the cold load
 */
export async function measurePage(name, { origin, view, at, calm, program, gpu, slow, server, frames }) {
  const { browser, workedS, memoryMb } = await openBrowser({ program, gpu })
  const figures = {}
  const put = (prefix, found) => {
    for (const [key, value] of Object.entries(found)) figures[`${prefix}.${key}`] = value
  }
  try {
    const line = slow?.line ?? null
    // The atlas opens by itself on the view that all others are told.
    const opening = addressOf(origin, name, isAtlas(name) ? null : view)
    const blank = await newContext(browser)
    await (await blank.newPage()).goto('about:blank')
    const baseMb = await memoryMb()
    await blank.close()

    const watched = await newContext(browser)
    server.through(line)
    const { strip, ...cold } = await watchLoad(browser, watched, opening, slow)
    put('cold', cold)
    server.through(line)
    const { strip: _, ...warm } = await watchLoad(browser, watched, opening, slow)
    put('warm', warm)
    await watched.close()

    const clicked = await newContext(browser)
    server.through(line)
    const first = await clickUntilChosen(clicked, opening, at, slow, server)
    put('cold', first.found)
    await first.page.close()
    server.through(line)
    const second = await clickUntilChosen(clicked, opening, at, slow, server)
    put('warm', second.found)
    await second.page.close()
    await clicked.close()

    if (frames) {
      server.through(null)
      const moved = await newContext(browser)
      const ride = async (more) => {
        const { page, cdp } = await newPage(moved, null)
        await page.goto(addressOf(origin, name, view, more))
        await untilReady(page)
        await pause(QUIET_MS)
        const found = await gestureFrames(page, cdp, { from: calm, wheel: PAGES[name].wheel, workedS })
        if (more !== BUSY) figures.memoryMb = (await memoryMb()) - baseMb
        await page.close()
        return found
      }
      put('frames', await ride(isAtlas(name) ? EVERYTHING : ''))
      if (isAtlas(name)) put('threads', await ride(BUSY))
      await moved.close()
    }
    return { figures, strip, userAgent: browser.version() }
  } finally {
    await browser.close()
  }
}

const BUSY = `at=${BUSY_MEASURE}`
