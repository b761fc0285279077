// OpenLayers on a 2-D canvas: the ground as one carried picture (its fast way for lines that do not change), names kept apart by it.

import GeoJSON from 'ol/format/GeoJSON'
import { defaults } from 'ol/interaction/defaults'
import ImageLayer from 'ol/layer/Image'
import VectorLayer from 'ol/layer/Vector'
import VectorImageLayer from 'ol/layer/VectorImage'
import OlMap from 'ol/Map'
import { fromLonLat, transformExtent } from 'ol/proj'
import ImageStatic from 'ol/source/ImageStatic'
import VectorSource from 'ol/source/Vector'
import CircleStyle from 'ol/style/Circle'
import Fill from 'ol/style/Fill'
import Stroke from 'ol/style/Stroke'
import Style from 'ol/style/Style'
import Text from 'ol/style/Text'
import View from 'ol/View'
import 'ol/ol.css'
import { chose, FONT, fetchLayers, GROUND, INK, RIVER_PX, ready, SITE_PX, TEXT_PX, VIEW } from './shared.js'
import './page.css'

const content = await fetchLayers()
const { bounds } = await (await fetch('./content/relief.json')).json()
const format = new GeoJSON()
const read = (name) => format.readFeatures(content[name], { featureProjection: 'EPSG:3857' })
const line = (color, width, lineDash) => new Style({ stroke: new Stroke({ color, width, ...(lineDash ? { lineDash } : {}) }) })
const STYLES = {
  land: new Style({ fill: new Fill({ color: INK.land }) }),
  coast: line(INK.coast, 0.7),
  context: line(INK.context, 0.8, [7, 3, 2, 3]),
  circle: new Style({ fill: new Fill({ color: `${INK.circle}d9` }), stroke: new Stroke({ color: INK.edge, width: 1.1 }) }),
  counties: line(INK.county, 0.8),
  prefectures: line(INK.prefecture, 0.9),
}
const RIVERS = Object.fromEntries(Object.entries(RIVER_PX).map(([rank, width]) => [rank, line(INK.river, width)]))
/** One carried picture of some layers: `imageRatio` leaves room for panning. */
const picture = (names) =>
  new VectorImageLayer({
    imageRatio: 1.5,
    source: new VectorSource({
      features: names.flatMap((name) =>
        read(name).map((found) => {
          found.set('layer', name)
          return found
        }),
      ),
    }),
    style: (found) => (found.get('layer') === 'rivers' ? RIVERS[found.get('rank')] : STYLES[found.get('layer')]),
  })

const dot = new CircleStyle({
  radius: SITE_PX,
  fill: new Fill({ color: INK.site }),
  stroke: new Stroke({ color: INK.circle, width: 1.2 }),
  declutterMode: 'none',
})
const text = (value) =>
  new Text({
    text: value,
    font: `${TEXT_PX}px ${FONT}`,
    offsetX: 8,
    textAlign: 'left',
    fill: new Fill({ color: INK.text }),
    stroke: new Stroke({ color: INK.circle, width: 2.8 }),
  })
const sites = new VectorLayer({
  declutter: true,
  source: new VectorSource({ features: read('sites') }),
  style: (found) => {
    const known = found.get('style')
    if (known) return known
    const style = new Style({ image: dot, text: text(found.get('name')) })
    found.set('style', style, true)
    return style
  },
})
const map = new OlMap({
  target: 'map',
  controls: [],
  interactions: defaults({ doubleClickZoom: false }),
  layers: [
    picture(GROUND.slice(0, 1)),
    new ImageLayer({
      opacity: 0.3,
      source: new ImageStatic({ url: './content/relief.webp', imageExtent: transformExtent(bounds, 'EPSG:4326', 'EPSG:3857') }),
    }),
    picture(GROUND.slice(1)),
    sites,
  ],
  // Its world is 256 px wide at zoom 0, ours 512.
  view: new View({ center: fromLonLat([VIEW.lng, VIEW.lat]), zoom: VIEW.zoom + 1 }),
})
map.on('click', ({ pixel }) => {
  const found = map.forEachFeatureAtPixel(pixel, (one) => one, { layerFilter: (layer) => layer === sites })
  if (found) chose(found.get('id'))
})
map.once('rendercomplete', ready)
