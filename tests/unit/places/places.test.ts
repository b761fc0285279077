// The list beside the map: counts that respect the other facets, orders, groups.
import { describe, expect, test } from 'vitest'
import { createFullGraph } from '../../../src/domain/graph.ts'
import { NO_FILTER } from '../../../src/state/app-state.ts'
import {
  facetCounts,
  facetValues,
  homeCity,
  isFiltered,
  isPlaced,
  metresFrom,
  type Order,
  placeGroups,
  toggled,
} from '../../../src/state/places.ts'
import { passes, shownOf } from '../../../src/state/shown.ts'
import {
  createArea,
  createCorridor,
  createDataset,
  createLink,
  createMeasure,
  createRole,
  createSite,
  measureCode,
} from '../../fixtures/make.ts'

const port = createSite('果园港', {
  kind: 'river-port',
  county: '500112',
  at: [106.73, 29.61],
  links: [createLink('1.3.1.1', { basis: 'named' })],
  designations: [createRole('port-of-entry', { status: 'planned', links: [createLink('1.3.2.1', { basis: 'listed' })] })],
})
const airport = createSite('安康机场', {
  county: '510100',
  status: 'building',
  at: [104.4, 30.3],
  links: [createLink('1.1.1.1', { basis: 'representative' })],
})
const lost = createSite('长安厂', { kind: 'industrial-park', at: null, accuracyM: null, county: null })
const rail = createCorridor('中欧', { links: [createLink('1.3.1.1', { basis: 'listed' })] })
const area = createArea('万达开', { counties: ['500101', '511702'] })
const graph = createFullGraph(
  createDataset({
    measures: ['1.1.1.1', '1.3.1.1', '1.3.2.1'].map((code) => createMeasure(code)),
    sites: [port, airport, lost],
    corridors: [rail],
    areas: [area],
  }),
)
const all = shownOf(graph, NO_FILTER, [], null)
const READINGS: Readonly<Record<string, string>> = {
  果园港: 'guo yuan gang',
  安康机场: 'an kang ji chang',
  长安厂: 'chang an chang',
  中欧: 'zhong ou',
  万达开: 'wan da kai',
}
const order = (patch: Partial<Order>): Order => ({
  sort: 'plan',
  lang: 'zh',
  centre: [106.55, 29.56],
  measure: null,
  readingOf: (text) => READINGS[text] ?? text,
  ...patch,
})
const outline = (patch: Partial<Order>) =>
  placeGroups(graph, all, order(patch)).map((group) => [group.key, ...group.rows.map((row) => row.feature.id)])

describe('facets', () => {
  test('a place counts under each of its kinds, statuses and bases', () => {
    const counts = facetCounts(graph, NO_FILTER, [], null)
    expect(counts.kinds.get('river-port')).toBe(1)
    expect(counts.kinds.get('port-of-entry')).toBe(1)
    expect(counts.statuses.get('planned')).toBe(1)
    expect(counts.bases.get('listed')).toBe(2)
    expect(counts.cities.get('500000')).toBe(2)
  })

  test('values that nothing in the data has are not offered', () => {
    expect([...facetCounts(graph, NO_FILTER, [], null).kinds.keys()]).toEqual([
      'airport',
      'river-port',
      'port-of-entry',
      'industrial-park',
    ])
  })

  test('a facet ignores its own choice and respects the others', () => {
    const counts = facetCounts(graph, { ...NO_FILTER, cities: ['500000'] }, [], null)
    expect(counts.cities.get('510100')).toBe(1)
    expect(counts.kinds.get('airport')).toBe(0)
    expect(counts.kinds.get('river-port')).toBe(1)
  })

  test('layers and year count as well', () => {
    expect(facetCounts(graph, NO_FILTER, ['kind:airport'], null).statuses.get('building')).toBe(0)
  })

  test('values and filter read a feature alike', () => {
    for (const feature of [port, airport, lost, rail, area])
      for (const [facet, values] of Object.entries(facetValues(graph, feature)))
        for (const value of values) expect(passes(graph, feature, { ...NO_FILTER, [facet]: [value] })).toBe(true)
  })

  test('toggling twice changes nothing', () => {
    const once = toggled(NO_FILTER, 'kinds', 'airport')
    expect(isFiltered(once)).toBe(true)
    expect(toggled(once, 'kinds', 'airport')).toEqual(NO_FILTER)
  })
})

describe('orders', () => {
  test('plan: by the strand of the firmest link, places without one last', () => {
    expect(outline({ sort: 'plan' })).toEqual([
      ['1.1.1', '安康机场'],
      ['1.3.1', '果园港', '中欧'],
      ['unlinked', '长安厂', '万达开'],
    ])
  })

  test('plan: what carries the chosen measure comes first, firmest basis on top', () => {
    expect(outline({ sort: 'plan', measure: measureCode('1.3.1.1') })).toEqual([
      ['1.3.1.1', '果园港', '中欧'],
      ['1.1.1', '安康机场'],
      ['unlinked', '长安厂', '万达开'],
    ])
  })

  test('name: by reading in Chinese, under its first letter', () => {
    expect(outline({ sort: 'name' })).toEqual([
      ['A', '安康机场'],
      ['C', '长安厂'],
      ['G', '果园港'],
      ['W', '万达开'],
      ['Z', '中欧'],
    ])
  })

  test('distance: nearest first in bands, what has no position at the end and marked so', () => {
    const groups = placeGroups(graph, all, order({ sort: 'distance' }))
    expect(groups[0]?.key).toBe('25')
    expect(groups[0]?.rows[0]?.feature.id).toBe('果园港')
    const last = groups[groups.length - 1]
    expect(last?.head).toEqual({ type: 'unplaced' })
    expect(last?.rows.map((row) => row.feature.id).sort()).toEqual(['万达开', '长安厂'])
  })

  test('every order holds every feature once', () => {
    for (const sort of ['plan', 'name', 'distance'] as const) {
      const ids = placeGroups(graph, all, order({ sort })).flatMap((group) => group.rows.map((row) => row.feature.id))
      expect(ids.sort()).toEqual([...all.ids].sort())
    }
  })
})

describe('a line of the list', () => {
  test('names one city, or none where there are several', () => {
    expect(homeCity(port)).toBe('500000')
    expect(homeCity(area)).toBe(null)
    expect(homeCity(lost)).toBe(null)
  })

  test('knows what has no position', () => {
    expect([port, lost, rail, area].map(isPlaced)).toEqual([true, false, true, false])
    expect(metresFrom([106.73, 29.61], port)).toBe(0)
    expect(metresFrom([106.73, 29.61], lost)).toBe(null)
  })
})
