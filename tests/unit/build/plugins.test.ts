// The build's own decisions: what may be published, what the page may ask, how names are read.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { refusal } from '../../../build/approval.ts'
import { policyOf } from '../../../build/csp.ts'
import { dataFiles } from '../../../build/data.ts'
import { namesIn, pinyinTable } from '../../../build/pinyin.ts'
import { parseConfig } from '../../../src/state/config.ts'
import { createDataset, createMeasure, createRole, createSite } from '../../fixtures/make.ts'

describe('a public build', () => {
  const build = (mode: string, input: object) => refusal(mode, parseConfig(input))
  test('with boundaries needs a number', () => expect(build('public', {})).toContain('approval.number'))
  test('with a number goes through', () => expect(build('public', { approval: { number: 'GS(2024)1号' } })).toBeNull())
  test('without boundaries goes through', () => expect(build('public', { boundaries: 'none' })).toBeNull())
  test('is refused with something that only looks like a number', () =>
    expect(build('public', { approval: { number: 'GS(2024)' } })).toContain('bad-approval-number'))
})

describe('a build for use inside', () => {
  test('needs no number', () => expect(refusal('production', parseConfig({}))).toBeNull())
  test('is refused with a faulty configuration', () =>
    expect(refusal('production', parseConfig({ boundaries: 'all' }))).toContain('boundaries'))
})

describe('the content-security policy', () => {
  const policy = (onlineBaseMap: unknown) => policyOf(parseConfig({ onlineBaseMap }).config)
  test('lets nothing in but our own files', () => {
    expect(policy(null)).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; " +
        "connect-src 'self'; worker-src 'self' blob: data:; frame-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'",
    )
  })
  test('lets pictures and requests through to the online base map', () => {
    const found = policy({ type: 'xyz', tiles: ['https://t.example.cn/{z}/{x}/{y}.png'] })
    expect(found).toContain("img-src 'self' data: blob: https://t.example.cn;")
    expect(found).toContain("connect-src 'self' https://t.example.cn;")
    expect(found).toContain("script-src 'self';")
  })
  test('never allows inline or evaluated code', () => expect(policy(null)).not.toContain('unsafe'))
})

describe('how names are read', () => {
  test.each([
    ['重庆', 'chong qing'],
    ['德阳重装产业基地', 'de yang zhong zhuang chan ye ji di'],
    ['都江堰', 'du jiang yan'],
    ['长安汽车', 'chang an qi che'],
    ['乐山大佛', 'le shan da fo'],
    ['涪陵', 'fu ling'],
    ['綦江', 'qi jiang'],
    ['犍为', 'qian wei'],
    ['筠连', 'jun lian'],
    ['率先突破', 'shuai xian tu po'],
    ['藏羌彝走廊', 'zang qiang yi zou lang'],
    ['旅游走廊', 'lv you zou lang'],
    ['5G+超高清（4K）', '5g chao gao qing 4k'],
  ])('%s: %s', (text, syllables) => expect(pinyinTable([text])).toEqual({ [text]: syllables }))

  test('names that are not Chinese need no reading', () => expect(pinyinTable(['CKG', 'Guoyuan'])).toEqual({}))

  test('covers names, short names, aliases, roles, titles and cities', () => {
    const site = createSite('港', { aliases: ['果园'], designations: [createRole('port-of-entry')] })
    const names = namesIn(createDataset({ sites: [site], measures: [createMeasure('1.1.1.1')] }))
    expect(names).toEqual(expect.arrayContaining(['港', '港 全称', '果园', '称号', '措施 1.1.1.1', '重庆']))
  })
})

describe('the data folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-'))
  mkdirSync(join(folder, 'sites'))
  for (const file of ['a.json', 'README.md', 'sites/b.geojson', 'sites/README.md', '.hidden'])
    writeFileSync(join(folder, file), '')
  afterAll(() => rmSync(folder, { recursive: true }))

  test('ships everything but the notes for editors', () => expect(dataFiles(folder)).toEqual(['a.json', 'sites/b.geojson']))
})
