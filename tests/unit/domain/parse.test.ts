// Reading the data files: what is sound is kept, and every fault is named with its place.
import { describe, expect, test } from 'vitest'
import type { Issue } from '../../../src/domain/issue.ts'
import { DATA_FILES, type Files, parseDataset, SITE_FILES } from '../../../src/domain/parse/dataset.ts'
import { parseAreas, parseCorridors, parseSites } from '../../../src/domain/parse/features.ts'
import { parseMeasures, parseSources } from '../../../src/domain/parse/plan.ts'
import { collection, rawSite } from '../../fixtures/make.ts'

const FILE = 'sites/ports.geojson'
function sites(...features: readonly unknown[]) {
  const issues: Issue[] = []
  return { sites: parseSites(FILE, collection(...features), issues), issues }
}
const codes = (issues: readonly Issue[]) => issues.map(({ code, feature, field }) => [code, feature, field])

describe('a site', () => {
  test('is read with its position, longitude first', () => {
    const { sites: found, issues } = sites(rawSite('guoyuan-port'))
    expect(issues).toEqual([])
    expect(found[0]).toMatchObject({ type: 'site', id: 'guoyuan-port', at: [106.7, 29.6], kind: 'river-port', aliases: [] })
  })

  test('shows its full name where it has no short one', () => {
    expect(sites(rawSite('a')).sites[0]?.short).toEqual({ zh: '果园港', en: 'Guoyuan Port' })
  })

  test('may have no position', () => {
    const { sites: found, issues } = sites(rawSite('a', { accuracyM: null }, null))
    expect(issues).toEqual([])
    expect(found[0]?.at).toBeNull()
  })

  test.each([
    ['an unknown kind', { kind: 'harbour' }, ['not-in-vocabulary', 'a', 'kind']],
    ['an unknown status', { status: 'open' }, ['not-in-vocabulary', 'a', 'status']],
    ['a missing name', { name: undefined }, ['missing-field', 'a', 'name']],
    ['a name in one language', { name: { zh: '港' } }, ['wrong-type', 'a', 'name']],
    ['a day that does not exist', { since: '2013-13-05' }, ['bad-date', 'a', 'since']],
    ['a date in words', { since: '2013年' }, ['bad-date', 'a', 'since']],
    ['an end before the beginning', { since: '2020', until: '2019' }, ['dates-reversed', 'a', 'until']],
    ['no accuracy', { accuracyM: null }, ['missing-accuracy', 'a', 'accuracyM']],
    ['an accuracy of nothing', { accuracyM: 0 }, ['missing-accuracy', 'a', 'accuracyM']],
    [
      'a basis that is none',
      { links: [{ measure: '1.1.1.1', basis: 'maybe', term: '港' }] },
      ['not-in-vocabulary', 'a', 'links[0].basis'],
    ],
    ['a fact without a source', { facts: [{ text: { zh: '一', en: 'One' } }] }, ['missing-field', 'a', 'facts[0].source']],
    ['a fact that is a sentence', { facts: ['一'] }, ['not-an-object', 'a', 'facts[0]']],
  ])('with %s is a fault with its field', (_, properties, expected) => {
    expect(codes(sites(rawSite('a', properties)).issues)).toEqual([expected])
  })

  test.each([
    ['no geometry worth the name', 'here', 'bad-geometry'],
    ['latitude first', [29.6, 106.7], 'swapped'],
    ['centimetres', [106.7000001, 29.6], 'too-precise'],
  ])('with %s is a fault of the geometry', (_, coordinates, code) => {
    expect(codes(sites(rawSite('a', {}, coordinates)).issues)[0]).toEqual([code, 'a', 'geometry'])
  })

  test('needs an id in lower case', () => {
    expect(codes(sites(rawSite('Guoyuan Port')).issues)).toEqual([['bad-id', 'Guoyuan Port', 'id']])
  })

  test('has one id, on the feature and in its properties', () => {
    expect(codes(sites({ ...rawSite('a'), id: 'b' }).issues)).toEqual([['bad-id', 'a', 'id']])
  })

  test('keeps the first of two with one id', () => {
    const { sites: found, issues } = sites(rawSite('a', { status: 'bid' }), rawSite('a'))
    expect(found.map((site) => site.status)).toEqual(['bid'])
    expect(codes(issues)).toEqual([['duplicate-id', 'a', 'id']])
  })
})

test('a file that is no collection is one fault, not a crash', () => {
  const issues: Issue[] = []
  expect(parseSites(FILE, '<html>', issues)).toEqual([])
  expect(issues).toEqual([{ code: 'not-a-collection', file: FILE, feature: null, field: null, found: '<html>' }])
})

test('a feature that is no object does not hide the next one', () => {
  const { sites: found, issues } = sites(null, rawSite('a'))
  expect(found).toHaveLength(1)
  expect(codes(issues)).toEqual([['not-an-object', '#0', 'properties']])
})

test('a corridor keeps the direction and the parts of its lines', () => {
  const issues: Issue[] = []
  const geometry = {
    type: 'MultiLineString',
    coordinates: [
      [
        [106.5, 29.5],
        [108.6, 21.9],
      ],
      [
        [104.1, 30.7],
        [106.5, 29.5],
      ],
    ],
  }
  const properties = { ...rawSite('sea').properties, id: 'sea', mode: 'rail-sea', schematic: true }
  const [corridor] = parseCorridors('corridors.geojson', collection({ type: 'Feature', geometry, properties }), issues)
  expect(issues).toEqual([])
  expect(corridor?.lines.map((line) => line[0])).toEqual([
    [106.5, 29.5],
    [104.1, 30.7],
  ])
})

