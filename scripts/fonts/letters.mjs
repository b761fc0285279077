// Which characters the atlas uses, how often, and which of them the opening picture needs: what the fonts are cut by.
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative } from 'node:path'
import { load, ROOT } from '../lib/source.mjs'

/** Written by `npm run furniture`: the letters of the panels as the page opens, by face, as a browser sets them. */
export const OPENING = join(ROOT, 'build', 'poster', 'letters.json')

const LATIN = range(0x20, 0x7e)
const LATIN_1 = range(0xa0, 0xff)
const PUNCTUATION = [...'、。，．：；？！·…—–‘’“”（）《》〈〉【】〔〕「」『』％／～　￥']
/** What any text may hold: ASCII, Latin-1, Chinese and English punctuation, numerals. Arrows and shapes are drawn, not typed: the fonts have none. */
const ALWAYS = [...LATIN, ...LATIN_1, ...PUNCTUATION, ...'×÷±°′″〇零一二三四五六七八九十百千万亿年月日']
/** In every first part: what is kerned together stays in one file, and no title is without the name of the thing. */
const IN_FIRST = [...LATIN, ...PUNCTUATION, ...'·—成渝重庆']

/** Text under these keys is shown as a name, title or label: on the map, in lists, in bold. All else is running text. */
const DISPLAY_KEYS = new Set(['name', 'short', 'title', 'full', 'label'])
/** Titles of sources stand in running text only. */
const SOURCES = /sources[^/\\]*\.json$/
/** Values that are never set in type. */
const HIDDEN_KEYS = new Set(['url', 'coordinates', 'arcs'])
const SOURCE_TEXT = new Set(['.ts', '.tsx', '.html', '.css'])
/** Words of the interface stand beside every card; a source or a row of an official list is looked up by few. */
const WEIGHT = { interface: 40, record: 1, seldom: 0.05 }
const SELDOM = /(sources|lists|gaps|licences|circle|positions)\.json$|basemap/

/** @param {number} from @param {number} to */
function range(from, to) {
  return Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i))
}

/** @param {string} folder @returns {string[]} */
function files(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((e) => e.isFile())
    .map((e) => join(e.parentPath ?? e.path, e.name))
    .sort()
}

const letters = (/** @type {string} */ text) => [...text.normalize('NFC')].filter((c) => c >= ' ')

/** Every character in use, with the first file that uses it, in two sets: display text and running text; and how often each is met. */
export function used() {
  /** @type {Map<string, string>} */
  const display = new Map(ALWAYS.map((c) => [c, 'always']))
  /** @type {Map<string, string>} */
  const running = new Map()
  /** @type {Map<string, number>} */
  const often = new Map()
  /** @param {Iterable<string>} met @param {number} weight */
  const count = (met, weight) => {
    for (const c of new Set(met)) often.set(c, (often.get(c) ?? 0) + weight)
  }
  /** @param {Map<string, string>} into @param {string} text @param {string} file */
  const add = (into, text, file) => {
    for (const c of letters(text)) if (!into.has(c)) into.set(c, file)
  }
  /** @param {unknown} value @param {boolean} shown @param {string} file @param {string[]} met */
  const walk = (value, shown, file, met) => {
    if (typeof value === 'string') {
      add(shown ? display : running, value, file)
      met.push(...letters(value))
    } else if (Array.isArray(value)) for (const v of value) walk(v, shown, file, met)
    else if (value && typeof value === 'object')
      for (const [key, v] of Object.entries(value))
        if (!HIDDEN_KEYS.has(key)) walk(v, shown || (DISPLAY_KEYS.has(key) && !SOURCES.test(file)), file, met)
  }
  for (const file of files(join(ROOT, 'data')).filter((f) => /\.(json|geojson|topojson)$/.test(f))) {
    const name = relative(ROOT, file)
    const value = JSON.parse(readFileSync(file, 'utf8'))
    const whole = value.type === 'Topology' ? value.objects : value
    // One record is what one card shows.
    const records = Array.isArray(whole) ? whole : (whole.features ?? [whole])
    for (const record of records) {
      /** @type {string[]} */
      const met = []
      walk(record, false, name, met)
      count(met, SELDOM.test(name) ? WEIGHT.seldom : WEIGHT.record)
    }
    if (!Array.isArray(whole) && whole.features) walk({ ...whole, features: [] }, false, name, [])
  }
  const code = [join(ROOT, 'index.html'), ...files(join(ROOT, 'src')).filter((f) => SOURCE_TEXT.has(extname(f)))]
  for (const file of code) {
    try {
      const text = readFileSync(file, 'utf8')
      add(display, text, relative(ROOT, file))
      if (/i18n[/\\]messages/.test(file)) count(letters(text), WEIGHT.interface)
    } catch {
      // index.html may not be there yet.
    }
  }
  for (const c of display.keys()) running.delete(c)
  return { display, running, often }
}

/** @param {Iterable<string>} characters */
export const sorted = (characters) =>
  [...new Set(characters)].sort((a, b) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0)).join('')

/**
 * The characters that the page shows before anybody has touched it, by face (`sans-400` …): those of the panels as measured, those of
 * the map's names in every window that is drawn beforehand, and what every face has.
 * @returns {Promise<Record<string, string>>}
 */
export async function opening() {
  const { mapLetters } = await load('build/poster/letters.ts')
  const map = mapLetters(ROOT)
  const panels = JSON.parse(readFileSync(OPENING, 'utf8'))
  return Object.fromEntries(
    [...new Set([...Object.keys(map), ...Object.keys(panels)])]
      .sort()
      .map((face) => [face, sorted([...IN_FIRST, ...(map[face] ?? ''), ...(panels[face] ?? '')])]),
  )
}

/** Parts of about so many characters, those that are met together most often first. @param {string[]} characters @param {Map<string, number>} often @param {number} about */
export function parts(characters, often, about) {
  const order = [...characters].sort((a, b) => (often.get(b) ?? 0) - (often.get(a) ?? 0) || (a < b ? -1 : 1))
  const size = Math.ceil(order.length / Math.max(1, Math.round(order.length / about)))
  return Array.from({ length: Math.ceil(order.length / size) }, (_, i) => sorted(order.slice(i * size, (i + 1) * size)))
}
