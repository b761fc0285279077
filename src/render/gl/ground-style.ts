// The base map as MapLibre layers: a function of the palette, so that both themes and every export share one cartography.
import type { LayerSpecification } from 'maplibre-gl'
import { mix, type Palette } from '../../scene/palette.ts'
import type { Ground } from '../../scene/scene.ts'
import { TINT_OPACITY, type Tint } from '../../scene/tint.ts'
import { GRATICULE_FADE, GRATICULE_INK, GRATICULE_PX, GRATICULE_ZOOM } from '../graticule.ts'
import { RIVER_WIDTHS } from '../river-width.ts'

type Zoomed = readonly (readonly [zoom: number, value: number])[]
const byZoom = (stops: Zoomed) => ['interpolate', ['linear'], ['zoom'], ...stops.flat()] as never

/** Wider downstream and when zoomed in. */
const RIVER_WIDTH = [
  'interpolate',
  ['exponential', 1.3],
  ['zoom'],
  ...RIVER_WIDTHS.flatMap(({ zoom, px }) => [zoom, ['at', ['-', ['get', 'order'], 1], ['literal', px]]]),
] as never

/** Streams are hairs beside the rivers: they say that the land drains, not where. */
const STREAM_WIDTH = [
  'interpolate',
  ['exponential', 1.3],
  ['zoom'],
  7.6,
  ['match', ['get', 'rank'], 4, 0.7, 0.5],
  10,
  ['match', ['get', 'rank'], 4, 1.8, 1.1],
  13,
  ['match', ['get', 'rank'], 4, 3, 2],
] as never

/** Ids of layers that show administrative lines or extents: off in a boundary-free map. */
export const BOUNDARY_LAYERS = [
  'circle-fill',
  'county-tone',
  'circle-part',
  'county-line',
  'prefecture-line',
  'circle-band',
  'circle-edge',
  'context-line',
] as const

