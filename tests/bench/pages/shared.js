// What the floor and the peers have in common: the same content, colours, widths and opening view, and how a page says what it did.

/** Longitude, latitude and zoom (512 px a world at zoom 0) from the address, so that every page shows the very same window. */
export const VIEW = (() => {
  const [lng = 106, lat = 30.3, zoom = 6.6] = (new URLSearchParams(location.search).get('v') ?? '')
    .split(',')
    .filter(Boolean)
    .map(Number)
  return { lng, lat, zoom }
})()

/** The light theme of the atlas. */
export const INK = {
  sea: '#e3e8e6',
  land: '#f3eee2',
  coast: '#c3c8c4',
  context: '#cfc6b4',
  circle: '#fbf8f0',
  county: '#e2d9c6',
  prefecture: '#cdc2ab',
  edge: '#b3a68b',
  river: '#a9c0cc',
  site: '#2f6f5e',
  text: '#2b2a27',
}
export const RIVER_PX = { 1: 2.3, 2: 1.45, 3: 1 }
export const SITE_PX = 4.5
export const TEXT_PX = 12
export const FONT = 'sans-serif'
export const GROUND = ['land', 'coast', 'context', 'circle', 'counties', 'prefectures', 'rivers']

export const fetchLayer = async (name) => (await fetch(`./content/${name}.json`)).json()
/** All layers at once, by name. */
export async function fetchLayers() {
  const names = [...GROUND, 'sites']
  const found = await Promise.all(names.map(fetchLayer))
  return Object.fromEntries(names.map((name, i) => [name, found[i]]))
}

/** A click chose this site. The benchmark watches the attribute. */
export const chose = (id) => {
  document.documentElement.dataset.chosen = id
}
/** Everything that was asked for is on the screen, as far as the library can tell. */
export const ready = () => {
  document.documentElement.dataset.ready = 'true'
}
