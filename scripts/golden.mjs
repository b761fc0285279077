// npm run golden: takes the golden states anew, compares them with tests/golden/*.webp and writes a page of what changed.
//
//   npm run golden                    compare all; exit code 1 and gallery/golden.html where something changed
//   npm run golden -- measure flow    only states whose name contains one of these words
//   npm run golden -- --write         take the pictures of now as golden
//
// The same browser on the same kind of machine draws the same pixels, so there the pictures must be equal, byte for byte. Another browser sets
// letters a little differently: there a picture passes while less than 1.5 % of its pixels differ visibly, and the summary says so.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'
import { buildIfStale, DIST } from './lib/fresh.mjs'
import { createCamera, STATES } from './lib/pictures.mjs'
import { serve } from './lib/serve.mjs'
import { ROOT } from './lib/source.mjs'

const FOLDER = join(ROOT, 'tests', 'golden')
const OUT = join(ROOT, 'gallery')
const MADE_BY = join(FOLDER, 'made-by.json')
/** Pictures are kept this wide: small enough to live in the repository, large enough to see a name move. */
const WIDTHS = { '1440x900': 720, '2560x1440': 800, '3840x1080': 960, '1024x768': 640, '390x844': 312 }
const QUALITY = 0.7
const FOREIGN_SHARE = 0.015

const { values: options, positionals: words } = parseArgs({ allowPositionals: true, options: { write: { type: 'boolean' } } })
const wanted = STATES.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)))

const dataUrl = (type, bytes) => `data:image/${type};base64,${bytes.toString('base64')}`

/** The screen's PNG at the width it is kept in, as WebP. Done in the browser: it has both codecs. */
const shrunk = async (bench, png, width) =>
  Buffer.from(
    await bench.evaluate(
      async ([address, wide, quality]) => {
        const image = new Image()
        image.src = address
        await image.decode()
        const canvas = document.createElement('canvas')
        canvas.width = wide
        canvas.height = Math.round((image.naturalHeight * wide) / image.naturalWidth)
        const context = canvas.getContext('2d')
        context.imageSmoothingQuality = 'high'
        context.drawImage(image, 0, 0, canvas.width, canvas.height)
        return canvas.toDataURL('image/webp', quality).split(',')[1]
      },
      [dataUrl('png', png), width, QUALITY],
    ),
    'base64',
  )

/** A WebP as pixels. */
const decoded = async (bench, webp) =>
  PNG.sync.read(
    Buffer.from(
      await bench.evaluate(
        async (address) => {
          const image = new Image()
          image.src = address
          await image.decode()
          const canvas = document.createElement('canvas')
          canvas.width = image.naturalWidth
          canvas.height = image.naturalHeight
          canvas.getContext('2d').drawImage(image, 0, 0)
          return canvas.toDataURL('image/png').split(',')[1]
        },
        dataUrl('webp', webp),
      ),
      'base64',
    ),
  )

/** What differs between two pictures, as a share of all pixels and as a picture. */
async function difference(bench, before, after) {
  const [a, b] = [await decoded(bench, before), await decoded(bench, after)]
  if (a.width !== b.width || a.height !== b.height) return { share: 1, picture: after, type: 'webp' }
  const diff = new PNG({ width: a.width, height: a.height })
  const count = pixelmatch(a.data, b.data, diff.data, a.width, a.height, { threshold: 0.1 })
  return { share: count / (a.width * a.height), picture: PNG.sync.write(diff), type: 'png' }
}

/** Before, now and the difference, side by side; everything is inside the one file, so that it can be sent. */
function diffPage(changed) {
  const parts = changed.map(
    ({ name, query, share, before, after, picture, type }) => `<section><h2>${name} <code>?${query.replace(/&/g, '&amp;')}</code>
${before ? `${(share * 100).toFixed(2)} % of the pixels differ` : 'new'}</h2>
${before ? `<img src="${dataUrl('webp', before)}" alt="before">` : ''}<img src="${dataUrl('webp', after)}" alt="now">${picture ? `<img src="${dataUrl(type, picture)}" alt="difference">` : ''}</section>`,
  )
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Chengyu Atlas: golden pictures that changed</title>
<style>body { margin: 24px; background: #8b8b8b; color: #fff; font: 13px/1.5 sans-serif } h2 { font-size: 15px } img { max-width: 32%; margin-right: 1%; vertical-align: top }</style>
<h1>${changed.length} changed: before, now, difference</h1>
${parts.join('\n')}
</html>
`
}

await buildIfStale()
const { url, stop } = await serve({ folder: DIST })
const camera = await createCamera(url)
const bench = await camera.bench()
const here = { browser: camera.version, platform: `${process.platform} ${process.arch}` }
const made = existsSync(MADE_BY) ? JSON.parse(readFileSync(MADE_BY, 'utf8')) : null
const alike = made?.browser === here.browser && made?.platform === here.platform
const changed = []
const failed = []
let [bytes, passed] = [0, 0]
for (const { name, query, size } of wanted) {
  try {
    const { png, complaints } = await camera.take(query, size)
    if (complaints.length > 0) throw new Error(complaints.join(' | '))
    const after = await shrunk(bench, png, WIDTHS[size])
    const file = join(FOLDER, `${name}.webp`)
    const before = existsSync(file) ? readFileSync(file) : null
    bytes += after.length
    if (before?.equals(after)) passed++
    else {
      const found = before ? await difference(bench, before, after) : { share: 1, picture: null, type: 'png' }
      if (before && !alike && found.share < FOREIGN_SHARE) passed++
      else {
        changed.push({ name, query, before, after, ...found })
        console.log(before ? `${name}: ${(found.share * 100).toFixed(2)} % differ` : `${name}: new`)
      }
    }
    if (options.write) writeFileSync(file, after)
  } catch (error) {
    failed.push(name)
    console.error(`${name}: ${error.message.split('\n')[0]}`)
  }
}
await camera.close()
await stop()

if (options.write) {
  writeFileSync(MADE_BY, `${JSON.stringify(here, null, 2)}\n`)
  const known = new Set(STATES.map(({ name }) => `${name}.webp`))
  for (const file of readdirSync(FOLDER)) if (file.endsWith('.webp') && !known.has(file)) rmSync(join(FOLDER, file))
  console.log(`${wanted.length - failed.length} golden pictures written, ${Math.round(bytes / 1024)} kB, with ${here.browser}`)
} else {
  mkdirSync(OUT, { recursive: true })
  const report = join(OUT, 'golden.html')
  if (changed.length > 0) writeFileSync(report, diffPage(changed))
  else rmSync(report, { force: true })
  const how = alike
    ? 'byte for byte'
    : `within ${FOREIGN_SHARE * 100} % of the pixels, since they were made with ${made?.browser} on ${made?.platform}`
  console.log(`${passed} golden pictures as they were (${how}), ${changed.length} changed, ${failed.length} failed`)
  if (changed.length > 0) console.log('What changed: gallery/golden.html. If it is meant: npm run golden -- --write')
}
process.exitCode = failed.length > 0 || (changed.length > 0 && !options.write) ? 1 : 0
