// The flow is arithmetic and a string: nothing is lost on its way, no label touches another.

import { signal } from '@preact/signals'
import { renderToStaticMarkup } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { FlowView } from '../../../src/charts/flow/FlowView.tsx'
import { layoutFlow } from '../../../src/charts/flow/layout.ts'
import { isPressed, keeps, pressed, pressedLink } from '../../../src/charts/flow/lit.ts'
import { FLOW_COLUMNS, flowOf, SLIM_COLUMNS } from '../../../src/charts/flow/model.ts'
import { createTranslate } from '../../../src/i18n/index.ts'
import { LIGHT } from '../../../src/scene/palette.ts'
import { NO_FILTER } from '../../../src/state/app-state.ts'
import { createStore } from '../../../src/state/store.ts'
import { all, countOf, graph, size } from './graph.ts'

const zh = createTranslate('zh')
const en = createTranslate('en')

describe('the flow', () => {
  const flow = flowOf(all, FLOW_COLUMNS, 1)

  test('loses nothing on the way: every column carries every unit', () => {
    for (const columns of [FLOW_COLUMNS, SLIM_COLUMNS]) {
      const made = flowOf(all, columns, 1)
      for (const column of columns) {
        const inside = made.nodes.filter((node) => node.column === column).reduce((sum, node) => sum + node.units.length, 0)
        expect(inside).toBe(all.length)
      }
      expect(made.links.reduce((sum, link) => sum + link.units.length, 0)).toBe(all.length * (columns.length - 1))
    }
  })

  test('keeps pillars apart in every ribbon', () => {
    expect(flow.links.every((link) => link.units.every((unit) => unit.pillar === link.pillar))).toBe(true)
  })

  test('puts small cities together, and says which', () => {
    const merged = flowOf(all, FLOW_COLUMNS, 4)
    expect(merged.merged).toEqual(['500000', '510100'])
    expect(merged.nodes.filter((node) => node.column === 'city').map((node) => node.key)).toEqual([
      'others',
      'several',
      'unknown',
    ])
    expect(flowOf(all, FLOW_COLUMNS, 3).merged).toEqual([])
  })

  test('gives every label a line of its own', () => {
    for (const slim of [false, true]) {
      const columns = slim ? SLIM_COLUMNS : FLOW_COLUMNS
      const layout = layoutFlow(
        flowOf(all, columns, 1),
        { nameOf: (node) => node.key },
        { ...size, width: slim ? 358 : 1400, slim },
      )
      for (const column of columns) {
        const ys = layout.nodes.filter((node) => node.column === column).map((node) => node.label.y)
        for (const [i, y] of ys.slice(1).entries()) expect(y - (ys[i] ?? 0)).toBeGreaterThanOrEqual(15)
      }
      const inside = layout.nodes.every((node) => node.y >= 0 && node.y + node.height <= layout.heightPx + 0.01)
      expect(inside).toBe(true)
    }
  })

  test('is a string in Node with every ribbon and bar', () => {
    const html = renderToStaticMarkup(<FlowView store={createStore(graph)} t={signal(zh)} palette={signal(LIGHT)} />)
    expect(countOf(html, 'class="flow-ribbon"')).toBe(flow.links.length)
    expect(countOf(html, 'class="flow-bar"')).toBe(flow.nodes.length)
    expect(html).not.toContain('其他')
    expect(countOf(html, 'class="flow-ribbon-lit"')).toBe(0)
  })

  test('marks what the filter keeps and shows all the rest', () => {
    const store = createStore(graph, { filter: { ...NO_FILTER, kinds: ['airport'] } })
    const html = renderToStaticMarkup(<FlowView store={store} t={signal(en)} palette={signal(LIGHT)} />)
    expect(countOf(html, 'class="flow-ribbon-lit"')).toBe(3)
    expect(html).toContain('1 link<')
  })

  test('says it when there is nothing to count', () => {
    const store = createStore(graph, { filter: { ...NO_FILTER, statuses: ['bid'] } })
    expect(renderToStaticMarkup(<FlowView store={store} t={signal(zh)} palette={signal(LIGHT)} />)).toContain('没有可计数的关联')
  })

  test('turns what is pressed into a filter, and lets it go again', () => {
    const nodeOf = (id: string) => flow.nodes.find((node) => node.id === id) ?? flow.nodes[0]
    const kind = nodeOf('kind:airport')
    const city = nodeOf('city:510100')
    if (!kind || !city) throw new Error('no such node')
    const once = pressed(kind, NO_FILTER, [])
    expect(once.kinds).toEqual(['airport'])
    const twice = pressed(city, once, [])
    expect(twice).toMatchObject({ kinds: ['airport'], cities: ['510100'] })
    expect(isPressed(kind, twice, [], null)).toBe(true)
    expect(pressed(kind, twice, [])).toMatchObject({ kinds: [], cities: ['510100'] })
    const link = flow.links.find((candidate) => candidate.source === 'kind:airport')
    expect(link && pressedLink(link, flow.nodes, once, [])).toMatchObject({
      pillars: ['opening'],
      kinds: ['airport'],
      cities: ['510100'],
    })
  })

  test('keeps an area under each city it lies in', () => {
    const keep = keeps(graph, { ...NO_FILTER, cities: ['500000'] }, null)
    expect(all.filter(keep).map((unit) => unit.feature)).toContain('both')
  })
})