/** Layers from the sea up to the rivers, in paint order. */
export function groundLayers({ palette, boundaries, relief, rivers, tint }: Ground): LayerSpecification[] {
  const boundary = boundaries === 'reference' ? 'visible' : 'none'
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': palette.sea } },
    {
      id: 'graticule',
      type: 'line',
      source: 'graticule',
      maxzoom: GRATICULE_ZOOM,
      paint: {
        'line-color': mix(palette.sea, palette.ink3, GRATICULE_INK),
        'line-width': GRATICULE_PX,
        'line-opacity': byZoom([
          [GRATICULE_FADE[0], GRATICULE_FADE[1]],
          [GRATICULE_FADE[2], GRATICULE_FADE[3]],
        ]),
      },
    },
    {
      id: 'land',
      type: 'fill',
      source: 'land',
      paint: {
        'fill-color': ['interpolate', ['linear'], ['zoom'], 4.2, palette.landAtSea, 6, palette.ground] as never,
        'fill-antialias': true,
      },
    },
    {
      id: 'coast',
      type: 'line',
      source: 'coast',
      maxzoom: 8,
      paint: { 'line-color': mix(palette.sea, palette.ink3, 0.22), 'line-width': 0.7 },
    },
    {
      id: 'relief',
      type: 'raster',
      source: 'relief',
      layout: { visibility: relief ? 'visible' : 'none' },
      paint: {
        'raster-opacity': byZoom([
          [4, 0],
          [5.4, palette.reliefOpacity * 2.2],
          [9, palette.reliefOpacity * 1.2],
          [11, 0],
        ]),
        'raster-fade-duration': 0,
      },
    },
    {
      id: 'context-line',
      type: 'line',
      source: 'context',
      minzoom: 5,
      layout: { visibility: boundary },
      paint: { 'line-color': palette.prefecture, 'line-width': 0.8, 'line-opacity': 0.55, 'line-dasharray': [9, 4, 2, 4] },
    },
    {
      id: 'circle-fill',
      type: 'fill',
      source: 'circle',
      filter: ['==', ['get', 'part'], 'full'],
      layout: { visibility: boundary },
      paint: { 'fill-color': palette.circle, 'fill-opacity': palette.circleOpacity },
    },
    {
      id: 'circle-part',
      type: 'fill',
      source: 'circle',
      filter: ['==', ['get', 'part'], 'part'],
      // Switched on once its picture is there.
      layout: { visibility: 'none' },
      paint: { 'fill-pattern': 'hatch' },
    },
    ...(tint ? tintLayers(tint) : toneLayers(palette, boundary)),
    {
      id: 'circle-band',
      type: 'line',
      source: 'circle-edge',
      // Its opaque tone is mixed from the circle's own, which a tint covers.
      layout: { visibility: tint ? 'none' : boundary, 'line-join': 'round' },
      paint: {
        // Opaque in the mixed colour: a translucent offset line shows every fold of the coast of the circle.
        'line-color': mix(palette.circle, palette.circleBand, 0.26),
        'line-width': byZoom([
          [3, 2],
          [5, 5],
          [6.5, 9],
          [9, 14],
        ]),
        'line-offset': byZoom([
          [3, 1],
          [5, 2.5],
          [6.5, 4.5],
          [9, 7],
        ]),
      },
    },
    {
      id: 'county-line',
      type: 'line',
      source: 'county-lines',
      minzoom: 5.2,
      layout: { visibility: boundary },
      paint: {
        'line-color': palette.county,
        'line-width': byZoom([
          [5.2, 0.4],
          [7, 0.8],
          [10, 1.1],
        ]),
      },
    },
    {
      id: 'prefecture-line',
      type: 'line',
      source: 'prefecture-lines',
      minzoom: 4.6,
      layout: { visibility: boundary },
      paint: {
        'line-color': palette.prefecture,
        'line-width': byZoom([
          [4.6, 0.4],
          [7, 0.9],
          [10, 1.3],
        ]),
      },
    },
    {
      id: 'circle-edge',
      type: 'line',
      source: 'circle-edge',
      layout: { visibility: boundary, 'line-join': 'round' },
      paint: {
        'line-color': palette.circleEdge,
        'line-width': byZoom([
          [3, 0.6],
          [6, 1.1],
          [9, 1.4],
        ]),
      },
    },
    {
      id: 'stream',
      type: 'line',
      source: 'streams',
      minzoom: 7.6,
      layout: { visibility: rivers ? 'visible' : 'none', 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': palette.river,
        'line-width': STREAM_WIDTH,
        'line-opacity': byZoom([
          [7.6, 0],
          [8.6, 0.75],
        ]),
      },
    },
    {
      id: 'river',
      type: 'line',
      source: 'rivers',
      minzoom: 3.6,
      layout: { visibility: rivers ? 'visible' : 'none', 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': palette.river,
        'line-width': RIVER_WIDTH,
        'line-opacity': byZoom([
          [3.6, 0.4],
          [5, 1],
        ]),
      },
    },
  ]
}

/** The circle's counties in papers of their own, once a few of them fill the window. */
function toneLayers({ tones }: Palette, visibility: 'visible' | 'none'): LayerSpecification[] {
  return [
    {
      id: 'county-tone',
      type: 'fill',
      source: 'counties',
      minzoom: 7,
      filter: ['==', ['get', 'circle'], 'full'],
      layout: { visibility },
      paint: {
        'fill-color': ['match', ['get', 'tone'], ...tones.flatMap((tone, i) => [i, tone]), 'transparent'] as never,
        'fill-antialias': false,
        'fill-opacity': byZoom([
          [7, 0],
          [8.2, 1],
        ]),
      },
    },
  ]
}

/** The cities in their class's tone; those without a figure hatched, which says more than a tone that could be taken for the lowest. */
function tintLayers({ rows }: Tint): LayerSpecification[] {
  const known = rows.flatMap(({ city, color }) => (color === null ? [] : [city.city, color]))
  const unknown = rows.filter(({ color }) => color === null).map(({ city }) => city.city)
  return [
    {
      id: 'city-tint',
      type: 'fill',
      source: 'cities',
      paint: { 'fill-color': ['match', ['get', 'adcode'], ...known, 'transparent'] as never, 'fill-opacity': TINT_OPACITY },
    },
    {
      id: 'city-unknown',
      type: 'fill',
      source: 'cities',
      filter: ['in', ['get', 'adcode'], ['literal', unknown]],
      // Switched on once its picture is there.
      layout: { visibility: 'none' },
      paint: { 'fill-pattern': 'hatch' },
    },
  ]
}
