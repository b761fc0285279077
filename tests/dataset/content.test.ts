// What must be true of the shipped data before anything is drawn from it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
// @ts-expect-error scripts are plain JavaScript
import { canonical as untyped } from '../../scripts/lib/canonical.mjs'
// @ts-expect-error scripts are plain JavaScript
import { briefingFiles, MORE_FILES, readContract } from '../../scripts/lib/contract.mjs'
// @ts-expect-error scripts are plain JavaScript
import { withGaps } from '../../scripts/lib/gaps.mjs'
import { checkDataset, filesOf } from '../../src/domain/check.ts'
import { kindsOf } from '../../src/domain/graph.ts'
import { countyAt } from '../../src/domain/inside.ts'
import { PILLARS, SITE_KINDS } from '../../src/domain/kinds.ts'
import type { Text } from '../../src/domain/model.ts'
import { DATA_FILES } from '../../src/domain/parse/dataset.ts'
import { DATA, readCounties, readJson, readShipped } from './shipped.ts'

const schemas: unknown = readContract()
const canonical = untyped as (schemas: unknown, file: string, json: unknown) => { text: string; unknown: unknown[] }
const { files, graph, issues, features } = readShipped()
const { dataset } = graph
const counties = readCounties()

describe('the shipped files', () => {
  test('parse without a fault', () => expect(issues).toEqual([]))

  test('agree with each other and with the base map', () => {
    expect(checkDataset({ dataset, fileOf: filesOf(files), counties, planTexts: new Map() })).toEqual([])
  })

  const told = (briefingFiles as (folder: string) => string[])(DATA)
  test.each([...DATA_FILES, ...(MORE_FILES as string[]), ...told])('%s is in its canonical form', (file) => {
    const text = readFileSync(join(DATA, file), 'utf8')
    const made = canonical(schemas, file, JSON.parse(text))
    expect(made.unknown).toEqual([])
    // Comparing the texts themselves would print both files whole.
    expect(made.text === text, 'npm run data -- --write mends it').toBe(true)
  })
})

describe('the plan', () => {
  test('has both articles, four pillars and all its measures', () => {
    expect(dataset.plans.map((plan) => plan.no)).toEqual([1, 2])
    const pillars = new Set(dataset.measures.map((measure) => graph.pillarOf(measure.code)))
    expect(PILLARS.filter((pillar) => !pillars.has(pillar))).toEqual([])
    expect(dataset.measures).toHaveLength(125)
  })

  test('keeps its measures in the order of the articles', () => {
    const key = (code: string) =>
      code
        .split('.')
        .map((part) => part.padStart(3, '0'))
        .join('.')
    const codes = dataset.measures.map((measure) => key(measure.code))
    expect(codes).toEqual([...codes].sort())
  })
})

describe('places', () => {
  test('are found under every kind of the vocabulary', () => {
    // Science cities are areas: none of them is a point.
    const kinds = new Set<string>([...features.flatMap(kindsOf), ...dataset.areas.map((area) => area.kind)])
    expect(SITE_KINDS.filter((kind) => !kinds.has(kind))).toEqual([])
  })

  test('lie in the county they name', () => {
    const drawn = dataset.sites.filter((site) => site.at !== null)
    expect(drawn.length).toBeGreaterThan(100)
    const astray = drawn.filter((site) => site.at && countyAt(counties, site.at)?.adcode !== site.county)
    // On a line that two counties share, the first found may be the other one; `checkDataset` above is the strict test.
    expect(astray.map((site) => site.id)).toEqual([])
  })

  test('say how well their position is known', () => {
    const vague = dataset.sites.filter((site) => site.at && !(site.accuracyM && site.positionSources.length > 0))
    expect(vague.map((site) => site.id)).toEqual([])
  })

  test('that are not yet there are not called operating', () => {
    const early = dataset.sites.filter((site) => site.status === 'operating' && site.opens !== null)
    expect(early.map((site) => site.id)).toEqual([])
  })
})

describe('corridors', () => {
  test('have two stations or more, each on the earth', () => {
    expect(dataset.corridors.filter((corridor) => corridor.stations.length < 2).map((corridor) => corridor.id)).toEqual([])
  })
})

