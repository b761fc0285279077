// What a card says: terms set apart, sources numbered, dates never overstated, addresses in the right datum.
import { describe, expect, test } from 'vitest'
import { createFullGraph } from '../../../src/domain/graph.ts'
import type { LngLat } from '../../../src/domain/model.ts'
import { createTranslate } from '../../../src/i18n/index.ts'
import { citedBy, numberOf } from '../../../src/panels/detail/citations.ts'
import { directionsTo, MAP_APPS } from '../../../src/panels/detail/directions.ts'
import { datesText, rowWhen } from '../../../src/panels/detail/status-text.ts'
import { basisOfTerm, piecesOf } from '../../../src/panels/detail/terms.ts'
import { createDataset, createLink, createMeasure, createRole, createSite, measureCode, sourceId } from '../../fixtures/make.ts'

describe('summary', () => {
  const measure = createMeasure('1.1.1.1', {
    summary: { zh: '推动国家物流枢纽与物流枢纽联动。', en: 'National logistics hubs work with hubs.' },
    terms: ['物流枢纽', '国家物流枢纽'],
    termsEn: ['hubs', 'National logistics hubs'],
  })
  const graph = createFullGraph(
    createDataset({
      measures: [measure],
      sites: [
        createSite('a', { links: [createLink('1.1.1.1', { basis: 'representative', term: '国家物流枢纽' })] }),
        createSite('b', { links: [createLink('1.1.1.1', { basis: 'listed', term: '国家物流枢纽' })] }),
      ],
    }),
  )
  const threads = graph.threadsOfMeasure(measureCode('1.1.1.1'))

  test('is cut without losing a character, the longer term first', () => {
    const pieces = piecesOf(measure, 'zh', threads)
    expect(pieces.map((piece) => piece.text).join('')).toBe(measure.summary.zh)
    expect(pieces.map((piece) => (piece.type === 'term' ? `[${piece.text}]` : piece.text))).toEqual([
      '推动',
      '[国家物流枢纽]',
      '与',
      '[物流枢纽]',
      '联动。',
    ])
  })
  test('underlines by the strongest basis, and nothing that no link uses', () => {
    expect(basisOfTerm(threads, '国家物流枢纽')).toBe('listed')
    expect(basisOfTerm(threads, '物流枢纽')).toBeNull()
  })
  test('names the Chinese term behind the English words', () => {
    const first = piecesOf(measure, 'en', threads)[0]
    expect(first).toEqual({ type: 'term', text: 'National logistics hubs', term: '国家物流枢纽', basis: 'listed' })
  })
})

describe('citations', () => {
  const site = createSite('port', {
    facts: [
      { text: { zh: '一', en: 'one' }, source: sourceId('b') },
      { text: { zh: '二', en: 'two' }, source: sourceId('a') },
      { text: { zh: '三', en: 'three' }, source: sourceId('b') },
    ],
    positionSources: [sourceId('estimate')],
    extent: { areaKm2: 3, shape: null, polygons: [], source: sourceId('e'), note: null },
    designations: [
      createRole('port-of-entry', { source: sourceId('c'), links: [createLink('1.1.1.1', { source: sourceId('d') })] }),
    ],
  })
  test('number each source once, in reading order', () => {
    expect(citedBy(site)).toEqual(['b', 'a', 'c', 'e', 'estimate', 'd'])
    expect(numberOf(citedBy(site), sourceId('c'))).toBe(3)
    expect(numberOf(citedBy(site), null)).toBe(0)
  })
})

describe('dates', () => {
  const zh = createTranslate('zh')
  const dated = { status: 'operating', since: null, until: null, opens: null } as const
  test('are as exact as the source', () => expect(datesText(zh, { ...dated, since: '2019-03' })).toBe('自 2019-03'))
  test('say when nobody found one', () => expect(datesText(zh, dated)).toBe('起始日期未查明'))
  test('do not claim that something planned began', () => expect(datesText(zh, { ...dated, status: 'planned' })).toBe(''))
  test('name an announced opening as such', () => {
    expect(datesText(zh, { ...dated, status: 'building', since: '2023', opens: '2027' })).toBe('自 2023，预计 2027 启用')
  })
  test('in a row carry the status where it is not operating', () => {
    expect(rowWhen(zh, { status: 'operating', since: '2010' })).toBe('2010')
    expect(rowWhen(zh, { status: 'bid', since: null })).toBe('申办')
  })
})

describe('directions', () => {
  const at: LngLat = [106.7306, 29.6135]
  const numbers = (address: string) => (address.match(/\d+\.\d{4,}/g) ?? []).map(Number)

  test.each(MAP_APPS)('%s gets one point near the place', (app) => {
    const [a = 0, b = 0] = numbers(directionsTo(app, at, '果园港'))
    const [lng, lat] = a > b ? [a, b] : [b, a]
    expect(Math.abs(lng - at[0])).toBeLessThan(0.02)
    expect(Math.abs(lat - at[1])).toBeLessThan(0.02)
  })
  test('longitude comes first for Amap and second for the others', () => {
    for (const app of MAP_APPS) {
      const [a = 0, b = 0] = numbers(directionsTo(app, at, 'x'))
      expect(a > b, app).toBe(app === 'amap')
    }
  })
  test('only geo: takes the coordinates as they are', () => {
    expect(directionsTo('geo', at, 'x')).toContain('geo:29.613500,106.730600')
    for (const app of MAP_APPS.filter((name) => name !== 'geo')) expect(directionsTo(app, at, 'x')).not.toContain('106.7306')
  })
  test('Baidu is offset from GCJ-02 and says so', () => {
    const [amapLng = 0] = numbers(directionsTo('amap', at, 'x'))
    const [, baiduLng = 0] = numbers(directionsTo('baidu', at, 'x'))
    expect(baiduLng - amapLng).toBeCloseTo(0.0065, 3)
    expect(directionsTo('baidu', at, 'x')).toContain('coord_type=bd09ll')
  })
  // Each service's documented form, written out: the point is 果园港's, shifted as the service draws.
  test.each([
    ['amap', 'https://uri.amap.com/navigation?to=106.734579,29.610801,%E6%B8%AF&mode=car&src=chengyu-atlas&callnative=1'],
    [
      'baidu',
      'https://api.map.baidu.com/marker?location=29.616488,106.741145&title=%E6%B8%AF&content=%E6%B8%AF&output=html&coord_type=bd09ll&src=webapp.atlas.chengyu-atlas',
    ],
    [
      'tencent',
      'https://apis.map.qq.com/uri/v1/routeplan?type=drive&to=%E6%B8%AF&tocoord=29.610801,106.734579&coord_type=2&referer=chengyu-atlas',
    ],
    ['apple', 'https://maps.apple.com/?daddr=29.610801,106.734579&dirflg=d'],
    ['google', 'https://www.google.com/maps/dir/?api=1&destination=29.610801,106.734579'],
    ['geo', 'geo:29.613500,106.730600?q=29.613500,106.730600(%E6%B8%AF)'],
  ] as const)('%s is asked in its documented form', (app, address) => expect(directionsTo(app, at, '港')).toBe(address))
  test('abroad nothing is shifted', () => expect(directionsTo('amap', [8.68, 50.11], 'x')).toContain('to=8.680000,50.110000,'))
  test('a name cannot break out of its place in the address', () => {
    const address = directionsTo('amap', at, 'a&src=b,(c)#d')
    expect(address).toContain('a%26src%3Db%2C%28c%29%23d')
    expect(new URL(directionsTo('tencent', at, 'a&b=c')).searchParams.get('to')).toBe('a&b=c')
  })
})
