// The signature: from a measure to its places, and from a place back to its measures.
import { expect, shipped, test } from './atlas.ts'

const NAMED = ['cbz-xiyong', 'cbz-lianglu-guoyuan', 'cd-intl-railway-port']

test('choosing a measure ties it to every place that carries it', async ({ atlas }) => {
  await atlas.open()
  await atlas.showsNoThreads()
  await atlas.chooseMeasure('1.3.2.7')
  await atlas.showsThreadsTo([...NAMED, ...shipped.placesOf('1.3.2.7').filter((id) => shipped.spotOf(id))])
  await atlas.cardSays('重庆西永')
})

test('choosing it again lets go', async ({ atlas }) => {
  await atlas.open({ at: '1.3.2.7' })
  await atlas.showsThreadsTo(NAMED)
  await atlas.screen.pressOn('[role="treeitem"][data-measure="1.3.2.7"]')
  await atlas.hasChosen(null)
  await atlas.showsNoThreads()
  await atlas.cardIsClosed()
})

test('choosing a place ties it back to each of its measures', async ({ atlas }) => {
  await atlas.open({ tab: 'places' })
  await atlas.choosePlace('guoyuan-port')
  await atlas.showsThreadsTo(['guoyuan-port'])
  const measures = (await atlas.screen.attribute('#map', 'data-thread-measures'))?.split(' ') ?? []
  expect(measures.sort()).toEqual(shipped.measuresOf('guoyuan-port').sort())
  await atlas.cardSays(shipped.nameOf('guoyuan-port'))
})

test('the card of a place leads on to a measure', async ({ atlas }) => {
  await atlas.open({ at: 'guoyuan-port' })
  await atlas.screen.pressOn('[data-test="card"] [data-measure="1.3.2.7"] button')
  await atlas.hasChosen('1.3.2.7')
  await atlas.showsThreadsTo(NAMED)
})

test('closing the card lets go of the place', async ({ atlas }) => {
  await atlas.open({ at: 'guoyuan-port' })
  await atlas.cardIsOpen()
  await atlas.closeCard()
  await atlas.cardIsClosed()
  await atlas.showsNoThreads()
})

test('a measure without a place says why and pins nothing', async ({ atlas }) => {
  const code = shipped.placeless
  await atlas.open({ at: code })
  await atlas.cardSays(shipped.placeNoteOf(code))
  await atlas.showsNoThreads()
})

test('a filter leaves threads to what it leaves on the map', async ({ atlas }) => {
  await atlas.open({ at: '1.3.2.7', f: 'k:airport' })
  await atlas.showsThreadsTo(['ckg-jiangbei', 'ctu-shuangliu'])
  expect((await atlas.facts()).sites).toBeLessThan(shipped.drawnSites)
})
