// What `--changes` says of two states of the data.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
// @ts-expect-error scripts are plain JavaScript
import { changesSince as untyped } from '../../../scripts/lib/changes.mjs'
// @ts-expect-error scripts are plain JavaScript
import { createWords } from '../../../scripts/lib/words.mjs'
import { createTranslate } from '../../../src/i18n/index.ts'
import { collection, rawSite } from '../../fixtures/make.ts'

const changesSince = untyped as (then: string, now: string, say: unknown, t: unknown) => Promise<string[]>
let root = ''
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'atlas-changes-'))
})
afterAll(() => rmSync(root, { recursive: true }))

const at = (lng: number, lat: number) => ({ geometry: { type: 'Point', coordinates: [lng, lat] } })
function save(name: string, ...sites: object[]): string {
  const folder = join(root, name)
  mkdirSync(join(folder, 'sites'), { recursive: true })
  writeFileSync(join(folder, 'sites', 'ports.geojson'), JSON.stringify(collection(...sites)))
  return folder
}
const between = (then: string, now: string) =>
  changesSince(then, now, (createWords as (lang: string) => unknown)('en'), createTranslate('en'))

test('names what came, what went, what moved and what is now otherwise', async () => {
  const fact = { text: { zh: '一', en: 'One' }, source: 'news' }
  const then = save(
    'then',
    { ...rawSite('a', { status: 'building', facts: [] }), ...at(106.5, 29.5) },
    rawSite('b'),
    { ...rawSite('c', { summary: { zh: '旧。', en: 'Old.' } }) },
    rawSite('same'),
  )
  const now = save(
    'now',
    { ...rawSite('a', { status: 'operating', facts: [fact] }), ...at(106.5, 29.51) },
    { ...rawSite('c', { summary: { zh: '新。', en: 'New.' } }), geometry: null },
    rawSite('d'),
    rawSite('same'),
  )
  expect(await between(then, now)).toEqual([
    '### sites',
    '- Guoyuan Port `a`: moved by 1112 m; status: Under construction → Operating; 1 more in facts',
    '- Guoyuan Port `c`: is no longer on the map; summary reworded',
    '- Guoyuan Port `d`: added',
    '- Guoyuan Port `b`: removed',
    '',
  ])
})

test('says so where nothing has changed', async () => {
  const folder = save('still', rawSite('a'))
  expect(await between(folder, folder)).toEqual(['The data has not changed.'])
})

test('says so where there is nothing to compare with', async () =>
  expect(await between('no-such-commit', save('alone', rawSite('a')))).toEqual([
    'no-such-commit is neither a commit nor a folder.',
  ]))
