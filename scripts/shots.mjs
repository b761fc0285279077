// npm run shots: pictures of the main views into shots/, both themes, desktop and phone, to look at before and after a change.
//
//   npm run shots                          all of them
//   npm run shots -- measure place         only views whose file name contains one of these words
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { BROWSER_FLAGS, findBrowser } from './browser.mjs'
import { buildIfStale, DIST } from './lib/fresh.mjs'
import { serve } from './lib/serve.mjs'
import { ROOT } from './lib/source.mjs'

/** Each view is a link: see src/state/url.ts. */
const VIEWS = {
  explore: {},
  measure: { at: '1.3.2.7' },
  place: { at: 'guoyuan-port' },
  world: { v: '72,38,2.4', at: '1.3.1.4' },
  layers: { tab: 'layers' },
  search: { tab: 'places', q: 'gyg' },
  matrix: { screen: 'matrix' },
  flow: { screen: 'flow' },
}
const DESKTOP = { viewport: { width: 1440, height: 900 } }
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true }
const WALL = { viewport: { width: 3840, height: 1080 } }

const themes = ['light', 'dark']
const SHOTS = [
  ...Object.entries(VIEWS).flatMap(([name, query]) =>
    themes.flatMap((theme) => [
      { name: `${name}-desktop-${theme}`, device: DESKTOP, query: { ...query, theme } },
      { name: `${name}-phone-${theme}`, device: PHONE, query: { ...query, theme } },
    ]),
  ),
  ...['explore', 'measure', 'place'].map((name) => ({
    name: `${name}-english`,
    device: DESKTOP,
    query: { ...VIEWS[name], theme: 'light', lang: 'en' },
  })),
  ...['explore', 'measure'].map((name) => ({ name: `${name}-wall`, device: WALL, query: { ...VIEWS[name], theme: 'dark' } })),
]

const READY_MS = 60_000

const ALIKE_WITHIN_MS = 20_000

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

async function shoot(browser, url, { name, device, query }) {
  const context = await browser.newContext({ ...device, locale: 'zh-CN', reducedMotion: 'reduce' })
  const page = await context.newPage()
  const complaints = []
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  await page.goto(`${url}?${new URLSearchParams(query)}`)
  // A page that shows all that was asked for begins with the first sign of a reader.
  await page.keyboard.press('Shift')
  await page.waitForFunction(() => document.documentElement.dataset.ready === 'true', null, { timeout: READY_MS })
  await page.evaluate(() => document.fonts.ready)
  writeFileSync(join(ROOT, 'shots', `${name}.png`), await pictureAtRest(page))
  await context.close()
  console.log(`${name}${complaints.length > 0 ? `  ! ${complaints.join(' | ')}` : ''}`)
}

const words = process.argv.slice(2)
const wanted = SHOTS.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)))
const program = findBrowser()
await buildIfStale()
mkdirSync(join(ROOT, 'shots'), { recursive: true })
const { url, stop } = await serve({ folder: DIST })
const browser = await chromium.launch({ executablePath: program, args: BROWSER_FLAGS })
let failed = 0
for (const shot of wanted) {
  try {
    await shoot(browser, url, shot)
  } catch (error) {
    failed++
    console.error(`${shot.name}: ${error.message.split('\n')[0]}`)
  }
}
await browser.close()
await stop()
console.log(`${wanted.length - failed} pictures in shots/`)
process.exitCode = failed === 0 ? 0 : 1
