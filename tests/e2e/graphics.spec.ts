// Graphics cards fail: contexts are lost and come back, and some draw smaller pictures than the screen has pixels.
import { expect, test } from './atlas.ts'

/** What the product promises, on a machine that opens the map at least as fast. */
const BACK_MS = 2000
const ENDS = ['cbz-xiyong', 'cbz-lianglu-guoyuan', 'cd-intl-railway-port']

// Fewer pixels, less work for the software that stands in for a graphics card.
test.use({ viewport: { width: 800, height: 560 } })

test('the map comes back by itself, soon and looking as before', async ({ atlas }) => {
  // MapLibre says of our own layer what is the reason for rebuilding the map.
  atlas.screen.expectComplaint(/cannot be restored after WebGL context loss/)
  await atlas.openWithWebGl({ at: '1.3.2.7' })
  const firstMs = await atlas.screen.card.clock()
  // No more was asked of the card than it draws, so nobody is told anything.
  expect(await atlas.screen.card.sizeOf('#map canvas')).toEqual([800, 560])
  await atlas.saysNothing()
  await atlas.showsThreadsTo(ENDS)
  await atlas.screen.has('#map', 'data-settled', 'true')
  const before = await atlas.screen.pictures.lookOf('#map')
  const lostAt = await atlas.screen.card.clock()
  await atlas.losesItsGraphics()
  const backMs = (await atlas.screen.card.clock()) - lostAt
  // A machine that is busy opens the map as slowly as it brings it back.
  expect(backMs).toBeLessThan(Math.max(BACK_MS, firstMs))
  await atlas.drawnBy('gl')
  await atlas.hasChosen('1.3.2.7')
  await atlas.showsThreadsTo(ENDS)
  await atlas.screen.comesToPass(async () => (await atlas.screen.pictures.lookOf('#map')) === before, 'the same picture')
})

test.describe('with corridors that move', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' }, viewport: { width: 800, height: 360 } })

  test('they are set in motion again on the new map', async ({ atlas }) => {
    atlas.screen.expectComplaint(/cannot be restored after WebGL context loss/)
    await atlas.openWithWebGl({ flow: '1', lang: 'en' })
    await atlas.screen.comesToPass(async () => atlas.screen.requests.some((url) => url.includes('flow-overlay')), 'deck.gl')
    await atlas.isMoving()
    await atlas.losesItsGraphics()
    await atlas.isMoving()
    await atlas.drawnBy('gl')
    expect(atlas.screen.query.get('flow')).toBe('1')
    expect(atlas.screen.query.get('lang')).toBe('en')
  })
})

test('lost again and again, the SVG map takes over with all that was set, and says so', async ({ atlas }) => {
  atlas.screen.expectComplaint(/cannot be restored after WebGL context loss/)
  await atlas.openWithWebGl({ at: '1.3.2.7' })
  for (let i = 0; i < 3; i++) await atlas.losesItsGraphics()
  await atlas.drawnBy('gl')
  await atlas.losesItsGraphics()
  await atlas.drawnBy('svg')
  await atlas.notices('SVG')
  await atlas.hasChosen('1.3.2.7')
  await atlas.showsThreadsTo(ENDS)
})

test('a card that draws less than the screen has gets the largest picture it can, and the reader is told', async ({ atlas }) => {
  // MapLibre says so to whoever opens the console; our own sentence is for readers.
  atlas.screen.expectComplaint(/larger than maxCanvasSize/)
  await atlas.screen.card.drawsUpTo(600)
  await atlas.openWithWebGl()
  const [width, height] = await atlas.screen.card.sizeOf('#map canvas')
  expect(width).toBeGreaterThan(590)
  expect(width).toBeLessThanOrEqual(600)
  expect(height).toBeLessThan(560)
  await atlas.screen.has('#map', 'data-sharpness', '0.75')
  await atlas.notices('清晰')
})
