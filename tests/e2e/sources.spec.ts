// From a statement to where it is from and back, all sources on one page, a report of an error, and the cities' figures.
import { expect, shipped, test } from './atlas.ts'

const PAGE = '[data-test="sources"]'
const LEGEND = '[data-test="tint"]'

test('a number after a statement leads to its source, from there to the page of all sources, and back to the card', async ({
  atlas,
}) => {
  await atlas.open({ at: 'guoyuan-port' })
  await atlas.screen.pressOn('.facts .cite button >> nth=0')
  await atlas.screen.shows('.sources li:focus')
  const id = await atlas.screen.attribute('.sources li:focus', 'data-source')
  await atlas.screen.pressOn('.sources li:focus .inline-icon')
  await atlas.screen.shows(`${PAGE} [data-source="${id}"][data-open]`)
  expect(atlas.screen.query.get('src')).toBe(id)
  await atlas.screen.pressOn('.sources-return')
  await atlas.cardIsOpen()
  await atlas.hasChosen('guoyuan-port')
})

test('the page of sources is one press from the map, finds by the name of a place, and leads to it', async ({ atlas }) => {
  await atlas.open()
  await atlas.screen.pressOn('.attribution .text-button')
  await atlas.screen.comesTo(
    async () => (await atlas.screen.attributes(`${PAGE} [data-source]`, 'data-source')).length,
    shipped.sources,
  )
  await atlas.screen.write('searchbox', '果园港')
  await atlas.screen.comesToPass(
    async () => (await atlas.screen.attributes(`${PAGE} [data-source]`, 'data-source')).length < shipped.sources / 10,
    'fewer sources',
  )
  await atlas.screen.pressOn(`${PAGE} .source-head >> nth=0`)
  await atlas.screen.pressOn(`${PAGE} .place-chip >> text=果园港 >> nth=0`)
  await atlas.cardIsOpen()
  await atlas.cardSays('果园港')
})

test('lists, licences and gaps are there, and nothing of it is hard to use', async ({ atlas }) => {
  await atlas.open({ screen: 'sources', lang: 'en' })
  await atlas.screen.press('tab', /Official lists/)
  await atlas.screen.shows(`${PAGE} [data-list]`)
  await atlas.screen.press('tab', 'Licences')
  await atlas.screen.says(PAGE, 'GSHHG')
  await atlas.screen.press('tab', 'Known gaps')
  await atlas.screen.says(PAGE, 'There are no roads')
  expect(await atlas.screen.findings()).toEqual([])
})

test('a report of an error is filled in, and closing it leaves the card open', async ({ atlas }) => {
  await atlas.open({ at: 'guoyuan-port' })
  await atlas.screen.pressOn('.report-button')
  await atlas.screen.comesToPass(async () => {
    const text = await atlas.screen.valueOf('textbox')
    return text.includes('guoyuan-port') && text.includes('at=guoyuan-port') && /[0-9a-f]{8}/.test(text)
  }, 'a report with id, link and version')
  await atlas.screen.key('Escape')
  await atlas.screen.hides('[data-test="report"]')
  await atlas.cardIsOpen()
})

test('the cities are tinted by a link, the legend says year and source, and one press removes it', async ({ atlas }) => {
  await atlas.open({ tint: 'gdp', tab: 'layers' })
  await atlas.screen.shows(`${LEGEND} .tint-classes li`)
  await atlas.screen.says(LEGEND, /20\d\d/)
  await atlas.screen.pressOn(`${LEGEND} .tint-table .text-button >> nth=0`)
  await atlas.screen.says(LEGEND, '成都市')
  await atlas.screen.pressOn(`${LEGEND} .icon-button`)
  await atlas.screen.hides(LEGEND)
  await atlas.screen.comesTo(() => atlas.screen.query.get('tint'), null)
})
