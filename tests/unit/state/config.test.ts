// The deployer's configuration: read what is sound, refuse what only looks like an approval, name every fault.
import { describe, expect, test } from 'vitest'
import { approvalOf, DEFAULT_CONFIG, hostsOf, isApprovalNumber, mayBePublic, parseConfig } from '../../../src/state/config.ts'

const faults = (input: unknown) => parseConfig(input).faults.map(({ code, field }) => [code, field])

test('an empty configuration means the defaults', () => {
  expect(parseConfig({})).toEqual({ config: DEFAULT_CONFIG, faults: [] })
})

test.each([[null], [[]], ['none']])('%j is no configuration', (input) => {
  expect(faults(input)).toEqual([['not-an-object', '']])
  expect(parseConfig(input).config).toEqual(DEFAULT_CONFIG)
})

test.each([
  ['GS(2023)2767号', true],
  ['GS（2019）1822号', true],
  ['GS川(2023)31号', true],
  ['GS京【2022】1061号', true],
  ['渝S(2022)066号', true],
  ['川S[2021]00059号', true],
  ['GS(2023)2767', false],
  ['GS2023-2767号', false],
  ['审图号：GS(2023)2767号', false],
  ['GS(1823)2767号', false],
  ['GS美(2023)27号', false],
  ['待定', false],
  ['', false],
])('%s as an approval number: %s', (number, expected) => {
  expect(isApprovalNumber(number)).toBe(expected)
  const { config, faults: found } = parseConfig({ approval: { number } })
  expect(config.approval.number).toBe(expected ? number : null)
  expect(found.map((fault) => fault.code)).toEqual(expected ? [] : ['bad-approval-number'])
})

test('a word for boundaries that we do not know draws none', () => {
  const { config, faults: found } = parseConfig({ boundaries: 'all' })
  expect(config.boundaries).toBe('none')
  expect(found).toEqual([{ code: 'not-in-vocabulary', field: 'boundaries', found: '"all"' }])
})

test.each([
  [{ bounderies: 'none' }, ['unknown-key', 'bounderies']],
  [{ navigationLinks: 'no' }, ['wrong-type', 'navigationLinks']],
  [{ reportTo: 'javascript:alert(1)' }, ['bad-address', 'reportTo']],
  [{ approval: 'GS(2023)2767号' }, ['wrong-type', 'approval']],
  [{ onlineBaseMap: { type: 'wms' } }, ['not-in-vocabulary', 'onlineBaseMap.type']],
  [{ onlineBaseMap: { type: 'xyz', tiles: ['javascript:{z}'] } }, ['bad-address', 'onlineBaseMap.tiles']],
  [{ onlineBaseMap: { type: 'xyz', tiles: [] } }, ['bad-address', 'onlineBaseMap.tiles']],
  [{ onlineBaseMap: { type: 'tianditu', key: 'a b' } }, ['wrong-type', 'onlineBaseMap.key']],
  [
    { onlineBaseMap: { type: 'style', url: 'https://m.cn/s.json', hosts: ["https://x 'unsafe-eval'"] } },
    ['bad-address', 'onlineBaseMap.hosts'],
  ],
])('%j is refused', (input, fault) => expect(faults(input)).toEqual([fault]))

describe('the approval slot says one of three things', () => {
  const say = (input: object) => approvalOf(parseConfig(input).config)
  test('a number', () => {
    expect(say({ approval: { number: '渝S(2022)066号' } })).toEqual({ type: 'approved', number: '渝S(2022)066号' })
  })
  test('no boundaries', () => expect(say({ boundaries: 'none' })).toEqual({ type: 'no-boundaries' }))
  test('internal, not approved', () => expect(say({})).toEqual({ type: 'unapproved' }))
})

test.each([
  [{}, false],
  [{ boundaries: 'none' }, true],
  [{ approval: { number: 'GS(2023)1号' } }, true],
  [{ approval: { number: 'GS 2023' } }, false],
])('%j may be public: %s', (input, expected) => expect(mayBePublic(parseConfig(input).config)).toBe(expected))

test.each([
  [null, []],
  [{ type: 'xyz', tiles: ['tiles/{z}/{x}/{y}.png'] }, []],
  [{ type: 'xyz', tiles: ['https://a.t.cn/{z}/{x}/{y}.png', 'https://a.t.cn/2/{z}/{x}/{y}.png'] }, ['https://a.t.cn']],
  [{ type: 'xyz', tiles: ['https://{s}.t.cn/{z}/{x}/{y}.png'] }, ['https://*.t.cn']],
  [{ type: 'style', url: 'https://m.cn/s.json', hosts: ['https://t.m.cn'] }, ['https://m.cn', 'https://t.m.cn']],
  [{ type: 'pmtiles', url: 'https://m.cn:8443/x.pmtiles' }, ['https://m.cn:8443']],
])('%j asks the hosts %j', (onlineBaseMap, hosts) => {
  const { config, faults: found } = parseConfig({ onlineBaseMap })
  expect(found).toEqual([])
  expect(hostsOf(config)).toEqual(hosts)
})

test('Tianditu spreads over eight servers', () => {
  const { config } = parseConfig({ onlineBaseMap: { type: 'tianditu', key: '0123456789abcdef' } })
  expect(hostsOf(config)).toHaveLength(8)
})
