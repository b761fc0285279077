// The atlas in one file, opened from a disk: nothing is fetched, everything works that a file may do.
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, shipped, test } from './atlas.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const FILE = pathToFileURL(join(ROOT, 'dist-single/chengyu-atlas.html')).href

test.describe.configure({ mode: 'serial' })
test.beforeAll(() => {
  execFileSync(process.execPath, [join(ROOT, 'scripts/single.mjs')], { stdio: ['ignore', 'ignore', 'inherit'] })
})

for (const renderer of ['svg', 'gl'] as const)
  test(`opens by double click and ties a measure to its places (${renderer})`, async ({ atlas }) => {
    await atlas.openAsGiven({ renderer }, FILE)
    await atlas.drawnBy(renderer)
    await atlas.showsSites(shipped.drawnSites)
    await atlas.chooseMeasure('1.3.2.7')
    await atlas.showsThreadsTo(shipped.placesOf('1.3.2.7').slice(0, 3))
    const fetched = atlas.screen.requests.filter((url) => !/^(data|blob):/.test(url))
    expect(fetched.filter((url) => !url.startsWith(FILE))).toEqual([])
  })

test('searches, shows charts, speaks English and shares from a disk', async ({ atlas }) => {
  await atlas.open({ lang: 'en' }, FILE)
  await atlas.screen.write('combobox', 'gyg')
  await atlas.findsFirst('Guoyuan Port')
  await atlas.screen.key('Escape')
  await atlas.screen.press('button', 'Share')
  await atlas.screen.says('[data-test="share-panel"]', 'this computer only')
  await atlas.screen.shows('[data-test="qr"]')
  await atlas.screen.key('Escape')
  await atlas.screen.hides('[data-test="share-panel"]')
  await atlas.screen.press('button', 'Matrix')
  await atlas.screen.shows('[data-test="matrix"] table, [data-test="matrix"] svg, [data-test="matrix"] [role="grid"]')
})

test('tells a briefing from a disk', async ({ atlas }) => {
  await atlas.open({ b: 'dual-core', ch: '8' }, FILE)
  await atlas.screen.says('[data-test="words"]', '综合保税区和开放口岸')
  await atlas.showsThreadsTo(['cbz-xiyong'])
})
