// What map programs do to a file, taken back; and the proof with a real one.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
// @ts-expect-error scripts are plain JavaScript
import { findGdal, NO_GDAL } from '../../../scripts/gdal.mjs'
// @ts-expect-error scripts are plain JavaScript
import { canonical } from '../../../scripts/lib/canonical.mjs'
// @ts-expect-error scripts are plain JavaScript
import { readContract } from '../../../scripts/lib/contract.mjs'
// @ts-expect-error scripts are plain JavaScript
import { mend as untyped } from '../../../scripts/lib/mend.mjs'
import { DATA_FILES } from '../../../src/domain/parse/dataset.ts'

type Fault = { code: string; feature: string | null; field: string; found: string }
type Raw = { id?: unknown; geometry: unknown; properties: Record<string, unknown> }
const schemas: unknown = readContract()
const mend = (file: string, json: unknown) =>
  (untyped as (schemas: unknown, file: string, json: unknown) => { json: { features: Raw[] }; faults: Fault[] })(
    schemas,
    file,
    json,
  )
const textOf = (file: string, json: unknown): string =>
  (canonical as (...args: unknown[]) => { text: string })(schemas, file, json).text

const DATA = join(import.meta.dirname, '..', '..', '..', 'data')
const FILE = 'sites/ports.geojson'
const mended = (properties: Record<string, unknown>, more: object = {}, whole: object = {}) => {
  const { json, faults } = mend(FILE, {
    type: 'FeatureCollection',
    ...whole,
    features: [{ type: 'Feature', geometry: { type: 'Point', coordinates: [106.7, 29.6] }, properties, ...more }],
  })
  return { feature: json.features[0] as Raw, faults }
}

describe('a map program may', () => {
  test('write structures as text', () => {
    const { feature } = mended({ id: 'a', name: '{"zh":"港","en":"Port"}', facts: '[]', aliases: '["A","B"]' })
    expect(feature.properties).toEqual({ id: 'a', name: { zh: '港', en: 'Port' }, facts: [], aliases: ['A', 'B'] })
  })
  test('write lists in its own way', () =>
    expect(mended({ id: 'a', aliases: '(2:果园,Guoyuan)', positionSources: '(0:)' }).feature.properties).toEqual({
      id: 'a',
      aliases: ['果园', 'Guoyuan'],
      positionSources: [],
    }))
  test('tear a list: then it is named, not guessed', () => {
    const { feature, faults } = mended({ id: 'a', aliases: '(1:Port, Guoyuan)' })
    expect(faults).toEqual([{ code: 'torn-list', feature: 'a', field: 'aliases', found: '(1:Port, Guoyuan)' }])
    expect(feature.properties.aliases).toBe('(1:Port, Guoyuan)')
  })
  test('keep the id in one place only', () => {
    expect(mended({ kind: 'airport' }, { id: 'a' }).feature).toMatchObject({ id: 'a', properties: { id: 'a', kind: 'airport' } })
    expect(mended({ id: 'a', fid: 7 }, { id: 7 }).feature).toMatchObject({ id: 'a', properties: { id: 'a' } })
    expect(mended({ id: 'a', fid: 7 }).feature.properties).not.toHaveProperty('fid')
  })
  test('fill every column: what may be missing goes again, what is unknown stays null', () =>
    expect(mended({ id: 'a', opens: null, until: null, since: '' }).feature.properties).toEqual({
      id: 'a',
      until: null,
      since: null,
    }))
  test('take words for numbers and dates', () =>
    expect(mended({ id: 'a', county: 500112, since: '2013/12/05', accuracyM: '300' }).feature.properties).toEqual({
      id: 'a',
      county: '500112',
      since: '2013-12-05',
      accuracyM: 300,
    }))
  test('add decimals, heights and a Multi', () => {
    const geometry = { type: 'MultiPoint', coordinates: [[106.70000001, 29.599999999, 0]] }
    expect(mended({ id: 'a' }, { geometry }).feature.geometry).toEqual({ type: 'Point', coordinates: [106.7, 29.6] })
  })
  test('name the coordinate system: ours goes without saying, another is a fault', () => {
    const crs = (name: string) => mended({ id: 'a' }, {}, { crs: { type: 'name', properties: { name } } }).faults
    expect(crs('urn:ogc:def:crs:OGC:1.3:CRS84')).toEqual([])
    expect(crs('urn:ogc:def:crs:EPSG::4490')).toEqual([])
    expect(crs('urn:ogc:def:crs:EPSG::3857')).toMatchObject([{ code: 'wrong-datum', field: 'crs' }])
  })
})

const gdal = findGdal() as string | null
if (gdal === null) console.warn(`Skipped: ${NO_GDAL as string}`)

describe.skipIf(gdal === null)(
  `a trip through ${gdal ?? (NO_GDAL as string)}`,
  () => {
    let folder = ''
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'atlas-gdal-'))
    })
    afterAll(() => rmSync(folder, { recursive: true }))
    const convert = (format: string, to: string, from: string, ...more: string[]) =>
      execFileSync('ogr2ogr', ['-f', format, to, from, ...more], { stdio: 'ignore' })
    const back = (file: string, path: string): string => textOf(file, mend(file, JSON.parse(readFileSync(path, 'utf8'))).json)

    test.each(DATA_FILES.filter((file) => file.endsWith('.geojson')))('leaves no trace on %s', (file) => {
      const before = readFileSync(join(DATA, file), 'utf8')
      const [straight, packed, unpacked] = ['straight.geojson', 'packed.gpkg', 'unpacked.geojson'].map((name) =>
        join(folder, `${file.replace(/\W/g, '-')}-${name}`),
      ) as [string, string, string]
      convert('GeoJSON', straight, join(DATA, file))
      convert('GPKG', packed, join(DATA, file))
      convert('GeoJSON', unpacked, packed, '-lco', 'RFC7946=YES')
      expect(back(file, straight) === before, 'GeoJSON → GeoJSON').toBe(true)
      expect(back(file, unpacked) === before, 'GeoJSON → GeoPackage → GeoJSON').toBe(true)
    })

    test('a point that was moved on the way is the only line that differs', () => {
      const before = readFileSync(join(DATA, FILE), 'utf8')
      const [packed, edited] = [join(folder, 'edited.gpkg'), join(folder, 'edited.geojson')]
      convert('GPKG', packed, join(DATA, FILE), '-nln', 'ports')
      execFileSync('ogrinfo', [
        packed,
        '-q',
        '-dialect',
        'SQLite',
        '-sql',
        "UPDATE ports SET geom = MakePoint(106.5, 29.5, 4326) WHERE id = 'guoyuan-port'",
      ])
      convert('GeoJSON', edited, packed)
      const [was, is] = [before.split('\n'), back(FILE, edited).split('\n')]
      expect(is).toHaveLength(was.length)
      expect(is.filter((line, i) => line !== was[i]).map((line) => line.trim())).toEqual(['"coordinates": [106.5, 29.5]'])
    })
  },
  120_000,
)
