// Which features pass filter, layers and year: map, list and charts all read this one answer.
import { describe, expect, test } from 'vitest'
import { createFullGraph } from '../../../src/domain/graph.ts'
import { type Filter, type LayerId, NO_FILTER } from '../../../src/state/app-state.ts'
import { citiesOf, shownOf } from '../../../src/state/shown.ts'
import {
  createArea,
  createCorridor,
  createDataset,
  createLink,
  createMeasure,
  createRole,
  createSite,
} from '../../fixtures/make.ts'

const graph = createFullGraph(
  createDataset({
    measures: [createMeasure('1.1.1.1'), createMeasure('1.3.1.1')],
    sites: [
      createSite('port', {
        kind: 'river-port',
        since: '2013-12-05',
        links: [createLink('1.3.1.1', { basis: 'listed' })],
        designations: [createRole('logistics-hub', { status: 'planned' })],
      }),
      createSite('field', { status: 'building', since: '2022', opens: '2027', county: '510107', links: [createLink('1.1.1.1')] }),
      createSite('lost', { at: null, county: null }),
    ],
    corridors: [createCorridor('rail', { links: [createLink('1.3.1.1')] })],
    areas: [createArea('zone', { counties: ['510104', '510681'], partCounties: ['500112'] })],
  }),
)
const ids = (filter: Partial<Filter> = {}, hidden: readonly LayerId[] = [], year: number | null = null) =>
  [...shownOf(graph, { ...NO_FILTER, ...filter }, hidden, year).ids].map(String)

test('without a filter everything is shown', () => expect(ids()).toEqual(['port', 'field', 'lost', 'rail', 'zone']))

describe('a filter', () => {
  test('by kind finds a place under each of its kinds', () => {
    expect(ids({ kinds: ['logistics-hub'] })).toEqual(['port'])
    expect(ids({ kinds: ['river-port'] })).toEqual(['port'])
  })
  test('takes words of one facet as alternatives', () =>
    expect(ids({ kinds: ['river-port', 'airport'] })).toEqual(['port', 'field', 'lost']))
  test('adds facets up', () => expect(ids({ kinds: ['river-port', 'airport'], statuses: ['building'] })).toEqual(['field']))
  test('by status asks the roles too', () => expect(ids({ statuses: ['planned'] })).toEqual(['port']))
  test('by pillar asks the links', () => expect(ids({ pillars: ['opening'] })).toEqual(['port', 'rail']))
  test('by basis asks the links', () => expect(ids({ bases: ['listed'] })).toEqual(['port']))
  test('by city finds areas through their counties, whole or in part', () => {
    expect(ids({ cities: ['500000'] })).toEqual(['port', 'zone'])
    expect(ids({ cities: ['510600'] })).toEqual(['zone'])
  })
})

describe('a layer switched off', () => {
  test('hides a place only when all of its kinds are off', () => {
    expect(ids({}, ['kind:river-port'])).toContain('port')
    expect(ids({}, ['kind:river-port', 'kind:logistics-hub'])).not.toContain('port')
  })
  test('hides corridors by mode', () => expect(ids({}, ['mode:rail'])).not.toContain('rail'))
  test('hides areas by kind', () => expect(ids({}, ['area:platform'])).not.toContain('zone'))
})

describe('a year', () => {
  test('hides what was not there, and keeps what has no date', () => expect(ids({}, [], 2012)).toEqual(['lost', 'rail', 'zone']))
  test('says how each thing stood', () => {
    const { presence } = shownOf(graph, NO_FILTER, [], 2025)
    expect(Object.fromEntries(presence)).toMatchObject({ port: 'open', field: 'coming' })
  })
  test('that is not chosen says nothing', () => expect(shownOf(graph, NO_FILTER, [], null).presence.size).toBe(0))
})

test('the cities of a place', () => {
  expect(citiesOf(createSite('x', { county: '500105' }))).toEqual(['500000'])
  expect(citiesOf(createSite('x', { county: null }))).toEqual([])
  expect(citiesOf(createCorridor('x'))).toEqual([])
})
