// Makes the land of the whole world for small scales: land and sea only, because the atlas draws no national borders.
import mapshaper from 'mapshaper'
import { feature } from 'topojson-client'
import { topology } from 'topojson-server'
import { mapPositions } from './datum.mjs'
import { readPackage, round, writeTopology } from './files.mjs'
import { ringKm2, simplify } from './geometry.mjs'

/** @typedef {import('./geometry.mjs').Point} Point */

const SOUTH = -85
const NORTH = 84
/** West, south, east, north of what windows of any common shape show when the page opens: full detail there, in both files. */
const OPENING = [88, 17, 126, 42]
const FAR_KM = 22
/** Islands smaller than that are left out far away. */
const FAR_ISLAND_KM2 = 900

/** Which artificial edge of the map a point lies on, or null. @param {Point} p */
const edge = ([x, y]) => (Math.abs(x) > 179.99 ? Math.sign(x) * 180 : y < SOUTH + 0.01 ? SOUTH : null)

/**
 * The coast without the artificial edges along the antimeridian and the southern cut, for stroking.
 * @param {Point[][][]} polygons
 */
function coast(polygons) {
  const lines = []
  for (const ring of polygons.flat()) {
    let line = [/** @type {Point} */ (ring[0])]
    for (const [i, p] of ring.entries()) {
      if (i === 0) continue
      const onEdge = edge(p) !== null && edge(p) === edge(/** @type {Point} */ (ring[i - 1]))
      if (onEdge) {
        if (line.length > 1) lines.push(line)
        line = [p]
      } else line.push(p)
    }
    if (line.length > 1) lines.push(line)
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
  const polygons = features.flatMap((/** @type {any} */ f) =>
    f.geometry.type === 'Polygon' ? [f.geometry.coordinates] : f.geometry.coordinates,
  )
  writeLand('land-detail.topojson', polygons)
  writeLand('land.topojson', polygons.flatMap(coarse))
}

/** @param {Point} p */
const isNear = ([x, y]) => x > at(0) && x < at(2) && y > at(1) && y < at(3)
const at = (/** @type {number} */ side) => /** @type {number} */ (OPENING[side])

/**
 * The polygon with few points outside the opening view, or nothing where it is too small out there.
 * @param {Point[][]} rings
 * @returns {Point[][][]}
 */
function coarse(rings) {
  const simpler = rings
    .filter((ring) => ring.some(isNear) || ringKm2(ring) > FAR_ISLAND_KM2)
    .map((ring) => simplify(ring, FAR_KM, (p) => isNear(p) || edge(p) !== null))
    .filter((ring) => ring.length > 3)
  return simpler.length > 0 && rings[0]?.[0]?.join() === simpler[0]?.[0]?.join() ? [simpler] : []
}

/** @param {string} name @param {Point[][][]} polygons */
function writeLand(name, polygons) {
  const land = {
    type: 'MultiPolygon',
    // Outer rings run clockwise, as spherical renderers want them; mapshaper writes GeoJSON the other way round.
    coordinates: polygons.map((rings) => rings.map((ring) => [...ring].reverse())),
  }
  writeTopology(name, topology({ land, coast: coast(polygons) }, 36000))
}
