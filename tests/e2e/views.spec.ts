// The same graph as matrix and flow, the layers, the list of places and the years.
import { expect, shipped, test } from './atlas.ts'

test('the matrix opens, and comes back to the map', async ({ atlas }) => {
  await atlas.open()
  await atlas.see('matrix')
  await atlas.screen.shows('[data-test="matrix"] table, [data-test="matrix"] svg, [data-test="matrix"] [role="grid"]')
  await atlas.see('map')
  await atlas.screen.shows('[role="tree"]')
  await atlas.showsSites(shipped.drawnSites)
})

test('the flow diagram opens from a link', async ({ atlas }) => {
  await atlas.open({ screen: 'flow' })
  await atlas.screen.shows('[data-test="flow"] svg')
})

test('a year before anything opened shows fewer places than today', async ({ atlas }) => {
  await atlas.open({ y: '1995' })
  await atlas.screen.comesToPass(async () => (await atlas.facts()).sites < shipped.drawnSites, 'fewer places')
})

test('a layer switched off takes its places off the map', async ({ atlas }) => {
  await atlas.open({ off: 'kind:culture' })
  await atlas.screen.comesToPass(async () => (await atlas.facts()).sites < shipped.drawnSites, 'fewer places')
})

test('the list holds what the map shows', async ({ atlas }) => {
  await atlas.open({ tab: 'places', f: 'k:river-port' })
  await atlas.screen.shows('[data-feature="guoyuan-port"]')
  const rows = await atlas.screen.attributes('[role="tabpanel"] [data-feature]', 'data-feature')
  expect(rows).not.toContain('ckg-jiangbei')
  expect(rows.length).toBe((await atlas.facts()).sites)
})
