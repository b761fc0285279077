// The style that MapLibre gets: valid in both themes, complete, and without a boundary where none may be shown.

import { type LayerSpecification, type StyleSpecification, validateStyleMin } from '@maplibre/maplibre-gl-style-spec'
import { describe, expect, test } from 'vitest'
import { CORRIDOR_MODES } from '../../../src/domain/kinds.ts'
import { BOUNDARY_LAYERS } from '../../../src/render/gl/ground-style.ts'
import { SCENE_SOURCES } from '../../../src/render/gl/scene-data.ts'
import { FONT_KEYS } from '../../../src/render/gl/scene-style.ts'
import { baseSources, styleOf } from '../../../src/render/gl/style.ts'
import { PALETTES, type Palette } from '../../../src/scene/palette.ts'
import type { Ground } from '../../../src/scene/scene.ts'
import { tintOf } from '../../../src/scene/tint.ts'
import { createBaseMap } from '../../fixtures/base-map.ts'
import { sourceId } from '../../fixtures/make.ts'
import { createLabel, createLine, createScene, createSymbol } from '../scene/create.ts'

const base = createBaseMap()
const ground = (palette: Palette, patch: Partial<Ground> = {}): Ground => ({
  palette,
  boundaries: 'reference',
  relief: true,
  rivers: true,
  ...patch,
})
const dress = (on: Ground, of = base): StyleSpecification =>
  styleOf(
    createScene({
      ground: on,
      symbols: [createSymbol('a', { count: 3 })],
      labels: [createLabel('果园港')],
      lines: CORRIDOR_MODES.map((mode) => createLine(mode, { mode })),
    }),
    of,
  ) as StyleSpecification
const layer = (style: StyleSpecification, id: string): LayerSpecification => {
  const found = style.layers.find((one) => one.id === id)
  if (!found) throw new Error(`no layer ${id}`)
  return found
}
const visible = (style: StyleSpecification, id: string): boolean => layer(style, id).layout?.visibility !== 'none'
const sourceOf = (one: LayerSpecification): string | null => ('source' in one ? String(one.source) : null)

const THEMES = Object.values(PALETTES).flatMap((palette) =>
  (['reference', 'none'] as const).map((boundaries) => [palette.name, boundaries, ground(palette, { boundaries })] as const),
)

describe.each(THEMES)('the %s style with boundaries: %s', (_, boundaries, on) => {
  const style = dress(on)

  test('is valid', () => expect(validateStyleMin(style).map((error) => error.message)).toEqual([]))

  test('has a source for every layer, a layer for every source, and no id twice', () => {
    const used = style.layers.flatMap((one) => sourceOf(one) ?? [])
    expect([...new Set(used)].sort()).toEqual(Object.keys(style.sources).sort())
    expect(new Set(style.layers.map((one) => one.id)).size).toBe(style.layers.length)
  })

  test('asks for nothing from anywhere: no glyphs, no sprite, no tiles', () => {
    expect(style.glyphs).toBeUndefined()
    expect(style.sprite).toBeUndefined()
    expect(JSON.stringify(style)).not.toMatch(/https?:/)
  })

  test('shows lines of administration only where it may', () => {
    for (const id of BOUNDARY_LAYERS) {
      // The hatch is switched on once its picture is there.
      expect(visible(style, id), id).toBe(boundaries === 'reference' && id !== 'circle-part')
    }
  })

  test('keeps land, sea and rivers either way', () => {
    for (const id of ['sea', 'land', 'coast', 'relief', 'river']) expect(visible(style, id), id).toBe(true)
  })
})

describe('a tint of the cities', () => {
  const gdp = (value: number | null) => value && { value, year: 2025, source: sourceId('bulletin'), note: null }
  const cities = (
    [
      ['510100', 24_000],
      ['510300', 2000],
      ['511600', null],
    ] as const
  ).map(([city, value]) => ({
    city,
    name: { zh: city, en: city },
    population: null,
    gdp: gdp(value) || null,
  }))
  test.each(Object.values(PALETTES))('is a valid style in $name, under the lines and the rivers', (palette) => {
    const style = dress(ground(palette, { tint: tintOf(cities, 'gdp', palette) }))
    expect(validateStyleMin(style).map((error) => error.message)).toEqual([])
    const order = style.layers.map((one) => one.id)
    const places = ['circle-fill', 'city-tint', 'city-unknown', 'county-line', 'river'].map((id) => order.indexOf(id))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(JSON.stringify(layer(style, 'city-tint'))).not.toContain('511600')
    expect(JSON.stringify(layer(style, 'city-unknown'))).toContain('511600')
    expect(visible(style, 'circle-band')).toBe(false)
  })
})

