// Charts as files: whole, within their frame, readable as they stand, in both languages and every set of inks.
import { describe, expect, test } from 'vitest'
import { coverageByCity } from '../../../src/charts/coverage/city.ts'
import { coverageOf } from '../../../src/charts/coverage/layout.ts'
import { cityTable, pillarTable, yearsTable } from '../../../src/charts/coverage/table.ts'
import { cityDrawing, pillarDrawing } from '../../../src/charts/figure/coverage.ts'
import { type Drawing, type Figure, framed, svgOf } from '../../../src/charts/figure/figure.ts'
import { flowDrawing } from '../../../src/charts/figure/flow.ts'
import { asOf, noteLine, sourceLine } from '../../../src/charts/figure/frame.ts'
import { matrixDrawing } from '../../../src/charts/figure/matrix.ts'
import { yearsDrawing } from '../../../src/charts/figure/years.ts'
import { layoutFlow } from '../../../src/charts/flow/layout.ts'
import { FLOW_COLUMNS, flowOf } from '../../../src/charts/flow/model.ts'
import { matrixOf } from '../../../src/charts/matrix/model.ts'
import { textEm } from '../../../src/charts/parts/text.ts'
import { countYears } from '../../../src/charts/time/layout.ts'
import { unitsOf } from '../../../src/charts/units.ts'
import { columnName } from '../../../src/charts/words.ts'
import { createTranslate, type Translate } from '../../../src/i18n/index.ts'
import { LIGHT, PALETTES, type Palette } from '../../../src/scene/palette.ts'
import { contrast } from '../scene/colour.ts'
import { readAtlas } from '../search/real.ts'

const { graph } = readAtlas()
const { dataset } = graph
const all = unitsOf(graph)
const years = countYears([...dataset.sites, ...dataset.corridors, ...dataset.areas], 1990, 2035)

const drawings = (t: Translate, palette: Palette): Readonly<Record<string, Drawing>> => ({
  kinds: matrixDrawing(matrixOf(graph, all, all, 'kind'), t, palette),
  cities: matrixDrawing(matrixOf(graph, all, all, 'city'), t, palette),
  flow: flowDrawing(
    layoutFlow(
      flowOf(all, FLOW_COLUMNS, 3),
      { nameOf: (node) => columnName(t, node.key) },
      { width: 1360, height: 800, rem: 16, slim: false },
    ),
    t,
    palette,
    16,
  ),
  pillar: pillarDrawing(coverageOf(graph), t, palette, 860),
  city: cityDrawing(coverageByCity(graph), t, palette, 860),
  years: yearsDrawing(years, t, palette, 860),
})
const figureOf = (drawing: Drawing, t: Translate, palette: Palette): Figure =>
  framed(drawing, { title: 'T', note: noteLine(dataset, t, 'N', null), source: sourceLine(dataset, t), lang: t.lang }, palette)

describe.each(['zh', 'en'] as const)('figures in %s', (lang) => {
  const t = createTranslate(lang)

  test('keep every shape and every word inside their frame', () => {
    const outside = Object.entries(drawings(t, LIGHT)).flatMap(([name, drawing]) => {
      const figure = figureOf(drawing, t, LIGHT)
      return figure.shapes.flatMap((shape) => {
        if (shape.type === 'path') return []
        if (shape.type === 'rect') {
          const inside =
            shape.x >= 0 && shape.y >= 0 && shape.x + shape.width <= figure.width && shape.y + shape.height <= figure.height
          return inside ? [] : [`${name}: a box at ${shape.x}`]
        }
        const width = textEm(shape.text) * shape.sizePx
        const turned = shape.turn ? Math.SQRT1_2 : 1
        const from = shape.x - (shape.anchor === 'end' ? width : shape.anchor === 'middle' ? width / 2 : 0)
        const inside = from >= -1 && from + width * turned <= figure.width + 1 && shape.y > 0 && shape.y < figure.height
        return inside ? [] : [`${name}: ${shape.text}`]
      })
    })
    expect(outside).toEqual([])
  })

  test('set nothing smaller than 11 px, and nothing that cannot be read on their paper', () => {
    for (const palette of Object.values(PALETTES)) {
      const poor = Object.entries(drawings(t, palette)).flatMap(([name, drawing]) =>
        figureOf(drawing, t, palette).shapes.flatMap((shape) =>
          shape.type === 'text' && (shape.sizePx < 11 || contrast(shape.color, palette.paper) < 4.5)
            ? [`${palette.name} ${name}: ${shape.text}`]
            : [],
        ),
      )
      expect(poor).toEqual([])
    }
  })
})

