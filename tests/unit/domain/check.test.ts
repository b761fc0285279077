// What only shows when the files are read together.
import { describe, expect, test } from 'vitest'
import { type CheckInput, checkDataset, filesOf } from '../../../src/domain/check.ts'
import type { County } from '../../../src/domain/inside.ts'
import type { FullDataset, LngLat } from '../../../src/domain/model.ts'
import type { Files } from '../../../src/domain/parse/dataset.ts'
import {
  collection,
  createArea,
  createCorridor,
  createDataset,
  createLink,
  createMeasure,
  createSite,
  rawSite,
  sourceId,
} from '../../fixtures/make.ts'

const square = (lng: number): LngLat[] => [
  [lng, 29],
  [lng + 1, 29],
  [lng + 1, 30],
  [lng, 30],
  [lng, 29],
]
const COUNTIES: County[] = [
  { adcode: '500112', name: '渝北区', polygons: [[square(106)]] },
  { adcode: '500105', name: '江北区', polygons: [[square(107)]] },
]
const check = (dataset: Partial<FullDataset>, patch: Partial<CheckInput> = {}) =>
  checkDataset({
    dataset: createDataset(dataset),
    fileOf: new Map([['a', 'sites/ports.geojson']]),
    counties: COUNTIES,
    planTexts: new Map(),
    ...patch,
  }).map(({ code, feature, field, found }) => [code, feature, field, found])
const measure = (place: 'site' | 'none') => [createMeasure('1.1.1.1', { place })]
const linked = createSite('a', { links: [createLink('1.1.1.1')] })

describe('a measure', () => {
  test('with a place has one', () => expect(check({ measures: measure('site'), sites: [linked] })).toEqual([]))
  test('with a place but no link is a fault', () =>
    expect(check({ measures: measure('site') })).toEqual([['unplaced-measure', '1.1.1.1', 'place', 'site, 0']]))
  test('without a place but with a link is a fault', () =>
    expect(check({ measures: measure('none'), sites: [linked] })).toEqual([['unplaced-measure', '1.1.1.1', 'place', 'none, 1']]))
  test('stands in a section of the plan', () =>
    expect(check({ measures: [createMeasure('1.9.1.1', { place: 'none' })] })[0]?.slice(0, 2)).toEqual([
      'unknown-strand',
      '1.9.1.1',
    ]))
  test('stands in a strand of the plan', () =>
    expect(check({ measures: [createMeasure('1.1.7.1', { place: 'none' })] })[0]?.slice(0, 2)).toEqual([
      'unknown-strand',
      '1.1.7.1',
    ]))

  test('uses words of the plan, character by character', () => {
    const input = { measures: measure('site'), sites: [linked] }
    expect(check(input, { planTexts: new Map([[1, '建设果园港。']]) })).toEqual([])
    expect(check(input, { planTexts: new Map([[1, '建设果 园港。']]) })).toEqual([
      ['term-not-in-plan', '1.1.1.1', 'terms[0]', '果园港'],
    ])
    expect(check(input, { planTexts: new Map([[2, '']]) })).toEqual([])
  })
})

