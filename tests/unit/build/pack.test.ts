// Holds the packs of the page against the files they are made of: nothing lost, nothing told too early, every fault named with its file.
import { describe, expect, test } from 'vitest'
import { readFiles } from '../../../build/files.ts'
import { packsOf } from '../../../build/pack.ts'
import { firstOf, joined, restOf } from '../../../src/domain/pack.ts'
import { type Files, parseDataset } from '../../../src/domain/parse/dataset.ts'

const files = readFiles('data')
const { dataset } = parseDataset(files)
const PORTS = 'sites/ports.geojson'
const PARTLY = JSON.stringify(firstOf(dataset))

describe('a dataset in two parts', () => {
  test('is the whole again when they are joined', () => {
    expect(joined(firstOf(dataset), restOf(dataset))).toEqual(dataset)
  })

  test('survives the way through files', () => {
    const through = (value: unknown) => JSON.parse(JSON.stringify(value))
    expect(joined(through(firstOf(dataset)), through(restOf(dataset)))).toEqual(through(dataset))
  })

  test('is joined without a change to either', () => {
    const [first, rest] = [firstOf(dataset), restOf(dataset)]
    const before = JSON.stringify([first, rest])
    joined(first, rest)
    expect(JSON.stringify([first, rest])).toBe(before)
  })

  test('tells nothing of what only cards tell before its time', () => {
    for (const site of dataset.sites) expect(PARTLY).not.toContain(site.summary.zh)
    for (const feature of [...dataset.sites, ...dataset.corridors, ...dataset.areas])
      for (const { text } of feature.facts) expect(PARTLY).not.toContain(text.en)
    expect(PARTLY).not.toMatch(/https?:/)
  })
})

describe('the packs', () => {
  const changed = (file: string, content: { json: unknown } | { fault: 'file-missing' | 'not-json' }): Files =>
    new Map([...files, [file, content]])

  test('hold the shipped data without a fault, and belong together', () => {
    const { first, rest } = packsOf(files)
    expect(first.issues).toEqual([])
    expect(first.version).toMatch(/^[0-9a-f]{8}$/)
    expect(rest.version).toBe(first.version)
    expect(joined(first.dataset, rest.rest).sites.map(({ id, facts }) => [id, facts])).toEqual(
      dataset.sites.map(({ id, facts }) => [id, facts]),
    )
  })

  test('are of another version when a card tells something else', () => {
    const measures = (files.get('measures.json') as { json: { summary: { zh: string } }[] }).json
    const other = measures.map((measure, i) =>
      i === 0 ? { ...measure, summary: { ...measure.summary, zh: '别的话' } } : measure,
    )
    expect(packsOf(changed('measures.json', { json: other })).first.version).not.toBe(packsOf(files).first.version)
  })

  test('name the file that is missing or broken, and hold the others', () => {
    for (const fault of ['file-missing', 'not-json'] as const) {
      const { first } = packsOf(changed(PORTS, { fault }))
      expect(first.issues).toContainEqual({ code: fault, file: PORTS, feature: null, field: null, found: null })
      expect(first.dataset.sites.length).toBeGreaterThan(100)
      expect(first.dataset.sites.length).toBeLessThan(dataset.sites.length)
    }
  })

  test('name the record and field that is faulty', () => {
    const { first } = packsOf(changed(PORTS, { json: { type: 'FeatureCollection', features: [{ type: 'Feature' }] } }))
    expect(first.issues.some(({ file, feature }) => file === PORTS && feature !== null)).toBe(true)
  })
})
