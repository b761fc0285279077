// The shipped data with one thing broken at a time: each fault must be caught, at its file, feature and field, in a sentence.
import { describe, expect, test } from 'vitest'
import { checkDataset, filesOf } from '../../src/domain/check.ts'
import { gcj02FromWgs84 } from '../../src/domain/datum.ts'
import type { Issue } from '../../src/domain/issue.ts'
import type { LngLat } from '../../src/domain/model.ts'
import { type Files, parseDataset } from '../../src/domain/parse/dataset.ts'
import { parsePositions } from '../../src/domain/positions.ts'
import { createTranslate } from '../../src/i18n/index.ts'
import { readCounties, readJson, readShipped } from './shipped.ts'

type Raw = { id: string; geometry: { coordinates: number[] } | null; properties: Record<string, unknown> }
type Change = (feature: Raw, all: Raw[]) => void

const counties = readCounties()
const { files } = readShipped()
const positions = readJson('positions.json')
const [zh, en] = [createTranslate('zh'), createTranslate('en')]

/** All faults of the shipped data after one feature of one file was changed. */
function faultsAfter(file: string, id: string, change: Change): Issue[] {
  const changed = new Map(files) as Map<string, { json: unknown }>
  const json = structuredClone((files.get(file) as { json: { features: Raw[] } }).json)
  const feature = json.features.find((candidate) => candidate.properties.id === id)
  if (!feature) throw new Error(`${file} has no ${id}`)
  change(feature, json.features)
  changed.set(file, { json })
  return faultsOf(changed)
}

function faultsOf(changed: Files): Issue[] {
  const { dataset, issues } = parseDataset(changed)
  const recorded = parsePositions('positions.json', positions, issues)
  return [...issues, ...checkDataset({ dataset, fileOf: filesOf(changed), counties, planTexts: new Map(), recorded })]
}

const AIRPORTS = 'sites/airports.geojson'
const PORTS = 'sites/ports.geojson'
const at = (feature: Raw): LngLat => feature.geometry?.coordinates as unknown as LngLat
const moveTo = (feature: Raw, to: LngLat) => {
  feature.geometry = { ...feature.geometry, coordinates: [...to] }
}

test('nothing is wrong with the data as it ships', () => expect(faultsOf(files)).toEqual([]))

describe('it is caught, where it stands and in words, that', () => {
  const cases: [what: string, file: string, id: string, change: Change, code: Issue['code'], field: string][] = [
    [
      'longitude and latitude were swapped',
      PORTS,
      'guoyuan-port',
      (feature) => moveTo(feature, [at(feature)[1], at(feature)[0]]),
      'swapped',
      'geometry',
    ],
    [
      'a GCJ-02 figure was not converted',
      AIRPORTS,
      'cqw-wulong',
      (feature) => moveTo(feature, gcj02FromWgs84(at(feature))),
      'wrong-datum',
      'geometry',
    ],
    [
      'a metro station was taken as the map service prints it',
      PORTS,
      'guoyuan-port',
      (feature) => moveTo(feature, [106.73889, 29.60975]),
      'wrong-datum',
      'geometry',
    ],
    [
      'a place was moved away from the landmark that it was set by',
      'sites/zones.geojson',
      'cbz-xiyong',
      (feature) => moveTo(feature, [at(feature)[0] + 0.003, at(feature)[1]]),
      'position-disagrees',
      'geometry',
    ],
    [
      'a position beyond a kilometre is not explained',
      PORTS,
      'luzhou-port',
      ({ properties }) => {
        properties.positionNote = null
      },
      'missing-field',
      'positionNote',
    ],
    [
      'an airport stands outside its own runways',
      AIRPORTS,
      'ctu-shuangliu',
      ({ properties }) => {
        const extent = properties.extent as { ring: number[][] }
        extent.ring = extent.ring.map(([lng = 0, lat = 0]) => [lng + 0.1, lat])
      },
      'boundary-mismatch',
      'extent.ring',
    ],
    [
      'an extent names a source that does not exist',
      AIRPORTS,
      'ctu-shuangliu',
      ({ properties }) => {
        properties.extent = { ...(properties.extent as object), source: 'hearsay' }
      },
      'unknown-source',
      'extent.source',
    ],
    [
      'a point lies in the wrong county',
      PORTS,
      'guoyuan-port',
      (feature) => moveTo(feature, [at(feature)[0], at(feature)[1] - 0.4]),
      'wrong-county',
      'county',
    ],
    [
      'an airport stands where its closed predecessor was',
      AIRPORTS,
      'ybp-yibin',
      (feature) => moveTo(feature, [104.545, 28.8006]),
      'stale-position',
      'geometry',
    ],
    [
      'a point claims to be better known than its sources allow',
      AIRPORTS,
      'mig-mianyang',
      (feature) => {
        feature.properties.accuracyM = 100
      },
      'position-disagrees',
      'geometry',
    ],
    [
      'a fact names a source that does not exist',
      PORTS,
      'guoyuan-port',
      (feature) => {
        feature.properties.facts = [{ text: { zh: '一', en: 'One' }, source: 'hearsay' }]
      },
      'unknown-source',
      'facts[0].source',
    ],
    [
      'a place is there twice',
      PORTS,
      'guoyuan-port',
      (feature, all) => void all.push(structuredClone(feature)),
      'duplicate-id',
      'id',
    ],
    [
      'a place is there twice under another id',
      PORTS,
      'guoyuan-port',
      (feature, all) => {
        const twin = structuredClone(feature)
        all.push({ ...twin, id: 'guoyuan', properties: { ...twin.properties, id: 'guoyuan' } })
      },
      'same-name',
      'name.zh',
    ],
  ]
  test.each(cases)('%s', (_, file, id, change, code, field) => {
    const found = faultsAfter(file, id, change)
    const fault = found.find((issue) => issue.code === code)
    expect(fault, found.map((issue) => issue.code).join()).toBeDefined()
    expect(fault?.file).toBe(file)
    expect([id, 'guoyuan']).toContain(fault?.feature)
    expect(fault?.field).toBe(field)
    for (const t of [zh, en]) expect(t(`issue.${code}`)).toMatch(/^\S.*[.。]$/)
  })

  test('a station of a corridor is a place elsewhere', () => {
    const found = faultsAfter('corridors.geojson', 'lsc-guiyang', ({ properties }) => {
      const stations = properties.stations as { at: number[] }[]
      stations[1] = { ...stations[1], at: [28.6, 77.2] }
    })
    expect(found).toMatchObject([{ code: 'off-the-line', feature: 'lsc-guiyang', field: 'stations[1].at' }])
  })
})
