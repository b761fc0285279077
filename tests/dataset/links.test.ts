// The links between plan and ground: the backbone of the atlas, and where it would be easiest to claim too much.
import { describe, expect, test } from 'vitest'
import type { FullLink } from '../../src/domain/model.ts'
import { measureCode } from '../fixtures/make.ts'
import { readShipped } from './shipped.ts'

const { graph, features } = readShipped()
const LINKS = features.flatMap((feature): { at: string; link: FullLink; status: string }[] => [
  ...feature.links.map((link) => ({ at: feature.id, link, status: feature.status })),
  ...(feature.type === 'corridor'
    ? []
    : feature.designations.flatMap((role) => role.links.map((link) => ({ at: feature.id, link, status: role.status })))),
])

test('there are links', () => expect(LINKS.length).toBeGreaterThan(200))

describe('every link', () => {
  test('leads to a measure of the plan', () => {
    expect(LINKS.filter(({ link }) => !graph.measures.has(link.measure)).map(({ at }) => at)).toEqual([])
  })

  test('quotes one of the terms of its measure', () => {
    const wrong = LINKS.filter(({ link }) => !graph.measures.get(link.measure)?.terms.includes(link.term))
    expect(wrong.map(({ at, link }) => `${at}: ${link.term}`)).toEqual([])
  })

  test('that rests on a list names the list', () => {
    const silent = LINKS.filter(({ link }) => link.basis === 'listed' && !(link.source && graph.sources.has(link.source)))
    expect(silent.map(({ at }) => at)).toEqual([])
  })

  test('is written once on each role', () => {
    const seen = new Set<string>()
    const twice = features.flatMap((feature) => {
      const roles = feature.type === 'corridor' ? [] : feature.designations.map((role, i) => [`${i}`, role.links] as const)
      return [['own', feature.links] as const, ...roles].flatMap(([role, links]) =>
        links.flatMap((link) => {
          const key = [feature.id, role, link.measure, link.basis, link.term].join(' ')
          const again = seen.has(key)
          seen.add(key)
          return again ? [key] : []
        }),
      )
    })
    expect(twice).toEqual([])
  })
})

describe('places that the plan names are tied to it by name', () => {
  const named = (code: string) =>
    graph
      .threadsOfMeasure(measureCode(code))
      .filter((thread) => thread.basis === 'named')
      .map((thread) => graph.features.get(thread.feature)?.short.zh ?? '')

  test.each([
    ['1.3.2.7', '西永'],
    ['1.3.2.7', '两路果园港'],
    ['1.3.2.7', '铁路港'],
    ['1.3.1.12', '龙泉驿'],
  ])('%s: %s', (code, word) => expect(named(code).join('、')).toContain(word))
})

test('a generic word names no place: an example of it is never called named', () => {
  const GENERIC = ['国家物流枢纽', '综合保税区', '国家开放口岸', '国家级骨干冷链物流基地', '世界级机场群', '移民文化', '大通道']
  const wrong = LINKS.filter(({ link }) => link.basis === 'named' && GENERIC.includes(link.term))
  expect(wrong.map(({ at, link }) => `${at}: ${link.term}`)).toEqual([])
})

test('measures without a place have none', () => {
  const pinned = graph.dataset.measures.filter(
    (measure) => measure.place === 'none' && graph.threadsOfMeasure(measure.code).length > 0,
  )
  expect(pinned.map((measure) => measure.code)).toEqual([])
})

test('measures with a place have one', () => {
  const empty = graph.dataset.measures.filter(
    (measure) => measure.place !== 'none' && graph.threadsOfMeasure(measure.code).length === 0,
  )
  expect(empty.map((measure) => measure.code)).toEqual([])
})
