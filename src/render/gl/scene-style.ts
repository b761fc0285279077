// The scene's marks as native MapLibre layers. Every value that differs from mark to mark is a property of its feature.
import type { LayerSpecification } from 'maplibre-gl'
import { CORRIDOR_MODES, type CorridorMode } from '../../domain/kinds.ts'
import { LINE_STYLES, type LineStroke, unopenedStroke } from '../../scene/line-style.ts'
import type { Palette } from '../../scene/palette.ts'

const get = (name: string) => ['get', name] as never
const pair = (name: string) => ['array', 'number', 2, ['get', name]] as never
const open = ['match', ['get', 'status'], ['building', 'planned', 'bid'], false, true]
const loud = ['!=', ['get', 'emphasis'], 'receded']

/** CSS families by key of a text style; weights are families of their own, since text here is drawn by family name. */
export const FONT_KEYS = ['sans-400', 'sans-500', 'sans-700', 'serif-700', 'serif-900'] as const
export type FontKey = (typeof FONT_KEYS)[number]
export const FONTS: Readonly<Record<FontKey, readonly string[]>> = {
  'sans-400': ['Chengyu Sans Regular', 'Noto Sans SC', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', 'sans-serif'],
  'sans-500': ['Chengyu Sans Medium', 'Noto Sans SC', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', 'sans-serif'],
  'sans-700': ['Chengyu Sans Bold', 'Noto Sans SC', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', 'sans-serif'],
  'serif-700': ['Chengyu Serif Bold', 'Noto Serif SC', 'Noto Serif CJK SC', 'Songti SC', 'SimSun', 'serif'],
  'serif-900': ['Chengyu Serif Black', 'Noto Serif SC', 'Noto Serif CJK SC', 'Songti SC', 'SimSun', 'serif'],
}
const textFont = [
  'match',
  ['get', 'font'],
  ...FONT_KEYS.slice(1).flatMap((key) => [key, ['literal', FONTS[key]]]),
  ['literal', FONTS['sans-400']],
] as never

/** One stroke of one mode. Widths and dashes scale with the mark's own width. */
function strokeLayer(id: string, mode: CorridorMode, stroke: LineStroke, when: unknown): LayerSpecification {
  const share = stroke.widthPx / LINE_STYLES[mode].widthPx
  return {
    id,
    type: 'line',
    source: 'lines',
    filter: ['all', loud, when, ['==', ['get', 'mode'], mode]] as never,
    layout: { 'line-join': 'round', 'line-cap': stroke.cap },
    paint: {
      'line-color': stroke.ink === 'paper' ? get('casing') : get('color'),
      'line-offset': get('offset'),
      'line-width': ['*', ['get', 'width'], share] as never,
      'line-opacity': stroke.opacity,
      ...(stroke.dash ? { 'line-dasharray': stroke.dash.map((length) => length / stroke.widthPx) } : {}),
    },
  }
}

/** Areas, rings and corridors: below the screen-space ink. */
export function subjectLayers(palette: Palette): LayerSpecification[] {
  const line = { 'line-join': 'round' as const }
  const strokes = { 'line-color': get('color'), 'line-offset': get('offset') }
  const glow: LayerSpecification[] =
    palette.name === 'dark'
      ? [
          [26, 0.05],
          [13, 0.1],
        ].map(([width, opacity], i) => ({
          id: `corridor-glow-${i}`,
          type: 'line',
          source: 'lines',
          filter: ['all', loud, open] as never,
          layout: line,
          paint: {
            ...strokes,
            'line-width': width as number,
            'line-opacity': opacity as number,
            'line-blur': (width as number) * 0.4,
          },
        }))
      : []
  return [
    {
      id: 'area-fill',
      type: 'fill',
      source: 'areas',
      paint: { 'fill-color': get('color'), 'fill-opacity': get('fill'), 'fill-antialias': false },
    },
    {
      id: 'area-line',
      type: 'line',
      source: 'areas',
      filter: ['==', ['get', 'dashed'], false],
      layout: line,
      paint: { 'line-color': get('color'), 'line-width': get('stroke'), 'line-opacity': 0.85 },
    },
    {
      id: 'area-line-dashed',
      type: 'line',
      source: 'areas',
      filter: ['==', ['get', 'dashed'], true],
      layout: line,
      paint: { 'line-color': get('color'), 'line-width': get('stroke'), 'line-dasharray': [5, 3] },
    },
    {
      id: 'ring-fill',
      type: 'fill',
      source: 'rings',
      filter: ['==', ['get', 'filled'], true],
      paint: { 'fill-color': get('color'), 'fill-opacity': 0.09 },
    },
    {
      id: 'ring-line',
      type: 'line',
      source: 'rings',
      filter: ['==', ['get', 'filled'], true],
      paint: { 'line-color': get('color'), 'line-width': 1.2, 'line-dasharray': [4, 3] },
    },
    {
      id: 'ring-dots',
      type: 'line',
      source: 'rings',
      filter: ['==', ['get', 'filled'], false],
      layout: { 'line-cap': 'round' },
      paint: { 'line-color': get('color'), 'line-width': 0.9, 'line-opacity': 0.55, 'line-dasharray': [0, 4] },
    },
    ...glow,
    {
      id: 'corridor-casing',
      type: 'line',
      source: 'lines',
      filter: loud as never,
      layout: line,
      paint: {
        'line-color': get('casing'),
        'line-offset': get('offset'),
        'line-width': get('halo'),
        'line-opacity': 0.75,
      },
    },
    {
      id: 'corridor-quiet',
      type: 'line',
      source: 'lines',
      filter: ['!', loud] as never,
      layout: line,
      paint: { ...strokes, 'line-width': ['*', ['get', 'width'], 0.7] as never, 'line-opacity': 0.7 },
    },
    ...CORRIDOR_MODES.flatMap((mode) => [
      ...LINE_STYLES[mode].strokes.map((stroke, i) => strokeLayer(`corridor-${mode}-${i}`, mode, stroke, open)),
      strokeLayer(`corridor-${mode}-unopened`, mode, unopenedStroke(LINE_STYLES[mode]), ['!', open]),
    ]),
  ]
}

/** Heads on the corridors: turned with their lines, moved aside with their lanes. */
const ARROWS: LayerSpecification = {
  id: 'arrows',
  type: 'symbol',
  source: 'arrows',
  layout: {
    'icon-image': get('image'),
    'icon-rotate': get('angle'),
    'icon-offset': pair('offset'),
    'icon-allow-overlap': true,
    'icon-ignore-placement': true,
    'icon-padding': 0,
  },
}

/** Arrowheads, nodes, dots, symbols and names: above the ink. Their places were found by the layout, so nothing may be dropped here. */
export function markLayers(): LayerSpecification[] {
  return [
    ARROWS,
    {
      id: 'nodes',
      type: 'circle',
      source: 'nodes',
      paint: {
        'circle-radius': get('radius'),
        'circle-color': get('fill'),
        'circle-stroke-color': get('stroke'),
        'circle-stroke-width': 1.4,
      },
    },
    { id: 'dots', type: 'circle', source: 'dots', paint: { 'circle-radius': get('radius'), 'circle-color': get('color') } },
    {
      id: 'symbols',
      type: 'symbol',
      source: 'symbols',
      layout: {
        'icon-image': get('image'),
        'icon-offset': pair('offset'),
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
        'icon-padding': 0,
        'symbol-sort-key': get('rank'),
        'symbol-z-order': 'source',
      },
    },
    {
      id: 'labels',
      type: 'symbol',
      source: 'labels',
      layout: {
        'text-field': get('text'),
        'text-font': textFont,
        'text-size': get('size'),
        'text-letter-spacing': get('tracking'),
        'text-anchor': get('anchor'),
        'text-justify': get('anchor'),
        'text-offset': pair('offset'),
        'text-rotate': get('angle'),
        'text-max-width': 100,
        'text-line-height': 1.2,
        'text-padding': 0,
        'text-allow-overlap': true,
        'text-ignore-placement': true,
        'symbol-z-order': 'source',
      },
      paint: {
        'text-color': get('color'),
        'text-halo-color': get('halo'),
        'text-halo-width': get('haloWidth'),
        'text-halo-blur': 0.3,
      },
    },
  ]
}
