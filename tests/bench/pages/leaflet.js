// Leaflet on a canvas: its fastest way to draw lines. Names are its permanent tooltips; it has nothing that keeps them apart.
import L from 'leaflet'
import 'leaflet/dist/leaflet.css'
import { chose, fetchLayers, INK, RIVER_PX, ready, SITE_PX, VIEW } from './shared.js'
import './page.css'

const map = L.map('map', {
  center: [VIEW.lat, VIEW.lng],
  // Its world is 256 px wide at zoom 0, ours 512.
  zoom: VIEW.zoom + 1,
  zoomSnap: 0,
  preferCanvas: true,
  attributionControl: false,
  zoomControl: false,
  doubleClickZoom: false,
})
const [content, { bounds }] = await Promise.all([fetchLayers(), (await fetch('./content/relief.json')).json()])
const [west, south, east, north] = bounds
const shape = (name, style) => L.geoJSON(content[name], { style, interactive: false }).addTo(map)
const line = (color, weight, more = {}) => ({ color, weight, fill: false, ...more })

map.getContainer().style.background = INK.sea
shape('land', { stroke: false, fillColor: INK.land, fillOpacity: 1 })
// The pane of images lies above the canvas: a pane of its own, beneath the lines, needs a canvas of its own as well.
map.createPane('relief').style.zIndex = '410'
L.imageOverlay(
  './content/relief.webp',
  [
    [south, west],
    [north, east],
  ],
  { opacity: 0.3, pane: 'relief' },
).addTo(map)
map.createPane('lines').style.zIndex = '420'
const above = { renderer: L.canvas({ pane: 'lines' }) }
shape('coast', { ...line(INK.coast, 0.7), ...above })
shape('context', { ...line(INK.context, 0.8, { dashArray: '7 3 2 3' }), ...above })
shape('circle', { ...line(INK.edge, 1.1), fill: true, fillColor: INK.circle, fillOpacity: 0.85, ...above })
shape('counties', { ...line(INK.county, 0.8), ...above })
shape('prefectures', { ...line(INK.prefecture, 0.9), ...above })
shape('rivers', ({ properties }) => ({ ...line(INK.river, RIVER_PX[properties.rank]), ...above }))
L.geoJSON(content.sites, {
  pointToLayer: (_, at) =>
    L.circleMarker(at, { radius: SITE_PX, fillColor: INK.site, fillOpacity: 1, color: INK.circle, weight: 1.2, ...above }),
  onEachFeature: ({ properties }, layer) => {
    layer.bindTooltip(properties.name, { permanent: true, direction: 'right', offset: [4, 0], className: 'site', opacity: 1 })
    layer.on('click', () => chose(properties.id))
  },
}).addTo(map)
requestAnimationFrame(() => requestAnimationFrame(ready))
