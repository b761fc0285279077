// Official lists: how they are read, and where they and the places can disagree.
import { describe, expect, test } from 'vitest'
import { checkLists } from '../../../src/domain/check-lists.ts'
import type { Issue } from '../../../src/domain/issue.ts'
import type { OfficialList } from '../../../src/domain/model.ts'
import { parseDataset } from '../../../src/domain/parse/dataset.ts'
import { parseLists } from '../../../src/domain/parse/lists.ts'
import { reportOf } from '../../../src/domain/report.ts'
import {
  createArea,
  createDataset,
  createLink,
  createRole,
  createSite,
  createSource,
  featureId,
  sourceId,
} from '../../fixtures/make.ts'

const entry = (name: string, patch: Readonly<Record<string, unknown>> = {}) => ({
  name: { zh: name, en: name },
  feature: null,
  year: '2019',
  type: null,
  status: 'listed',
  source: null,
  note: { zh: '没有位置。', en: 'No position.' },
  ...patch,
})
const list = (patch: Readonly<Record<string, unknown>> = {}) => ({
  id: 'hubs',
  title: { zh: '枢纽', en: 'Hubs' },
  kind: 'logistics-hub',
  terms: [],
  issuer: { zh: '国务院', en: 'State Council' },
  asOf: '2025-02',
  sources: ['atlas'],
  scope: { zh: '全部。', en: 'All.' },
  complete: true,
  gap: null,
  entries: [entry('重庆')],
  ...patch,
})

function read(...lists: readonly unknown[]) {
  const issues: Issue[] = []
  return {
    lists: parseLists('lists.json', lists, issues),
    faults: issues.map(({ code, feature, field }) => [code, feature, field]),
  }
}

describe('a list', () => {
  test('is read with its entries', () => {
    const { lists, faults } = read(list({ entries: [entry('重庆', { feature: 'guoyuan-port', note: null }), entry('成都')] }))
    expect(faults).toEqual([])
    expect(lists[0]).toMatchObject({ id: 'hubs', kind: 'logistics-hub', complete: true })
    expect(lists[0]?.entries.map(({ feature }) => feature)).toEqual(['guoyuan-port', null])
  })

  test('may stand for no kind', () => expect(read(list({ kind: null })).lists[0]?.kind).toBeNull())

  test.each([
    ['no source', { sources: [] }, ['missing-field', 'hubs', 'sources']],
    ['no date', { asOf: null }, ['missing-field', 'hubs', 'asOf']],
    ['no entry', { entries: [] }, ['missing-field', 'hubs', 'entries']],
    ['a gap that it does not describe', { complete: false }, ['missing-field', 'hubs', 'gap']],
    ['a kind that there is not', { kind: 'harbour' }, ['not-in-vocabulary', 'hubs', 'kind']],
    [
      'an entry without a place or a reason',
      { entries: [entry('重庆', { note: null })] },
      ['missing-field', 'hubs', 'entries[0].note'],
    ],
    [
      'an entry of no known standing',
      { entries: [entry('重庆', { status: 'maybe' })] },
      ['not-in-vocabulary', 'hubs', 'entries[0].status'],
    ],
    ['the same entry twice', { entries: [entry('重庆'), entry('重庆')] }, ['duplicate-entry', 'hubs', 'entries[1].name']],
  ])('with %s is a fault with its field', (_, patch, expected) => expect(read(list(patch)).faults).toEqual([expected]))

  test('may hold one name under two types', () => {
    const types = ['陆港型', '港口型'].map((zh) => entry('重庆', { type: { zh, en: zh } }))
    expect(read(list({ entries: types })).faults).toEqual([])
  })

  test('is there only once', () => {
    const { lists, faults } = read(list(), list())
    expect(lists).toHaveLength(1)
    expect(faults).toEqual([['duplicate-id', 'hubs', 'id']])
  })
})

test('a list that leads to unknown places, sources and words names each of them', () => {
  const json = [
    list({ terms: ['枢纽'], sources: ['rumour'], entries: [entry('重庆', { feature: 'nowhere', source: 'hearsay' })] }),
  ]
  const { dataset, issues } = parseDataset(new Map([['lists.json', { json }]]))
  expect(issues.filter(({ file, feature }) => file === 'lists.json' && feature).map(({ code, field }) => [code, field])).toEqual([
    ['term-not-in-measure', 'terms[0]'],
    ['unknown-source', 'sources[0]'],
    ['unknown-feature', 'entries[0].feature'],
    ['unknown-source', 'entries[0].source'],
  ])
  expect(dataset.lists[0]?.entries[0]?.feature, 'leads nowhere').toBeNull()
})

const parsed = (patch: Readonly<Record<string, unknown>>): OfficialList[] => read(list(patch)).lists
const onList = { entries: [entry('重庆', { feature: 'a' })] }
const check = (lists: readonly OfficialList[], sites = [createSite('a', { kind: 'logistics-hub' })]) =>
  checkLists(createDataset({ lists, sites }), new Map([['a', 'sites/ports.geojson']])).map(({ code, file, feature }) => [
    code,
    file,
    feature,
  ])

describe('lists and places', () => {
  test('agree where the place has the kind of the list, as its own or as a role', () => {
    expect(check(parsed(onList))).toEqual([])
    expect(check(parsed(onList), [createSite('a', { designations: [createRole('logistics-hub')] })])).toEqual([])
  })

  test('disagree where it has not', () => {
    expect(check(parsed(onList), [createSite('a')])).toEqual([['list-mismatch', 'lists.json', 'hubs']])
  })

  test('agree where an area is of the kind', () => {
    const lists = parsed({ kind: 'new-area', entries: [entry('两江', { feature: 'z' })] })
    expect(checkLists(createDataset({ lists, areas: [createArea('z', { kind: 'new-area' })] }), new Map())).toEqual([])
  })

  test('disagree where a link claims a list that the place is not on', () => {
    const claims = (basis: 'listed' | 'representative') => [
      createSite('a', { kind: 'logistics-hub', links: [createLink('1.3.1.10', { basis, term: '国家物流枢纽' })] }),
    ]
    const lists = parsed({ terms: ['国家物流枢纽'] })
    expect(check(lists, claims('listed'))).toEqual([['list-mismatch', 'sites/ports.geojson', 'a']])
    expect(check(lists, claims('representative')), 'our example claims nothing').toEqual([])
    expect(check(parsed({ terms: ['国家物流枢纽'], ...onList }), claims('listed'))).toEqual([])
  })
})

test('the report counts entries and those with a place, and takes the sources of lists for used', () => {
  const lists = parsed({
    complete: false,
    gap: { zh: '缺。', en: 'Gaps.' },
    sources: ['atlas', 'paper'],
    entries: [entry('重庆', { feature: 'a', source: 'news' }), entry('成都')],
  })
  const sources = ['atlas', 'paper', 'news', 'never'].map(createSource)
  const report = reportOf(createDataset({ lists, sites: [createSite('a')], sources }))
  expect(report.lists).toEqual([
    { id: 'hubs', title: { zh: '枢纽', en: 'Hubs' }, asOf: '2025-02', sources: 2, complete: false, entries: 2, placed: 1 },
  ])
  expect(report.unusedSources).toEqual(['never'])
  expect(lists[0]?.entries[0]).toMatchObject({ feature: featureId('a'), source: sourceId('news') })
})
