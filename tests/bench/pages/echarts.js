// ECharts: its geo component for what is filled, lines for what is drawn, a scatter series for the sites, labels kept apart by it.
import { LinesChart, ScatterChart } from 'echarts/charts'
import { GeoComponent } from 'echarts/components'
import { init, registerMap, use } from 'echarts/core'
import { LabelLayout } from 'echarts/features'
import { CanvasRenderer } from 'echarts/renderers'
import { chose, FONT, fetchLayers, INK, RIVER_PX, ready, SITE_PX, TEXT_PX, VIEW } from './shared.js'
import './page.css'

use([LinesChart, ScatterChart, GeoComponent, LabelLayout, CanvasRenderer])
const content = await fetchLayers()

const RAD = Math.PI / 180
/** Mercator in degrees, y downwards: ECharts fits what it is given. */
const project = ([lng, lat]) => [lng, -Math.log(Math.tan(Math.PI / 4 + (lat * RAD) / 2)) / RAD]
const unproject = ([x, y]) => [x, (2 * Math.atan(Math.exp(-y * RAD)) - Math.PI / 2) / RAD]

const named = (name, { features }) => features.map((found) => ({ ...found, properties: { name } }))
registerMap('ground', {
  type: 'FeatureCollection',
  features: [...named('land', content.land), ...named('circle', content.circle)],
})
/** Each single line: the series knows no multi-lines. */
const coordsOf = ({ features }, keep = () => true) =>
  features
    .filter(keep)
    .flatMap(({ geometry: { type, coordinates } }) => {
      if (type === 'LineString') return [coordinates]
      return type === 'MultiPolygon' ? coordinates.flat() : coordinates
    })
    .map((coords) => ({ coords }))
const lines = (data, color, width, type = 'solid') => ({
  type: 'lines',
  coordinateSystem: 'geo',
  polyline: true,
  silent: true,
  animation: false,
  data,
  lineStyle: { color, width, type, opacity: 1 },
})

const box = document.getElementById('map')
const chart = init(box, null, { renderer: 'canvas' })
// The window's corners in Mercator degrees: with a box of just that size, the map opens on the same view as all others.
const perDegree = (512 * 2 ** VIEW.zoom) / 360
const [cx, cy] = project([VIEW.lng, VIEW.lat])
const [dx, dy] = [box.clientWidth / 2 / perDegree, box.clientHeight / 2 / perDegree]
// Before the option is set: without animation it is drawn within that call.
chart.on('finished', ready)
chart.on('click', ({ data }) => data?.id && chose(data.id))
chart.setOption({
  animation: false,
  backgroundColor: INK.sea,
  geo: {
    map: 'ground',
    projection: { project, unproject },
    roam: true,
    silent: true,
    boundingCoords: [unproject([cx - dx, cy - dy]), unproject([cx + dx, cy + dy])],
    left: 0,
    right: 0,
    top: 0,
    bottom: 0,
    itemStyle: { areaColor: INK.land, borderWidth: 0 },
    regions: [{ name: 'circle', itemStyle: { areaColor: INK.circle, borderColor: INK.edge, borderWidth: 1.1 } }],
    label: { show: false },
    emphasis: { disabled: true },
  },
  series: [
    lines(coordsOf(content.coast), INK.coast, 0.7),
    lines(coordsOf(content.context), INK.context, 0.8, 'dashed'),
    lines(coordsOf(content.counties), INK.county, 0.8),
    lines(coordsOf(content.prefectures), INK.prefecture, 0.9),
    ...[3, 2, 1].map((rank) =>
      lines(
        coordsOf(content.rivers, (river) => river.properties.rank === rank),
        INK.river,
        RIVER_PX[rank],
      ),
    ),
    {
      type: 'scatter',
      coordinateSystem: 'geo',
      animation: false,
      symbolSize: 2 * SITE_PX,
      itemStyle: { color: INK.site, borderColor: INK.circle, borderWidth: 1.2, opacity: 1 },
      data: content.sites.features.map(({ geometry, properties }) => ({ ...properties, value: geometry.coordinates })),
      label: {
        show: true,
        position: 'right',
        formatter: ({ name }) => name,
        color: INK.text,
        fontSize: TEXT_PX,
        fontFamily: FONT,
        textBorderColor: INK.circle,
        textBorderWidth: 2.8,
      },
      labelLayout: { hideOverlap: true },
      emphasis: { disabled: true },
    },
  ],
})