const CHINESE = /[\u3400-\u9fff]/
/** Every bilingual text a reader meets, with where it stands. */
function textsOf(): [string, Text][] {
  const all = features.flatMap((feature): [string, Text | null][] => [
    [`${feature.id} name`, feature.name],
    [`${feature.id} short`, feature.short],
    [`${feature.id} summary`, feature.summary],
    [`${feature.id} statusNote`, feature.statusNote],
    [`${feature.id} positionNote`, feature.positionNote],
    ...feature.facts.map((fact, i): [string, Text] => [`${feature.id} facts[${i}]`, fact.text]),
    ...feature.links.map((link, i): [string, Text | null] => [`${feature.id} links[${i}]`, link.note]),
  ])
  const measures = dataset.measures.flatMap((measure): [string, Text | null][] => [
    [`${measure.code} title`, measure.title],
    [`${measure.code} summary`, measure.summary],
    [`${measure.code} placeNote`, measure.placeNote],
  ])
  return [...all, ...measures].filter((entry): entry is [string, Text] => entry[1] !== null)
}

describe('words', () => {
  const texts = textsOf()

  test('are there in both languages', () => {
    expect(texts.length).toBeGreaterThan(500)
    expect(texts.filter(([, text]) => !text.zh.trim() || !text.en.trim()).map(([at]) => at)).toEqual([])
  })

  test('are Chinese in Chinese', () => {
    // A name may be Latin only (TCL); a sentence may not.
    const foreign = texts.filter(([at, text]) => !/ (name|short)$/.test(at) && !CHINESE.test(text.zh))
    expect(foreign.map(([at]) => at)).toEqual([])
  })

  test('keep Chinese out of English', () => {
    expect(texts.filter(([, text]) => CHINESE.test(text.en)).map(([at, text]) => `${at}: ${text.en}`)).toEqual([])
  })

  test('use Chinese punctuation in Chinese', () => {
    const wrong = texts.filter(([, text]) =>
      /[\u3400-\u9fff][,;?!]|[\u3400-\u9fff]:(?!\/\/)|[\u3400-\u9fff]\.(\s|$)/.test(text.zh),
    )
    expect(wrong.map(([at, text]) => `${at}: ${text.zh}`)).toEqual([])
  })

  test('end their sentences', () => {
    const open = texts.filter(
      ([at, text]) => / (summary|placeNote)$/.test(at) && !(/[。！？”）]$/.test(text.zh) && /[.!?”)]$/.test(text.en)),
    )
    expect(open.map(([at]) => at)).toEqual([])
  })
})

test('the notes for editors tell the same gaps as the page', () => {
  const notes = readFileSync(join(DATA, 'README.md'), 'utf8')
  const gaps = readJson('gaps.json') as unknown[]
  expect(gaps.length).toBeGreaterThan(3)
  expect((withGaps as (notes: string, gaps: unknown) => string)(notes, gaps) === notes, 'npm run data -- --write mends it').toBe(
    true,
  )
  expect((withGaps as (notes: string, gaps: unknown) => string)(notes, [])).not.toBe(notes)
})

describe('what ships that others made', () => {
  type Licence = { id: string; group: string; licence: string; packages?: string[] }
  const licences = readJson('licences.json') as Licence[]
  const parsed = (path: string) => JSON.parse(readFileSync(join(DATA, '..', path), 'utf8')) as Record<string, unknown>
  const named = licences.flatMap(({ packages = [] }) => packages)

  test('names every library of the app, once', () => {
    expect([...named].sort()).toEqual(Object.keys(parsed('package.json').dependencies as object).sort())
  })

  test.each(licences.flatMap(({ packages = [], licence }) => packages.map((name) => [name, licence])))(
    '%s is under %s, as its package says',
    (name, licence) => expect(String(parsed(`node_modules/${name}/package.json`).license).replace(/[()]/g, '')).toBe(licence),
  )

  test('has every group', () => {
    expect(new Set(licences.map(({ group }) => group))).toEqual(new Set(['base-map', 'data', 'fonts', 'libraries']))
  })
})
