// The contract as JSON Schema: the shipped files keep it, broken ones do not, and it says the same as the code that reads them.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import Ajv from 'ajv'
import { describe, expect, test } from 'vitest'
// @ts-expect-error scripts are plain JavaScript
import { briefingFiles, MORE_FILES, schemaName } from '../../scripts/lib/contract.mjs'
import { DATUMS } from '../../src/domain/datum.ts'
import * as kinds from '../../src/domain/kinds.ts'
import { DATA_FILES, parseDataset } from '../../src/domain/parse/dataset.ts'
import { DATA, readJson, readShipped } from './shipped.ts'

type Schema = {
  properties?: Record<string, Schema>
  items?: Schema
  enum?: (string | null)[]
  definitions?: Record<string, Schema>
}

const FILES: readonly string[] = [
  ...DATA_FILES,
  ...(MORE_FILES as string[]),
  ...(briefingFiles as (folder: string) => string[])(DATA),
]
const SCHEMAS = readdirSync(join(DATA, 'schema'))
const read = (name: string) => readJson(`schema/${name}`) as Schema
const ajv = new Ajv({ allErrors: true, strictTypes: false, strictTuples: false })
for (const name of SCHEMAS) ajv.addSchema(read(name), name)
const nameFor = schemaName as (file: string) => string
const faultsOf = (file: string, json: unknown): string[] => {
  const validate = ajv.getSchema(`${nameFor(file)}.schema.json`)
  if (!validate) throw new Error(`No schema for ${file}`)
  validate(json)
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

describe('the schemas', () => {
  test.each(FILES)('%s keeps its schema', (file) => expect(faultsOf(file, readJson(file))).toEqual([]))

  test('are there for every file and for nothing else', () => {
    const wanted = new Set([...FILES.map(nameFor), 'common'].map((name) => `${name}.schema.json`))
    expect(new Set(SCHEMAS)).toEqual(wanted)
  })

  const { definitions = {} } = read('common.schema.json')
  const at = (schema: Schema | undefined, ...path: string[]): Schema | undefined =>
    path.reduce<Schema | undefined>((here, key) => (key === '[]' ? here?.items : here?.properties?.[key]), schema)
  const words = (schema: Schema | undefined) => schema?.enum?.filter((word) => word !== null)
  const feature = (file: string, field: string) => at(read(file), 'features', '[]', 'properties', field)
  test.each<[string, readonly string[], Schema | undefined]>([
    ['kinds of sites', kinds.SITE_KINDS, definitions.siteKind],
    ['statuses', kinds.STATUSES, definitions.status],
    ['bases', kinds.BASES, at(definitions.link, 'basis')],
    ['modes', kinds.CORRIDOR_MODES, feature('corridors.schema.json', 'mode')],
    ['roles of stations', kinds.STATION_ROLES, at(feature('corridors.schema.json', 'stations'), '[]', 'role')],
    ['kinds of areas', kinds.AREA_KINDS, feature('areas.schema.json', 'kind')],
    ['boundaries', kinds.BOUNDARIES, feature('areas.schema.json', 'boundary')],
    ['kinds of lists', [...new Set([...kinds.SITE_KINDS, ...kinds.AREA_KINDS])], at(read('lists.schema.json'), '[]', 'kind')],
    ['places on lists', kinds.LIST_STATUSES, at(read('lists.schema.json'), '[]', 'entries', '[]', 'status')],
    ['types of places', kinds.PLACE_TYPES, at(read('measures.schema.json'), '[]', 'place')],
    ['pillars', [...kinds.PILLARS, 'overview'], at(read('plans.schema.json'), '[]', 'sections', '[]', 'pillar')],
    ['datums', DATUMS, at(read('positions.schema.json'), '[]', 'datum')],
  ])('know the same %s as the code', (_, ours, schema) => expect(words(schema)).toEqual([...ours]))
})

type Raw = { type: string; id?: string; geometry: unknown; properties: Record<string, unknown> }

describe('what the schema refuses', () => {
  const FILE = 'sites/ports.geojson'
  const broken = (change: (feature: Raw) => void) => {
    const json = structuredClone(readJson(FILE)) as { features: Raw[] }
    change(json.features[0] as Raw)
    return faultsOf(FILE, json)
  }
  const field = (name: string, value: unknown) => (feature: Raw) => {
    feature.properties[name] = value
  }
  test.each<[string, (feature: Raw) => void, RegExp]>([
    ['an unknown kind', field('kind', 'harbour'), /kind must be equal to one of/],
    ['a date of another form', field('since', '12/2013'), /since must match pattern/],
    ['one language only', field('name', { zh: '果园港' }), /name must have required property 'en'/],
    ['a list as text', field('aliases', '(1:果园港)'), /aliases must be array/],
    ['a misspelt field', field('sumary', {}), /must NOT have additional properties/],
    ['a county as a number', field('county', 500112), /county must be string/],
    ['an accuracy of nothing', field('accuracyM', 0), /accuracyM must be > 0/],
    [
      'a fact without a source',
      field('facts', [{ text: { zh: '一', en: 'One' } }]),
      /facts\/0 must have required property 'source'/,
    ],
    [
      'a line for a place',
      (feature) => (feature.geometry = { type: 'LineString', coordinates: [] }),
      /geometry\/type must be equal/,
    ],
  ])('%s', (_, change, fault) => expect(broken(change).join('\n')).toMatch(fault))

  test('a field that the code needs, the schema needs too', () => {
    const { files } = readShipped()
    const required = Object.keys((readJson(FILE) as { features: Raw[] }).features[0]?.properties ?? {})
    const missed = required.filter((name) => {
      const json = structuredClone(readJson(FILE)) as { features: Raw[] }
      delete json.features[0]?.properties[name]
      const code = parseDataset(new Map([...files, [FILE, { json }]])).issues.length > 0
      return code && faultsOf(FILE, json).length === 0
    })
    expect(missed).toEqual([])
  })
})