describe('layers', () => {
  const style = dress(ground(PALETTES.light))
  const index = (id: string) => style.layers.findIndex((one) => one.id === id)

  test('lie in the order of the printed map: ground, areas, corridors, marks, names', () => {
    const order = ['sea', 'land', 'circle-fill', 'county-line', 'circle-edge', 'river', 'area-fill', 'corridor-casing']
    const marks = ['corridor-rail-0', 'arrows', 'nodes', 'dots', 'symbols', 'labels']
    const found = [...order, ...marks].map(index)
    expect(found).not.toContain(-1)
    expect(found).toEqual([...found].sort((a, b) => a - b))
    expect(index('labels')).toBe(style.layers.length - 1)
  })

  test('that show boundaries are all on the list of those that can be switched off', () => {
    const of = new Set(['circle', 'circle-edge', 'counties', 'county-lines', 'prefecture-lines', 'context'])
    const found = style.layers.filter((one) => of.has(sourceOf(one) ?? '')).map((one) => one.id)
    expect(found.sort()).toEqual([...BOUNDARY_LAYERS].sort())
  })

  test('exist for every mode of corridor, open or not', () => {
    for (const mode of CORRIDOR_MODES) {
      expect(index(`corridor-${mode}-0`)).toBeGreaterThan(0)
      expect(index(`corridor-${mode}-unopened`)).toBeGreaterThan(0)
    }
  })

  test('of marks drop nothing: the layout has found the places', () => {
    expect(layer(style, 'symbols').layout).toMatchObject({ 'icon-allow-overlap': true, 'icon-ignore-placement': true })
    expect(layer(style, 'labels').layout).toMatchObject({ 'text-allow-overlap': true, 'text-ignore-placement': true })
  })

  test('of names know a family for every type style', () => {
    const fonts = JSON.stringify(layer(style, 'labels').layout)
    for (const key of FONT_KEYS.slice(1)) expect(fonts).toContain(`"${key}"`)
  })

  test('glow only in the dark', () => {
    const glowing = (palette: Palette) => dress(ground(palette)).layers.filter((one) => one.id.startsWith('corridor-glow'))
    expect(glowing(PALETTES.light)).toEqual([])
    expect(glowing(PALETTES.dark)).toHaveLength(2)
  })
})

describe('what the reader switches off', () => {
  test('is hidden: relief, rivers', () => {
    const style = dress(ground(PALETTES.light, { relief: false, rivers: false }))
    expect(visible(style, 'relief')).toBe(false)
    expect(visible(style, 'river')).toBe(false)
  })
})

describe('a base map with parts missing', () => {
  test('has no relief layer without a picture', () => {
    const style = dress(ground(PALETTES.light), createBaseMap({ relief: null }))
    expect(style.layers.some((one) => one.id === 'relief')).toBe(false)
    expect(style.sources.relief).toBeUndefined()
    expect(validateStyleMin(style)).toEqual([])
  })
  test('has empty lines without a mesh', () => {
    const style = dress(ground(PALETTES.dark), createBaseMap({ countyLines: null, prefectureLines: null }))
    expect(validateStyleMin(style)).toEqual([])
  })
  test('takes the picture of its theme, set by its four corners from the north-west', () => {
    const relief = dress(ground(PALETTES.dark)).sources.relief
    expect(relief).toMatchObject({ url: './relief-dark.webp' })
    expect(relief).toMatchObject({
      coordinates: [
        [97, 34.5],
        [110.5, 34.5],
        [110.5, 26],
        [97, 26],
      ],
    })
  })
})

test('sources of the base map and of the scene do not meet', () => {
  for (const name of Object.keys(baseSources(base))) expect(SCENE_SOURCES).not.toContain(name)
})

test('the circle’s edge is drawn round its whole counties only', () => {
  const edge = baseSources(base)['circle-edge']
  expect(edge?.type === 'FeatureCollection' && edge.features.map((one) => one.properties?.part)).toEqual(['full'])
})
