// The style page: built as it is, beside what the built site has, every specimen drawn in every dress, no complaint.
import { join } from 'node:path'
import { build } from 'vite'
import { serve } from '../../scripts/lib/serve.mjs'
import { expect, test } from './atlas.ts'

test.use({ viewport: { width: 2400, height: 1200 } })

const ROOT = join(import.meta.dirname, '../..')
const PAGE = join(ROOT, 'test-results/style-page')

test('every specimen of the style page has something in it', async ({ atlas }) => {
  // One bundle: a development server would send some four hundred files, each made on the way.
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    base: './',
    publicDir: join(ROOT, 'dist'),
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    worker: { format: 'es' },
    build: {
      outDir: PAGE,
      emptyOutDir: true,
      target: 'esnext',
      minify: false,
      rolldownOptions: { input: join(ROOT, 'styleguide.html') },
    },
  })
  const { url, stop } = await serve({ folder: PAGE })
  try {
    await atlas.screen.open(`${url}styleguide.html`)
    await atlas.screen.hasOrThrew('html', 'data-ready', 'true')
    const specimens = await atlas.screen.lettering.specimens()
    expect(specimens.length).toBeGreaterThan(50)
    const bare = specimens.filter(
      ({ heights, marks }) => heights.length < 6 || heights.some((px) => px < 24) || marks.includes(0),
    )
    expect(bare.map(({ name }) => name)).toEqual([])
  } finally {
    await stop()
  }
})
