// npm run cards: app icons into public/icons/ and the pictures that chat programs show for a link into public/cards/, one a pillar and one a
// briefing in each language; `-- <name>` makes only that one. They are committed: run this again when the look changes. The cards show no boundary line, so that every deployer may use them.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { BROWSER_FLAGS, findBrowser } from './browser.mjs'
import { buildIfStale, DIST } from './lib/fresh.mjs'
import { serve } from './lib/serve.mjs'
import { load, ROOT } from './lib/source.mjs'

const CARD = { width: 1200, height: 630 }
const QUALITY = 82
const READY_MS = 60_000

const { createTranslate } = await load('src/i18n/index.ts')
const { SITE, SITE_LINE } = await load('build/pages/words.ts')
const { PILLARS } = await load('src/domain/kinds.ts')
const { readBriefings } = await load('build/briefings.ts')
const briefings = new Map(readBriefings(join(ROOT, 'data')).map((briefing) => [`briefing-${briefing.id}`, briefing]))

/** Words on the left; the map has the rest to itself, so that no name is cut off between them. */
const WORDS_PX = 430
const OVERLAY = `
#ui { display: none }
#map { left: ${WORDS_PX}px }
.card-picture { position: fixed; inset: 0 auto 0 0; width: ${WORDS_PX}px; padding: 56px 30px 0 56px; background: #fbf8f0; border-right: 1px solid #c9bea8; color: #26221b; font-family: var(--sans) }
.card-picture i { display: block; width: 56px; height: 8px; margin-bottom: 28px; background: var(--pillar, #26221b) }
.card-picture h1 { margin: 0 0 20px; font: 900 60px/1.2 var(--serif) }
.card-picture h1.long { font-size: 47px }
.card-picture p { margin: 0; font-size: 27px; line-height: 1.5; color: #5f574a; text-wrap: balance; word-break: keep-all }
.card-picture b { position: absolute; bottom: 50px; left: 56px; font: 900 32px/1 var(--serif) }
.card-picture small { position: absolute; bottom: 98px; left: 56px; font-size: 15px; color: #6f675a }
`

const CHINESE = new Intl.Segmenter('zh', { granularity: 'word' })
/** Begins with a capital; Chinese may be broken between words only, at the spaces without width that are put there. */
const sentence = (line) =>
  [...CHINESE.segment(line[0].toUpperCase() + line.slice(1))]
    .map(({ segment }) => segment)
    .join(/\p{Script=Han}/u.test(line) ? '\u200b' : '')

async function card(browser, url, name, lang) {
  const t = createTranslate(lang)
  const home = name === 'home'
  const told = briefings.get(name)
  const words = {
    title: told ? told.title[lang] : home ? SITE[lang] : t(`pillar.${name}`),
    line: sentence(told ? told.summary[lang] : SITE_LINE[lang].split(/[：:]/)[home ? 0 : 1].trim()),
    site: home ? SITE[lang === 'zh' ? 'en' : 'zh'] : SITE[lang],
    notice: t('notice.approval.no-boundaries'),
    pillar: home || told ? '#26221b' : `var(--${name})`,
  }
  const context = await browser.newContext({
    viewport: CARD,
    reducedMotion: 'reduce',
    colorScheme: 'light',
    bypassCSP: true,
    serviceWorkers: 'block',
  })
  const page = await context.newPage()
  await page.route('**/config.json', (route) => route.fulfill({ json: { boundaries: 'none' } }))
  await page.addInitScript((css) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    document.adoptedStyleSheets = [sheet]
  }, OVERLAY)
  const shows = told ? { b: told.id, ui: 'bare' } : { panel: '0', ...(home ? {} : { f: `p:${name}` }) }
  const query = { renderer: 'svg', theme: 'light', lang, ...shows }
  await page.goto(`${url}?${new URLSearchParams(query)}`)
  // A page that shows all that was asked for begins with the first sign of a reader.
  await page.keyboard.press('Shift')
  await page.waitForFunction(() => document.documentElement.dataset.ready === 'true', null, { timeout: READY_MS })
  await page.evaluate(async (said) => {
    const box = document.createElement('div')
    box.className = 'card-picture'
    box.style.setProperty('--pillar', said.pillar)
    for (const [tag, text] of [
      ['i', ''],
      ['h1', said.title],
      ['p', said.line],
      ['b', said.site],
      ['small', said.notice],
    ]) {
      const part = document.createElement(tag)
      part.textContent = text
      if (tag === 'h1' && text.length > 9) part.className = 'long'
      box.append(part)
    }
    document.body.append(box)
    await document.fonts.ready
    // Long words get smaller until they stand clear of what is below them.
    const [title, line, notice] = ['h1', 'p', 'small'].map((tag) => box.querySelector(tag))
    for (let size = 27; line.getBoundingClientRect().bottom > notice.getBoundingClientRect().top - 20; size--) {
      if (size < 18) throw new Error(`The words of a card do not fit: ${said.title}`)
      line.style.fontSize = `${size}px`
      title.style.fontSize = `${size * 1.7}px`
    }
  }, words)
  await page.waitForFunction(() => document.getElementById('map').dataset.settled === 'true', null, { timeout: READY_MS })
  writeFileSync(join(ROOT, 'public/cards', `${name}-${lang}.jpg`), await page.screenshot({ type: 'jpeg', quality: QUALITY }))
  await context.close()
}

/** The mark on its paper; a maskable icon keeps it inside the middle 80 %, where no shape cuts. */
async function icon(browser, name, size, scale) {
  const svg = readFileSync(join(ROOT, 'public/icon.svg'), 'utf8').replace(/ rx="\d+"/, scale < 1 ? '' : '$&')
  const context = await browser.newContext({ viewport: { width: size, height: size } })
  const page = await context.newPage()
  await page.setContent(
    `<style>html,body{margin:0;background:${scale < 1 ? '#fbf8f0' : 'transparent'}}svg{display:block;width:${100 * scale}vw;margin:${50 * (1 - scale)}vw}</style>${svg}`,
  )
  writeFileSync(join(ROOT, 'public/icons', `${name}.png`), await page.screenshot({ omitBackground: true }))
  await context.close()
}

const program = findBrowser()
await buildIfStale()
for (const folder of ['icons', 'cards']) mkdirSync(join(ROOT, 'public', folder), { recursive: true })
const { url, stop } = await serve({ folder: DIST })
const browser = await chromium.launch({ executablePath: program, args: BROWSER_FLAGS })
const asked = process.argv.slice(2)
if (asked.length === 0) {
  await icon(browser, 'icon-192', 192, 1)
  await icon(browser, 'icon-512', 512, 1)
  await icon(browser, 'maskable-512', 512, 0.8)
}
const names = ['home', ...PILLARS, ...briefings.keys()].filter((name) => asked.length === 0 || asked.includes(name))
for (const lang of ['zh', 'en']) for (const name of names) await card(browser, url, name, lang)
await browser.close()
await stop()
console.log('Icons in public/icons/, cards in public/cards/')
