// What the charts share: the coverage of the plan, slices, CSV, text that fits.

import { renderToStaticMarkup } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { Coverage } from '../../../src/charts/coverage/Coverage.tsx'
import { coverageOf, layoutCoverage } from '../../../src/charts/coverage/layout.ts'
import { matrixOf } from '../../../src/charts/matrix/model.ts'
import { matrixTable } from '../../../src/charts/matrix/table.ts'
import { toCsv } from '../../../src/charts/parts/csv.ts'
import { splitByBasis } from '../../../src/charts/parts/split.ts'
import { fitted, wrapped } from '../../../src/charts/parts/text.ts'
import { createTranslate } from '../../../src/i18n/index.ts'
import { all, countOf, graph } from './graph.ts'

const zh = createTranslate('zh')

describe('coverage', () => {
  test('counts measures by the strongest basis of any of their places', () => {
    expect(coverageOf(graph).map(({ pillar, counts }) => [pillar, counts])).toEqual([
      [null, { named: 1, listed: 0, representative: 0, none: 0 }],
      ['service', { named: 0, listed: 0, representative: 1, none: 1 }],
      ['opening', { named: 1, listed: 1, representative: 0, none: 0 }],
    ])
  })

  test('draws one square for each measure, one bar for many where there is no room', () => {
    const rows = coverageOf(graph)
    const draw = (widthPx: number) =>
      renderToStaticMarkup(<Coverage t={zh} layout={layoutCoverage(rows, { widthPx, namePx: 60, rowPx: 16, numberPx: 20 })} />)
    expect(countOf(draw(400), '<rect')).toBe(5)
    const many = rows.map((row) => ({ ...row, size: 60, counts: { named: 20, listed: 0, representative: 0, none: 40 } }))
    const layout = layoutCoverage(many, { widthPx: 300, namePx: 60, rowPx: 16, numberPx: 20 })
    expect(layout.lines[0]?.runs.map((run) => run.boxes.length)).toEqual([1, 1])
    expect(draw(400)).toContain('综合服务共 2 条：本图示例 1，没有地点 1 条')
  })
})

describe('small parts', () => {
  test('slices fill the length and none that occurs vanishes', () => {
    const slices = splitByBasis({ named: 1, listed: 98, representative: 1 }, 12)
    expect(slices.map(({ length }) => length)).toEqual([3, 6, 3])
    expect(slices.map(({ from }) => from)).toEqual([0, 3, 9])
    expect(splitByBasis({ named: 0, listed: 0, representative: 0 }, 12)).toEqual([])
    expect(splitByBasis({ named: 1, listed: 1, representative: 1 }, 5).reduce((sum, { length }) => sum + length, 0)).toBe(5)
  })

  test('CSV quotes what must be quoted and defuses formulas', () => {
    const csv = toCsv({
      head: ['名称', 'n'],
      rows: [
        ['=1+1', 2],
        ['a,"b"', -3],
        ['@x', 0],
        ['-y', 1],
        ['好', 4],
      ],
    })
    expect(csv).toBe('\uFEFF名称,n\r\n\'=1+1,2\r\n"a,""b""",-3\r\n\'@x,0\r\n\'-y,1\r\n好,4\r\n')
    expect(toCsv(matrixTable(graph, matrixOf(graph, all, all, 'kind'), zh))).toContain("1.3.2.1,'=甲,")
  })

  test('text is cut where it does not fit', () => {
    expect(fitted('机场', 24, 12)).toBe('机场')
    expect(fitted('国家物流枢纽', 48, 12)).toBe('国家物…')
  })

  test('text is broken once, between words, after a hyphen or between Chinese signs', () => {
    expect(wrapped('Airport', 90, 12)).toEqual(['Airport'])
    expect(wrapped('Inspection and testing', 90, 12)).toEqual(['Inspection and', 'testing'])
    expect(wrapped('Opening-up', 56, 12)).toEqual(['Opening-', 'up'])
    expect(wrapped('自贸试验区片区', 60, 12)).toEqual(['自贸试验区', '片区'])
    expect(wrapped('Unbreakable', 30, 12)).toEqual(['Un…'])
  })
})
