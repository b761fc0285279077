// The floor: MapLibre with the same base map, the sites as circles and their names, and nothing else.
import { Map as MapLibre, setWorkerUrl } from 'maplibre-gl'
import 'maplibre-gl/dist/maplibre-gl.css'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import { chose, FONT, GROUND, INK, ready, SITE_PX, TEXT_PX, VIEW } from './shared.js'
import './page.css'

setWorkerUrl(workerUrl)
const { bounds } = await (await fetch('./content/relief.json')).json()
const [west, south, east, north] = bounds
const line = (id, color, width, more = {}) => ({
  id,
  type: 'line',
  source: id,
  paint: { 'line-color': color, 'line-width': width, ...more },
})

const map = new MapLibre({
  container: 'map',
  center: [VIEW.lng, VIEW.lat],
  zoom: VIEW.zoom,
  attributionControl: false,
  fadeDuration: 0,
  doubleClickZoom: false,
  dragRotate: false,
  style: {
    version: 8,
    sources: {
      ...Object.fromEntries([...GROUND, 'sites'].map((name) => [name, { type: 'geojson', data: `./content/${name}.json` }])),
      relief: {
        type: 'image',
        url: './content/relief.webp',
        coordinates: [
          [west, north],
          [east, north],
          [east, south],
          [west, south],
        ],
      },
    },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': INK.sea } },
      { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': INK.land } },
      line('coast', INK.coast, 0.7),
      { id: 'relief', type: 'raster', source: 'relief', paint: { 'raster-opacity': 0.3, 'raster-fade-duration': 0 } },
      line('context', INK.context, 0.8, { 'line-dasharray': [9, 4, 2, 4] }),
      { id: 'circle', type: 'fill', source: 'circle', paint: { 'fill-color': INK.circle, 'fill-opacity': 0.85 } },
      line('counties', INK.county, 0.8),
      line('prefectures', INK.prefecture, 0.9),
      { ...line('circle', INK.edge, 1.1), id: 'edge' },
      line('rivers', INK.river, ['match', ['get', 'rank'], 1, 2.3, 2, 1.45, 1]),
      {
        id: 'dots',
        type: 'circle',
        source: 'sites',
        paint: {
          'circle-radius': SITE_PX,
          'circle-color': INK.site,
          'circle-stroke-color': INK.circle,
          'circle-stroke-width': 1.2,
        },
      },
      {
        id: 'names',
        type: 'symbol',
        source: 'sites',
        layout: {
          'text-field': ['get', 'name'],
          'text-font': [FONT],
          'text-size': TEXT_PX,
          'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
          'text-radial-offset': 0.6,
        },
        paint: { 'text-color': INK.text, 'text-halo-color': INK.circle, 'text-halo-width': 1.4 },
      },
    ],
  },
})
map.on('click', 'dots', ({ features }) => chose(features[0].properties.id))
map.once('idle', ready)
