// Cuts the web fonts down to the characters that the atlas uses, so that every machine shows the same picture for few bytes.
//
//   node scripts/fonts.mjs           makes public/fonts/: the woff2 files, fonts.css and manifest.json
//   node scripts/fonts.mjs --check   fails when a character is used that the fonts do not have (needs no packages)
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, extname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..')
const OUT = join(ROOT, 'public', 'fonts')
const MANIFEST = join(OUT, 'manifest.json')

/** Each weight is a face of its family and also a family of its own, because map text is drawn by family name alone. */
const FACES = [
  { id: 'sans-400', source: 'noto-sans-sc', weight: 400, family: 'Chengyu Sans', own: 'Chengyu Sans Regular' },
  { id: 'sans-500', source: 'noto-sans-sc', weight: 500, family: 'Chengyu Sans', own: 'Chengyu Sans Medium' },
  { id: 'sans-700', source: 'noto-sans-sc', weight: 700, family: 'Chengyu Sans', own: 'Chengyu Sans Bold' },
  { id: 'serif-700', source: 'noto-serif-sc', weight: 700, family: 'Chengyu Serif', own: 'Chengyu Serif Bold' },
  { id: 'serif-900', source: 'noto-serif-sc', weight: 900, family: 'Chengyu Serif', own: 'Chengyu Serif Black' },
]

/** What any text may hold: ASCII, Latin-1, Chinese and English punctuation, numerals. Arrows and shapes are drawn, not typed: the fonts have none. */
const ALWAYS = [
  ...range(0x20, 0x7e),
  ...range(0xa0, 0xff),
  ...'、。，．：；？！·…—–‘’“”（）《》〈〉【】〔〕「」『』％／～　￥',
  ...'×÷±°′″〇零一二三四五六七八九十百千万亿年月日',
]
/** Text under these keys is shown as a name, title or label: on the map, in lists, in bold. All else is running text. */
const DISPLAY_KEYS = new Set(['name', 'short', 'title', 'full', 'label'])
/** Titles of sources stand in running text only. */
const SOURCES = /sources[^/\\]*\.json$/
/** Values that are never set in type. */
const HIDDEN_KEYS = new Set(['url', 'coordinates', 'arcs'])
const SOURCE_TEXT = new Set(['.ts', '.tsx', '.html', '.css'])

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

/** Every character in use, with the first file that uses it, in two sets: display text and running text. */
function used() {
  /** @type {Map<string, string>} */
  const display = new Map(ALWAYS.map((c) => [c, 'always']))
  /** @type {Map<string, string>} */
  const running = new Map()
  /** @param {Map<string, string>} into @param {string} text @param {string} file */
  const add = (into, text, file) => {
    for (const c of text.normalize('NFC')) if (c >= ' ' && !into.has(c)) into.set(c, file)
  }
  /** @param {unknown} value @param {boolean} shown @param {string} file */
  const walk = (value, shown, file) => {
    if (typeof value === 'string') add(shown ? display : running, value, file)
    else if (Array.isArray(value)) for (const v of value) walk(v, shown, file)
    else if (value && typeof value === 'object')
      for (const [key, v] of Object.entries(value))
        if (!HIDDEN_KEYS.has(key)) walk(v, shown || (DISPLAY_KEYS.has(key) && !SOURCES.test(file)), file)
  }
  for (const file of files(join(ROOT, 'data')).filter((f) => /\.(json|geojson|topojson)$/.test(f))) {
    const name = relative(ROOT, file)
    const value = JSON.parse(readFileSync(file, 'utf8'))
    walk(value.type === 'Topology' ? value.objects : value, false, name)
  }
  const code = [join(ROOT, 'index.html'), ...files(join(ROOT, 'src')).filter((f) => SOURCE_TEXT.has(extname(f)))]
  for (const file of code) {
    try {
      add(display, readFileSync(file, 'utf8'), relative(ROOT, file))
    } catch {
      // index.html may not be there yet.
    }
  }
  for (const c of display.keys()) running.delete(c)
  return { display, running }
}

/** @param {Iterable<string>} characters */
const sorted = (characters) => [...characters].sort((a, b) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0)).join('')

/** @param {string} characters as a CSS unicode-range */
function unicodeRange(characters) {
  /** @type {[number, number][]} */
  const runs = []
  for (const c of characters) {
    const n = c.codePointAt(0) ?? 0
    const last = runs[runs.length - 1]
    if (last && last[1] === n - 1) last[1] = n
    else runs.push([n, n])
  }
  const hex = (/** @type {number} */ n) => n.toString(16).toUpperCase()
  return runs.map(([a, b]) => (a === b ? `U+${hex(a)}` : `U+${hex(a)}-${hex(b)}`)).join(', ')
}

/** @param {string} family @param {number} weight @param {string} file @param {string | null} characters */
function fontFace(family, weight, file, characters) {
  const lines = [
    `  font-family: '${family}';`,
    '  font-style: normal;',
    `  font-weight: ${weight};`,
    '  font-display: swap;',
    `  src: url('${file}') format('woff2');`,
    ...(characters ? [`  unicode-range: ${unicodeRange(characters)};`] : []),
  ]
  return `@font-face {\n${lines.join('\n')}\n}\n`
}

