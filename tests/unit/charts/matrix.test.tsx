// The matrix is arithmetic and a string: counts, places and the drawing are checked without a page.

import { signal } from '@preact/signals'
import { renderToStaticMarkup } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { layoutMatrix } from '../../../src/charts/matrix/layout.ts'
import { MatrixView } from '../../../src/charts/matrix/MatrixView.tsx'
import { matrixOf } from '../../../src/charts/matrix/model.ts'
import { matrixTable } from '../../../src/charts/matrix/table.ts'
import { filterBy } from '../../../src/charts/matrix/use-choice.ts'
import { type Facet, shownUnits } from '../../../src/charts/units.ts'
import { createTranslate } from '../../../src/i18n/index.ts'
import { LIGHT } from '../../../src/scene/palette.ts'
import { type AppState, DEFAULTS, NO_FILTER } from '../../../src/state/app-state.ts'
import { createStore } from '../../../src/state/store.ts'
import { all, countOf, graph, size } from './graph.ts'

const zh = createTranslate('zh')
const en = createTranslate('en')

const shownWith = (patch: Partial<AppState>, own: readonly Facet[] = []) => shownUnits(graph, all, { ...DEFAULTS, ...patch }, own)

describe('the matrix', () => {
  const byKind = matrixOf(graph, all, all, 'kind')
  const byCity = matrixOf(graph, all, all, 'city')

  test('has a column for every kind that occurs, corridors and areas last', () => {
    expect(byKind.columns).toEqual(['airport', 'river-port', 'logistics-hub', 'expo-venue', 'corridor', 'area'])
    expect(byCity.columns).toEqual(['500000', '510100', 'several', 'unknown'])
  })

  test('has rows for measures with places and counts the others apart', () => {
    expect(byKind.groups.map(({ pillar, rows, placeless, size: n }) => [pillar, rows.length, placeless.length, n])).toEqual([
      [null, 1, 0, 1],
      ['service', 1, 1, 2],
      ['opening', 2, 0, 2],
    ])
  })

  test('adds up along rows, columns and in all', () => {
    for (const matrix of [byKind, byCity]) {
      const rows = matrix.groups.flatMap((group) => group.rows)
      for (const row of rows) expect(row.cells.reduce((sum, cell) => sum + (cell?.total ?? 0), 0)).toBe(row.total)
      const columns = matrix.columnTotals.map(({ named, listed, representative }) => named + listed + representative)
      expect(columns.reduce((sum, n) => sum + n, 0)).toBe(matrix.total)
      expect(rows.reduce((sum, row) => sum + row.total, 0)).toBe(matrix.total)
    }
  })

  test('counts a place with two roles once in its city, by its strongest basis', () => {
    const row = byCity.groups.flatMap((group) => group.rows).find(({ measure }) => measure.code === '1.3.1.1')
    expect(row?.cells[0]).toMatchObject({ total: 1, counts: { named: 1, listed: 0, representative: 0 }, features: ['port'] })
  })

  test('says which measures lost their places to the filter instead of calling them placeless', () => {
    const matrix = matrixOf(graph, all, shownWith({ filter: { ...NO_FILTER, pillars: ['opening'] } }), 'kind')
    expect(matrix.groups.map(({ rows, placeless, leftOut }) => [rows.length, placeless.length, leftOut])).toEqual([
      [0, 0, 1],
      [0, 1, 1],
      [2, 0, 0],
    ])
  })

  test('grows with its room until numbers would be far from their names, and scrolls rather than squeezes', () => {
    const wide = layoutMatrix(byKind, ['机场'], 'zh', size)
    expect(wide.columnPx).toBe(68)
    expect(wide.barPx).toBe(288)
    expect(wide.widthPx).toBeLessThanOrEqual(1400)
    expect(layoutMatrix(byKind, ['机场'], 'zh', { ...size, width: 4000 })).toMatchObject({ widthPx: wide.widthPx })
    expect(layoutMatrix(byKind, ['机场'], 'zh', { ...size, width: 500 }).columnPx).toBe(34)
  })

  test('draws larger squares for larger counts, cut by basis', () => {
    const layout = layoutMatrix({ ...byKind, largestCell: 30 }, ['机场'], 'zh', size)
    const small = layout.square({ named: 1, listed: 0, representative: 0 }, 1)
    const large = layout.square({ named: 10, listed: 10, representative: 10 }, 30)
    expect(small).toEqual({ side: 8, slices: [{ basis: 'named', count: 1, from: 0, length: 8 }] })
    expect(large.side).toBe(15)
    expect(large.slices.reduce((sum, slice) => sum + slice.length, 0)).toBe(15)
  })

  test('is a string in Node with every cell, row and total', () => {
    const store = createStore(graph, { screen: 'matrix' })
    const html = renderToStaticMarkup(<MatrixView store={store} t={signal(zh)} palette={signal(LIGHT)} />)
    expect(countOf(html, 'class="matrix-press"')).toBe(7)
    expect(countOf(html, 'class="matrix-line matrix-row"')).toBe(4)
    expect(countOf(html, 'class="matrix-column"')).toBe(6)
    expect(countOf(html, 'class="matrix-bar"')).toBe(4)
    expect(html).toContain('另有 1 条没有地点')
    expect(html).toContain('aria-label="水运港，1 处：原文点名 1"')
    expect(countOf(html, 'tabindex="0"')).toBe(1)
    expect(countOf(html, 'class="matrix-foot"')).toBe(1)
  })

  test('speaks English too, and shows what is chosen', () => {
    const store = createStore(graph, { lang: 'en', filter: { ...NO_FILTER, kinds: ['airport'] } })
    store.set({ chosen: { type: 'measure', code: '1.3.1.1' as never } })
    const html = renderToStaticMarkup(<MatrixView store={store} t={signal(en)} palette={signal(LIGHT)} />)
    expect(countOf(html, 'class="matrix-press"')).toBe(7)
    expect(html).toContain('Measure 1.3.1.1 × Airport')
    expect(html).toContain('See on the map')
    expect(html).not.toMatch(/[\u4e00-\u9fff]/)
  })

  test('is a plain table of all measures too, with the reason where there is no place', () => {
    const table = matrixTable(graph, byKind, zh)
    expect(table.rows).toHaveLength(5)
    expect(table.rows[2]).toEqual(['1.1.1.2', '措施 1.1.1.2', '综合服务', '方面一', 0, 0, 0, 0, 0, 0, 0, '没有。'])
    expect(table.rows[3]).toEqual(['1.3.1.1', '措施 1.3.1.1', '对外开放', '方面一', 1, 1, 1, 0, 1, 0, 4, ''])
  })

  test('filters the map by what a column is, and by nothing where it is no kind and no city', () => {
    const before = { ...NO_FILTER, bases: ['named'] as const, kinds: ['culture'] as const }
    expect(filterBy(before, 'kind', 'airport')).toEqual({ ...before, kinds: ['airport'] })
    expect(filterBy(before, 'kind', 'corridor').kinds).toEqual([])
    expect(filterBy(before, 'city', '510100')).toEqual({ ...before, cities: ['510100'] })
    expect(filterBy(before, 'city', 'several').cities).toEqual([])
  })
})
