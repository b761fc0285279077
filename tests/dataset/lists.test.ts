// What the shipped lists promise: a source, a date, a reason for what is missing, and no place left out.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { CITIES } from '../../src/domain/cities.ts'
import { kindsOf } from '../../src/domain/graph.ts'
import type { Text } from '../../src/domain/model.ts'
import { DATA, readShipped } from './shipped.ts'

const { graph, features } = readShipped()
const { lists } = graph.dataset
const ENTRIES = lists.flatMap((list) => list.entries.map((entry) => ({ list, entry, at: `${list.id}: ${entry.name.zh}` })))

describe('official lists', () => {
  test('are there for every kind of list that the plan’s words point to', () => {
    const ids = lists.map(({ id }) => id)
    for (const id of ['comprehensive-bonded-zones', 'logistics-hubs', 'cold-chain-bases', 'ports-of-entry'])
      expect(ids).toContain(id)
    expect(ENTRIES.length).toBeGreaterThan(100)
  })

  test('say where an entry rests and when it came on, or why that is not known', () => {
    const silent = ENTRIES.filter(({ list, entry }) => list.sources.length === 0 || (entry.feature === null && !entry.note))
    expect(silent.map(({ at }) => at)).toEqual([])
  })

  test('were not asked after the newest source', () => {
    const today = new Date().toISOString().slice(0, 10)
    expect(lists.filter(({ asOf }) => asOf > today).map(({ id }) => id)).toEqual([])
    expect(ENTRIES.filter(({ list, entry }) => (entry.year ?? '') > `${list.asOf}~`).map(({ at }) => at)).toEqual([])
  })

  test('claim no later state than their newest source shows', () => {
    const dates = new Map(graph.dataset.sources.map(({ id, date }) => [id, date ?? '']))
    const ahead = lists.filter(({ asOf, sources, entries }) => {
      const named = [...sources, ...entries.flatMap(({ source }) => source ?? [])].map((id) => dates.get(id) ?? '')
      return named.every((date) => date < asOf && !asOf.startsWith(date || '?'))
    })
    expect(ahead.map(({ id, asOf }) => `${id}: ${asOf}`)).toEqual([])
  })

  test('are not silent about a bid or a plan: neither is called listed where the place is not', () => {
    const proud = ENTRIES.filter(({ entry }) => {
      const feature = entry.feature === null ? undefined : graph.features.get(entry.feature)
      return entry.status === 'listed' && feature && feature.status === 'bid'
    })
    expect(proud.map(({ at }) => at)).toEqual([])
  })

  // Kinds that are nothing but membership: a place of such a kind that no list holds was forgotten or made up.
  test.each(['airport', 'river-port', 'bonded-zone', 'free-trade-zone', 'cold-chain-base', 'port-of-entry'] as const)(
    'hold every %s',
    (kind) => {
      const held = new Set(
        lists.filter((list) => list.kind === kind).flatMap((list) => list.entries.map(({ feature }) => feature)),
      )
      expect(held.size).toBeGreaterThan(1)
      expect(features.filter((feature) => kindsOf(feature).includes(kind) && !held.has(feature.id)).map(({ id }) => id)).toEqual(
        [],
      )
    },
  )

  test.each(['platform', 'new-area'] as const)('hold every area of kind %s', (kind) => {
    const held = new Set(lists.filter((list) => list.kind === kind).flatMap((list) => list.entries.map(({ feature }) => feature)))
    expect(graph.dataset.areas.filter((area) => area.kind === kind && !held.has(area.id)).map(({ id }) => id)).toEqual([])
  })

  test('speak both languages', () => {
    const texts = lists.flatMap((list): [string, Text | null][] => [
      [`${list.id} title`, list.title],
      [`${list.id} issuer`, list.issuer],
      [`${list.id} scope`, list.scope],
      [`${list.id} gap`, list.gap],
      ...list.entries.flatMap((entry): [string, Text | null][] => [
        [`${list.id} ${entry.name.zh}`, entry.name],
        [`${list.id} ${entry.name.zh} type`, entry.type],
        [`${list.id} ${entry.name.zh} note`, entry.note],
      ]),
    ])
    const CHINESE = /[\u3400-\u9fff]/
    const wrong = texts.filter(([, text]) => text && (CHINESE.test(text.en) || !CHINESE.test(text.zh)))
    expect(wrong.map(([at]) => at)).toEqual([])
    const open = texts.filter(
      ([at, text]) => text && / (scope|gap|note)$/.test(at) && !(/。$/.test(text.zh) && /\.$/.test(text.en)),
    )
    expect(open.map(([at]) => at)).toEqual([])
  })
})

type Figure = {
  readonly year: number
  readonly value: number | null
  readonly source: string
  readonly alsoIn?: readonly string[]
}
type Circle = {
  readonly gdp: readonly Figure[]
  readonly population: readonly Figure[]
  readonly sichuan: { readonly cities: readonly { readonly adcode: string }[] }
  readonly cityFigures: readonly { readonly city: string; readonly gdp: Figure | null; readonly population: Figure | null }[]
}
const circle = JSON.parse(readFileSync(join(DATA, 'circle.json'), 'utf8')) as Circle

describe('figures', () => {
  const rows = circle.cityFigures
  const all = [...circle.gdp, ...circle.population, ...rows.flatMap(({ gdp, population }) => [gdp, population])].filter(
    (figure): figure is Figure => figure !== null,
  )

  test('name sources that exist', () => {
    const unknown = all.flatMap(({ source, alsoIn = [] }) => [source, ...alsoIn]).filter((id) => !graph.sources.has(id as never))
    expect(unknown).toEqual([])
  })

  test('are there for Chongqing and each city of the circle, once', () => {
    const cities = ['500000', ...circle.sichuan.cities.map(({ adcode }) => adcode)]
    expect(rows.map(({ city }) => city)).toEqual(cities)
    expect(cities.filter((city) => !(city in CITIES))).toEqual([])
  })

  test('are recent, and of the size of a city', () => {
    // Units: 10⁸ yuan and 10⁴ persons. A figure in the wrong unit is off by a thousand.
    const odd = rows.filter(
      ({ gdp, population }) =>
        (gdp && !(gdp.year >= 2020 && gdp.value !== null && gdp.value > 500 && gdp.value < 50000)) ||
        (population &&
          !(population.year >= 2020 && population.value !== null && population.value > 100 && population.value < 3500)),
    )
    expect(odd.map(({ city }) => city)).toEqual([])
  })

  test('of the cities together stay below those of both provinces', () => {
    const sichuan = rows.filter(({ city }) => city !== '500000')
    expect(sichuan.reduce((sum, { gdp }) => sum + (gdp?.value ?? 0), 0)).toBeLessThan(67665.34)
    expect(sichuan.reduce((sum, { population }) => sum + (population?.value ?? 0), 0)).toBeLessThan(8367.5)
  })
})
