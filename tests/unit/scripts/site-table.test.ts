// The table of places for spreadsheets: out and in leaves no trace, an edit changes what was edited, a bad row changes nothing.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { csvParseRows } from 'd3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
// @ts-expect-error scripts are plain JavaScript
import { takeCsv as untypedIn, csvOf as untypedOut } from '../../../scripts/lib/site-table.mjs'

type Fault = { row: number; column: string; code: string; found: string | null }
type Taken = { faults: Fault[]; written: string[]; notes: { code: string; n: number; names: string[] }[] }

const DATA = join(import.meta.dirname, '..', '..', '..', 'data')
const SITES = readdirSync(join(DATA, 'sites')).map((name) => `sites/${name}`)
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-table-'))
  cpSync(join(DATA, 'sites'), join(folder, 'sites'), { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true }))

const textOf = (file: string) => readFileSync(join(folder, file), 'utf8')
const csvOf = (): string =>
  (untypedOut as (files: unknown) => string)(new Map(SITES.map((file) => [file, { json: JSON.parse(textOf(file)) }])))
const take = (csv: string | Uint8Array): Taken =>
  (untypedIn as (folder: string, bytes: Uint8Array) => Taken)(
    folder,
    typeof csv === 'string' ? new TextEncoder().encode(csv) : csv,
  )
const unchanged = () => SITES.every((file) => textOf(file) === readFileSync(join(DATA, file), 'utf8'))

/** The table with one cell of one place changed. */
function withCell(id: string, column: string, cell: string, csv = csvOf()): string {
  const rows = csvParseRows(csv.replace('\uFEFF', ''))
  const head = rows[0] ?? []
  const row = rows.find((cells) => cells[0] === id)
  if (!row || !head.includes(column)) throw new Error(`${id} ${column}`)
  row[head.indexOf(column)] = cell
  return rows.map((cells) => cells.map((text) => `"${text.replace(/"/g, '""')}"`).join(',')).join('\r\n')
}
const linesChanged = (file: string) => {
  const before = readFileSync(join(DATA, file), 'utf8').split('\n')
  return textOf(file)
    .split('\n')
    .filter((line, i) => line !== before[i])
}

describe('the table', () => {
  test('begins with the mark by which Excel knows UTF-8, and has a row for every place', () => {
    const csv = csvOf()
    expect(csv.startsWith('\uFEFFid,file,kind,name.zh')).toBe(true)
    const count = SITES.reduce((sum, file) => sum + (JSON.parse(textOf(file)) as { features: unknown[] }).features.length, 0)
    expect(csvParseRows(csv)).toHaveLength(count + 1)
  })
  test('taken back as it is leaves no trace', () => {
    expect(take(csvOf())).toEqual({ faults: [], written: [], notes: [] })
    expect(unchanged()).toBe(true)
  })
  test('taken back as Chinese Excel saves it, in GB18030 or UTF-16 with tabs, leaves no trace', () => {
    const tabs = csvParseRows(csvOf().replace('\uFEFF', '')).map((cells) =>
      cells.map((cell) => `"${cell.replace(/"/g, '""')}"`).join('\t'),
    )
    expect(take(new Uint8Array(Buffer.from(`\uFEFF${tabs.join('\r\n')}`, 'utf16le')))).toMatchObject({ faults: [], written: [] })
    expect(unchanged()).toBe(true)
    // 成都 in GB18030.
    const gb = [...new TextEncoder().encode('id,short.zh\r\nctu-shuangliu,'), 0xb3, 0xc9, 0xb6, 0xbc]
    expect(take(new Uint8Array(gb)).written).toEqual(['sites/airports.geojson'])
    expect(textOf('sites/airports.geojson')).toContain('"zh": "成都"')
  })
})

