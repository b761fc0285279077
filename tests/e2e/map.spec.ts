// The map stands: with WebGL and without, at the root and below a path, and whatever is broken.
import { expect, shipped, test } from './atlas.ts'

test.describe('with WebGL', () => {
  // Fewer pixels, less work for the software that stands in for a graphics card.
  test.use({ viewport: { width: 1000, height: 640 } })

  test('every place of the data is on the map', async ({ atlas }) => {
    await atlas.openWithWebGl()
    await atlas.drawnBy('gl')
    await atlas.showsSites(shipped.drawnSites)
    const { symbols, threads } = await atlas.facts()
    expect(symbols).toBeGreaterThan(20)
    expect(threads).toBe(0)
  })

  test('a click on a place chooses it and draws its threads', async ({ atlas }) => {
    const [lng, lat] = shipped.spotOf('tfu-tianfu') ?? [0, 0]
    await atlas.openWithWebGl({ v: `${lng},${lat},13` })
    await atlas.clickInTheMiddle()
    await atlas.hasChosen('tfu-tianfu')
    await atlas.cardSays(shipped.nameOf('tfu-tianfu'))
    await atlas.showsThreadsTo(['tfu-tianfu'])
  })

  test('a chosen measure is tied to its places', async ({ atlas }) => {
    await atlas.openWithWebGl({ at: '1.3.2.7' })
    await atlas.drawnBy('gl')
    await atlas.showsThreadsTo(['cbz-xiyong', 'cbz-lianglu-guoyuan', 'cd-intl-railway-port'])
  })
})

test.describe('without WebGL', () => {
  test('the SVG map stands in and says so', async ({ atlas }) => {
    await atlas.screen.card.isMissing()
    await atlas.openAsGiven({ at: '1.3.2.7' })
    await atlas.drawnBy('svg')
    await atlas.notices('SVG')
    await atlas.showsSites(shipped.drawnSites)
    await atlas.showsThreadsTo(['cbz-xiyong', 'cbz-lianglu-guoyuan', 'cd-intl-railway-port'])
  })

  test('a click chooses all the same', async ({ atlas }) => {
    const [lng, lat] = shipped.spotOf('tfu-tianfu') ?? [0, 0]
    await atlas.open({ v: `${lng},${lat},13` })
    await atlas.drawnBy('svg')
    await atlas.clickInTheMiddle()
    await atlas.hasChosen('tfu-tianfu')
  })
})

test('a link to the bare page opens with every place', async ({ atlas }) => {
  await atlas.openAsGiven()
  await atlas.showsSites(shipped.drawnSites)
  expect([...atlas.screen.query.keys()]).toEqual([])
})

test('says that this picture has not been reviewed', async ({ atlas }) => {
  await atlas.open()
  await atlas.screen.says('[data-test="approval"]', '未经审核')
})

test('works below any path, and asks for nothing outside it', async ({ atlas }) => {
  const base = process.env.ATLAS_BELOW_URL ?? ''
  await atlas.openWithWebGl({ at: '1.3.2.7' }, base)
  await atlas.drawnBy('gl')
  await atlas.showsSites(shipped.drawnSites)
  expect(atlas.screen.requests.filter((url) => !url.startsWith(base) && !/^(data|blob):/.test(url))).toEqual([])
})

test('zooms in, and finds its way home', async ({ atlas }) => {
  await atlas.open()
  const { zoom } = await atlas.facts()
  await atlas.screen.press('button', atlas.t('map.zoomIn'))
  await atlas.screen.comesToPass(async () => (await atlas.facts()).zoom > zoom + 0.5, 'a closer view')
  await atlas.screen.press('button', atlas.t('map.home'))
  await atlas.screen.comesToPass(async () => Math.abs((await atlas.facts()).zoom - zoom) < 0.1, 'the opening view')
})

test.describe('with a fault', () => {
  const PORTS = 'sites/ports.geojson'
  const others = shipped.drawnSites - shipped.drawnSitesOf(shipped.sitesIn(PORTS))

  test('in a data file, it names the file and shows the rest', async ({ atlas }) => {
    await atlas.packsWith(PORTS, { fault: 'not-json' })
    await atlas.open()
    await atlas.notices('数据文件')
    await atlas.showsSites(others)
    await atlas.screen.press('button', /处问题/)
    await atlas.notices(PORTS)
  })

  test('of a missing file, it shows the rest', async ({ atlas }) => {
    await atlas.packsWith(PORTS, { fault: 'file-missing' })
    await atlas.open()
    await atlas.notices('数据文件')
    await atlas.showsSites(others)
  })

  test('in one record, it shows the others of the file', async ({ atlas }) => {
    await atlas.packsWith(PORTS, { json: { type: 'FeatureCollection', features: [{ type: 'Feature' }] } })
    await atlas.open()
    await atlas.notices('数据文件')
    await atlas.showsSites(others)
  })

  test('of what a card tells, it says so on the card, keeps the focus and tries again', async ({ atlas }) => {
    atlas.screen.expectComplaint(/404/)
    await atlas.screen.server.answers('data/pack/rest.json', '', 404)
    await atlas.open({ at: 'guoyuan-port' })
    await atlas.screen.says('[data-test=card]', shipped.nameOf('guoyuan-port'))
    await atlas.screen.says('[data-test=wait]', '没有载入成功')
    await atlas.screen.server.answersAgain('data/pack/rest.json')
    await atlas.screen.press('button', '再试一次')
    await atlas.screen.says('[data-test=card]', shipped.fullNameOf('guoyuan-port'))
    await atlas.screen.hides('[data-test=wait]')
    expect(await atlas.screen.isFocused('.card-title')).toBe(true)
  })

  test('of everything it shows, it says so over the first picture', async ({ atlas }) => {
    atlas.screen.expectComplaint(/404|first\.json/)
    await atlas.screen.server.answers('data/pack/first.json', '', 404)
    await atlas.screen.open('./')
    await atlas.screen.says('#failed', '重新载入')
  })

  test('in the link, it opens what it can', async ({ atlas }) => {
    await atlas.open({ at: 'no-such-place', tab: 'layers', y: '1066' })
    await atlas.notices('链接')
    await atlas.showsSites(shipped.drawnSites)
    await atlas.cardIsClosed()
    expect(await atlas.screen.isChecked('tab', /图层/)).toBe(true)
  })
})
