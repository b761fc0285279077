// npm run bench: the atlas, a bare MapLibre page and its peers, measured in turn in the same browser. See README.md beside this file.
//
//   npm run bench                              seven rounds, both profiles (about half an hour on two cores)
//   npm run bench -- --runs 1 --profile plain  one round, to try a change
//   npm run bench -- --pages floor,atlas       only these pages
//   npm run bench -- --continue                adds rounds to the results of the day
//   npm run bench -- --gpu                     with the machine's own graphics instead of WebGL in software
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, platform, totalmem } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { findBrowser } from '../../scripts/browser.mjs'
import { DIST } from '../../scripts/lib/fresh.mjs'
import { ROOT } from '../../scripts/lib/source.mjs'
import { BENCH, BUILT, buildAll } from './lib/build.mjs'
import { sites } from './lib/content.mjs'
import { choiceTimes, openingView, searchTimes } from './lib/extras.mjs'
import { REGION } from './lib/filmstrip.mjs'
import { calmSpot, loneSite, PAGES } from './lib/pages.mjs'
import { markdownOf } from './lib/report.mjs'
import { FAST_4G, serveAlike } from './lib/server.mjs'
import { measurePage } from './lib/session.mjs'

const { values: asked } = parseArgs({
  options: {
    runs: { type: 'string', default: '7' },
    profile: { type: 'string', default: 'plain,slow' },
    pages: { type: 'string', default: Object.keys(PAGES).join() },
    continue: { type: 'boolean', default: false },
    gpu: { type: 'boolean', default: false },
    strips: { type: 'boolean', default: false },
    machine: { type: 'string', default: '' },
  },
})
/** Ratios are to the floor, so it is always among them. */
const pages = [...new Set(['floor', ...asked.pages.split(',')])]
const PROFILES = { plain: null, slow: { cpu: 4, line: FAST_4G } }
const date = new Date().toISOString().slice(0, 10)
const out = join(BENCH, 'results', `${date}${asked.gpu ? '-gpu' : ''}`)

const program = findBrowser()
await buildAll()
const server = await serveAlike({ folders: { '/atlas/': DIST, '/bench/': BUILT }, cache: join(BENCH, 'node_modules', '.packed') })
const common = { origin: server.url, program, gpu: asked.gpu, server }
mkdirSync(join(BENCH, 'results'), { recursive: true })

const known = asked.continue && existsSync(`${out}.json`) ? JSON.parse(readFileSync(`${out}.json`, 'utf8')) : null
const view = known?.view ?? (await openingView(common))
const everySite = sites()
const target = loneSite(everySite, view, REGION)
const search = await searchTimes(common)
const choice = await choiceTimes(common)
const machine = [
  asked.machine ||
    known?.machine.split(' · ')[0] ||
    `${cpus().length} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB, ${platform()}`,
  `Chromium ${search.version}`,
  `WebGL: ${search.webgl}`,
].join(' · ')
const rounds = known?.rounds ?? []
const results = () => ({ date, machine, view, target: target.id, rounds, extras: { search, choice } })

for (let i = 0; i < Number(asked.runs); i++)
  for (const profile of asked.profile.split(',')) {
    const round = { profile, pages: {} }
    for (const name of pages) {
      const begun = Date.now()
      try {
        const slow = PROFILES[profile]
        const { figures, strip } = await measurePage(name, {
          ...common,
          view,
          at: target.px,
          calm: calmSpot(everySite, view, REGION),
          slow,
          frames: slow === null,
        })
        round.pages[name] = { figures }
        if (asked.strips) keepStrip(`${profile}-${name}`, strip)
      } catch (error) {
        round.pages[name] = { fault: error.message.split('\n')[0] }
      }
      const { figures, fault } = round.pages[name]
      console.log(`${profile} ${i + 1} ${name} ${((Date.now() - begun) / 1000).toFixed(0)} s: ${fault ?? brief(figures)}`)
    }
    rounds.push(round)
    // After every round: a run that is broken off has lost nothing.
    writeFileSync(`${out}.json`, `${JSON.stringify(results(), null, 1)}\n`)
    writeFileSync(`${out}.md`, `${markdownOf(results())}\n`)
  }
await server.stop()
console.log(markdownOf(results()))
console.log(`\nWritten: ${out}.md and .json`)

function brief(figures) {
  return Object.entries(figures)
    .map(([key, value]) => `${key} ${Number(value.toPrecision(3))}`)
    .join(', ')
}

/** Pictures of the filmstrip, to see what the pixel rule saw. */
function keepStrip(name, strip) {
  const folder = join(ROOT, 'shots', 'bench', name)
  mkdirSync(folder, { recursive: true })
  for (const { ms, share, jpeg } of strip)
    writeFileSync(
      join(folder, `${String(Math.round(ms)).padStart(6, '0')}-${Math.round(share * 100)}.jpg`),
      Buffer.from(jpeg, 'base64'),
    )
}
