// A scene's marks as GeoJSON: every value that a layer reads is there.
import type { LayerSpecification } from 'maplibre-gl'
import { describe, expect, test } from 'vitest'
import { marksOf, SCENE_SOURCES, type SceneSource, sourceData } from '../../../src/render/gl/scene-data.ts'
import { FONT_KEYS, markLayers, subjectLayers } from '../../../src/render/gl/scene-style.ts'
import { LIGHT } from '../../../src/scene/palette.ts'
import type { Scene } from '../../../src/scene/scene.ts'
import { typeOf } from '../../../src/scene/type.ts'
import { featureId } from '../../fixtures/make.ts'
import { createLabel, createLine, createScene, createStyle, createSymbol } from '../scene/create.ts'

const AT = [106.5, 29.5] as const
const SCENE: Scene = createScene({
  areas: [
    {
      id: featureId('zone'),
      polygons: [[[AT, [107, 29.5], [107, 30], AT]]],
      color: '#2b478a',
      fillOpacity: 0.1,
      strokePx: 1,
      dashed: true,
      emphasis: 'plain',
    },
  ],
  rings: [{ id: featureId('ring'), at: AT, radiusM: 2000, color: '#2b478a', filled: true }],
  lines: [createLine('rail', { offsetPx: 5.5, status: 'building' })],
  nodes: [
    { at: AT, radiusPx: 3, fill: '#ffffff', stroke: '#000000', shape: 'circle' },
    { at: AT, radiusPx: 5, fill: '#ffffff', stroke: '#000000', shape: 'diamond' },
  ],
  dots: [{ id: featureId('dot'), at: AT, radiusPx: 1.7, color: '#b9af9d' }],
  symbols: [createSymbol('bead', { at: AT, offset: [40, -30], count: 12 }), createSymbol('single', { at: AT })],
  labels: [createLabel('果园港', { at: AT, offset: [24, -12], style: createStyle({ sizePx: 12, haloPx: 9 }) })],
})
const features = (source: SceneSource, scene = SCENE) => sourceData(scene, source).features
const properties = (source: SceneSource, i = 0) => features(source)[i]?.properties ?? {}

/** Names of properties that the layers of a source read. */
function readBy(source: SceneSource): string[] {
  const layers = [...subjectLayers(LIGHT), ...markLayers()].filter(
    (layer: LayerSpecification) => 'source' in layer && layer.source === source,
  )
  return [...new Set([...JSON.stringify(layers).matchAll(/\["get","([^"]+)"\]/g)].map((found) => found[1] ?? ''))]
}

describe.each(SCENE_SOURCES)('the source of %s', (source) => {
  test('carries every property that its layers read', () => {
    expect(readBy(source).length).toBeGreaterThan(0)
    for (const one of features(source)) expect(Object.keys(one.properties ?? {})).toEqual(expect.arrayContaining(readBy(source)))
  })
  test('is empty where the scene has no such marks', () => expect(features(source, createScene())).toEqual([]))
  test('is told apart by the marks it is made of', () => expect(marksOf(SCENE, source)).toBe(SCENE[source]))
})

describe('symbols', () => {
  test('with a count bring a badge at their upper right, painted after all symbols', () => {
    const found = features('symbols').map((one) => one.properties ?? {})
    expect(found.map(({ id, rank }) => [id, rank])).toEqual([
      ['bead', 0],
      ['single', 1],
      ['bead', 2],
    ])
    const [icon, , badge] = found
    expect(icon?.offset).toEqual([40, -30])
    expect(badge?.offset[0]).toBeGreaterThan(40)
    expect(badge?.offset[1]).toBeLessThan(-30)
    expect(badge?.image).toMatch(/^badge\|12\|/)
  })
  test('that look alike share a picture, others have their own', () => {
    const image = (patch: Parameters<typeof createSymbol>[1]) =>
      sourceData(createScene({ symbols: [createSymbol('x', patch)] }), 'symbols').features[0]?.properties?.image
    expect(image({})).toBe(image({ at: AT, offset: [3, 3], emphasis: 'strong' }))
    const different = [
      {},
      { glyph: 'culture' },
      { status: 'bid' },
      { color: '#000000' },
      { paper: '#000000' },
      { radiusPx: 13 },
    ] as const
    expect(new Set(different.map(image)).size).toBe(different.length)
  })
})

describe('names', () => {
  test('are offset in ems, as the engine counts', () => expect(properties('labels').offset).toEqual([2, -1]))
  test('have a halo no wider than the engine can draw', () => expect(properties('labels').haloWidth).toBe(3))
  test('of every type style have a family of that weight', () => {
    const styles = Object.values(typeOf(LIGHT, 1, 'zh')).map((style) =>
      typeof style === 'function' ? style('#000000' as never) : style,
    )
    for (const style of styles) {
      const [label] = sourceData(createScene({ labels: [createLabel('名', { style })] }), 'labels').features
      expect(label?.properties?.font).toBe(`${style.family}-${style.weight}`)
      expect(FONT_KEYS).toContain(label?.properties?.font)
    }
  })
})

describe('the rest', () => {
  test('of nodes: diamonds are ink, not circles', () => expect(features('nodes')).toHaveLength(1))
  test('of lines: path, mode, status and lane as they are', () => {
    expect(properties('lines')).toMatchObject({ mode: 'rail', status: 'building', offset: 5.5, width: 2.6, emphasis: 'plain' })
    expect(features('lines')[0]?.geometry).toEqual({ type: 'LineString', coordinates: SCENE.lines[0]?.path })
  })
  test('of areas: all polygons in one', () => {
    expect(features('areas')[0]?.geometry).toEqual({ type: 'MultiPolygon', coordinates: SCENE.areas[0]?.polygons })
  })
  test('of rings: closed circles of the right size on the ground', () => {
    const geometry = features('rings')[0]?.geometry
    const ring = geometry?.type === 'Polygon' ? (geometry.coordinates[0] ?? []) : []
    expect(ring[0]).toEqual(ring[ring.length - 1]?.map((v) => expect.closeTo(v, 9)))
    for (const [lng = 0, lat = 0] of ring) {
      const metres = Math.hypot((lng - AT[0]) * Math.cos((AT[1] * Math.PI) / 180), lat - AT[1]) * 111_320
      expect(metres).toBeCloseTo(2000, 3)
    }
  })
})