/** Code points that a font file maps to a glyph: reads the format 4 and 12 tables of its cmap. @param {Buffer} font */
function covered(font) {
  /** @type {Set<number>} */
  const points = new Set()
  const tables = font.readUInt16BE(4)
  let cmap = 0
  for (let i = 0; i < tables; i++)
    if (font.toString('latin1', 12 + i * 16, 16 + i * 16) === 'cmap') cmap = font.readUInt32BE(20 + i * 16)
  for (let i = 0; i < font.readUInt16BE(cmap + 2); i++) {
    const at = cmap + font.readUInt32BE(cmap + 4 + i * 8 + 4)
    const format = font.readUInt16BE(at)
    if (format === 12) {
      for (let g = 0; g < font.readUInt32BE(at + 12); g++)
        for (let c = font.readUInt32BE(at + 16 + g * 12); c <= font.readUInt32BE(at + 20 + g * 12); c++) points.add(c)
    } else if (format === 4) {
      const double = font.readUInt16BE(at + 6)
      for (let s = 0; s < double; s += 2)
        for (let c = font.readUInt16BE(at + 16 + double + s); c <= font.readUInt16BE(at + 14 + s) && c < 0xffff; c++)
          points.add(c)
    }
  }
  return points
}

function check() {
  const { display, running } = used()
  const manifest = JSON.parse(readFileSync(MANIFEST, 'utf8'))
  const has = new Set([...manifest.display, ...manifest.running, ...manifest.absent])
  const known = new Set([...manifest.display, ...manifest.absent])
  const missing = [...[...display].filter(([c]) => !known.has(c)), ...[...running].filter(([c]) => !has.has(c))]
  for (const [c, file] of missing)
    console.error(`${file}: no glyph for ${c} (U+${c.codePointAt(0)?.toString(16).toUpperCase()}); run npm run fonts`)
  if (missing.length) process.exitCode = 1
  else console.log(`fonts: ${display.size + running.size} characters, all covered`)
}

async function build() {
  const { default: subset } = await import('subset-font')
  const { display, running } = used()
  const wanted = { core: sorted(display.keys()), more: sorted(running.keys()) }
  rmSync(OUT, { recursive: true, force: true })
  mkdirSync(OUT, { recursive: true })
  const css = [
    '/* Made by scripts/fonts.mjs. Noto Sans SC and Noto Serif SC, SIL Open Font License 1.1 (OFL.txt), cut down and renamed. */\n',
  ]
  /** @type {Set<string>} */
  const absent = new Set()
  for (const face of FACES) {
    const path = `@fontsource/${face.source}/files/${face.source}-chinese-simplified-${face.weight}-normal.woff2`
    const source = readFileSync(join(ROOT, 'scripts', 'node_modules', path))
    for (const [part, characters] of Object.entries(wanted)) {
      if (!characters) continue
      const options = {
        targetFormat: /** @type {const} */ ('woff2'),
        keepFeatures: ['ccmp', 'chws', 'halt', 'kern', 'liga', 'locl', 'lnum', 'mark', 'palt', 'pnum', 'pwid', 'tnum'],
        noHinting: true,
        dropTables: ['vhea', 'vmtx', 'VORG'],
      }
      const cut = await subset(source, characters, options)
      const file = `${face.id}${part === 'core' ? '' : '-more'}.woff2`
      writeFileSync(join(OUT, file), cut)
      const plain = await subset(source, characters, { ...options, targetFormat: 'sfnt' })
      const has = covered(plain)
      for (const c of characters) if (!has.has(c.codePointAt(0) ?? 0)) absent.add(c)
      css.push(fontFace(face.family, face.weight, file, part === 'core' ? null : characters))
      if (part === 'core') css.push(fontFace(face.own, face.weight, file, null))
      console.log(`${file}: ${[...characters].length} characters, ${(cut.length / 1024).toFixed(0)} KB`)
    }
  }
  writeFileSync(join(OUT, 'fonts.css'), css.join('\n'))
  const licence = readFileSync(join(ROOT, 'scripts', 'node_modules', '@fontsource', 'noto-sans-sc', 'LICENSE'), 'utf8')
  writeFileSync(join(OUT, 'OFL.txt'), licence)
  writeFileSync(MANIFEST, `${JSON.stringify({ display: wanted.core, running: wanted.more, absent: sorted(absent) }, null, 1)}\n`)
  // What the fonts themselves do not have is drawn by the reader's system; in a Chinese name that would show.
  const bad = [...absent].filter((c) => display.has(c) && /\p{Script=Han}/u.test(c))
  console.log(`not in the source fonts, left to the reader's system: ${sorted(absent) || 'nothing'}`)
  if (bad.length) {
    console.error(`the source fonts lack ${bad.join(' ')}`)
    process.exitCode = 1
  }
}

if (process.argv.includes('--check')) check()
else await build()
