// Cuts the web fonts down to the characters that the atlas uses, so that every machine shows the same picture for few bytes.
//
//   node scripts/fonts.mjs           makes public/fonts/: of each face a first part with what the opening picture needs and further parts by how
//                                    often they are met; first.css, more.css and map.css, which are all of fonts.css; manifest.json
//   node scripts/fonts.mjs --check   fails when a character is used that the fonts do not have (needs no packages)
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { opening, parts, sorted, used } from './fonts/letters.mjs'
import { ROOT } from './lib/source.mjs'

const OUT = join(ROOT, 'public', 'fonts')
const MANIFEST = join(OUT, 'manifest.json')

/** `own`: a family with all letters of this face alone (map.css), because the WebGL map draws text by family name. */
const FACES = [
  { id: 'sans-400', source: 'noto-sans-sc', weight: 400, family: 'Chengyu Sans', own: 'Chengyu Sans Regular' },
  { id: 'sans-500', source: 'noto-sans-sc', weight: 500, family: 'Chengyu Sans', own: 'Chengyu Sans Medium' },
  { id: 'sans-700', source: 'noto-sans-sc', weight: 700, family: 'Chengyu Sans', own: 'Chengyu Sans Bold' },
  { id: 'serif-700', source: 'noto-serif-sc', weight: 700, family: 'Chengyu Serif', own: 'Chengyu Serif Bold' },
  { id: 'serif-900', source: 'noto-serif-sc', weight: 900, family: 'Chengyu Serif', own: 'Chengyu Serif Black' },
]

/** @type {Record<string, string>} */
const LATIN = { 'noto-sans-sc': 'source-sans-3', 'noto-serif-sc': 'source-serif-4' }

/** Of the characters that the opening picture does without: a card opens with two or three such parts of a face, some 20 kB each. */
const ABOUT = 200

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

/**
 * Waited for, not swapped: the letters of one word never come from two fonts, and nothing on the page moves when the font is here.
 * @param {string} family @param {number} weight @param {string} file @param {string | null} characters null: whatever no other part has
 */
function fontFace(family, weight, file, characters) {
  const lines = [
    `  font-family: '${family}';`,
    '  font-style: normal;',
    `  font-weight: ${weight};`,
    '  font-display: block;',
    `  src: url('${file}') format('woff2');`,
    ...(characters === null ? [] : [`  unicode-range: ${unicodeRange(characters)};`]),
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

const NOTE =
  '/* Made by scripts/fonts.mjs. Noto Sans SC and Noto Serif SC, a few letters of Source Sans 3 and Source Serif 4, SIL Open Font License 1.1 (OFL.txt), cut down and renamed. */\n'
/** For pages that take all at once. */
const FONTS_CSS = `${NOTE}\n@import './first.css';\n@import './more.css';\n@import './map.css';\n`
const CUT = {
  keepFeatures: ['ccmp', 'chws', 'halt', 'kern', 'liga', 'locl', 'lnum', 'mark', 'palt', 'pnum', 'pwid', 'tnum'],
  noHinting: true,
  dropTables: ['vhea', 'vmtx', 'VORG'],
}

async function build() {
  const { default: subset } = await import('subset-font')
  const { display, running, often } = used()
  const first = await opening()
  rmSync(OUT, { recursive: true, force: true })
  mkdirSync(OUT, { recursive: true })
  const all = sorted([...display.keys(), ...running.keys()])
  // The same parts for all faces, but for what a face has in its first: one text then needs the same parts in each weight.
  const inAll = new Set(Array.from(all).filter((c) => Object.values(first).every((letters) => letters.includes(c))))
  const named = parts(
    [...display.keys()].filter((c) => !inAll.has(c)),
    often,
    ABOUT,
  )
  const rest = [
    ...named,
    ...parts(
      [...running.keys()].filter((c) => !inAll.has(c)),
      often,
      ABOUT,
    ),
  ]
  /** @type {string[]} */
  const early = []
  /** @type {string[]} */
  const late = []
  /** @type {string[]} */
  const map = []
  /** @type {Set<string>} */
  const absent = new Set()
  for (const { id, source, weight, family, own } of FACES) {
    const latinSource = LATIN[source]
    const path = `@fontsource/${source}/files/${source}-chinese-simplified-${weight}-normal.woff2`
    const whole = readFileSync(join(ROOT, 'scripts', 'node_modules', path))
    const has = covered(await subset(whole, all, { ...CUT, targetFormat: 'sfnt' }))
    const lacking = Array.from(all).filter((c) => !has.has(c.codePointAt(0) ?? 0))
    /** @param {string} file @param {string} characters */
    const write = async (file, characters, from = whole) => {
      const cut = await subset(from, characters, { ...CUT, targetFormat: 'woff2' })
      writeFileSync(join(OUT, file), cut)
      console.log(`${file}: ${[...characters].length} characters, ${(cut.length / 1024).toFixed(0)} KB`)
    }
    const mine = new Set(first[id])
    await write(`${id}.woff2`, first[id])
    early.push(fontFace(family, weight, `${id}.woff2`, null))
    map.push(fontFace(own, weight, `${id}.woff2`, null))
    for (const [i, part] of rest.entries()) {
      const characters = [...part].filter((c) => !mine.has(c) && has.has(c.codePointAt(0) ?? 0)).join('')
      if (characters === '') continue
      const file = `${id}-${i + 1}.woff2`
      await write(file, characters)
      late.push(fontFace(`${family} More`, weight, file, characters))
      if (i < named.length) map.push(fontFace(own, weight, file, characters))
    }
    // Towns such as Łódź: the Chinese faces do not have such letters, the Latin ones that they were drawn with do.
    const european = `@fontsource/${latinSource}/files/${latinSource}-latin-ext-${weight}-normal.woff2`
    const latin = readFileSync(join(ROOT, 'scripts', 'node_modules', european))
    const there = covered(await subset(latin, lacking.join(''), { ...CUT, targetFormat: 'sfnt' }))
    const found = lacking.filter((c) => there.has(c.codePointAt(0) ?? 0)).join('')
    for (const c of lacking) if (!found.includes(c)) absent.add(c)
    if (found === '') continue
    const file = `${id}-latin.woff2`
    await write(file, found, latin)
    late.push(fontFace(`${family} More`, weight, file, found))
    map.push(fontFace(own, weight, file, found))
  }
  writeFileSync(join(OUT, 'first.css'), [NOTE, ...early].join('\n'))
  writeFileSync(join(OUT, 'more.css'), [NOTE, ...late].join('\n'))
  writeFileSync(join(OUT, 'map.css'), [NOTE, ...map].join('\n'))
  writeFileSync(join(OUT, 'fonts.css'), FONTS_CSS)
  const licenceOf = (/** @type {string} */ source) =>
    readFileSync(join(ROOT, 'scripts', 'node_modules', '@fontsource', source, 'LICENSE'), 'utf8').trim()
  const licence = Object.entries(LATIN)
    .flat()
    .map((source) => `${source}\n\n${licenceOf(source)}\n`)
    .join('\n\n')
  writeFileSync(join(OUT, 'OFL.txt'), licence)
  const manifest = { display: sorted(display.keys()), running: sorted(running.keys()), absent: sorted(absent), first }
  writeFileSync(MANIFEST, `${JSON.stringify(manifest, null, 1)}\n`)
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
