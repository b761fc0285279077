// Draws the outlines of data/areas.geojson: every area whose boundary is made of whole counties
// (`counties`, or `approximate` with a list of counties) gets the dissolved outline of its `counties`.
//
//   node scripts/areas.mjs [counties.topojson] [areas.geojson]
//
// Outlines follow the arcs of the topology as they are; nothing is simplified here. Polygons and
// holes below MIN_KM2 are left over from the dissolve and are dropped. Coordinates keep 4 decimals.
import { readFileSync, writeFileSync } from 'node:fs'
import { feature, mergeArcs } from 'topojson-client'

const MIN_KM2 = 1
const topologyPath = process.argv[2] ?? 'data/basemap/counties.topojson'
const areasPath = process.argv[3] ?? 'data/areas.geojson'

const topology = JSON.parse(readFileSync(topologyPath, 'utf8'))
const areas = JSON.parse(readFileSync(areasPath, 'utf8'))
const counties = new Map()
for (const object of Object.values(topology.objects)) {
  for (const geometry of object.geometries ?? []) {
    if (geometry.properties?.adcode) counties.set(String(geometry.properties.adcode), geometry)
  }
}

/** Area of a ring on the sphere in km², unsigned. */
function ringKm2(ring) {
  const rad = Math.PI / 180
  let sum = 0
  for (let i = 0; i < ring.length - 1; i += 1) {
    const [x1, y1] = ring[i]
    const [x2, y2] = ring[i + 1]
    sum += (x2 - x1) * rad * (2 + Math.sin(y1 * rad) + Math.sin(y2 * rad))
  }
  return Math.abs((sum * 6371.0088 ** 2) / 2)
}

/** Rounds to 4 decimals and drops the points that thereby fall together. */
function roundRing(ring) {
  const out = []
  for (const [x, y] of ring) {
    const p = [Math.round(x * 1e4) / 1e4, Math.round(y * 1e4) / 1e4]
    const last = out.at(-1)
    if (!last || last[0] !== p[0] || last[1] !== p[1]) out.push(p)
  }
  return out
}

/** Signed planar area: outer rings run counter-clockwise in GeoJSON (RFC 7946). */
function signed(ring) {
  let sum = 0
  for (let i = 0; i < ring.length - 1; i += 1) {
    sum += ring[i][0] * ring[i + 1][1] - ring[i + 1][0] * ring[i][1]
  }
  return sum
}

const wind = (ring, ccw) => (signed(ring) > 0 === ccw ? ring : ring.slice().reverse())

function outline(adcodes) {
  const merged = feature(
    topology,
    mergeArcs(
      topology,
      adcodes.map((code) => counties.get(code)),
    ),
  ).geometry
  return merged.coordinates
    .filter((polygon) => ringKm2(polygon[0]) >= MIN_KM2)
    .map((polygon) => [
      wind(roundRing(polygon[0]), true),
      ...polygon
        .slice(1)
        .filter((hole) => ringKm2(hole) >= MIN_KM2)
        .map((hole) => wind(roundRing(hole), false)),
    ])
    .sort((a, b) => ringKm2(b[0]) - ringKm2(a[0]))
}

const faults = []
for (const area of areas.features) {
  const { boundary, counties: adcodes = [] } = area.properties
  const drawn = boundary === 'counties' || (boundary === 'approximate' && adcodes.length > 0)
  if (!drawn) continue
  const unknown = adcodes.filter((code) => !counties.has(code))
  if (adcodes.length === 0) faults.push(`${area.id}: counties: empty, but the boundary is "counties"`)
  if (unknown.length > 0) faults.push(`${area.id}: counties: not in the base map: ${unknown.join(', ')}`)
  if (adcodes.length === 0 || unknown.length > 0) continue
  const polygons = outline(adcodes)
  area.geometry =
    polygons.length === 1 ? { type: 'Polygon', coordinates: polygons[0] } : { type: 'MultiPolygon', coordinates: polygons }
}
if (faults.length > 0) {
  for (const fault of faults) console.error(`${areasPath}: ${fault}`)
  process.exit(1)
}

// Properties over many lines, one ring to a line: differences stay readable.
const isRing = (value) => Array.isArray(value?.[0]) && typeof value[0][0] === 'number'
function print(value, indent) {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const inner = `${indent}  `
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]'
    if (isRing(value) || value.every((v) => typeof v !== 'object' || v === null)) {
      return JSON.stringify(value)
    }
    return `[\n${value.map((v) => inner + print(v, inner)).join(',\n')}\n${indent}]`
  }
  const entries = Object.entries(value)
  if (entries.length === 0) return '{}'
  return `{\n${entries.map(([key, v]) => `${inner}${JSON.stringify(key)}: ${print(v, inner)}`).join(',\n')}\n${indent}}`
}
writeFileSync(areasPath, `${print(areas, '')}\n`)
