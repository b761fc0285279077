// A base map of a few lines, to dress a style with.
import type { Feature, MultiLineString, Polygon } from 'geojson'
import type { BaseMap } from '../../../src/render/base-map.ts'
import { frozen } from '../../fixtures/make.ts'

const RING = [
  [104, 29],
  [107, 29],
  [107, 31],
  [104, 31],
  [104, 29],
]
const nothing = { type: 'FeatureCollection' as const, features: [] }
const shape = <P>(properties: P): Feature<Polygon, P> => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Polygon', coordinates: [RING] },
})
const mesh: Feature<MultiLineString> = {
  type: 'Feature',
  properties: {},
  geometry: { type: 'MultiLineString', coordinates: [RING.slice(0, 2)] },
}

export const createBaseMap = (patch: Partial<BaseMap> = {}): BaseMap =>
  frozen<BaseMap>({
    counties: nothing,
    streams: nothing,
    countyLines: mesh,
    prefectureLines: mesh,
    cities: { type: 'FeatureCollection', features: [] },
    circle: { type: 'FeatureCollection', features: [shape({ part: 'full' as const }), shape({ part: 'part' as const })] },
    context: { type: 'FeatureCollection', features: [mesh] },
    land: { type: 'FeatureCollection', features: [shape({})] },
    coast: nothing,
    rivers: {
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          properties: { name: { zh: '长江', en: 'Yangtze' }, rank: 1 },
          geometry: { type: 'LineString', coordinates: RING.slice(1, 3) },
        },
      ],
    },
    places: nothing,
    relief: { light: './relief-light.webp', dark: './relief-dark.webp', bounds: [97, 26, 110.5, 34.5] },
    ...patch,
  })
