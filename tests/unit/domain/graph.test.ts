// The policy graph: threads between measures and places, strongest first, and where a measure stands in the plan.
import { describe, expect, test } from 'vitest'
import { createFullGraph, kindsOf } from '../../../src/domain/graph.ts'
import {
  createArea,
  createCorridor,
  createDataset,
  createLink,
  createMeasure,
  createRole,
  createSite,
  featureId,
  measureCode,
} from '../../fixtures/make.ts'

const graph = createFullGraph(
  createDataset({
    measures: ['1.0.0.1', '1.1.1.1', '1.3.2.1', '2.0.0.1'].map((code) => createMeasure(code)),
    sites: [
      createSite('port', {
        kind: 'river-port',
        links: [createLink('1.3.2.1', { basis: 'representative' })],
        designations: [
          createRole('logistics-hub', { links: [createLink('1.3.2.1', { basis: 'listed' }), createLink('1.1.1.1')] }),
          createRole('port-of-entry'),
        ],
      }),
      createSite('lonely'),
    ],
    corridors: [createCorridor('rail', { links: [createLink('1.3.2.1')] })],
    areas: [createArea('zone', { designations: [createRole('expo-venue'), createRole('expo-venue')] })],
  }),
)
const port = featureId('port')

describe('threads', () => {
  test('join a place and a measure once, however many links there are', () => {
    const threads = graph.threadsOfFeature(port).filter((thread) => thread.measure === '1.3.2.1')
    expect(threads).toHaveLength(1)
    expect(threads[0]?.links.map((link) => [link.basis, link.kind])).toEqual([
      ['representative', 'river-port'],
      ['listed', 'logistics-hub'],
    ])
  })

  test('carry the strongest basis of their links', () => {
    expect(graph.threadsOfFeature(port).map((thread) => [thread.measure, thread.basis])).toEqual([
      ['1.1.1.1', 'named'],
      ['1.3.2.1', 'listed'],
    ])
  })

  test('of a measure come strongest first and from every type of place', () => {
    expect(graph.threadsOfMeasure(measureCode('1.3.2.1')).map((thread) => thread.feature)).toEqual(['rail', 'port'])
  })

  test('of a place or measure without links are none', () => {
    expect(graph.threadsOfFeature(featureId('lonely'))).toEqual([])
    expect(graph.threadsOfMeasure(measureCode('9.9.9.9'))).toEqual([])
    expect(graph.basisOfFeature(featureId('lonely'))).toBeNull()
    expect(graph.pillarOfFeature(featureId('lonely'))).toBeNull()
  })
})

describe('a measure stands', () => {
  test('in its section and strand', () => {
    const place = graph.placeOf(measureCode('1.1.1.1'))
    expect([place?.plan.id, place?.section.pillar, place?.strand?.marker]).toEqual(['dual-core', 'service', '一是'])
  })
  test('in no strand where the plan has none', () => expect(graph.placeOf(measureCode('1.0.0.1'))?.strand).toBeNull())
  test('nowhere where there is no such section', () => expect(graph.placeOf(measureCode('1.7.1.1'))).toBeNull())
})

describe('the pillar', () => {
  test('is that of the section', () => expect(graph.pillarOf(measureCode('1.3.2.1'))).toBe('opening'))
  test('is none for the lead that announces all of them', () => expect(graph.pillarOf(measureCode('1.0.0.1'))).toBeNull())
  test('is culture for all of the second article', () => expect(graph.pillarOf(measureCode('2.0.0.1'))).toBe('culture'))
  test('of a place is that of its strongest link', () => expect(graph.pillarOfFeature(port)).toBe('service'))
})

describe('kinds', () => {
  const find = (id: string) => graph.features.get(featureId(id)) ?? createSite('none')
  test('of a site are its own first, then those of its roles', () =>
    expect(kindsOf(find('port'))).toEqual(['river-port', 'logistics-hub', 'port-of-entry']))
  test('of an area are those of its roles, each once', () => expect(kindsOf(find('zone'))).toEqual(['expo-venue']))
  test('of a corridor are none', () => expect(kindsOf(find('rail'))).toEqual([]))
})
