// The shipped data in the charts: sums agree with the graph, and names find room in both languages.
import { describe, expect, test } from 'vitest'
import { coverageOf } from '../../../src/charts/coverage/layout.ts'
import { layoutFlow } from '../../../src/charts/flow/layout.ts'
import { FLOW_COLUMNS, flowOf, SLIM_COLUMNS } from '../../../src/charts/flow/model.ts'
import { layoutMatrix } from '../../../src/charts/matrix/layout.ts'
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
    ['a desk', 1408, false],
    ['a phone', 358, true],
  ] as const)('lets no two labels of the flow touch on %s', (_, width, slim) => {
    const flow = flowOf(all, slim ? SLIM_COLUMNS : FLOW_COLUMNS, slim ? 8 : 3)
    for (const t of languages) {
      const nameOf = (node: { readonly key: string; readonly column: string }) =>
        node.column === 'strand' ? t.of(graph.dataset.plans[0]?.sections[3]?.strands[1]?.title ?? { zh: '', en: '' }) : node.key
      const { nodes } = layoutFlow(flow, { nameOf }, { width, height: 700, rem: 16, slim })
      for (const column of flow.columns) {
        const own = nodes.filter((node) => node.column === column)
        for (const [i, node] of own.slice(1).entries()) {
          const before = own[i]
          expect(node.label.y - (before?.label.y ?? 0)).toBeGreaterThanOrEqual(14)
        }
      }
    }
  })
})
