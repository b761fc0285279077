// The SVG renderer's drawing: what is in it, where, in which order, and that data never becomes markup.
import { describe, expect, test } from 'vitest'
import { patchElement, svgElement } from '../../src/render/svg/dom.ts'
import { sceneSvg } from '../../src/render/svg/scene-svg.ts'
import { escapeXml, svgFile, svgString } from '../../src/render/svg/text.ts'
import { type SvgNode, svgNode, svgText } from '../../src/render/svg/tree.ts'
import { type Camera, project } from '../../src/scene/camera.ts'
import { DARK, LIGHT } from '../../src/scene/palette.ts'
import type { LabelMark, LineMark, Scene, SymbolMark } from '../../src/scene/scene.ts'
import { tintOf } from '../../src/scene/tint.ts'
import { createBaseMap, shape } from '../fixtures/base-map.ts'
import { featureId, frozen, sourceId } from '../fixtures/make.ts'
import { createFakeDocument, fakeMarkup } from './render-svg-fakes.ts'
import { createScene, createSymbol } from './scene/create.ts'

const CAMERA: Camera = { lng: 105.4, lat: 30.1, zoom: 6.6, width: 1440, height: 900 }

const symbol = (id: string, patch: Partial<SymbolMark> = {}): SymbolMark => createSymbol(id, { at: [106.55, 29.56], ...patch })

const label = (text: string, patch: Partial<LabelMark> = {}): LabelMark => ({
  key: text,
  feature: null,
  text,
  at: [106.55, 29.56],
  offset: [14, 0],
  anchor: 'left',
  angle: 0,
  style: {
    family: 'sans',
    weight: 500,
    sizePx: 12,
    trackingEm: 0,
    italic: false,
    color: '#26221b',
    halo: '#fcfaf4',
    haloPx: 2.6,
  },
  size: { width: 36, height: 14 },
  ...patch,
})

const line = (patch: Partial<LineMark> = {}): LineMark => ({
  id: featureId('rail'),
  mode: 'rail',
  path: [
    [104, 30.6],
    [105, 30.1],
    [106.5, 29.6],
  ],
  status: 'operating',
  color: '#2b478a',
  casing: '#fcfaf4',
  widthPx: 2.6,
  offsetPx: 0,
  emphasis: 'plain',
  ...patch,
})

const scene = createScene

const BASE = createBaseMap({
  prefectureLines: null,
  cities: { type: 'FeatureCollection', features: ['510100', '511600'].map((adcode) => shape({ adcode })) },
  relief: { light: 'relief/light.webp', dark: 'relief/dark.webp', bounds: [102, 26, 110, 33] },
})

const draw = (patch: Partial<Scene> = {}, camera = CAMERA): SvgNode => sceneSvg(frozen(scene(patch)), camera, BASE, [])
const layersOf = (node: SvgNode): readonly SvgNode[] => [
  ...(node.attrs['data-layer'] ? [node] : []),
  ...node.children.flatMap(layersOf),
]
const layer = (drawing: SvgNode, name: string): SvgNode => {
  const found = layersOf(drawing).find((node) => node.attrs['data-layer'] === name)
  if (!found) throw new Error(`There is no layer ${name}`)
  return found
}
const positionOf = (node: SvgNode): number[] =>
  (/translate\(([-\d.]+) ([-\d.]+)\)/.exec(String(node.attrs.transform)) ?? []).slice(1, 3).map(Number)

