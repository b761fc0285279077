// npm run test:browser: serves dist/ twice (at the root and below a path), runs the Playwright tests and sums them up in one line.
// Arguments go on to Playwright: npm run test:browser -- search.spec.ts
import { spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { BROWSER_FLAGS, findBrowser } from './browser.mjs'
import { buildIfStale, DIST } from './lib/fresh.mjs'
import { serve } from './lib/serve.mjs'
import { ROOT } from './lib/source.mjs'

const RESULTS = join(ROOT, 'test-results', 'results.json')

function browserOrExit() {
  try {
    return findBrowser()
  } catch (error) {
    console.error(error.message)
    return process.exit(1)
  }
}

/** `12 passed, 0 failed`; what was skipped, or passed only on a second try, where something was. */
function sumUp() {
  const { stats } = JSON.parse(readFileSync(RESULTS, 'utf8'))
  const some = (count, what) => (count > 0 ? `, ${count} ${what}` : '')
  const { expected, unexpected, flaky, skipped } = stats
  return `${expected + flaky} passed, ${unexpected} failed${some(skipped, 'skipped')}${some(flaky, 'of the passed on a second try')}`
}

const browser = browserOrExit()
await buildIfStale()
rmSync(RESULTS, { force: true })
const atRoot = await serve({ folder: DIST })
const belowPath = await serve({ folder: DIST, below: '/a/b/' })

const tests = spawn(process.execPath, [join(ROOT, 'node_modules/@playwright/test/cli.js'), 'test', ...process.argv.slice(2)], {
  cwd: ROOT,
  stdio: 'inherit',
  env: {
    ...process.env,
    ATLAS_BROWSER: browser,
    ATLAS_BROWSER_FLAGS: BROWSER_FLAGS.join(' '),
    ATLAS_URL: atRoot.url,
    ATLAS_BELOW_URL: belowPath.url,
    PLAYWRIGHT_JSON_OUTPUT_NAME: RESULTS,
  },
})
const code = await new Promise((done) => tests.on('close', done))
await Promise.all([atRoot.stop(), belowPath.stop()])
try {
  console.log(sumUp())
} catch {
  console.log('0 passed, 1 failed')
}
process.exitCode = code ?? 1
