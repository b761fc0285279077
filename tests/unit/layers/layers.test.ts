// Layer switches, the legend's tables and the bars of the years.
import { describe, expect, test } from 'vitest'
import { countYears, placeBars, xOfYear, yearAt } from '../../../src/charts/time/layout.ts'
import { createFullGraph } from '../../../src/domain/graph.ts'
import { CORRIDOR_MODES, KIND_GROUPS, SITE_KINDS, STATUSES } from '../../../src/domain/kinds.ts'
import { mainPillar, modeRows, sameLayers, sitesOfGroup, sitesOfKind, withLayers } from '../../../src/panels/layers/counts.ts'
import { GLYPHS } from '../../../src/scene/glyphs.ts'
import { LINE_STYLES } from '../../../src/scene/line-style.ts'
import { LIGHT } from '../../../src/scene/palette.ts'
import { symbolColor, symbolParts } from '../../../src/scene/symbol.ts'
import { DEFAULTS, NO_FILTER } from '../../../src/state/app-state.ts'
import { shownOf } from '../../../src/state/shown.ts'
import { createCorridor, createDataset, createLink, createMeasure, createRole, createSite } from '../../fixtures/make.ts'

const port = createSite('port', {
  kind: 'river-port',
  designations: [createRole('logistics-hub')],
  links: [createLink('1.3.1.1')],
  since: '2013-12-05',
})
const airport = createSite('airport', { status: 'planned', since: '2030' })
const graph = createFullGraph(
  createDataset({ measures: [createMeasure('1.3.1.1')], sites: [port, airport], corridors: [createCorridor('rail')] }),
)

describe('counts of layers', () => {
  test('a place counts under each kind, and once in its group', () => {
    expect(sitesOfKind([port, airport], 'logistics-hub')).toEqual([port])
    expect(sitesOfGroup([port, airport], KIND_GROUPS[0].kinds)).toHaveLength(2)
  })

  test('modes without a corridor in the data have no row', () => {
    expect(modeRows(graph, shownOf(graph, NO_FILTER, [], null)).map((row) => row.mode)).toEqual(['rail'])
  })

  test('a kind takes the colour of most of its places', () => {
    expect(mainPillar(graph, [port, airport])).toBe('opening')
    expect(mainPillar(graph, [airport])).toBe(null)
  })

  test('switching off and on again leaves the list as it was', () => {
    const off = withLayers(DEFAULTS.hidden, ['kind:airport', 'kind:rail-port'], false)
    expect(off).toContain('kind:airport')
    expect(withLayers(off, ['kind:airport'], false).filter((layer) => layer === 'kind:airport')).toHaveLength(1)
    expect(sameLayers(withLayers(off, ['kind:airport', 'kind:rail-port'], true), DEFAULTS.hidden)).toBe(true)
  })
})

describe('signs', () => {
  test('every kind has a glyph of its own that stays on its grid', () => {
    expect(new Set(Object.values(GLYPHS)).size).toBe(SITE_KINDS.length)
    for (const path of Object.values(GLYPHS)) {
      expect(path).toMatch(/^M[-\d.\sA-Za-z]+Z$/)
      const absolute = [...path.matchAll(/[ML]\s*(-?[\d.]+)[\s,](-?[\d.]+)/g)].flatMap((found) => [
        Number(found[1]),
        Number(found[2]),
      ])
      expect(Math.min(...absolute)).toBeGreaterThanOrEqual(0)
      expect(Math.max(...absolute)).toBeLessThanOrEqual(15)
    }
  })

  test('each status is drawn in its own way', () => {
    const drawings = STATUSES.map((status) => {
      const parts = symbolParts({ glyph: 'airport', status, color: '#111111', paper: '#ffffff', radiusPx: 10 })
      return JSON.stringify(parts.map((part) => ({ ...part, path: '' })))
    })
    expect(new Set(drawings).size).toBe(STATUSES.length)
  })

  test('a bid is dashed all the way round, in whole dashes', () => {
    for (const radiusPx of [9, 10, 14, 30]) {
      const parts = symbolParts({ glyph: 'airport', status: 'bid', color: '#111111', paper: '#ffffff', radiusPx })
      const ring = parts.find((part) => part.type === 'ring')
      if (ring?.type !== 'ring' || !ring.dash) throw new Error('no dashed ring')
      const periods = (2 * Math.PI * ring.radius) / (ring.dash[0] + ring.dash[1])
      expect(periods).toBeCloseTo(Math.round(periods), 6)
    }
  })

  test('what has ended is grey whatever its pillar', () => {
    expect(symbolColor(LIGHT, 'opening', 'ended')).toBe(LIGHT.ended)
    expect(symbolColor(LIGHT, 'opening', 'operating')).toBe(LIGHT.pillar.opening.ink)
  })

  test('no two modes are stroked alike, and no stroke is wider than its line', () => {
    const styles = CORRIDOR_MODES.map((mode) => LINE_STYLES[mode])
    expect(new Set(styles.map((style) => JSON.stringify(style.strokes))).size).toBe(CORRIDOR_MODES.length)
    for (const style of styles) {
      expect(Math.max(...style.strokes.map((stroke) => stroke.widthPx))).toBe(style.widthPx)
      expect(style.casingPx).toBeGreaterThan(style.widthPx)
    }
  })
})

describe('the years', () => {
  const features = [
    port,
    airport,
    createSite('old', { since: '1980' }),
    createSite('undated'),
    createSite('same', { since: '2013' }),
  ]
  const counts = countYears(features, 1990, 2035)

  test('each feature is in one bar, earlier, or undated', () => {
    expect(counts.years).toHaveLength(46)
    expect(counts.years.find(({ year }) => year === 2013)).toEqual({ year: 2013, open: 2, coming: 0 })
    expect(counts.years.find(({ year }) => year === 2030)).toEqual({ year: 2030, open: 0, coming: 1 })
    expect([counts.before, counts.undated, counts.most]).toEqual([1, 1, 2])
  })

  test('bars stand on the base line inside the box', () => {
    const bars = placeBars(counts, { width: 300, height: 40 })
    for (const bar of bars) {
      expect(bar.x).toBeGreaterThanOrEqual(0)
      expect(bar.x + bar.width).toBeLessThanOrEqual(300)
      expect(bar.open.y + bar.open.height).toBeCloseTo(40)
      expect(bar.coming.y).toBeGreaterThanOrEqual(0)
    }
    expect(Math.max(...bars.map((bar) => bar.open.height))).toBe(40)
  })

  test('an empty map has no bars', () => {
    const bars = placeBars(countYears([], 1990, 2035), { width: 300, height: 40 })
    expect(bars.every((bar) => bar.open.height === 0 && bar.coming.height === 0)).toBe(true)
  })

  test('a press on a bar gives its year, and a press beyond the ends the nearest', () => {
    for (const year of [1990, 2013, 2035]) expect(yearAt(xOfYear(year, 1990, 2035, 300), 1990, 2035, 300)).toBe(year)
    expect(yearAt(-20, 1990, 2035, 300)).toBe(1990)
    expect(yearAt(900, 1990, 2035, 300)).toBe(2035)
  })
})
