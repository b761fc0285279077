// Writes build/poster/furniture.json: where the controls stand in each window that the first picture is drawn for, so that its names keep
// clear of what is not there yet; and build/poster/letters.json: the letters of the panels by face, which the first part of each font has to
// hold (then run `npm run fonts`). Run it after a control has moved or grown, or has other words; a browser test says when.
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { BROWSER_FLAGS, findBrowser } from './browser.mjs'
import { buildIfStale, DIST } from './lib/fresh.mjs'
import { serve } from './lib/serve.mjs'
import { load, ROOT } from './lib/source.mjs'

const { FRAMES } = await load('src/poster/opening.ts')
await buildIfStale()
const server = await serve({ folder: DIST })
const browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_FLAGS })
/** @type {Record<string, Record<string, number[][]>>} */
const table = {}
/** @type {Record<string, Set<string>>} */
const letters = {}
for (const { name, width, height } of FRAMES) {
  const byLang = {}
  for (const lang of ['zh', 'en']) {
    const page = await browser.newPage({ viewport: { width, height }, reducedMotion: 'reduce' })
    page.setDefaultTimeout(120_000)
    await page.goto(`${server.url}?renderer=svg&lang=${lang}`)
    // A page that shows all that was asked for begins with the first sign of a reader.
    await page.keyboard.press('Shift')
    await page.waitForSelector('#map[data-settled="true"]')
    byLang[lang] = await page.locator('[data-shade]').evaluateAll((all) =>
      all
        .map((one) => one.getBoundingClientRect())
        .filter((box) => box.width > 0 && box.height > 0)
        .map((box) => [box.left, box.top, box.right, box.bottom].map((value) => Math.round(value * 10) / 10)),
    )
    for (const [face, found] of Object.entries(await page.evaluate(lettersByFace))) {
      letters[face] ??= new Set()
      for (const letter of found) letters[face].add(letter)
    }
    await page.close()
  }
  table[name] = byLang
}
await browser.close()
await server.stop()
writeFileSync(join(ROOT, 'build/poster/furniture.json'), `${JSON.stringify(table, null, 2)}\n`)
const byFace = Object.keys(letters)
  .sort()
  .map((face) => [face, [...letters[face]].sort().join('')])
writeFileSync(join(ROOT, 'build/poster/letters.json'), `${JSON.stringify(Object.fromEntries(byFace), null, 1)}\n`)
// In the house's format, so that a comparison shows what moved and nothing else.
const written = ['furniture', 'letters'].map((name) => join(ROOT, `build/poster/${name}.json`))
execFileSync(process.execPath, [join(ROOT, 'node_modules/@biomejs/biome/bin/biome'), 'format', '--write', ...written], {
  stdio: 'ignore',
})

/** In the page: whatever is laid out, seen or scrolled out of sight, since that is what a browser fetches fonts for. The map's own names are counted apart. */
function lettersByFace() {
  /** @type {Record<string, string>} */
  const found = {}
  /** @param {Element} element @param {string} text */
  const note = (element, text) => {
    const { fontFamily, fontWeight } = getComputedStyle(element)
    const face = `${/^["']?Chengyu Serif/.test(fontFamily) ? 'serif' : 'sans'}-${fontWeight}`
    found[face] = (found[face] ?? '') + text
  }
  const walker = document.createTreeWalker(document.getElementById('ui') ?? document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const range = document.createRange()
    range.selectNodeContents(node)
    if (node.parentElement && range.getClientRects().length > 0) note(node.parentElement, node.textContent ?? '')
  }
  for (const field of document.querySelectorAll('[placeholder]')) note(field, field.getAttribute('placeholder') ?? '')
  return found
}
