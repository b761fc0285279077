// npm run lighthouse: the built atlas measured by Lighthouse, desktop and mobile, three runs each; the median counts and must reach the goals below.
//
//   npm run lighthouse                 both
//   npm run lighthouse -- desktop      one of them
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from '@playwright/test'
import { findBrowser } from './browser.mjs'
import { buildIfStale, DIST } from './lib/fresh.mjs'
import { serve } from './lib/serve.mjs'
import { ROOT } from './lib/source.mjs'

const HOME = join(ROOT, 'tests/lighthouse')
const RUNS = 3
const PORT = 9337
const GOALS = {
  desktop: { performance: 95, accessibility: 100, 'best-practices': 100, seo: 100 },
  mobile: { performance: 90, accessibility: 100, 'best-practices': 100, seo: 100 },
}

if (!existsSync(join(HOME, 'node_modules/lighthouse'))) {
  console.log('Installing Lighthouse …')
  execFileSync('npm', ['ci', '--prefix', HOME], { stdio: 'inherit', shell: process.platform === 'win32' })
}
const from = createRequire(join(HOME, 'package.json'))
const { default: lighthouse, desktopConfig } = await import(pathToFileURL(from.resolve('lighthouse')).href)

const program = findBrowser()
await buildIfStale()
const { url, stop } = await serve({ folder: DIST, compress: true })
// A browser of its own, without the software WebGL of the tests: what Lighthouse measures is an ordinary Chromium.
const browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox', `--remote-debugging-port=${PORT}`] })

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]
const wanted = process.argv.slice(2)
let missed = 0
for (const [preset, goals] of Object.entries(GOALS)) {
  if (wanted.length > 0 && !wanted.includes(preset)) continue
  const runs = []
  for (let i = 0; i < RUNS; i++) {
    const found = await lighthouse(
      url,
      { port: PORT, output: 'json', logLevel: 'error' },
      preset === 'desktop' ? desktopConfig : undefined,
    )
    runs.push(found.lhr)
  }
  for (const [category, goal] of Object.entries(goals)) {
    const score = Math.round(100 * median(runs.map(({ categories }) => categories[category].score ?? 0)))
    if (score < goal) missed++
    console.log(
      `${preset.padEnd(8)} ${category.padEnd(16)} ${String(score).padStart(3)}  goal ${goal}${score < goal ? '  MISSED' : ''}`,
    )
  }
  const said = [
    'first-contentful-paint',
    'largest-contentful-paint',
    'total-blocking-time',
    'cumulative-layout-shift',
    'speed-index',
  ]
  console.log(
    `         ${said.map((id) => `${id} ${median(runs.map(({ audits }) => audits[id].numericValue)).toFixed(id.includes('shift') ? 3 : 0)}`).join(' · ')}`,
  )
  // What cost points, from the last run, so that there is something to mend.
  const [last] = runs.slice(-1)
  for (const category of Object.keys(goals))
    for (const { id, weight } of last.categories[category].auditRefs) {
      const audit = last.audits[id]
      if (weight > 0 && category !== 'performance' && audit.score !== null && audit.score < 1) {
        const where = (audit.details?.items ?? [])
          .slice(0, 3)
          .map((item) => item.node?.snippet ?? item.description ?? item.url ?? '')
        console.log(`         ${category}: ${audit.title} ${where.join(' | ')}`)
      }
    }
}
await browser.close()
await stop()
process.exitCode = missed === 0 ? 0 : 1
