// The pages that are compared, and how each is told the same things.

/**
 * `wheel`: pixels of one notch, so that the same number of notches takes every map about as far (each library counts them its own way).
 * `query`: besides the view. `thirty`: a link under which thirty threads are on the screen.
 */
export const PAGES = {
  floor: { title: 'floor: MapLibre, sites, names', path: '/bench/floor.html', wheel: 100 },
  leaflet: { title: 'Leaflet', path: '/bench/leaflet.html', wheel: 13 },
  openlayers: { title: 'OpenLayers', path: '/bench/openlayers.html', wheel: 45 },
  echarts: { title: 'ECharts', path: '/bench/echarts.html', wheel: 100 },
  kepler: { title: 'kepler.gl', path: '/bench/kepler.html', wheel: 22 },
  atlas: { title: 'atlas, as it chooses', path: '/atlas/', query: 'theme=light', wheel: 63 },
  'atlas-gl': { title: 'atlas, WebGL', path: '/atlas/', query: 'theme=light&renderer=gl', wheel: 100 },
}
export const FLOOR = 'floor'
export const ATLAS = 'atlas'
export const isAtlas = (name) => name.startsWith('atlas')

/** The measure with the most places: its threads are the thirty of the table. */
export const BUSY_MEASURE = '1.3.2.7'
/** Every layer on, corridors moving. */
export const EVERYTHING = 'off=-&flow=1'

export const WINDOW = { width: 1440, height: 900 }

/** @param {{ lng: number, lat: number, zoom: number } | null} view null: the page's own opening view */
export function addressOf(origin, name, view, more = '') {
  const { path, query = '' } = PAGES[name]
  const v = view ? `v=${view.lng},${view.lat},${view.zoom}` : ''
  return `${origin}${path}?${[query, v, more].filter(Boolean).join('&')}`
}

const world = (zoom) => 512 * 2 ** zoom
const mercatorY = (lat) => 0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI)

/** Where a place is in the window, CSS pixels. */
export function pixelOf([lng, lat], view) {
  const size = world(view.zoom)
  return [WINDOW.width / 2 + ((lng - view.lng) / 360) * size, WINDOW.height / 2 + (mercatorY(lat) - mercatorY(view.lat)) * size]
}

/** The view whose centre lies so many pixels right of and below this one's. */
export function shifted(view, [dx, dy]) {
  const size = world(view.zoom)
  const y = mercatorY(view.lat) + dy / size
  return {
    lng: view.lng + (dx / size) * 360,
    lat: (Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) * 360) / Math.PI - 90,
    zoom: view.zoom,
  }
}

/** Of the places in the window's free part, the one that stands furthest from all others: a click on it means it alone. */
export function loneSite(sites, view, region) {
  const placed = sites.map(({ geometry, properties }) => ({ id: properties.id, px: pixelOf(geometry.coordinates, view) }))
  const inside = ([x, y]) =>
    x > region.left * WINDOW.width &&
    x < region.right * WINDOW.width &&
    y > region.top * WINDOW.height &&
    y < region.bottom * WINDOW.height
  const room = ({ id, px }) =>
    Math.min(...placed.filter((other) => other.id !== id).map((other) => Math.hypot(other.px[0] - px[0], other.px[1] - px[1])))
  return placed.filter(({ px }) => inside(px)).sort((a, b) => room(b) - room(a))[0]
}

/** Where a hand takes hold of the map: the free spot furthest from all symbols, so that no library takes it for a click on one. */
export function calmSpot(sites, view, region) {
  const placed = sites.map(({ geometry }) => pixelOf(geometry.coordinates, view))
  const step = 20
  const spots = []
  for (let x = (region.left + 0.14) * WINDOW.width; x < (region.right - 0.14) * WINDOW.width; x += step)
    for (let y = (region.top + 0.14) * WINDOW.height; y < (region.bottom - 0.14) * WINDOW.height; y += step) spots.push([x, y])
  const room = ([x, y]) => Math.min(...placed.map((px) => Math.hypot(px[0] - x, px[1] - y)))
  return spots.sort((a, b) => room(b) - room(a))[0]
}
