// kepler.gl from the bundle it publishes, without a base map from anywhere: the ground is data like the sites.
import { chose, fetchLayers, GROUND, INK, RIVER_PX, ready, SITE_PX, TEXT_PX, VIEW } from './shared.js'
import './page.css'

// The bundler puts this module before the scripts it needs; they have run when the document is complete.
const [content] = await Promise.all([
  fetchLayers(),
  new Promise((done) => addEventListener('DOMContentLoaded', done, { once: true })),
])
const { React, ReactDOM, Redux, ReactRedux, KeplerGl } = globalThis

const rgb = (color) => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16))
/** Its own form of a layer: colours as numbers, widths in its own unit. */
const ground = (dataId, { fill = null, stroke = null, width = 1, opacity = 1 }) => ({
  id: dataId,
  type: 'geojson',
  config: {
    dataId,
    label: dataId,
    color: rgb(fill ?? stroke),
    columns: { geojson: '_geojson' },
    isVisible: true,
    visConfig: {
      opacity,
      strokeOpacity: 1,
      thickness: width / 2,
      strokeColor: rgb(stroke ?? fill),
      stroked: stroke !== null,
      filled: fill !== null,
      enable3d: false,
      wireframe: false,
    },
  },
})
/** Its radius is a pixel's at zoom 14 in metres, worked out for the equator: so many of those make our pixels at our latitude. */
const RADIUS = SITE_PX * (40_075_017 / 512 / 2 ** 14) * Math.cos((VIEW.lat * Math.PI) / 180)
const LAYERS = [
  {
    id: 'sites',
    type: 'point',
    config: {
      dataId: 'sites',
      label: 'sites',
      color: rgb(INK.site),
      columns: { lat: 'lat', lng: 'lng', altitude: null },
      isVisible: true,
      visConfig: {
        radius: RADIUS,
        fixedRadius: false,
        opacity: 1,
        outline: true,
        thickness: 1.2,
        strokeColor: rgb(INK.circle),
        filled: true,
      },
      textLabel: [
        {
          field: { name: 'name', type: 'string' },
          color: rgb(INK.text),
          size: TEXT_PX,
          offset: [8, 0],
          anchor: 'start',
          alignment: 'center',
          outlineWidth: 1,
          outlineColor: [...rgb(INK.circle), 255],
          background: false,
        },
      ],
    },
  },
  ground('rivers', { stroke: INK.river, width: RIVER_PX[2] }),
  ground('prefectures', { stroke: INK.prefecture, width: 0.9 }),
  ground('counties', { stroke: INK.county, width: 0.8 }),
  ground('circle', { fill: INK.circle, stroke: INK.edge, width: 1.1, opacity: 0.85 }),
  ground('context', { stroke: INK.context, width: 0.8 }),
  ground('coast', { stroke: INK.coast, width: 0.7 }),
  ground('land', { fill: INK.land }),
]

const rows = content.sites.features.map(({ geometry: { coordinates }, properties: { id, name } }) => [id, name, ...coordinates])
const fields = [
  ...['id', 'name'].map((name) => ({ name, type: 'string', format: '' })),
  ...['lng', 'lat'].map((name) => ({ name, type: 'real', format: '' })),
]
const datasets = [
  { info: { id: 'sites', label: 'sites' }, data: { fields, rows } },
  ...GROUND.map((name) => ({ info: { id: name, label: name }, data: KeplerGl.processGeojson(content[name]) })),
]

const reducer = Redux.combineReducers({
  keplerGl: KeplerGl.keplerGlReducer.initialState({
    uiState: { readOnly: true, currentModal: null },
    // Or it would ask the network for the style it begins with.
    mapStyle: { styleType: 'no_map' },
  }),
})
const store = Redux.createStore(reducer, {}, Redux.applyMiddleware(...KeplerGl.enhanceReduxMiddleware([])))
const app = React.createElement(
  ReactRedux.Provider,
  { store },
  React.createElement(KeplerGl.KeplerGl, { id: 'map', mapboxApiAccessToken: 'none', width: innerWidth, height: innerHeight }),
)
ReactDOM.createRoot(document.getElementById('map')).render(app)
// What is dispatched before the component has registered itself reaches nobody.
await new Promise((done) => {
  const stop = store.subscribe(() => {
    if (!store.getState().keplerGl.map) return
    stop()
    done()
  })
})
store.dispatch(
  KeplerGl.addDataToMap({
    datasets,
    options: { centerMap: false, readOnly: true },
    config: {
      version: 'v1',
      config: {
        mapState: { latitude: VIEW.lat, longitude: VIEW.lng, zoom: VIEW.zoom },
        mapStyle: { styleType: 'no_map' },
        visState: {
          layers: LAYERS,
          interactionConfig: { tooltip: { enabled: true, fieldsToShow: { sites: [{ name: 'name' }] } } },
        },
      },
    },
  }),
)
store.subscribe(() => {
  const clicked = store.getState().keplerGl.map?.visState.clicked
  if (clicked?.picked && clicked.layer?.props.id === 'sites') chose(rows[clicked.index]?.[0] ?? '')
})
/** It has no word for "drawn": ready once its layers are there; the benchmark looks at pixels anyway. */
const wait = () => {
  const made = store.getState().keplerGl.map?.visState.layers.length ?? 0
  if (made < LAYERS.length) requestAnimationFrame(wait)
  else requestAnimationFrame(() => requestAnimationFrame(ready))
}
wait()
