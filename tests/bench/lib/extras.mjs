// What only the atlas does: answers a search, ties a measure to its places. And the view it opens on, which all other pages are told.
import { ATLAS, addressOf, BUSY_MEASURE, shifted, WINDOW } from './pages.mjs'
import { openBrowser } from './session.mjs'
import { quantile, summary } from './statistics.mjs'

const CHOICES = 7
const NUDGE_PX = 40

async function withAtlas(options, work) {
  const { browser } = await openBrowser(options)
  try {
    const context = await browser.newContext({ viewport: WINDOW, locale: 'zh-CN', colorScheme: 'light' })
    return await work(await context.newPage(), browser)
  } finally {
    await browser.close()
  }
}
/** With a sign of a reader, which the atlas waits for: a key that no page answers. */
async function untilReady(page) {
  await page.keyboard.press('Shift')
  await page.waitForFunction(() => document.documentElement.dataset.ready === 'true', null, { polling: 50 })
}

/** The address bar tells the view once a hand has moved the map; taken back by what the hand did, it is the opening one. */
export function openingView(options) {
  return withAtlas(options, async (page) => {
    await page.goto(addressOf(options.origin, ATLAS, null))
    await untilReady(page)
    const [x, y] = [WINDOW.width * 0.6, WINDOW.height * 0.5]
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x + NUDGE_PX / 2, y)
    await page.mouse.move(x + NUDGE_PX, y)
    await page.mouse.up()
    await page.waitForFunction(() => new URLSearchParams(location.search).has('v'), null, { polling: 50 })
    const [lng, lat, zoom] = new URL(page.url()).searchParams.get('v').split(',').map(Number)
    // The first few pixels of a drag only tell it from a click; some maps catch up on them and some do not. Both are within 4 px.
    return shifted({ lng, lat, zoom }, [NUDGE_PX, 0])
  })
}

/** Milliseconds for each answer, letter by letter over every name. */
export function searchTimes(options) {
  return withAtlas(options, async (page, browser) => {
    await page.goto(`${options.origin}/bench/search.html`)
    await page.waitForFunction(() => document.documentElement.dataset.result !== undefined)
    const { names, times } = JSON.parse(await page.evaluate(() => document.documentElement.dataset.result))
    return {
      names,
      queries: times.length,
      medianMs: quantile(times, 0.5),
      p95Ms: quantile(times, 0.95),
      longestMs: Math.max(...times),
      version: browser.version(),
      webgl: await page.evaluate(() => {
        const gl = document.createElement('canvas').getContext('webgl2')
        const info = gl?.getExtension('WEBGL_debug_renderer_info')
        return gl ? String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER)) : 'none'
      }),
    }
  })
}

/** From the press on a measure's row to the frame that shows its threads, ms. */
export function choiceTimes(options) {
  return withAtlas(options, async (page) => {
    await page.goto(addressOf(options.origin, ATLAS, null))
    await untilReady(page)
    const row = page.locator(`[role="treeitem"][data-measure="${BUSY_MEASURE}"]`).first()
    const strand = page.locator(`[role="treeitem"][data-strand="${BUSY_MEASURE.split('.').slice(0, 3).join('.')}"]`).first()
    if (!(await row.isVisible())) await strand.click()
    await row.scrollIntoViewIfNeeded()
    const times = []
    for (let i = 0; i < CHOICES; i++) {
      await page.evaluate(watchChoice)
      await row.click()
      times.push(await page.evaluate(() => globalThis.__choice))
      await page.waitForFunction(() => document.getElementById('map').dataset.settled === 'true')
      await row.click()
      await page.waitForFunction(() => {
        const { threads, settled } = document.getElementById('map').dataset
        return threads === '0' && settled === 'true'
      })
    }
    return { ...summary(times), longest: Math.max(...times) }
  })
}

/** Runs in the page: resolves once the frame is painted in which the map first has threads. */
function watchChoice() {
  const map = document.getElementById('map')
  globalThis.__choice = new Promise((done) => {
    let pressed = Number.NaN
    addEventListener(
      'pointerdown',
      ({ timeStamp }) => {
        pressed = timeStamp
      },
      { capture: true, once: true },
    )
    const watcher = new MutationObserver(() => {
      if (Number(map.dataset.threads) === 0) return
      watcher.disconnect()
      // A renderer may draw in the frame after it was told; the message comes when that frame is painted.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => done(performance.now() - pressed)
        port2.postMessage(null)
      })
    })
    watcher.observe(map, { attributes: true, attributeFilter: ['data-threads'] })
  })
}
