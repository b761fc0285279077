// The whole style: sources, ground layers, subject layers, marks. Order here is paint order; the ink layer goes in before `nodes`.
import type { SourceSpecification, StyleSpecification } from 'maplibre-gl'
import type { Scene } from '../../scene/scene.ts'
import type { BaseMap } from '../base-map.ts'
import { groundLayers } from './ground-style.ts'
import { SCENE_SOURCES, sceneData } from './scene-data.ts'
import { markLayers, subjectLayers } from './scene-style.ts'

const geojson = (data: GeoJSON.GeoJSON, tolerance = 0.375): SourceSpecification => ({ type: 'geojson', data, tolerance })
const NOTHING: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features: [] }
const lineOr = (feature: GeoJSON.Feature | null): GeoJSON.GeoJSON => feature ?? NOTHING

export function styleOf(scene: Scene, base: BaseMap): StyleSpecification {
  const { palette } = scene.ground
  const data = sceneData(scene)
  const relief = base.relief
  const [west, south, east, north] = relief?.bounds ?? [0, 0, 1, 1]
  const layers = [...groundLayers(scene.ground), ...subjectLayers(palette), ...markLayers()]
  return {
    version: 8,
    sources: {
      land: geojson(base.land),
      coast: geojson(base.coast),
      context: geojson(base.context),
      circle: geojson(base.circle),
      'circle-edge': geojson({
        ...base.circle,
        features: base.circle.features.filter((feature) => feature.properties.part === 'full'),
      }),
      'county-lines': geojson(lineOr(base.countyLines)),
      'prefecture-lines': geojson(lineOr(base.prefectureLines)),
      rivers: geojson(base.rivers),
      ...(relief
        ? {
            relief: {
              type: 'image' as const,
              url: relief[palette.name],
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
        SCENE_SOURCES.map((name) => [name, geojson(data[name], name === 'lines' || name === 'areas' ? 0.2 : 0)]),
      ),
    },
    layers: layers.filter((layer) => relief || layer.id !== 'relief'),
  }
}
