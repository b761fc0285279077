// The atlas without a network: after one visit with the server gone, and through an update that must not disturb an open page.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { keptFiles, workerText } from '../../build/offline/index.ts'
import { serve } from '../../scripts/lib/serve.mjs'
import { expect, shipped, test } from './atlas.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const DIST = join(ROOT, 'dist')

test.use({ serviceWorkers: 'allow' })

test('works after the first visit with the server stopped', async ({ atlas }) => {
  const { url, stop } = await serve({ folder: DIST, below: '/deep/down/' })
  await atlas.open({}, url)
  await atlas.screen.hasOrThrew('html', 'data-offline', 'ready')
  await stop()
  // Its own settings are asked for first, and cannot be had.
  atlas.screen.expectComplaint(/ERR_CONNECTION_REFUSED|ERR_FAILED/)

  // WebGL's half of the app was never fetched by the page itself.
  await atlas.openWithWebGl({ at: '1.3.2.7' }, url)
  await atlas.drawnBy('gl')
  await atlas.cardSays(/综合保税区/)
  await atlas.showsThreadsTo(shipped.placesOf('1.3.2.7').slice(0, 3))
  await atlas.screen.press('button', atlas.t('shell.screen.matrix'))
  await atlas.screen.shows('[data-test="matrix"] table, [data-test="matrix"] svg, [data-test="matrix"] [role="grid"]')
})

test('an update waits for the reader and leaves the open page whole', async ({ atlas }) => {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-update-'))
  try {
    cpSync(DIST, folder, { recursive: true, filter: (path) => !/[\\/](p|cards)$/.test(path) })
    const { url, stop } = await serve({ folder })
    await atlas.open({}, url)
    await atlas.screen.hasOrThrew('html', 'data-offline', 'ready')
    await atlas.screen.reload()
    await atlas.drawn()

    // A deployment: another page, another worker, and old chunks and briefings are gone from the server.
    const page = join(folder, 'index.html')
    writeFileSync(page, readFileSync(page, 'utf8').replace('<html ', '<html data-edition="second" '))
    for (const file of readdirSync(join(folder, 'assets'))) if (/^MatrixView/.test(file)) rmSync(join(folder, 'assets', file))
    rmSync(join(folder, 'data', 'briefings'), { recursive: true })
    const code = readFileSync(join(ROOT, 'build/offline/service-worker.js'), 'utf8')
    writeFileSync(join(folder, 'sw.js'), workerText(keptFiles(folder), code))
    // A briefing is being shown meanwhile: nothing interrupts it, and its pages and its file are still those it began with.
    await atlas.screen.press('button', atlas.t('briefing.open'))
    await atlas.screen.pressOn('[data-briefing="dual-core"]')
    await atlas.screen.shows('[data-test="words"]')
    await atlas.screen.isLookedAtAgain()
    await atlas.screen.comesTo(() => atlas.screen.updateWaits(), true)
    await atlas.screen.key('PageDown')
    await atlas.screen.says('[data-test="words"]', '先把两个极核画清楚')
    await atlas.screen.hides('[data-test="update"]')
    await atlas.screen.key('Escape')

    await atlas.screen.says('[data-test="update"]', atlas.t('notice.update'))
    expect(await atlas.screen.attribute('html', 'data-edition')).toBeNull()
    await atlas.screen.press('button', atlas.t('shell.screen.matrix'))
    await atlas.screen.shows('[data-test="matrix"] table, [data-test="matrix"] svg, [data-test="matrix"] [role="grid"]')

    await atlas.screen.press('button', atlas.t('notice.reload'))
    await atlas.screen.has('html', 'data-edition', 'second')
    await stop()
  } finally {
    rmSync(folder, { recursive: true })
  }
})
