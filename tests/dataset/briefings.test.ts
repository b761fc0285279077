// The shipped briefings: every page holds together, and what it counts is what there is.
import { describe, expect, test } from 'vitest'
import { readBriefings } from '../../build/briefings.ts'
import { subjectOf } from '../../src/briefing/chapter.ts'
import { checkBriefing } from '../../src/briefing/check.ts'
import { parseBriefing } from '../../src/domain/parse/briefings.ts'
import { DATA, readJson, readShipped } from './shipped.ts'

const { graph } = readShipped()
const briefings = readBriefings(DATA)

test('one for each article, in the order of the articles', () =>
  expect(briefings.map(({ id }) => id)).toEqual(graph.dataset.plans.map(({ id }) => id)))

describe.each(briefings)('$id', (briefing) => {
  const file = `briefings/${briefing.id}.json`
  test('is read without a fault, and every link reads back whole', () => {
    const issues: Parameters<typeof parseBriefing>[2] = []
    const parsed = parseBriefing(file, readJson(file), issues)
    expect([...issues, ...(parsed ? checkBriefing(file, parsed, graph) : [])]).toEqual([])
  })

  test('is told in seven to ten pages of short paragraphs', () => {
    expect(briefing.chapters.length).toBeGreaterThanOrEqual(7)
    expect(briefing.chapters.length).toBeLessThanOrEqual(10)
    for (const { words } of briefing.chapters)
      for (const { zh, en } of words) {
        expect(zh.length).toBeLessThan(150)
        expect(en.length).toBeLessThan(330)
      }
  })

  test('counts as many measures as there are, with and without a place', () => {
    const { no = 0 } = graph.dataset.plans.find(({ id }) => id === String(briefing.id)) ?? {}
    const measures = graph.dataset.measures.filter(({ code }) => code.startsWith(`${no}.`))
    const none = measures.filter(({ place }) => place === 'none').length
    const first = briefing.chapters[0]?.words.map(({ en }) => en).join(' ') ?? ''
    expect(first).toContain(String(measures.length))
    expect(first).toContain(String(none))
  })

  test('shows no bid as more than a bid', () => {
    for (const { link, words } of briefing.chapters) {
      const { chosen } = subjectOf({ link } as (typeof briefing.chapters)[number])
      const shown =
        chosen?.type === 'measure' ? graph.threadsOfMeasure(chosen.code).map(({ feature }) => feature) : chosen ? [chosen.id] : []
      const bids = shown.filter((id) => graph.features.get(id)?.status === 'bid')
      if (bids.length > 0) expect(words.map(({ zh }) => zh).join()).toMatch(/申办|争创/)
    }
  })
})
