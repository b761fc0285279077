// The deployer's online base map, laid between our land and the circle. Without one in the configuration nothing here runs.
import {
  addProtocol,
  type Map as GlMap,
  type LayerSpecification,
  type SourceSpecification,
  type StyleSpecification,
} from 'maplibre-gl'
import type { OnlineBaseMap } from '../../state/config.ts'

const PREFIX = 'online-'
/** The first layer of ours that must stay above any base map. */
const ABOVE = 'context-line'
const TIANDITU_SERVERS = [0, 1, 2, 3, 4, 5, 6, 7]

type Part = { readonly id: string; readonly source: SourceSpecification; readonly layers: readonly LayerSpecification[] }

const raster = (id: string, tiles: readonly string[], attribution: string, maxzoom: number): Part => ({
  id: PREFIX + id,
  source: { type: 'raster', tiles: [...tiles], tileSize: 256, attribution, maxzoom },
  layers: [{ id: PREFIX + id, type: 'raster', source: PREFIX + id, paint: { 'raster-fade-duration': 0 } }],
})

/** Tianditu's tiles in Web Mercator (`_w`), key in the address as its service asks. Never the boundary layer `ibo`. */
const tianditu = (layer: string, key: string): Part =>
  raster(
    `tianditu-${layer}`,
    TIANDITU_SERVERS.map(
      (server) =>
        `https://t${server}.tianditu.gov.cn/${layer}_w/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=${layer}&STYLE=default` +
        `&TILEMATRIXSET=w&FORMAT=tiles&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=${key}`,
    ),
    '天地图',
    18,
  )
const TIANDITU_NAMES = { vec: 'cva', img: 'cia', ter: 'cta' } as const

async function partsOf(online: OnlineBaseMap): Promise<readonly Part[]> {
  switch (online.type) {
    case 'xyz':
      return [raster('xyz', online.tiles, online.attribution, online.maxZoom)]
    case 'tianditu':
      return [tianditu(online.layer, online.key), tianditu(TIANDITU_NAMES[online.layer], online.key)]
    case 'pmtiles': {
      const { Protocol } = await import('pmtiles')
      addProtocol('pmtiles', new Protocol().tile)
      const url = `pmtiles://${new URL(online.url, document.baseURI).href}`
      const source: SourceSpecification = { type: 'raster', url, tileSize: 256, attribution: online.attribution }
      return [
        { id: `${PREFIX}pmtiles`, source, layers: [{ id: `${PREFIX}pmtiles`, type: 'raster', source: `${PREFIX}pmtiles` }] },
      ]
    }
    case 'style': {
      const response = await fetch(online.url)
      if (!response.ok) throw new Error(`${online.url}: ${response.status}`)
      return stylePartsOf((await response.json()) as StyleSpecification)
    }
  }
}

/** Sources and layers of a foreign style under names that cannot meet ours. Its icons are left out: their sprite is not ours. */
function stylePartsOf(style: StyleSpecification): Part[] {
  const layersOf = (source: string) =>
    style.layers.flatMap((layer): LayerSpecification[] => {
      if (!('source' in layer) || layer.source !== source) return []
      const renamed = { ...layer, id: PREFIX + layer.id, source: PREFIX + source } as LayerSpecification
      if (renamed.type !== 'symbol') return [renamed]
      const { 'icon-image': _icon, 'text-font': _font, ...layout } = renamed.layout ?? {}
      return [{ ...renamed, layout }]
    })
  return Object.entries(style.sources).map(([id, source]) => ({ id: PREFIX + id, source, layers: layersOf(id) }))
}

/** Lays the base map under the circle of a style that has just been set. Rejects with a reason where it cannot be had. */
export async function layOnline(map: GlMap, online: OnlineBaseMap): Promise<void> {
  for (const part of await partsOf(online)) {
    if (!map.getSource(part.id)) map.addSource(part.id, part.source)
    for (const layer of part.layers) if (!map.getLayer(layer.id)) map.addLayer(layer, ABOVE)
  }
  // What the tiles show must be seen through the circle's paper.
  map.setPaintProperty('circle-fill', 'fill-opacity', 0.22)
  map.setPaintProperty('relief', 'raster-opacity', 0)
}
