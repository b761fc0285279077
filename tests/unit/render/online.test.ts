// The deployer's online base map: where it goes, what it may ask for, and that nothing of ours gets lost below it.
import type { Map as GlMap, LayerSpecification, SourceSpecification } from 'maplibre-gl'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { layOnline } from '../../../src/render/gl/online.ts'

vi.mock('maplibre-gl', () => ({ addProtocol: vi.fn() }))
afterEach(() => vi.unstubAllGlobals())

/** As much of a map as is needed. */
function createFakeMap() {
  const sources = new Map<string, SourceSpecification>()
  const layers: { readonly layer: LayerSpecification; readonly before: string | undefined }[] = []
  const paint: [string, string, unknown][] = []
  const map = {
    getSource: (id: string) => sources.get(id),
    addSource(id: string, source: SourceSpecification) {
      if (sources.has(id)) throw new Error(`Source "${id}" already exists.`)
      sources.set(id, source)
    },
    getLayer: (id: string) => layers.find(({ layer }) => layer.id === id),
    addLayer: (layer: LayerSpecification, before?: string) => void layers.push({ layer, before }),
    setPaintProperty: (id: string, name: string, value: unknown) => void paint.push([id, name, value]),
  }
  return { map: map as unknown as GlMap, sources, layers, paint }
}

const XYZ = { type: 'xyz', tiles: ['https://tiles.example.org/{z}/{x}/{y}.png'], attribution: '© 某某', maxZoom: 17 } as const

describe('tiles', () => {
  test('are laid below the circle and all that is ours', async () => {
    const { map, sources, layers } = createFakeMap()
    await layOnline(map, XYZ)
    expect([...sources.values()]).toMatchObject([{ type: 'raster', tiles: XYZ.tiles, attribution: '© 某某', maxzoom: 17 }])
    expect(layers.map(({ layer, before }) => [layer.type, before])).toEqual([['raster', 'context-line']])
  })

  test('shine through the circle, and replace our relief', async () => {
    const { map, paint } = createFakeMap()
    await layOnline(map, XYZ)
    expect(paint).toContainEqual(['circle-fill', 'fill-opacity', expect.any(Number)])
    expect(paint).toContainEqual(['relief', 'raster-opacity', 0])
  })

  test('are laid once, however often the style is set', async () => {
    const { map, sources, layers } = createFakeMap()
    await layOnline(map, XYZ)
    await layOnline(map, XYZ)
    expect([sources.size, layers.length]).toEqual([1, 1])
  })
})

describe('天地图', () => {
  test('comes with its names, its key in the address, and never with its boundary layer', async () => {
    const { map, sources } = createFakeMap()
    await layOnline(map, { type: 'tianditu', key: 'k3y', layer: 'vec' })
    const addresses = [...sources.values()].flatMap((source) => (source.type === 'raster' ? (source.tiles ?? []) : []))
    expect(sources.size).toBe(2)
    expect(addresses).toHaveLength(16)
    for (const address of addresses) {
      expect(address).toMatch(/^https:\/\/t[0-7]\.tianditu\.gov\.cn\/(vec|cva)_w\/wmts\?/)
      expect(new URL(address).searchParams.get('tk')).toBe('k3y')
    }
    expect(JSON.stringify([...sources])).not.toContain('ibo')
  })
})

describe('a style of somebody else', () => {
  const foreign = {
    version: 8,
    sources: { base: { type: 'vector', url: 'https://example.org/base.json' } },
    sprite: 'https://example.org/sprite',
    layers: [
      { id: 'background', type: 'background' },
      { id: 'water', type: 'fill', source: 'base', 'source-layer': 'water' },
      { id: 'labels', type: 'symbol', source: 'base', layout: { 'icon-image': 'dot', 'text-font': ['Foo'], 'text-field': 'x' } },
    ],
  }
  const answer = (body: unknown, ok = true) =>
    vi.stubGlobal('fetch', () => Promise.resolve({ ok, status: ok ? 200 : 503, json: () => Promise.resolve(body) }))

  test('is laid under names that cannot meet ours, without its icons, fonts and background', async () => {
    answer(foreign)
    const { map, sources, layers } = createFakeMap()
    await layOnline(map, { type: 'style', url: 'https://example.org/style.json', hosts: [] })
    expect([...sources.keys()]).toEqual(['online-base'])
    expect(layers.map(({ layer }) => layer.id)).toEqual(['online-water', 'online-labels'])
    for (const { layer, before } of layers) {
      expect('source' in layer && layer.source).toBe('online-base')
      expect(before).toBe('context-line')
    }
    expect(layers[1]?.layer.layout).toEqual({ 'text-field': 'x' })
  })

  test('that cannot be had is refused with its address, and nothing is laid', async () => {
    answer({}, false)
    const { map, sources, layers, paint } = createFakeMap()
    await expect(layOnline(map, { type: 'style', url: 'https://example.org/style.json', hosts: [] })).rejects.toThrow(
      'https://example.org/style.json: 503',
    )
    expect([sources.size, layers.length, paint.length]).toEqual([0, 0, 0])
  })
})