describe('the drawing of a scene', () => {
  test('hangs every symbol on its projected place', () => {
    const marks = [
      symbol('a'),
      symbol('b', { at: [104.06, 30.66], offset: [20, -12] }),
      symbol('c', { at: [105.4, 30.1], status: 'building' }),
    ]
    const drawn = layer(draw({ symbols: marks }), 'symbols').children
    expect(drawn.map((node) => node.attrs['data-id'])).toEqual(['a', 'b', 'c'])
    for (const [i, mark] of marks.entries()) {
      const [x, y] = project(CAMERA, mark.at)
      const [px, py] = positionOf(drawn[i] as SvgNode)
      expect(px).toBeCloseTo(x + mark.offset[0], 1)
      expect(py).toBeCloseTo(y + mark.offset[1], 1)
    }
  })

  test('paints from the sea up to the names', () => {
    const names = layersOf(draw()).map((node) => node.attrs['data-layer'])
    expect(names).toEqual([
      ...[
        'ground',
        'sea',
        'graticule',
        'land',
        'coast',
        'relief',
        'context',
        'circle',
        'partial',
        'tones',
        'counties',
        'prefectures',
        'band',
        'edge',
        'rivers',
      ],
      ...['subject', 'areas', 'rings', 'corridors'],
      'ink',
      ...['marks', 'arrows', 'nodes', 'dots', 'symbols', 'counts', 'labels'],
    ])
  })

  test('shows no administrative line in a boundary-free map', () => {
    const free = draw({ ground: { palette: LIGHT, boundaries: 'none', relief: true, rivers: true } })
    const names = layersOf(free).map((node) => node.attrs['data-layer'])
    for (const name of ['context', 'circle', 'partial', 'tones', 'counties', 'prefectures', 'band', 'edge'])
      expect(names).not.toContain(name)
    expect(svgString(free)).not.toContain(LIGHT.circleEdge)
  })

  test('tints the cities by their figures, hatches those without one, and neither in a boundary-free map', () => {
    const city = (adcode: string, value: number | null) => ({
      city: adcode,
      name: { zh: adcode, en: adcode },
      population: null,
      gdp: value === null ? null : { value, year: 2025, source: sourceId('bulletin'), note: null },
    })
    const tint = tintOf([city('510100', 24_000), city('511600', null)], 'gdp', LIGHT)
    const on = { palette: LIGHT, boundaries: 'reference', relief: true, rivers: true, tint } as const
    const fills = layer(draw({ ground: on }), 'tint').children.map((node) => String(node.attrs.fill))
    expect(fills[0]).toBe(tint?.classes[0]?.color)
    expect(fills[1]).toMatch(/^url\(#.+hatch\)$/)
    const free = layersOf(draw({ ground: { ...on, boundaries: 'none' } })).map((node) => node.attrs['data-layer'])
    expect(free).not.toContain('tint')
  })

  test('keeps counts above all symbols', () => {
    const drawing = draw({ symbols: [symbol('a', { count: 16 }), symbol('b')] })
    expect(svgString(layer(drawing, 'counts'))).toContain('>16</text>')
    expect(svgString(layer(drawing, 'symbols'))).not.toContain('16')
  })

  test('takes its colours from the palette of the scene', () => {
    const dark = svgString(draw({ ground: { palette: DARK, boundaries: 'reference', relief: true, rivers: true } }))
    expect(dark).toContain(DARK.circle)
    expect(dark).toContain('relief/dark.webp')
    expect(dark).not.toContain(LIGHT.circle)
  })

  test('draws what is not open as dashes and what recedes as one thin line', () => {
    const strokes = (patch: Partial<LineMark>) => layer(draw({ lines: [line(patch)] }), 'corridors').children
    expect(strokes({}).length).toBe(3)
    const unopened = strokes({ status: 'planned' })
    expect(unopened.length).toBe(2)
    expect(unopened[1]?.attrs['stroke-dasharray']).toBeDefined()
    expect(strokes({ emphasis: 'receded' }).length).toBe(1)
  })

  test('gives each drawing ids of its own', () => {
    const ids = (drawing: string) => [...drawing.matchAll(/ id="([^"]+)"/g)].map((found) => found[1])
    const one = ids(svgString(sceneSvg(scene(), CAMERA, BASE, [], 'one')))
    const two = ids(svgString(sceneSvg(scene(), CAMERA, BASE, [], 'two')))
    expect(one.length).toBeGreaterThan(2)
    expect(one.filter((id) => two.includes(id))).toEqual([])
  })
})

describe('names', () => {
  test('stand on their baseline, line by line', () => {
    const text = layer(draw({ labels: [label('两江新区\n水土园区')] }), 'labels').children[0]?.children[0]
    expect(text?.children.map((span) => span.text)).toEqual(['两江新区', '水土园区'])
    const [first, second] = (text?.children ?? []).map((span) => Number(span.attrs.y))
    expect((second ?? 0) - (first ?? 0)).toBeCloseTo(12 * 1.2, 1)
  })

  test('do not count the gap after the last letter', () => {
    const style = { ...label('').style, trackingEm: 0.5 }
    const xs = (['left', 'center', 'right'] as const).map(
      (anchor) => layer(draw({ labels: [label('成都', { anchor, style })] }), 'labels').children[0]?.children[0]?.attrs.x,
    )
    expect(xs).toEqual([0, 3, 6])
  })
})

describe('text from data', () => {
  const EVIL = '</text><script>alert("1")</script>&amp;\u0000\ud800'

  test('stays text in a file', () => {
    const file = svgFile(draw({ labels: [label(EVIL)], symbols: [symbol('a"><script>')] }))
    expect(file).not.toContain('<script')
    expect(file).toContain('&lt;/text&gt;&lt;script&gt;')
    expect(file).toContain('&amp;amp;')
    expect(file).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/)
    expect(file.includes('\u0000')).toBe(false)
  })

  test('keeps every letter that a file may hold', () => {
    expect(escapeXml('成渝 𠮷 é\t<&>"\'')).toBe('成渝 𠮷 é\t&lt;&amp;&gt;&quot;&#39;')
  })

  test('stays text on the page', () => {
    const element = svgElement(svgText('text', {}, EVIL), createFakeDocument())
    expect(element.textContent).toBe(EVIL)
    expect(element.firstElementChild).toBeNull()
  })
})

describe('a drawing on the page', () => {
  const before = draw({ symbols: [symbol('a'), symbol('b', { count: 2 })], labels: [label('果园港')], lines: [line()] })
  const after = draw(
    { symbols: [symbol('b', { status: 'bid' })], labels: [label('江北\n机场'), label('西永')] },
    { ...CAMERA, zoom: 7 },
  )

  test('says what the file says', () => {
    expect(fakeMarkup(svgElement(before, createFakeDocument()))).toBe(svgString(before))
  })

  test('is changed into the next one', () => {
    const element = svgElement(before, createFakeDocument())
    expect(fakeMarkup(patchElement(element, before, after))).toBe(svgString(after))
    expect(fakeMarkup(patchElement(element, after, before))).toBe(svgString(before))
  })

  test('is left alone where nothing changed', () => {
    const document = createFakeDocument()
    const child = svgNode('circle', { r: 3 })
    const [one, two] = [svgNode('g', { x: 1 }, [child]), svgNode('g', { x: 2 }, [child])]
    const element = svgElement(one, document)
    const writes = document.writes()
    patchElement(element, one, two)
    expect(document.writes()).toBe(writes + 1)
  })
})
