// The counts that `npm run data` prints.
import { expect, test } from 'vitest'
import { reportOf } from '../../../src/domain/report.ts'
import {
  createArea,
  createCorridor,
  createDataset,
  createLink,
  createMeasure,
  createRole,
  createSite,
  createSource,
  sourceId,
} from '../../fixtures/make.ts'

const report = reportOf(
  createDataset({
    measures: [createMeasure('1.1.1.1'), createMeasure('1.1.1.2', { place: 'none' }), createMeasure('1.3.1.1')],
    sites: [
      createSite('a', {
        links: [createLink('1.1.1.1', { basis: 'representative' })],
        facts: [{ text: { zh: '一', en: 'One' }, source: sourceId('news') }],
        accuracyM: 1000,
      }),
      createSite('b', { positionSources: [sourceId('estimate'), sourceId('news')], accuracyM: 3000 }),
      createSite('c', { at: null, accuracyM: null, designations: [createRole('port-of-entry')] }),
    ],
    corridors: [createCorridor('r', { links: [createLink('1.3.1.1')] })],
    areas: [createArea('z', { designations: [createRole('expo-venue')] })],
    sources: ['atlas', 'news', 'never'].map(createSource),
  }),
)

test('counts what there is', () => {
  expect(report.measures).toMatchObject({ site: 2, none: 1 })
  expect(report.sites.airport).toBe(3)
  expect(report.siteBasis).toEqual({ named: 0, listed: 0, representative: 1, none: 2 })
  expect(report.designations).toBe(2)
  expect(report.corridors.rail).toBe(1)
  expect(report.areas.platform).toBe(1)
  expect(report.threads).toEqual({ named: 1, listed: 0, representative: 1 })
})

test('says which measures have places, by pillar and strongest basis', () => {
  expect(report.coverage.service).toEqual({ measures: 2, byBasis: { named: 0, listed: 0, representative: 1 }, placeless: 1 })
  expect(report.coverage.opening).toEqual({ measures: 1, byBasis: { named: 1, listed: 0, representative: 0 }, placeless: 0 })
})

test('does not take our own estimate for a source', () => expect(report.twoSources).toBe(1))
test('calls near what is drawn and known to a kilometre', () => expect([report.withinKm, report.drawnSites]).toEqual([1, 2]))
test('names sources that nothing rests on', () => expect(report.unusedSources).toEqual(['never']))
test('tells the named places and the hubs apart', () => {
  const named = { links: [createLink('1.1.1.1', { basis: 'named' })] }
  const why = { zh: '未公布。', en: 'Not published.' }
  const { namedWithinKm, hubsWithinKm, sourcedFacts, misses } = reportOf(
    createDataset({
      measures: [createMeasure('1.1.1.1')],
      sites: [
        createSite('a', { ...named, kind: 'culture', accuracyM: 300 }),
        createSite('b', { ...named, at: null, accuracyM: null }),
        createSite('c', {
          kind: 'river-port',
          accuracyM: 5000,
          positionNote: why,
          facts: [{ text: { zh: '一', en: 'One' }, source: sourceId('hearsay') }],
        }),
      ],
    }),
  )
  expect(namedWithinKm).toEqual({ part: 1, whole: 2 })
  expect(hubsWithinKm).toEqual({ part: 0, whole: 2 })
  expect(sourcedFacts).toEqual({ part: 0, whole: 1 })
  // Each miss once, with its radius and its reason.
  expect(misses.named).toMatchObject([{ id: 'b', accuracyM: null }])
  expect(misses.hubs).toMatchObject([{ id: 'c', accuracyM: 5000, why }])
})
