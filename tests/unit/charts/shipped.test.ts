// The shipped data in the charts: sums agree with the graph, and names find room in both languages.
import { describe, expect, test } from 'vitest'
import { coverageOf } from '../../../src/charts/coverage/layout.ts'
import { layoutFlow } from '../../../src/charts/flow/layout.ts'
import { FLOW_COLUMNS, flowOf, SLIM_COLUMNS } from '../../../src/charts/flow/model.ts'
import { layoutMatrix, sheetsOf } from '../../../src/charts/matrix/layout.ts'
import { matrixOf } from '../../../src/charts/matrix/model.ts'
import { unitsOf } from '../../../src/charts/units.ts'
import { columnName } from '../../../src/charts/words.ts'
import { createTranslate } from '../../../src/i18n/index.ts'
import { readAtlas } from '../search/real.ts'

const { graph } = readAtlas()
const all = unitsOf(graph)
const languages = [createTranslate('zh'), createTranslate('en')]

describe('the shipped data', () => {
  test('has every measure in the matrix once: with a row, or counted as placeless', () => {
    for (const by of ['kind', 'city'] as const) {
      const { groups } = matrixOf(graph, all, all, by)
      const codes = groups
        .flatMap((group) => [...group.rows.map((row) => row.measure), ...group.placeless])
        .map(({ code }) => code)
      expect(codes.sort()).toEqual(graph.dataset.measures.map(({ code }) => code).sort())
      expect(groups.every((group) => group.leftOut === 0)).toBe(true)
    }
  })

  test('covers each measure in one class', () => {
    const rows = coverageOf(graph)
    expect(rows.reduce((sum, row) => sum + row.size, 0)).toBe(graph.dataset.measures.length)
    for (const { size, counts } of rows) expect(counts.named + counts.listed + counts.representative + counts.none).toBe(size)
  })

  test('fits all kinds into 1408 px in both languages without scrolling sideways', () => {
    const matrix = matrixOf(graph, all, all, 'kind')
    for (const t of languages) {
      const heads = matrix.columns.map((column) => columnName(t, column))
      expect(layoutMatrix(matrix, heads, t.lang, { width: 1408, height: 700, rem: 16 }).widthPx).toBeLessThanOrEqual(1408)
    }
  })

  test.each([
    ['a desk', 1408, 660, 1],
    ['a wall', 3458, 801, 2],
    ['a narrow wall', 2000, 500, 1],
  ] as const)('on %s all groups stand on %i × %i px in %i sheets, each as wide as it may be', (_, width, height, count) => {
    const matrix = matrixOf(graph, all, all, 'kind')
    for (const t of languages) {
      const heads = matrix.columns.map((column) => columnName(t, column))
      const sheets = sheetsOf(matrix, heads, t.lang, { width, height, rem: 16 })
      expect(sheets.length).toBe(count)
      expect(sheets.flatMap(({ groups }) => groups)).toEqual(matrix.groups)
      if (count === 1) continue
      const { widthPx, headPx, rowPx } = layoutMatrix(matrix, heads, t.lang, { width, height, rem: 16 }, sheets)
      expect(2 * widthPx).toBeLessThanOrEqual(width)
      expect(rowPx).toBeGreaterThanOrEqual(17)
      // Whole titles, nothing to scroll.
      for (const { groups } of sheets) {
        const lines = groups.reduce((sum, group) => sum + group.rows.length + Math.min(1, group.placeless.length), 0)
        expect(headPx + (lines + 1) * rowPx + groups.length * 8).toBeLessThanOrEqual(height)
      }
    }
  })

  test.each([
    ['a desk', 1408, 700, false],
    ['a small laptop', 992, 560, false],
    ['a phone', 358, 700, true],
  ] as const)('lets no two labels of the flow touch on %s', (_, width, height, slim) => {
    const flow = flowOf(all, slim ? SLIM_COLUMNS : FLOW_COLUMNS, slim ? 8 : 3)
    for (const t of languages) {
      const nameOf = (node: { readonly key: string; readonly column: string }) =>
        node.column === 'strand' ? t.of(graph.dataset.plans[0]?.sections[3]?.strands[1]?.title ?? { zh: '', en: '' }) : node.key
      const { nodes } = layoutFlow(flow, { nameOf }, { width, height, rem: 16, slim })
      const halfPx = (node: (typeof nodes)[number]) => node.label.lines.length * 7
      if (width === 992 && t.lang === 'en') expect(nodes.some(({ label }) => label.lines.length === 2)).toBe(true)
      for (const column of flow.columns) {
        const own = nodes.filter((node) => node.column === column)
        for (const [i, node] of own.slice(1).entries()) {
          const before = own[i]
          if (before) expect(node.label.y - before.label.y).toBeGreaterThanOrEqual(halfPx(node) + halfPx(before))
        }
      }
    }
  })
})