describe('a position', () => {
  const at = (patch: Parameters<typeof createSite>[1]) => check({ sites: [createSite('a', patch)] })

  test('in its county is sound', () => expect(at({})).toEqual([]))
  test('in another county is a fault that names that one', () =>
    expect(at({ at: [107.5, 29.5] })).toEqual([['wrong-county', 'a', 'county', '500112 ≠ 500105 江北区']]))
  test('in no county is a fault too', () => expect(at({ at: [100, 29.5] })[0]?.[3]).toBe('500112 ≠ —'))
  test('needs its county', () => expect(at({ county: null })).toEqual([['missing-field', 'a', 'county', null]]))
  test('needs a county that exists', () =>
    expect(at({ county: '999999' })).toEqual([['unknown-county', 'a', 'county', '999999']]))
  test('needs a source', () => expect(at({ positionSources: [] })).toEqual([['missing-field', 'a', 'positionSources', null]]))
  test('of our own is generous and says from what', () =>
    expect(at({ positionSources: [sourceId('estimate')], accuracyM: 300 })).toEqual([
      ['missing-field', 'a', 'positionNote', null],
      ['sharp-estimate', 'a', 'accuracyM', '300'],
    ]))
  test('beyond a kilometre says why', () => {
    expect(at({ accuracyM: 1000 })).toEqual([])
    expect(at({ accuracyM: 1001 })).toEqual([['missing-field', 'a', 'positionNote', null]])
  })
  test('that is not drawn says why, and is not judged further', () => {
    const unknown = { at: null, county: null, positionSources: [] }
    expect(at(unknown)).toEqual([['missing-field', 'a', 'positionNote', null]])
    expect(at({ ...unknown, positionNote: { zh: '未公布。', en: 'Not published.' } })).toEqual([])
  })
  test('is not judged without a base map', () =>
    expect(check({ sites: [createSite('a', { at: [100, 29.5] })] }, { counties: null })).toEqual([]))
  test('is not shared by two places', () =>
    expect(check({ sites: [createSite('b'), createSite('a')] })).toEqual([['same-spot', 'a', 'geometry', 'b']]))
})

test('a link to a list names the list', () => {
  const site = createSite('a', { links: [createLink('1.1.1.1', { basis: 'listed' })] })
  expect(check({ measures: measure('site'), sites: [site] })).toEqual([['missing-field', 'a', 'links[0].source', null]])
})

test('a short name is short', () => {
  const short = { zh: '一二三四五六七八九十一二三', en: 'A' }
  expect(check({ sites: [createSite('a', { short })] })).toEqual([['long-name', 'a', 'short.zh', short.zh]])
})

test('a stretch of a corridor joins two of its stations', () => {
  const segments = [{ from: 0, to: 2, status: 'operating' as const }]
  expect(check({ corridors: [createCorridor('a', { segments })] })).toEqual([['bad-segment', 'a', 'segments[0]', '0–2 / -1']])
})

describe('an area', () => {
  const area = (patch: Parameters<typeof createArea>[1]) => check({ areas: [createArea('a', patch)] })
  test('drawn as its counties is as large as they are', () => {
    expect(area({ boundary: 'counties', counties: ['500112'], polygons: [[square(106)]] })).toEqual([])
    const found = area({ boundary: 'counties', counties: ['500112', '500105'], polygons: [[square(106)]] })
    expect(found.map(([code]) => code)).toEqual(['boundary-mismatch'])
  })
  test('without a published boundary has no outline', () =>
    expect(area({ polygons: [[square(106)]] })[0]?.slice(0, 3)).toEqual(['boundary-mismatch', 'a', 'boundary']))
  test('with a boundary has an outline', () =>
    expect(area({ boundary: 'counties', counties: ['500112'] })[0]?.slice(0, 3)).toEqual(['boundary-mismatch', 'a', 'boundary']))
  test('that is our approximation says so', () =>
    expect(area({ boundary: 'approximate', polygons: [[square(106)]] })).toEqual([['missing-field', 'a', 'positionNote', null]]))
  test('names counties that exist', () =>
    expect(area({ partCounties: ['123456'] })).toEqual([['unknown-county', 'a', 'partCounties[0]', '123456']]))
})

test('faults name the file of the feature, and measures.json for a measure', () => {
  const dataset = createDataset({ measures: measure('site'), sites: [createSite('a', { county: null })] })
  const issues = checkDataset({ dataset, fileOf: new Map([['a', 'sites/x.geojson']]), counties: null, planTexts: new Map() })
  expect(issues.map((issue) => issue.file)).toEqual(['measures.json', 'sites/x.geojson'])
})

test('the file of a feature is the first that holds it', () => {
  const json = { json: collection(rawSite('a')) }
  const files: Files = new Map<string, { json: unknown }>([
    ['sites/airports.geojson', json],
    ['sites/ports.geojson', json],
    ['areas.geojson', { json: { features: [null, {}, { properties: { id: 'zone' } }] } }],
    ['corridors.geojson', { json: null }],
  ])
  expect([...filesOf(files)]).toEqual([
    ['a', 'sites/airports.geojson'],
    ['zone', 'areas.geojson'],
  ])
})
