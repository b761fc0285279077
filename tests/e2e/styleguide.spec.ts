// The style page as a developer opens it: the development server, every specimen drawn in every dress, no complaint.
import { join } from 'node:path'
import { createServer } from 'vite'
import { expect, test } from './atlas.ts'

test.use({ viewport: { width: 2400, height: 1200 } })

test('every specimen of the style page has something in it', async ({ atlas }) => {
  const root = join(import.meta.dirname, '../..')
  // Its own cache: nobody else's half-made copies of the libraries.
  const cacheDir = join(root, 'test-results/style-page')
  const server = await createServer({ root, cacheDir, logLevel: 'error', server: { port: 0, hmr: false, watch: null } })
  try {
    await server.listen()
    await atlas.screen.open(new URL('/styleguide', server.resolvedUrls?.local[0]).href)
    await atlas.screen.hasOrThrew('html', 'data-ready', 'true')
    const specimens = await atlas.screen.lettering.specimens()
    expect(specimens.length).toBeGreaterThan(50)
    const bare = specimens.filter(
      ({ heights, marks }) => heights.length < 6 || heights.some((px) => px < 24) || marks.includes(0),
    )
    expect(bare.map(({ name }) => name)).toEqual([])
  } finally {
    await server.close()
  }
})
