// Panels as strings: every shipped thing has a card in both languages, and no text from data becomes markup.
import { signal } from '@preact/signals-core'
import type { JSX } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { type App, AppContext } from '../../../src/panels/app.ts'
import { DetailCard } from '../../../src/panels/detail/DetailCard.tsx'
import { Shell } from '../../../src/panels/Shell.tsx'
import type { Choice } from '../../../src/state/app-state.ts'
import { readShipped } from '../../dataset/shipped.ts'
import { createApp } from '../../fixtures/app.ts'
import { hostileDataset, TAKEN_FOR_MARKUP } from '../../fixtures/hostile.ts'
import { featureId } from '../../fixtures/make.ts'

beforeAll(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: false }))
})

const draw = (app: App, part: JSX.Element): string =>
  renderToString(<AppContext.Provider value={app}>{part}</AppContext.Provider>)
const html = (app: App): string => draw(app, <Shell />)
const card = (app: App): string => draw(app, <DetailCard />)

const shipped = readShipped().graph.dataset

/** Some hundred cards are drawn; on a busy machine that takes longer than the usual limit. */
const SLOW_MS = 60_000

describe.each(['zh', 'en'] as const)('shipped data in %s', (lang) => {
  const choices: Choice[] = [
    ...shipped.measures.map(({ code }): Choice => ({ type: 'measure', code })),
    ...[...shipped.sites, ...shipped.corridors, ...shipped.areas].map(({ id }): Choice => ({ type: 'feature', id })),
  ]
  test('has a card for everything, with its name on it', { timeout: SLOW_MS }, () => {
    const app = createApp(shipped, { lang })
    const bare = choices.filter((chosen) => {
      app.store.set({ chosen })
      return !/<h2 class="card-title"[^>]*>(<span class="phrase">)?[^<]/.test(card(app))
    })
    expect(bare).toEqual([])
  })

  test('leaves no blank unfilled and nothing undefined', { timeout: SLOW_MS }, () => {
    const app = createApp(shipped, { lang })
    for (const chosen of choices) {
      app.store.set({ chosen })
      const text = card(app).replace(/<[^>]+>/g, ' ')
      expect(text).not.toMatch(/undefined|NaN|\[object|\{\w+\}/)
    }
  })
})

describe('text from data', () => {
  const app = createApp(hostileDataset())
  test.each([
    { type: 'feature', id: featureId('port') },
    { type: 'measure', code: '1.1.1.1' },
  ] as Choice[])('is never markup: $type', (chosen) => {
    app.store.set({ chosen })
    // The card fills its place in the page some frames later.
    const words = html(app) + card(app)
    expect(words).toContain('&lt;')
    expect(words).not.toContain(TAKEN_FOR_MARKUP)
  })
})

describe('frame', () => {
  test('marks what covers the map, for the camera to keep clear of', () => {
    const wide = html(createApp(shipped, { chosen: { type: 'feature', id: shipped.sites[0]?.id ?? featureId('') } }))
    expect(wide.match(/data-cover="\w+"/g)?.sort()).toEqual(['data-cover="left"', 'data-cover="right"'])
    const small = html(createApp(shipped, {}, { phone: signal(true) }))
    expect(small.match(/data-cover="\w+"/g)?.sort()).toEqual(['data-cover="bottom"', 'data-cover="top"'])
  })
  test('shows the approval notice on every form of the map', () => {
    for (const phone of [true, false])
      for (const panelOpen of [true, false])
        expect(html(createApp(shipped, { panelOpen }, { phone: signal(phone) }))).toContain('内部参考 · 未经审核')
  })
  test('lists every fault behind a notice', () => {
    const issue = { code: 'not-json', file: 'sites/ports.geojson', feature: null, field: null, found: null } as const
    const page = html(createApp(shipped, {}, { notice: signal('部分数据文件有误'), issues: [issue] }))
    expect(page).toContain('部分数据文件有误')
    expect(page).toContain('查看 1 处问题')
  })
})
