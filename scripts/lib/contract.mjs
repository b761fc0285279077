// The contract of data/: one JSON Schema for each file. Editors read it for help and warnings, the canonical form takes its order
// of fields from it, and the reader its idea of what each field holds, so that the three cannot drift apart.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './source.mjs'

const FOLDER = join(ROOT, 'data', 'schema')
const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The files that have a contract, in the order in which they are checked, beside those the app reads. */
export const MORE_FILES = ['circle.json', 'gaps.json', 'licences.json', 'positions.json']

/** The briefings below a data folder: as many as there are, each a file of its own. */
export function briefingFiles(folder) {
  const path = join(folder, 'briefings')
  const names = existsSync(path) ? readdirSync(path) : []
  return names
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => `briefings/${name}`)
}

/** Name of the schema of a file below data/: `sites/ports.geojson` → `sites`. A file may carry a part name: `sources.new.json` → `sources`. */
export const schemaName = (file) => /^(sites|briefings)\//.exec(file)?.[1] ?? file.split('.')[0]

/** Where a file's `$schema` leads, as seen from the file; null where the form of the file has no room for it (a JSON array). */
export const schemaLink = (file, json) =>
  isRecord(json) ? `${'../'.repeat(file.split('/').length - 1)}schema/${schemaName(file)}.schema.json` : null

/** Every schema by file name, read once by the caller who keeps it. */
export function readContract() {
  const read = (name) => JSON.parse(readFileSync(join(FOLDER, `${name}.schema.json`), 'utf8'))
  const names = ['common', 'sites', 'corridors', 'areas', 'plans', 'measures', 'sources', 'lists', 'circle']
  return new Map([...names, 'gaps', 'licences', 'positions', 'briefings'].map((name) => [name, read(name)]))
}

/** Follows references, so that the caller sees `type`, `properties`, `items`. */
function resolved(schema, contract) {
  const found = schema?.allOf?.[0]?.$ref ?? schema?.$ref
  if (!found) return schema ?? null
  const name = found.split('/').pop()
  return contract.get('common').definitions[name] ?? null
}

/** The types a value may have, as JSON Schema calls them. */
export const typesOf = (schema) => [schema?.type ?? []].flat()

/**
 * Walks a value beside its schema.
 * @param contract from `readContract`
 * @param file path below data/
 * @returns the schema of the whole file, with `at` to go down
 */
export function contractOf(contract, file) {
  const schema = contract.get(schemaName(file))
  if (!schema) return null
  const cursor = (raw) => {
    const here = resolved(raw, contract)
    return {
      types: typesOf(here),
      pattern: here?.pattern ?? null,
      /** The words of a closed vocabulary, else none. */
      words: here?.enum ?? [],
      /** Names of the fields in their order; null where the schema leaves them open. */
      fields: here?.properties ? Object.keys(here.properties) : null,
      mayMiss: (key) => !(here?.required ?? []).includes(key),
      field: (key) => cursor(here?.properties?.[key]),
      item: () => cursor(Array.isArray(here?.items) ? here.items[0] : here?.items),
    }
  }
  return cursor(schema)
}
