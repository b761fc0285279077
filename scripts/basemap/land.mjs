// Makes the land of the whole world for small scales: land and sea only, because the atlas draws no national borders.
import mapshaper from 'mapshaper'
import { feature } from 'topojson-client'
import { topology } from 'topojson-server'
import { mapPositions } from './datum.mjs'
import { readPackage, round, writeTopology } from './files.mjs'

/** @typedef {import('./geometry.mjs').Point} Point */

const SOUTH = -85
const NORTH = 84

/**
 * The coast without the artificial edges along the antimeridian and the southern cut, for stroking.
 * @param {any} collection
 */
function coast(collection) {
  /** @param {number[]} p */
  const edge = (p) => (Math.abs(p[0]) > 179.99 ? Math.sign(p[0]) * 180 : p[1] < SOUTH + 0.01 ? SOUTH : null)
  const lines = []
  for (const f of collection.features) {
    const polygons = f.geometry.type === 'Polygon' ? [f.geometry.coordinates] : f.geometry.coordinates
    for (const ring of polygons.flat()) {
      let line = [ring[0]]
      for (let i = 1; i < ring.length; i++) {
        const onEdge = edge(ring[i]) !== null && edge(ring[i]) === edge(ring[i - 1])
        if (onEdge) {
          if (line.length > 1) lines.push(line)
          line = [ring[i]]
        } else line.push(ring[i])
      }
      if (line.length > 1) lines.push(line)
    }
  }
  return { type: 'MultiLineString', coordinates: lines }
}

/**
 * The source knows only the sphere: its rings step over the antimeridian and round the pole. Each ring is unrolled, Antarctica
 * closed along the pole, and whatever then lies beyond one side is given again on the other, so that a plain cut is right.
 * @param {any} geometry
 */
function unrolled(geometry) {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  return polygons.flatMap((/** @type {Point[][]} */ rings) => {
    const flat = rings.map((ring) => {
      let turn = 0
      const line = ring.map(([x, y], i) => {
        const before = ring[i - 1]?.[0] ?? x
        if (x - before > 180) turn -= 360
        else if (before - x > 180) turn += 360
        return /** @type {Point} */ ([x + turn, y])
      })
      const [first, last] = [line[0], line[line.length - 1]]
      return turn && first && last
        ? [...line, /** @type {Point} */ ([last[0], -90]), /** @type {Point} */ ([first[0], -90]), first]
        : line
    })
    const xs = (flat[0] ?? []).map(([x]) => x)
    return [0, -360, 360]
      .filter((shift) => Math.max(...xs) + shift > -180 && Math.min(...xs) + shift < 180)
      .map((shift) => flat.map((ring) => ring.map(([x, y]) => [x + shift, y])))
  })
}

export async function buildLand() {
  const source = readPackage('world-atlas/land-50m.json')
  const decoded = /** @type {any} */ (feature(source, source.objects.land))
  const parts = (decoded.features ?? [decoded]).flatMap((/** @type {any} */ f) => unrolled(f.geometry))
  const land = { type: 'MultiPolygon', coordinates: parts }
  const commands = `-i land.json -clip bbox=-180,${SOUTH},180,${NORTH} -explode -simplify weighted interval=6km keep-shapes -o land.json format=geojson precision=0.001`
  const results = await mapshaper.applyCommands(commands, { 'land.json': JSON.stringify(land) })
  const parsed = JSON.parse(String(results['land.json']))
  const features = (
    parsed.features ?? parsed.geometries.map((/** @type {any} */ geometry) => ({ type: 'Feature', properties: {}, geometry }))
  ).map((/** @type {any} */ f) => ({
    ...f,
    properties: {},
    geometry: { ...f.geometry, coordinates: mapPositions(f.geometry.coordinates, ([x, y]) => [round(x, 3), round(y, 3)]) },
  }))
  const collection = { type: 'FeatureCollection', features }
  // Outer rings run clockwise, as spherical renderers want them; mapshaper writes GeoJSON the other way round.
  const polygons = features.flatMap((/** @type {any} */ f) =>
    (f.geometry.type === 'Polygon' ? [f.geometry.coordinates] : f.geometry.coordinates).map((/** @type {Point[][]} */ rings) =>
      rings.map((ring) => [...ring].reverse()),
    ),
  )
  writeTopology(
    'land.topojson',
    topology({ land: { type: 'MultiPolygon', coordinates: polygons }, coast: coast(collection) }, 36000),
  )
}
