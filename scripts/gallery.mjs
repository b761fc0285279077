// npm run gallery: every state at every size on one page, gallery/index.html, to be looked at and criticised.
//
//   npm run gallery                                    all states at all five sizes (some ten minutes; a lane a processor)
//   npm run gallery -- measure place                   states whose name contains one of these words
//   npm run gallery -- --size 390x844 --size 1440x900  only these sizes
//   npm run gallery -- --page                          the page alone, from the pictures that are there
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildIfStale, DIST } from './lib/fresh.mjs'
import { createCamera, SIZES, STATES } from './lib/pictures.mjs'
import { serve } from './lib/serve.mjs'
import { ROOT } from './lib/source.mjs'

const FOLDER = join(ROOT, 'gallery')
const { values: options, positionals: words } = parseArgs({
  allowPositionals: true,
  options: { size: { type: 'string', multiple: true }, page: { type: 'boolean' } },
})
const sizes = options.size ?? SIZES
const unknown = sizes.filter((size) => !/^\d{3,4}x\d{3,4}$/.test(size))
if (unknown.length > 0) {
  console.error(`--size takes a width and a height, as in 1440x900, not ${unknown.join(', ')}.`)
  process.exit(1)
}
const wanted = STATES.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)))
const fileOf = (name, size) => `${name}-${size}.png`

/** Whether the picture could be taken. */
async function take(camera, { name, query }, size) {
  try {
    const { png, complaints } = await camera.take(query, size)
    writeFileSync(join(FOLDER, fileOf(name, size)), png)
    console.log(`${name} ${size}${complaints.length > 0 ? `  ! ${complaints.join(' | ')}` : ''}`)
    return true
  } catch (error) {
    console.error(`${name} ${size}: ${error.message.split('\n')[0]}`)
    return false
  }
}

async function takeAll() {
  await buildIfStale()
  const { url, stop } = await serve({ folder: DIST })
  const camera = await createCamera(url)
  let failed = 0
  const left = [...sizes]
  // One window size a lane, as many lanes as there are processors.
  async function lane() {
    for (let size = left.shift(); size; size = left.shift())
      for (const state of wanted) if (!(await take(camera, state, size))) failed++
  }
  await Promise.all(Array.from({ length: availableParallelism() }, lane))
  await camera.close()
  await stop()
  return failed
}

/** Plain HTML: a row a state, a thumbnail a size, each a link to the full picture. */
function page() {
  const shown = [...new Set([...SIZES, ...sizes])]
  const rows = STATES.flatMap(({ name, query }) => {
    const cells = shown.filter((size) => existsSync(join(FOLDER, fileOf(name, size))))
    if (cells.length === 0) return []
    const pictures = cells.map((size) => {
      const file = fileOf(name, size)
      return `<a href="${file}"><img src="${file}" alt="${name}, ${size}" loading="lazy"><span>${size}</span></a>`
    })
    const link = query.replace(/&/g, '&amp;')
    return [
      `<section id="${name}"><h2>${name} <code>${link === '' ? 'no query' : `?${link}`}</code></h2>${pictures.join('')}</section>`,
    ]
  })
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Chengyu Atlas: gallery</title>
<style>
body { margin: 24px; background: #8b8b8b; color: #fff; font: 13px/1.5 sans-serif }
h2 { margin: 24px 0 6px; font-size: 15px } code { color: #e5e5e5; font-weight: 400 }
a { display: inline-block; margin: 0 12px 8px 0; color: inherit; text-decoration: none; vertical-align: top }
img { display: block; height: 260px; background: #777 } span { font-size: 11px }
</style>
<h1>Gallery: ${rows.length} states</h1>
${rows.join('\n')}
</html>
`
}

mkdirSync(FOLDER, { recursive: true })
const failed = options.page ? 0 : await takeAll()
writeFileSync(join(FOLDER, 'index.html'), page())
console.log(`gallery/index.html: ${wanted.length} states at ${sizes.join(', ')}${failed > 0 ? `, ${failed} failed` : ''}`)
process.exitCode = failed === 0 ? 0 : 1
