// What a reader types and what must come first, over the shipped data.
import { describe, expect, test } from 'vitest'
import { fold } from '../../../src/state/match.ts'
import { createSearch, type Hit } from '../../../src/state/search.ts'
import { readAtlas } from './real.ts'

const { graph, pinyin } = readAtlas()
const search = createSearch(graph, pinyin)
const idOf = (hit: Hit | undefined): string =>
  hit === undefined ? 'nothing' : hit.type === 'feature' ? hit.id : hit.type === 'measure' ? hit.code : hit.city
const first = (query: string): string => idOf(search.find(query)[0])
const all = (query: string): string[] => search.find(query).map(idOf)

describe('search', () => {
  test.each([
    'guoyuan',
    'guo yuan gang',
    'guoyuangang',
    'gyg',
    'GYG',
    'Guoyuan',
    '果园港',
    '果园',
    '果园g',
    'guoy',
    'ｇｕｏｙｕａｎ',
    ' 果园港 ',
  ])('%s finds 果园港 first', (query) => {
    expect(first(query)).toBe('guoyuan-port')
  })

  test('a code finds its measure, and its beginning the whole strand in plan order', () => {
    expect(first('1.3.2.7')).toBe('1.3.2.7')
    expect(all('1.3.2.').slice(0, 3)).toEqual(['1.3.2.1', '1.3.2.2', '1.3.2.3'])
  })

  test('initials find the city, above words that merely begin so', () => {
    expect(first('cq')).toBe('500000')
    expect(first('cd')).toBe('510100')
    expect(first('my')).toBe('510700')
  })

  test('the reading of a city is the local one', () => {
    expect(all('chongqing')).toContain('500000')
    expect(all('zhongqing')).not.toContain('500000')
  })

  test('an airport answers to its code, its Chinese and its English name', () => {
    for (const query of ['CKG', 'jiangbei', '江北机场', 'jiang bei ji chang', 'jbjc', 'Jiangbei Airport'])
      expect(first(query)).toBe('ckg-jiangbei')
  })

  test('accents, apostrophes and width make no difference', () => {
    expect(fold('Guang’an Port').text).toBe('guangan port')
    expect(fold('Garzê ＣＫＧ').text).toBe('garze ckg')
    expect(fold('旅（lǚ）').text).toBe('旅 lv')
    expect(all('guangan')).toContain('511600')
  })

  test('words may stand in different names of one place', () => {
    expect(all('airport chengdu').slice(0, 2).sort()).toEqual(['ctu-shuangliu', 'tfu-tianfu'])
  })

  test('letters with gaps are the last resort', () => {
    expect(all('成都机场').slice(0, 2).sort()).toEqual(['ctu-shuangliu', 'tfu-tianfu'])
  })

  test('two Latin letters within a word count less than initials', () => {
    expect(first('sl')).toBe('ctu-shuangliu')
  })

  test('nonsense and blanks find nothing', () => {
    expect(search.find('xqzzk')).toEqual([])
    expect(search.find('   ')).toEqual([])
    expect(search.find('（）')).toEqual([])
  })

  test('what the plan names comes before what merely shares the word', () => {
    const hits = search.find('科学城').flatMap((hit) => (hit.type === 'feature' ? [graph.basisOfFeature(hit.id)] : []))
    expect(hits[0]).toBe('named')
  })

  test('the fitting part of a name can be set off', () => {
    const cut = (text: string, query: string) => search.rangesIn(text, query).map(([start, end]) => text.slice(start, end))
    expect(cut('果园港', 'guoy')).toEqual(['果园'])
    expect(cut('果园港', 'yg')).toEqual(['园港'])
    expect(cut('重庆港果园港区', '果园')).toEqual(['果园'])
    expect(cut('Guang’an Port', 'guangan')).toEqual(['Guang’an'])
    expect(cut('果园港', 'zzz')).toEqual([])
  })

  test('a name can be spelt out', () => {
    expect(search.readingOf('果园港')).toBe('guo yuan gang')
    expect(search.readingOf('Port')).toBe('Port')
  })

  test('every place is found by its own name in both languages', () => {
    const missed = [...graph.features.values()].filter((feature) =>
      [feature.short.zh, feature.short.en, feature.name.zh, feature.name.en].some((name) => !all(name).includes(feature.id)),
    )
    expect(missed.map((feature) => feature.id)).toEqual([])
  })

  test('a keystroke is answered within 10 ms', () => {
    const queries = ['g', 'gu', 'guoy', 'chongqing', '重庆', '成都机场', 'airport chengdu', '1.3.2.7']
    for (const query of queries) search.find(query)
    const times = queries.map((query) => {
      const tries = [0, 1, 2, 3, 4].map(() => {
        const start = performance.now()
        search.find(query)
        return performance.now() - start
      })
      return Math.min(...tries)
    })
    expect(Math.max(...times)).toBeLessThan(10)
  })
})
