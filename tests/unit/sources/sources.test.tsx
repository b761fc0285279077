// The sources page and the report of an error, as strings and as pure functions.
import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { usesOf } from '../../../src/domain/uses.ts'
import { createTranslate } from '../../../src/i18n/index.ts'
import { AppContext } from '../../../src/panels/app.ts'
import { addressFor, reportOf } from '../../../src/panels/report/report-text.ts'
import { GROUPINGS, groupsOf, matches, realSources } from '../../../src/panels/sources/find.ts'
import { SourcesPage } from '../../../src/panels/sources/SourcesPage.tsx'
import type { AppState } from '../../../src/state/app-state.ts'
import { readShipped } from '../../dataset/shipped.ts'
import { createApp } from '../../fixtures/app.ts'
import { hostileDataset, TAKEN_FOR_MARKUP } from '../../fixtures/hostile.ts'
import { createSite, createSource, featureId, sourceId } from '../../fixtures/make.ts'

const shipped = readShipped().graph.dataset
const uses = usesOf(shipped)
const [zh, en] = [createTranslate('zh'), createTranslate('en')]
const page = (state: Partial<AppState>, dataset = shipped): string =>
  renderToString(
    <AppContext.Provider value={createApp(dataset, { screen: 'sources', ...state })}>
      <SourcesPage />
    </AppContext.Provider>,
  )

describe('the page', () => {
  test('has a row for every source', () => {
    const rows = page({}).match(/data-source="[^"]+"/g) ?? []
    expect(rows).toHaveLength(shipped.sources.length - 1)
    expect(new Set(rows).size).toBe(rows.length)
  })
  test('opens at the source that the link names, with the places that rest on it', () => {
    const [id, { features }] = [...uses].find(([, found]) => found.features.length > 2) ?? [sourceId(''), { features: [] }]
    const html = page({ source: id, lang: 'en' })
    expect(html).toMatch(new RegExp(`data-source="${id}" data-open`))
    expect(html.match(/place-chip/g)).toHaveLength(features.length)
  })
  test('leads back to the card that the reader came from', () => {
    expect(page({ chosen: { type: 'feature', id: featureId('guoyuan-port') } })).toContain('回到“果园港”')
    expect(page({})).toContain('回到地图')
  })
  test('says as of when the data is', () => expect(page({})).toMatch(/数据截至 20\d\d/))
  test('leaves no blank unfilled', () => {
    for (const lang of ['zh', 'en'] as const)
      expect(page({ lang }).replace(/<[^>]+>/g, ' ')).not.toMatch(/undefined|NaN|\[object|\{\w+\}/)
  })
  test('takes no text of the data for markup', () => {
    const written = page({ source: sourceId('bad') }, hostileDataset())
    expect(written).not.toContain(TAKEN_FOR_MARKUP)
  })
})

describe('a search', () => {
  const found = (query: string) => realSources(shipped.sources).filter((source) => matches(source, uses.get(source.id), query))
  test('finds by title, publisher and address, in any case', () => {
    expect(found('OURAIRPORTS').map(({ id }) => id)).toContain('ourairports')
    expect(found('新华社').length).toBeGreaterThan(5)
  })
  test('finds by the name of a place that rests on the source', () => {
    const ids = found('果园港').map(({ id }) => id)
    expect(ids.length).toBeGreaterThan(0)
    expect(
      ids.every((id) => JSON.stringify([shipped.sources.find((source) => source.id === id), uses.get(id)]).includes('果园港')),
    ).toBe(true)
  })
  test('wants every word', () => expect(found('新华社 ourairports')).toEqual([]))
})

test.each(GROUPINGS)('grouped by %s, every source stands in one group, newest first', (grouping) => {
  const sources = realSources(shipped.sources)
  const groups = groupsOf(sources, uses, grouping, en)
  const ids = groups.flatMap((group) => group.sources.map(({ id }) => id))
  expect(ids).toHaveLength(sources.length)
  expect(new Set(ids).size).toBe(ids.length)
  expect(groups.every((group) => group.title !== '' && group.sources.length > 0)).toBe(true)
  const dates = groups[0]?.sources.map(({ date }) => date ?? '') ?? []
  expect(dates).toEqual([...dates].sort().reverse())
})

describe('a report', () => {
  const site = createSite('guoyuan', { name: { zh: '果园港', en: 'Guoyuan Port' }, accuracyM: 1500, asOf: '2025-09' })
  const report = reportOf(zh, { type: 'feature', feature: site }, 'https://atlas.example/?at=guoyuan', '1a2b3c4d')
  test('says what it is about, what is shown, where, and of which data', () => {
    for (const part of ['果园港', 'guoyuan', '运营', '±1.5 km', '2025-09', 'https://atlas.example/?at=guoyuan', '1a2b3c4d'])
      expect(report.text).toContain(part)
    expect(report.text.endsWith('哪里不对、依据是什么：\n')).toBe(true)
  })
  test('of a source says which', () => {
    const { text } = reportOf(
      en,
      { type: 'source', source: { ...createSource('news'), url: 'https://news.example/1' } },
      'https://a.example/',
      null,
    )
    expect(text).toContain('https://news.example/1')
    expect(text).not.toContain('Data:')
  })
  test('becomes a mail or a form, with nothing lost on the way', () => {
    const mail = new URL(addressFor('mailto:data@example.cn', report))
    expect([mail.protocol, mail.pathname, new URLSearchParams(mail.search).get('body')]).toEqual([
      'mailto:',
      'data@example.cn',
      report.text,
    ])
    const form = new URL(addressFor('https://code.example/issues/new?template=data', report))
    expect([...form.searchParams.keys()]).toEqual(['template', 'title', 'body'])
    expect(form.searchParams.get('body')).toBe(report.text)
  })
})
