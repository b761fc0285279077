// A page of a briefing as a view, what keys and fingers ask for, and what is wrong with pages that somebody wrote by hand.
import { describe, expect, test } from 'vitest'
import { clampPage, stateAfter, subjectOf, turned, viewIn } from '../../src/briefing/chapter.ts'
import { checkBriefing } from '../../src/briefing/check.ts'
import { createFullGraph } from '../../src/domain/graph.ts'
import type { Briefing, BriefingId, Chapter } from '../../src/domain/model.ts'
import { parseBriefing } from '../../src/domain/parse/briefings.ts'
import { askedBy, swipeOf } from '../../src/panels/briefing/keys.ts'
import { type AppState, DEFAULTS } from '../../src/state/app-state.ts'
import { createDataset, createMeasure, createSite, measureCode } from '../fixtures/make.ts'

const page = (link: string, patch: Partial<Chapter> = {}): Chapter => ({
  id: 'page',
  title: { zh: '页', en: 'Page' },
  words: [{ zh: '字', en: 'words' }],
  link,
  sources: [],
  ...patch,
})
const briefingOf = (...chapters: Chapter[]): Briefing => ({
  id: 'story' as BriefingId,
  title: { zh: '题', en: 'Title' },
  summary: { zh: '要', en: 'Gist' },
  asOf: '2026-11',
  chapters,
})
const three = briefingOf(page('', { id: 'a' }), page('', { id: 'b' }), page('', { id: 'c' }))

describe('a page', () => {
  test('decides all that it does not say as well', () => {
    const subject = subjectOf(page('at=port&f=s:bid'))
    expect(subject.chosen).toEqual({ type: 'feature', id: 'port' })
    expect(subject.filter.statuses).toEqual(['bid'])
    expect([subject.year, subject.tint, subject.screen]).toEqual([null, null, 'map'])
    expect(subject.hidden).toBe(DEFAULTS.hidden)
  })

  test('leaves language, theme and frame to the reader', () => {
    const subject = subjectOf(page('lang=en&theme=dark&ui=bare&at=port'))
    for (const key of ['lang', 'theme', 'ui', 'renderer', 'briefing', 'view']) expect(subject).not.toHaveProperty(key)
  })

  test('names its ground, or none', () => {
    expect(viewIn(page('v=106.55,29.56,8.5'))).toEqual({ lng: 106.55, lat: 29.56, zoom: 8.5 })
    expect(viewIn(page('at=port'))).toBeNull()
  })
})

describe('turning', () => {
  test.each([
    ['next', 1, 2],
    ['next', 3, 3],
    ['previous', 2, 1],
    ['previous', 1, 1],
    ['first', 3, 1],
    ['last', 1, 3],
  ] as const)('%s from page %i leads to %i', (turn, from, to) => expect(turned(three, from, turn)).toBe(to))

  test('a link to a page that is gone opens the last', () => expect([clampPage(three, 9), clampPage(three, 0)]).toEqual([3, 1]))

  test('leaving gives everything back but language, theme and frame, which stay as they are now', () => {
    const before: AppState = { ...DEFAULTS, query: 'gyg', year: 2013, lang: 'zh', panelOpen: false }
    const now: AppState = { ...DEFAULTS, briefing: three.id, chapter: 3, lang: 'en', theme: 'dark', year: 2030 }
    expect(stateAfter(before, now)).toEqual({ ...before, briefing: null, chapter: 1, lang: 'en', theme: 'dark' })
  })
})

describe('a key', () => {
  const none = { ctrlKey: false, altKey: false, metaKey: false, shiftKey: false }
  test.each([
    ['ArrowRight', 'next'],
    ['PageDown', 'next'],
    [' ', 'next'],
    ['ArrowLeft', 'previous'],
    ['PageUp', 'previous'],
    ['Home', 'first'],
    ['End', 'last'],
    ['Escape', 'leave'],
    ['f', 'full'],
    ['Enter', null],
    ['ArrowDown', null],
  ])('%j asks for %s', (key, asked) => expect(askedBy({ ...none, key })).toBe(asked))

  test('with Ctrl belongs to the browser, and space with shift goes back', () => {
    expect(askedBy({ ...none, key: 'f', ctrlKey: true })).toBeNull()
    expect(askedBy({ ...none, key: 'ArrowLeft', altKey: true })).toBeNull()
    expect(askedBy({ ...none, key: ' ', shiftKey: true })).toBe('previous')
  })
})

test.each([
  [-80, 10, 'next'],
  [80, -10, 'previous'],
  [-30, 0, null],
  [-80, 60, null],
])('a finger that went %i across and %i down asks for %s', (dx, dy, turn) => expect(swipeOf(dx, dy)).toBe(turn))

describe('what is wrong with a page', () => {
  const graph = createFullGraph(createDataset({ measures: [createMeasure('1.1.1.1')], sites: [createSite('port')] }))
  const faults = (link: string, patch: Partial<Chapter> = {}) =>
    checkBriefing('briefings/story.json', briefingOf(page(link, patch)), graph).map(
      ({ code, feature, field, found }) => `${feature} ${field} ${code} ${found}`,
    )
  test.each([
    ['', []],
    ['v=106.55,29.56,8.5&at=port&y=2013', []],
    [`at=${measureCode('1.1.1.1')}&off=-`, []],
    ['at=gone', ['page link unknown-feature gone']],
    ['at=9.9.9.9', ['page link unknown-measure 9.9.9.9']],
    ['y=1066', ['page link bad-link y=1066']],
    ['f=k:spaceport', ['page link bad-link f=k:spaceport']],
    ['lang=en&at=port', ['page link bad-link lang=en']],
    ['b=story&ch=2', ['page link bad-link b=story', 'page link bad-link ch=2']],
    ['utm_source=x', ['page link bad-link utm_source=x']],
  ])('%j', (link, expected) => expect(faults(link)).toEqual(expected))

  test('a source that is not in the list', () =>
    expect(faults('', { sources: ['nowhere' as Chapter['sources'][number]] })).toEqual(['page sources unknown-source nowhere']))

  test('in its form is named by page and field, and the rest is kept', () => {
    const issues: Parameters<typeof parseBriefing>[2] = []
    const input = {
      ...three,
      id: 'other',
      chapters: [...three.chapters, { ...page('at=port'), id: 'a' }, { id: 'd', title: { zh: '页', en: 'Page' }, words: 'text' }],
    }
    const parsed = parseBriefing('briefings/story.json', input, issues)
    expect(parsed?.chapters.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd'])
    expect(issues.map(({ feature, field, code }) => [feature, field, code])).toEqual([
      [null, 'id', 'bad-id'],
      ['a', 'id', 'duplicate-id'],
      ['d', 'words', 'wrong-type'],
      ['d', 'words', 'missing-field'],
      ['d', 'link', 'missing-field'],
    ])
    expect(parseBriefing('briefings/story.json', { ...three, chapters: [] }, [])).toBeNull()
    expect(parseBriefing('briefings/story.json', null, [])).toBeNull()
  })
})
