// The whole style: sources, ground layers, subject layers, marks. Order here is paint order; the ink layer goes in before `arrows`.
import type { SourceSpecification, StyleSpecification } from 'maplibre-gl'
import type { Scene } from '../../scene/scene.ts'
import type { BaseMap } from '../base-map.ts'
import { graticule } from '../graticule.ts'
import { riverPieces } from '../river-width.ts'
import { groundLayers } from './ground-style.ts'
import { SCENE_SOURCES, sourceData } from './scene-data.ts'
import { markLayers, subjectLayers } from './scene-style.ts'

const geojson = (data: GeoJSON.GeoJSON, tolerance = 0.375): SourceSpecification => ({ type: 'geojson', data, tolerance })
const NOTHING: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features: [] }
const lineOr = (feature: GeoJSON.Feature | null): GeoJSON.GeoJSON => feature ?? NOTHING

/** The base map's own sources by name. */
export const baseSources = (base: BaseMap): Readonly<Record<string, GeoJSON.GeoJSON>> => ({
  graticule: graticule(),
  land: base.land,
  coast: base.coast,
  context: base.context,
  circle: base.circle,
  cities: base.cities,
  counties: base.counties,
  'circle-edge': { ...base.circle, features: base.circle.features.filter((feature) => feature.properties.part === 'full') },
  'county-lines': lineOr(base.countyLines),
  'prefecture-lines': lineOr(base.prefectureLines),
  rivers: riverPieces(base.rivers),
  streams: base.streams,
})

export function styleOf(scene: Scene, base: BaseMap): StyleSpecification {
  const { palette } = scene.ground
  const relief = base.relief
  const [west, south, east, north] = relief?.bounds ?? [0, 0, 1, 1]
  const layers = [...groundLayers(scene.ground), ...subjectLayers(palette), ...markLayers()]
  return {
    version: 8,
    sources: {
      ...Object.fromEntries(
        Object.entries(baseSources(base))
          // Nothing is handed to the engine that no layer draws.
          .filter(([name]) => name !== 'cities' || scene.ground.tint)
          .map(([name, data]) => [name, geojson(data)]),
      ),
      ...(relief
        ? {
            relief: {
              type: 'image' as const,
              url: relief[palette.relief],
              coordinates: [
                [west, north],
                [east, north],
                [east, south],
                [west, south],
              ] as [[number, number], [number, number], [number, number], [number, number]],
            },
          }
        : {}),
      ...Object.fromEntries(
        SCENE_SOURCES.map((name) => [name, geojson(sourceData(scene, name), name === 'lines' || name === 'areas' ? 0.2 : 0)]),
      ),
    },
    layers: layers.filter((layer) => relief || layer.id !== 'relief'),
  }
}
