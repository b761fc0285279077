// Writes build/poster/furniture.json: where the controls stand in each window that the first picture is drawn for, so that its names keep
// clear of what is not there yet. Run it after a control has moved or grown; a browser test says when.
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
for (const { name, width, height } of FRAMES) {
  const byLang = {}
  for (const lang of ['zh', 'en']) {
    const page = await browser.newPage({ viewport: { width, height }, reducedMotion: 'reduce' })
    page.setDefaultTimeout(120_000)
    await page.goto(`${server.url}?renderer=svg&lang=${lang}`)
    await page.waitForSelector('#map[data-settled="true"]')
    byLang[lang] = await page.locator('[data-shade]').evaluateAll((all) =>
      all
        .map((one) => one.getBoundingClientRect())
        .filter((box) => box.width > 0 && box.height > 0)
        .map((box) => [box.left, box.top, box.right, box.bottom].map((value) => Math.round(value * 10) / 10)),
    )
    await page.close()
  }
  table[name] = byLang
}
await browser.close()
await server.stop()
writeFileSync(join(ROOT, 'build/poster/furniture.json'), `${JSON.stringify(table, null, 2)}\n`)
