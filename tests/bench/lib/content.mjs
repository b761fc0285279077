// What every page of the benchmark shows, made from data/ into the plainest files a map library can read: GeoJSON, one file a layer.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { feature, mesh } from 'topojson-client'
import { ROOT } from '../../../scripts/lib/source.mjs'

const DATA = join(ROOT, 'data')
const read = (path) => JSON.parse(readFileSync(join(DATA, path), 'utf8'))

/** Ten metres: finer than the topology the lines come from. */
const rounded = (value) =>
  Array.isArray(value) ? value.map(rounded) : typeof value === 'number' ? Math.round(value * 1e4) / 1e4 : value
const tidy = ({ type, geometry, properties = {} }) => ({
  type,
  properties,
  geometry: { type: geometry.type, coordinates: rounded(geometry.coordinates) },
})
const collection = (features) => ({ type: 'FeatureCollection', features: features.filter(({ geometry }) => geometry).map(tidy) })

/** Sites that stand on the map: what they are called and where they are, in the order of the files. */
export function sites() {
  return readdirSync(join(DATA, 'sites'))
    .filter((file) => file.endsWith('.geojson'))
    .sort()
    .flatMap((file) => read(`sites/${file}`).features)
    .filter(({ geometry }) => geometry?.type === 'Point')
    .map(({ geometry, properties }) => ({
      type: 'Feature',
      geometry,
      properties: { id: properties.id, name: (properties.short ?? properties.name).zh },
    }))
}

/** Layers by file name, from the ground up. */
export function layers() {
  const counties = read('basemap/counties.topojson')
  const land = read('basemap/land.topojson')
  const context = read('basemap/context.topojson')
  const all = (topology, name) => [feature(topology, topology.objects[name])].flatMap((found) => found.features ?? [found])
  const inner = (name) => ({
    type: 'Feature',
    properties: {},
    geometry: mesh(counties, counties.objects[name], (a, b) => a !== b),
  })
  const circle = all(counties, 'circle').filter(({ properties }) => properties.circle === 'full')
  const bare = (found) => ({ ...found, properties: {} })
  return {
    land: collection(all(land, 'land').map(bare)),
    coast: collection(all(land, 'coast').map(bare)),
    context: collection(all(context, 'context').map(bare)),
    circle: collection(circle.map(bare)),
    counties: collection([inner('counties')]),
    prefectures: collection([inner('prefectures')]),
    rivers: collection(
      read('basemap/rivers.geojson').features.map((river) => ({ ...river, properties: { rank: river.properties.rank } })),
    ),
    sites: collection(sites()),
  }
}

/** Writes the layers and the relief's place on the ground into a folder. */
export function writeContent(folder) {
  mkdirSync(folder, { recursive: true })
  for (const [name, found] of Object.entries(layers())) writeFileSync(join(folder, `${name}.json`), JSON.stringify(found))
  const { bounds, images } = read('basemap/relief.json')
  writeFileSync(join(folder, 'relief.webp'), readFileSync(join(ROOT, 'public', images.light)))
  writeFileSync(join(folder, 'relief.json'), JSON.stringify({ bounds }))
}