test('the matrix as a file counts what the matrix counts', () => {
  const t = createTranslate('zh')
  const matrix = matrixOf(graph, all, all, 'kind')
  const said = matrixDrawing(matrix, t, LIGHT).shapes.flatMap((shape) => (shape.type === 'text' ? [shape.text] : []))
  for (const { measure } of matrix.groups.flatMap((group) => group.rows)) expect(said).toContain(measure.title.zh)
  expect(said).toContain(String(matrix.total))
})

test('a city counts each measure once, by its strongest basis', () => {
  for (const { city, counts, measures } of coverageByCity(graph)) {
    const codes = new Set(all.filter((unit) => unit.city === city).map((unit) => unit.measure))
    expect([city, measures]).toEqual([city, codes.size])
    expect(counts.named + counts.listed + counts.representative).toBe(measures)
    const named = new Set(all.filter((unit) => unit.city === city && unit.basis === 'named').map((unit) => unit.measure))
    expect(counts.named).toBe(named.size)
  }
})

test('tables hold the sums of their charts', () => {
  const t = createTranslate('en')
  const total = (rows: readonly (readonly (string | number)[])[]) =>
    rows.reduce((sum, row) => sum + Number(row[row.length - 1]), 0)
  expect(total(pillarTable(coverageOf(graph), t).rows)).toBe(dataset.measures.length)
  expect(cityTable(coverageByCity(graph), t).rows.length).toBe(coverageByCity(graph).length)
  const counted = yearsTable(years, t).rows.reduce((sum, row) => sum + Number(row[1]) + Number(row[2]), 0)
  expect(counted).toBe(dataset.sites.length + dataset.corridors.length + dataset.areas.length)
})

test('an SVG file carries its title, its date and its source, and no text becomes markup', () => {
  const t = createTranslate('zh')
  const drawing: Drawing = {
    width: 1200,
    height: 20,
    shapes: [{ type: 'text', x: 0, y: 10, text: '<script>&', sizePx: 12, color: '#000000' }],
  }
  const svg = svgOf(figureOf(drawing, t, LIGHT))
  expect(svg).toContain('<title>T</title>')
  expect(svg).toContain(asOf(dataset))
  expect(svg).toContain(dataset.plans[0]?.title.zh)
  expect(svg).toContain('&lt;script&gt;&amp;')
  expect(svg).not.toContain('<script')
})

test('the date of the data is one that a source has, and the newest', () => {
  const dates = dataset.sources.flatMap(({ date }) => (date === null ? [] : [date]))
  expect(dates).toContain(asOf(dataset))
  expect(dates.filter((date) => date > asOf(dataset))).toEqual([])
})

describe('charts of the coverage on a screen of a height', () => {
  const t = createTranslate('zh')
  const cities = coverageByCity(graph)
  const drawn = (height?: number) => [
    pillarDrawing(coverageOf(graph), t, LIGHT, 860, height),
    cityDrawing(cities, t, LIGHT, 860, height),
    yearsDrawing(years, t, LIGHT, 860, height),
  ]
  const least = drawn()

  test('fill it where their rows may be so far apart', () => {
    const height = cities.length * 28
    const [, city] = drawn(height)
    expect(Math.abs((city?.height ?? 0) - height)).toBeLessThan(cities.length)
    expect(drawn(300)[2]?.height).toBe(300)
  })

  test('are never squeezed, and never pulled apart', () => {
    for (const [i, drawing] of drawn(40).entries()) expect(drawing.height).toBe(least[i]?.height)
    for (const [i, drawing] of drawn(5000).entries()) {
      expect(drawing.height).toBeGreaterThan(least[i]?.height ?? 0)
      expect(drawing.height).toBeLessThan(2 * (least[i]?.height ?? 0))
    }
  })
})
