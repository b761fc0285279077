// Our point against the coordinates that sources print: what agrees, what was not converted, what is out of date.
import { describe, expect, test } from 'vitest'
import { bd09FromGcj02, gcj02FromWgs84 } from '../../../src/domain/datum.ts'
import type { Issue } from '../../../src/domain/issue.ts'
import type { LngLat, Text } from '../../../src/domain/model.ts'
import { checkPositions, metresBetween, parsePositions, type Recorded, verdictOn } from '../../../src/domain/positions.ts'
import { createSite, featureId, sourceId } from '../../fixtures/make.ts'

const TRUE: LngLat = [106.55, 29.56]
const GCJ = gcj02FromWgs84(TRUE)
const WHY: Text = { zh: '已关闭。', en: 'Closed.' }
const code = (point: LngLat, record: Pick<Recorded, 'at' | 'datum' | 'rejected'>, accuracyM = 1000) =>
  verdictOn(point, accuracyM, record)?.code ?? null

describe('a point agrees with a source', () => {
  test('that prints it in our datum', () => expect(code(TRUE, { at: TRUE, datum: 'wgs84', rejected: null })).toBeNull())
  test('that prints it in another, once converted', () => {
    expect(code(TRUE, { at: GCJ, datum: 'gcj02', rejected: null })).toBeNull()
    expect(code(TRUE, { at: bd09FromGcj02(GCJ), datum: 'bd09', rejected: null })).toBeNull()
  })
  test('within its own radius, and not beyond it', () => {
    const off: LngLat = [106.56, 29.56]
    expect(Math.round(metresBetween(TRUE, off))).toBe(967)
    expect(code(TRUE, { at: off, datum: 'wgs84', rejected: null }, 1000)).toBeNull()
    expect(code(TRUE, { at: off, datum: 'wgs84', rejected: null }, 500)).toBe('position-disagrees')
  })
})

describe('a point was not converted', () => {
  test('where it is the GCJ-02 figure of the source', () =>
    expect(code(GCJ, { at: GCJ, datum: 'gcj02', rejected: null }, 5000)).toBe('wrong-datum'))
  test('where it is what GCJ-02 makes of a WGS84 figure, however generous its radius', () =>
    expect(code(GCJ, { at: TRUE, datum: 'wgs84', rejected: null }, 5000)).toBe('wrong-datum'))
  test('where it is the BD-09 figure', () =>
    expect(code(bd09FromGcj02(GCJ), { at: TRUE, datum: 'wgs84', rejected: null }, 5000)).toBe('wrong-datum'))
})

describe('a record that is not followed', () => {
  test('keeps the point away from there', () =>
    expect(code(TRUE, { at: TRUE, datum: 'wgs84', rejected: WHY })).toBe('stale-position'))
  test('says nothing of a point elsewhere', () =>
    expect(code([106.65, 29.56], { at: TRUE, datum: 'wgs84', rejected: WHY })).toBeNull())
})

const recorded = (patch: Partial<Recorded> = {}): Recorded => ({
  site: featureId('a'),
  source: sourceId('atlas'),
  at: TRUE,
  datum: 'wgs84',
  converted: null,
  of: null,
  apartM: null,
  rejected: null,
  ...patch,
})

describe('a place set by a landmark', () => {
  const STATION: Text = { zh: '轨道站', en: 'the station' }
  /** Some 970 m east of the landmark. */
  const PLACE: LngLat = [106.56, 29.56]
  const found = (at: LngLat, patch: Partial<Recorded> = {}) =>
    checkPositions(
      [recorded({ at: GCJ, datum: 'gcj02', converted: TRUE, of: STATION, apartM: 970, ...patch })],
      [createSite('a', { at, accuracyM: 500 })],
      new Set(['atlas']),
      new Map(),
    ).map(({ code, field }) => [code, field])

  test('may stand farther off than its own radius, as far as is recorded', () => expect(found(PLACE)).toEqual([]))
  test('is caught when it was moved and the record was not', () =>
    expect(found([106.562, 29.56])).toEqual([['position-disagrees', 'geometry']]))
  test('is caught on the figure that was not converted', () => expect(found(GCJ)).toEqual([['wrong-datum', 'geometry']]))
  test('is caught when the conversion is missing, stale or was not one', () => {
    for (const converted of [null, GCJ, [TRUE[0] + 0.001, TRUE[1]] as const])
      expect(found(PLACE, { converted })).toEqual([['wrong-datum', 'converted']])
  })
})

test('records lead to a place and a source, once', () => {
  const record = recorded()
  const found = checkPositions(
    [record, record, { ...record, site: featureId('gone') }, { ...record, source: sourceId('hearsay') }],
    [createSite('a', { at: TRUE })],
    new Set(['atlas']),
    new Map([['a', 'sites/ports.geojson']]),
  )
  expect(found.map(({ code, feature }) => [code, feature])).toEqual([
    ['duplicate-entry', 'a'],
    ['unknown-feature', 'gone'],
    ['unknown-source', 'a'],
  ])
})

test('records are read with their faults named', () => {
  const issues: Issue[] = []
  parsePositions('positions.json', [{ site: 'a', source: 'b', at: [29.5, 106.5], datum: 'bd-09', rejected: null }], issues)
  expect(issues.map(({ code, field }) => [code, field])).toEqual([
    ['swapped', 'at'],
    ['not-in-vocabulary', 'datum'],
  ])
})

test('a landmark without a distance, or a distance without a landmark, is named', () => {
  const issues: Issue[] = []
  const plain = { site: 'a', source: 'b', at: [106.5, 29.5], datum: 'wgs84', converted: null, rejected: null }
  parsePositions(
    'positions.json',
    [
      { ...plain, of: WHY, apartM: null },
      { ...plain, of: null, apartM: 300 },
    ],
    issues,
  )
  expect(issues.map(({ code, field }) => [code, field])).toEqual([
    ['missing-field', 'apartM'],
    ['missing-field', 'of'],
  ])
})
