// How a state of the atlas becomes a picture: one browser, one page for each kind of window, a fresh load each time, at rest.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { BROWSER_FLAGS, findBrowser } from '../browser.mjs'
import { ROOT } from './source.mjs'

/** The states that the gallery shows and the golden pictures hold: a name, a link, and the window of the golden picture. */
export const STATES = JSON.parse(readFileSync(join(ROOT, 'tests/golden/states.json'), 'utf8'))
export const SIZES = ['1440x900', '2560x1440', '3840x1080', '1024x768', '390x844']

const READY_MS = 120_000
const ALIKE_WITHIN_MS = 30_000
/** The bars of the years end today: a picture must not change with the calendar. */
const TODAY = '2026-11-23T08:00:00+08:00'

const READY = () =>
  document.querySelector('.chart-screen')
    ? document.querySelector('.chart-view') !== null
    : document.documentElement.dataset.ready === 'true' && document.getElementById('map')?.dataset.settled === 'true'

/** The picture once two in a row are the same: what the reader sees when everything has arrived. */
async function pictureAtRest(page) {
  const until = Date.now() + ALIKE_WITHIN_MS
  let last = await page.screenshot()
  while (Date.now() < until) {
    const next = await page.screenshot()
    if (next.equals(last)) return next
    last = next
  }
  throw new Error(`The picture never came to rest within ${ALIKE_WITHIN_MS / 1000} s`)
}

/**
 * A camera for states. `take` gives a PNG of a link in a window (`1440x900`) and what the page complained about.
 * Pages are kept, one for each window, which may work side by side; every picture is of a fresh load.
 */
export async function createCamera(url) {
  const browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_FLAGS })
  const pages = new Map()
  async function pageOf(size) {
    const known = pages.get(size)
    if (known) return known
    const [width, height] = size.split('x').map(Number)
    const phone = width < 720
    const context = await browser.newContext({
      viewport: { width, height },
      ...(phone ? { isMobile: true, hasTouch: true } : {}),
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      colorScheme: 'light',
      reducedMotion: 'reduce',
    })
    const page = await context.newPage()
    const complaints = []
    await page.clock.setFixedTime(TODAY)
    page.on('pageerror', (error) => complaints.push(String(error)))
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    pages.set(size, { page, complaints })
    return { page, complaints }
  }
  return {
    version: browser.version(),
    /** An empty page, to work on pictures in. */
    bench: () => browser.newPage(),
    async take(query, size) {
      const { page, complaints } = await pageOf(size)
      complaints.length = 0
      // Away and back: the same address twice in a row would not be loaded anew.
      await page.goto('about:blank')
      const params = new URLSearchParams(query)
      // The second renderer: the same pixels on every machine, and no graphics driver in between.
      for (const [key, value] of Object.entries({ lang: 'zh', theme: 'light', renderer: 'svg' }))
        if (!params.has(key)) params.set(key, value)
      await page.goto(`${url}?${params}`)
      // A page that shows all that was asked for begins with the first sign of a reader.
      await page.keyboard.press('Shift')
      await page.waitForFunction(READY, null, { timeout: READY_MS })
      await page.evaluate(() => document.fonts.ready.then(() => undefined))
      return { png: await pictureAtRest(page), complaints: [...complaints] }
    },
    close: () => browser.close(),
  }
}