test('the name of an area hangs in the middle of its largest part', () => {
  const square = (x: number, y: number, size: number) => [
    [x, y],
    [x + size, y],
    [x + size, y + size],
    [x, y + size],
    [x, y],
  ]
  const issues: Issue[] = []
  const geometry = { type: 'MultiPolygon', coordinates: [[square(100, 20, 1)], [square(104, 30, 2)]] }
  const properties = { ...rawSite('x').properties, id: 'x', kind: 'platform', boundary: 'counties' }
  const [area] = parseAreas('areas.geojson', collection({ type: 'Feature', geometry, properties }), issues)
  expect(issues).toEqual([])
  expect(area?.at?.map((value) => Math.round(value * 1e6) / 1e6)).toEqual([105, 31])
})

describe('a measure', () => {
  const measure = {
    code: '1.1.1.1',
    title: { zh: '题', en: 'Title' },
    summary: { zh: '建设果园港。', en: 'Build Guoyuan Port.' },
    terms: ['果园港'],
    termsEn: ['Guoyuan Port'],
    place: 'site',
  }
  const read = (patch: object) => {
    const issues: Issue[] = []
    parseMeasures('measures.json', [{ ...measure, ...patch }], issues)
    return codes(issues)
  }

  test('that keeps the contract has no fault', () => expect(read({})).toEqual([]))
  test('writes out its terms in the Chinese summary', () =>
    expect(read({ terms: ['寸滩港'] })).toEqual([['term-not-in-summary', '1.1.1.1', 'terms[0]']]))
  test('writes out its terms in the English summary', () =>
    expect(read({ termsEn: ['Cuntan'] })).toEqual([['term-not-in-summary', '1.1.1.1', 'termsEn[0]']]))
  test('has as many English terms as Chinese ones', () =>
    expect(read({ termsEn: [] })).toEqual([['missing-field', '1.1.1.1', 'termsEn']]))
  test('without a place says why', () =>
    expect(read({ place: 'none' })).toEqual([['missing-place-note', '1.1.1.1', 'placeNote']]))
  test('has a code of four numbers', () => expect(read({ code: '1.1.1' })).toEqual([['bad-id', '1.1.1', 'code']]))
})

test('an address that is not of the web never becomes a link', () => {
  const issues: Issue[] = []
  const [source] = parseSources('sources.json', [{ id: 'x', title: 'X', url: 'javascript:alert(1)' }], issues)
  expect(source?.url).toBeNull()
  expect(codes(issues)).toEqual([['wrong-type', 'x', 'url']])
})

describe('the files together', () => {
  const [ports = '', airports = ''] = [SITE_FILES[1], SITE_FILES[0]]
  const files = (changes: Readonly<Record<string, unknown>>): Files =>
    new Map(DATA_FILES.map((file) => [file, { json: changes[file] ?? (file.endsWith('.geojson') ? collection() : []) }] as const))
  const measures = [
    {
      code: '1.1.1.1',
      title: { zh: '题', en: 'Title' },
      summary: { zh: '果园港', en: 'Guoyuan Port' },
      terms: ['果园港'],
      termsEn: ['Guoyuan Port'],
      place: 'site',
    },
  ]
  const linked = (link: object) => rawSite('a', { links: [{ measure: '1.1.1.1', basis: 'named', term: '果园港', ...link }] })

  test('make a dataset without a fault', () => {
    const { dataset, issues } = parseDataset(files({ 'measures.json': measures, [ports]: collection(linked({})) }))
    expect(issues).toEqual([])
    expect(dataset.sites[0]?.links).toHaveLength(1)
  })

  test('that are missing are named, and the rest is shown', () => {
    const some = new Map(files({ [ports]: collection(rawSite('a')) }))
    some.delete(airports)
    const { dataset, issues } = parseDataset(some)
    expect(dataset.sites).toHaveLength(1)
    expect(issues.map(({ code, file }) => [code, file])).toEqual([['file-missing', airports]])
  })

  test('share one space of ids', () => {
    const { dataset, issues } = parseDataset(files({ [airports]: collection(rawSite('a')), [ports]: collection(rawSite('a')) }))
    expect(dataset.sites).toHaveLength(1)
    expect(issues).toMatchObject([{ code: 'duplicate-id', file: ports, found: airports }])
  })

  test('drop a link to a measure that does not exist, and say so', () => {
    const site = linked({ measure: '9.9.9.9' })
    const { dataset, issues } = parseDataset(files({ 'measures.json': measures, [ports]: collection(site) }))
    expect(dataset.sites[0]?.links).toEqual([])
    expect(codes(issues)).toEqual([['unknown-measure', 'a', 'links[0].measure']])
  })

  test('name terms and sources that lead nowhere', () => {
    const site = linked({ term: '港', source: 'hearsay' })
    const { issues } = parseDataset(files({ 'measures.json': measures, [ports]: collection(site) }))
    expect(codes(issues)).toEqual([
      ['term-not-in-measure', 'a', 'links[0].term'],
      ['unknown-source', 'a', 'links[0].source'],
    ])
  })
})