describe('an edit', () => {
  test.each([
    ['accuracyM', '250', '"accuracyM": 250,'],
    ['status', 'ended', '"status": "ended",'],
    ['until', '2026/3/5', '"until": "2026-03-05",'],
    ['lng', '106.75', '"coordinates": [106.75, 29.6135]'],
    ['aliases', '果园 | Guoyuan', '"aliases": ["果园", "Guoyuan"],'],
    ['name.en', 'Guoyuan', '"en": "Guoyuan"'],
  ])('of %s changes that line alone', (column, cell, line) => {
    const lat = /"id": "guoyuan-port",\s+"geometry": \{\s+"type": "Point",\s+"coordinates": \[[\d.]+, ([\d.]+)\]/.exec(
      textOf('sites/ports.geojson'),
    )?.[1]
    expect(take(withCell('guoyuan-port', column, cell))).toEqual({ faults: [], written: ['sites/ports.geojson'], notes: [] })
    expect(linesChanged('sites/ports.geojson').map((text) => text.trim())).toEqual([line.replace('29.6135', lat ?? '')])
  })
  test('of a formula comes back as the text it was', () => {
    take(withCell('guoyuan-port', 'short.en', "'=1+1"))
    expect(textOf('sites/ports.geojson')).toContain('"en": "=1+1"')
    expect(csvOf()).toContain(",'=1+1,")
  })
  test('of a few columns keeps all others; places that are not in the table stay and are named', () => {
    const { faults, written, notes } = take('id,accuracyM\nguoyuan-port,251\n')
    expect([faults, written]).toEqual([[], ['sites/ports.geojson']])
    expect(notes).toMatchObject([{ code: 'not-in-table' }])
    expect(notes[0]?.names).toContain('ckg-jiangbei')
    expect(linesChanged('sites/ports.geojson')).toHaveLength(1)
  })
  test('can be a new place, once its file is named', () => {
    const row = (file: string) =>
      `id,file,kind,name.zh,name.en,short.zh,short.en,summary.zh,summary.en,status\nnew-port,${file},river-port,新港,New Port,新港,New Port,一处港口。,A port.,planned\n`
    expect(take(row(''))).toMatchObject({ faults: [{ row: 2, column: 'file', code: 'no-file' }], written: [] })
    expect(take(row('sites/ports.geojson'))).toMatchObject({ faults: [], written: ['sites/ports.geojson'] })
    expect(textOf('sites/ports.geojson')).toContain('"id": "new-port"')
  })
})

describe('a row that cannot be taken is named by row and column, and nothing is written', () => {
  test.each([
    ['accuracyM', 'about 300', 'not-a-number'],
    ['since', 'Dec-13', 'not-a-date'],
    ['kind', 'harbour', 'not-a-word'],
    ['status', '', 'empty'],
    ['name.en', '', 'half-a-text'],
    ['lat', '', 'half-a-point'],
    ['measures', '1.1.1.1', 'read-only'],
    ['file', 'sites/zones.geojson', 'read-only'],
  ])('%s: %s', (column, cell, code) => {
    const csv = withCell('guoyuan-port', column, cell, withCell('ckg-jiangbei', 'accuracyM', '77'))
    const row = csvParseRows(csv).findIndex((cells) => cells[0] === 'guoyuan-port') + 1
    expect(take(csv).faults).toMatchObject([{ row, column, code }])
    expect(unchanged()).toBe(true)
  })
  test.each([
    ['id,colour\nguoyuan-port,red', 1, 'colour', 'unknown-column'],
    ['name.zh\n果园港', 1, 'id', 'no-id'],
    ['id,accuracyM\nguoyuan-port,300\nguoyuan-port,400', 3, 'id', 'twice'],
    ['id,accuracyM\nGuoyuan Port,300', 2, 'id', 'bad-id'],
    ['id,accuracyM\nguoyuan-port,300,400', 2, '–', 'too-many-cells'],
  ])('%s', (csv, row, column, code) => {
    expect(take(csv).faults).toMatchObject([{ row, column, code }])
    expect(unchanged()).toBe(true)
  })
})
