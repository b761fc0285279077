// Reads the source packages and writes the outputs in one line-diffable form, so that every step does both in the same way.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
export const root = join(here, '..', '..')
export const out = join(root, 'data', 'basemap')

/** @param {string} file @returns {any} */
export const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'))

/** @param {string} name file inside an installed package, e.g. `world-atlas/land-50m.json` @returns {any} */
export function readPackage(name) {
  const file = [join(here, '..'), root].map((dir) => join(dir, 'node_modules', name)).find(existsSync)
  if (!file) throw new Error(`${name} is not installed: run npm --prefix scripts ci`)
  return readJson(file)
}

/** @type {Record<string, [string, string]>} adcode to Chinese and English name */
export const names = readJson(join(here, 'names.json'))

/** @param {number} n @param {number} digits */
export const round = (n, digits = 5) => Number(n.toFixed(digits))

/**
 * @param {string} name
 * @param {string} text
 */
export function writeOut(name, text) {
  mkdirSync(out, { recursive: true })
  writeFileSync(join(out, name), text)
  console.log(`${name}: ${(Buffer.byteLength(text) / 1024).toFixed(0)} KB`)
}

/** One arc and one geometry a line. @param {string} name @param {any} topology */
export function writeTopology(name, topology) {
  const objects = Object.entries(topology.objects).map(([key, value]) => {
    const { geometries, ...rest } = /** @type {any} */ (value)
    if (!geometries) return `${JSON.stringify(key)}:${JSON.stringify(value)}`
    const lines = geometries.map((/** @type {any} */ g) => JSON.stringify(g)).join(',\n')
    return `${JSON.stringify(key)}:{"type":${JSON.stringify(rest.type)},"geometries":[\n${lines}]}`
  })
  const arcs = topology.arcs.map((/** @type {any} */ a) => JSON.stringify(a)).join(',\n')
  const head = `{"type":"Topology","bbox":${JSON.stringify(topology.bbox)},"transform":${JSON.stringify(topology.transform)}`
  if (!topology.bbox) throw new Error(`${name}: no bbox`)
  writeOut(name, `${head},\n"objects":{${objects.join(',\n')}},\n"arcs":[\n${arcs}]}\n`)
}

/** One feature a line. @param {string} name @param {any[]} features */
export function writeFeatures(name, features) {
  writeOut(name, `{"type":"FeatureCollection","features":[\n${features.map((f) => JSON.stringify(f)).join(',\n')}\n]}\n`)
}
