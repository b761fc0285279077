// The canonical form of data files: order by contract, nothing lost, nothing changed on the second writing.
import { describe, expect, test } from 'vitest'
// @ts-expect-error scripts are plain JavaScript
import { canonical as untyped } from '../../../scripts/lib/canonical.mjs'
// @ts-expect-error scripts are plain JavaScript
import { readContract } from '../../../scripts/lib/contract.mjs'
import { collection, rawSite } from '../../fixtures/make.ts'

type Canonical = (
  schemas: unknown,
  file: string,
  json: unknown,
) => { text: string; unknown: { feature: string; field: string }[] }
const schemas: unknown = readContract()
const canonical = (file: string, json: unknown) => (untyped as Canonical)(schemas, file, json)
const FILE = 'sites/ports.geojson'

describe('a canonical file', () => {
  const shuffled = { summary: { en: 'Port.', zh: '港。' }, id: 'a', status: 'operating', kind: 'river-port' }
  const { text, unknown } = canonical(FILE, {
    features: [{ properties: shuffled, geometry: { coordinates: [106.7, 29.6], type: 'Point' }, id: 'a', type: 'Feature' }],
    type: 'FeatureCollection',
  })

  test('has its keys in the order of the contract', () => {
    expect(text).toBe(`{
  "$schema": "../schema/sites.schema.json",
  "type": "FeatureCollection",
  "features": [
    {
      "type": "Feature",
      "id": "a",
      "geometry": {
        "type": "Point",
        "coordinates": [106.7, 29.6]
      },
      "properties": {
        "id": "a",
        "kind": "river-port",
        "status": "operating",
        "summary": {
          "zh": "港。",
          "en": "Port."
        }
      }
    }
  ]
}
`)
    expect(unknown).toEqual([])
  })

  test('does not change when written again', () => expect(canonical(FILE, JSON.parse(text)).text).toBe(text))
})

test('nothing is lost: what the contract does not know is kept, last, and named', () => {
  const json = collection(rawSite('a', { colour: 'red', links: [{ mesure: '1.1.1.1', basis: 'named' }] }))
  const { text, unknown } = canonical(FILE, json)
  expect(JSON.parse(text)).toEqual({ $schema: '../schema/sites.schema.json', ...(JSON.parse(JSON.stringify(json)) as object) })
  expect(unknown).toEqual([
    { feature: 'a', field: 'colour' },
    { feature: 'a', field: 'links[0].mesure' },
  ])
})

test('a line of coordinates takes one line of the file, and so does a ring', () => {
  const geometry = {
    type: 'Polygon',
    coordinates: [
      [
        [1, 2],
        [3, 4],
        [1, 2],
      ],
      [
        [5, 6],
        [7, 8],
        [5, 6],
      ],
    ],
  }
  const { text } = canonical('areas.geojson', collection({ type: 'Feature', id: 'z', geometry, properties: { id: 'z' } }))
  expect(text).toContain(
    '\n          [[1, 2], [3, 4], [1, 2]],\n          [[5, 6], [7, 8], [5, 6]]\n'
      .replaceAll('[1, 2]', '[1,2]')
      .replaceAll('[3, 4]', '[3,4]')
      .replaceAll('[5, 6]', '[5,6]')
      .replaceAll('[7, 8]', '[7,8]'),
  )
})

test('sources are sorted by id, measures keep the order of the plan', () => {
  const ids = (file: string, key: string, list: object[]) =>
    (JSON.parse(canonical(file, list).text) as Record<string, string>[]).map((item) => item[key])
  expect(ids('sources.json', 'id', [{ id: 'b' }, { id: 'a' }])).toEqual(['a', 'b'])
  expect(ids('measures.json', 'code', [{ code: '2.1.1.1' }, { code: '1.1.1.1' }])).toEqual(['2.1.1.1', '1.1.1.1'])
})

test('a file that is no collection is left for the parser to refuse', () => {
  expect(canonical(FILE, 'hello').text).toBe('"hello"\n')
  expect(canonical(FILE, { features: [null] }).text).toContain('null')
})
