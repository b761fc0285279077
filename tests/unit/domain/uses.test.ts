// The way back from a source to what rests on it.
import { describe, expect, test } from 'vitest'
import { asOfDataset, usesOf } from '../../../src/domain/uses.ts'
import { readShipped } from '../../dataset/shipped.ts'
import { createCorridor, createDataset, createLink, createRole, createSite, createSource, sourceId } from '../../fixtures/make.ts'

const [news, list, atlas] = ['news', 'list', 'atlas'].map(sourceId) as [never, never, never]
const fact = (source: never) => ({ text: { zh: '一', en: 'One' }, source })
const dataset = createDataset({
  sites: [
    createSite('a', {
      facts: [fact(news), fact(news)],
      links: [createLink('1.1.1.1', { source: list })],
      designations: [{ ...createRole('port-of-entry'), source: news }],
      asOf: '2025-03',
    }),
    createSite('b', { positionSources: [news] }),
  ],
  corridors: [createCorridor('r', { lengthSource: list })],
  sources: ['news', 'list', 'atlas', 'never'].map(createSource),
})
const uses = usesOf(dataset)

describe('a source', () => {
  test('leads to every place that rests on it, once, with what for', () => {
    expect(uses.get(news)?.features.map(({ feature, as }) => [feature.id, as])).toEqual([
      ['a', ['fact', 'role']],
      ['b', ['position']],
    ])
    expect(uses.get(news)?.counts).toEqual({ fact: 2, position: 1, list: 0, role: 1 })
  })
  test('of a length or a list link counts as such', () =>
    expect(uses.get(list)?.counts).toEqual({ fact: 1, position: 0, list: 1, role: 0 }))
  test('of a position is found under it', () => expect(uses.get(atlas)?.counts.position).toBeGreaterThan(0))
  test('that nothing rests on is there all the same', () => expect(uses.get(sourceId('never'))?.features).toEqual([]))
})

test('the data is as of the newest date in it', () => {
  expect(asOfDataset(dataset)).toBe('2025-03')
  expect(asOfDataset({ ...dataset, sources: [{ ...createSource('late'), date: '2026-01-02' }] })).toBe('2026-01-02')
  expect(asOfDataset(createDataset())).toBeNull()
})

test('of the shipped data nearly every source serves for something', () => {
  const shipped = readShipped().graph.dataset
  const idle = [...usesOf(shipped)].filter(([, { features, lists, isPlan }]) => features.length + lists.length === 0 && !isPlan)
  // What is left serves the figures of circle.json alone.
  expect(idle.length / shipped.sources.length).toBeLessThan(0.1)
})
