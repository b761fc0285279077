// The places as a table for spreadsheets, and back. A cell that says what the file says changes nothing, so that a table which
// was only looked at leaves no trace; fields that no column shows are kept as they are.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dsvFormat } from 'd3'
import { canonical } from './canonical.mjs'
import { contractOf, readContract } from './contract.mjs'
import { mend } from './mend.mjs'

const BOM = '\uFEFF'
const SEPARATOR = ' | '
const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/
/** Spreadsheets run what begins with one of these; a leading apostrophe makes it text again, and is taken off on the way back. */
const RISKY = /^[=+\-@\t\r]/
const GUARDED = /^'(?=[=+\-@\t\r])/

class CellFault extends Error {
  constructor(code) {
    super(code)
    this.code = code
  }
}
const refuse = (code) => {
  throw new CellFault(code)
}

/** How the text of a cell becomes a value; each throws what is wrong in one word. */
const READ = {
  text: (cell) => cell || refuse('empty'),
  number: (cell) => (cell === '' ? null : /^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : refuse('not-a-number')),
  date: (cell) => {
    if (cell === '') return null
    // 2013/12/5 is what Excel makes of 2013-12-05.
    const padded = cell.replace(/^(\d{4})[/-](\d{1,2})(?:[/-](\d{1,2}))?$/, (_, y, m, d) =>
      [y, m.padStart(2, '0'), ...(d ? [d.padStart(2, '0')] : [])].join('-'),
    )
    return DATE.test(padded) ? padded : refuse('not-a-date')
  },
  list: (cell) =>
    cell === ''
      ? []
      : cell
          .split('|')
          .map((item) => item.trim())
          .filter(Boolean),
  optional: (cell) => cell || null,
}
const word = (words) => (cell) => (words.includes(cell) ? cell : refuse(cell === '' ? 'empty' : 'not-a-word'))

const plain = (name, read) => ({
  name,
  get: ({ properties }) => properties[name],
  set: ({ properties }, value) => {
    // What may be missing is left out, not written as nothing.
    if (value === null && name === 'opens') delete properties[name]
    else properties[name] = value
  },
  read,
})
const half = (name, lang) => ({
  name: `${name}.${lang}`,
  get: ({ properties }) => properties[name]?.[lang],
  set: ({ properties }, value) => {
    properties[name] = { zh: '', en: '', ...properties[name], [lang]: value ?? '' }
  },
  read: READ.optional,
})
const both = (name) => [half(name, 'zh'), half(name, 'en')]
const axis = (name, i) => ({
  name,
  get: ({ geometry }) => geometry?.coordinates[i],
  set: (feature, value) => {
    const [lng, lat] = feature.geometry?.coordinates ?? [null, null]
    feature.geometry = { type: 'Point', coordinates: i === 0 ? [value, lat] : [lng, value] }
  },
  read: READ.number,
})
const shown = (name, get) => ({ name, get, set: () => refuse('read-only'), read: READ.optional })

const columnsOf = (schemas) => {
  const properties = contractOf(schemas, 'sites/x').field('features').item().field('properties')
  const vocabulary = (field) => properties.field(field).words
  return [
    plain('id', READ.text),
    shown('file', ({ file }) => file),
    plain('kind', word(vocabulary('kind'))),
    ...both('name'),
    ...both('short'),
    plain('aliases', READ.list),
    plain('status', word(vocabulary('status'))),
    ...['since', 'until', 'opens', 'asOf'].map((name) => plain(name, READ.date)),
    ...both('statusNote'),
    axis('lng', 0),
    axis('lat', 1),
    plain('accuracyM', READ.number),
    plain('county', READ.optional),
    plain('positionSources', READ.list),
    ...both('positionNote'),
    ...both('summary'),
    shown('measures', ({ properties }) => [...new Set(properties.links?.map(({ measure }) => measure) ?? [])]),
  ]
}

function cellOf(column, feature) {
  const value = column.get(feature)
  const text = Array.isArray(value) ? value.join(SEPARATOR) : value === null || value === undefined ? '' : String(value)
  return typeof value === 'string' && RISKY.test(text) ? `'${text}` : text
}

const siteFiles = (folder) =>
  readdirSync(join(folder, 'sites'))
    .filter((name) => name.endsWith('.geojson'))
    .map((name) => `sites/${name}`)

/** The features of every file of places, each with the file that it stands in. */
const rowsOf = (files) =>
  [...files].flatMap(([file, found]) =>
    file.startsWith('sites/') && 'json' in found && Array.isArray(found.json.features)
      ? found.json.features.map((feature) => ({ ...feature, file }))
      : [],
  )

/**
 * The table of places: UTF-8 with a byte-order mark, so that Excel reads the Chinese, and CRLF.
 * @param {Map<string, { json: object } | { fault: string }>} files from `checkFolder`
 */
export function csvOf(files) {
  const columns = columnsOf(readContract())
  const rows = rowsOf(files).map((feature) => columns.map((column) => cellOf(column, feature)))
  const lines = dsvFormat(',').formatRows([columns.map(({ name }) => name), ...rows])
  return `${BOM}${lines.replace(/\r?\n/g, '\r\n')}\r\n`
}

/** The text of a table, however a spreadsheet saved it: UTF-8, UTF-16 with a mark, or GB18030 as Chinese Excel writes plain CSV. */
export function decode(bytes) {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/** Comma, tab or semicolon: whichever the heading has most of. */
function separatorOf(text) {
  const head = text.slice(0, text.search(/[\r\n]|$/))
  const count = (separator) => head.split(separator).length
  return [',', '\t', ';'].reduce((best, next) => (count(next) > count(best) ? next : best))
}

/** Rows of the table that hold anything, each with its number as the spreadsheet shows it. */
function tableOf(bytes) {
  const text = decode(bytes).replace(/^\uFEFF/, '')
  const [head = [], ...rows] = dsvFormat(separatorOf(text)).parseRows(text)
  const numbered = rows.map((cells, i) => ({ cells, row: i + 2 })).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  return { head: head.map((cell) => cell.trim()), rows: numbered }
}

const newFeature = (id) => ({
  type: 'Feature',
  id,
  geometry: null,
  properties: {
    id,
    aliases: [],
    since: null,
    until: null,
    asOf: null,
    statusNote: null,
    accuracyM: null,
    county: null,
    positionSources: [],
    positionNote: null,
    facts: [],
    links: [],
    designations: [],
  },
})

/** Both languages or none, both numbers or none: what only shows once a row is whole. Drops what is wholly empty. */
function settle(feature, fault) {
  const { properties, geometry } = feature
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value !== 'object' || value === null || !('zh' in value)) continue
    if (!value.zh && !value.en) properties[name] = null
    else if (!value.zh || !value.en) fault(`${name}.${value.zh ? 'en' : 'zh'}`, 'half-a-text')
  }
  for (const name of ['name', 'short', 'summary']) if (!properties[name]) fault(`${name}.zh`, 'empty')
  if (!geometry) return
  const empty = geometry.coordinates.filter((number) => number === null).length
  if (empty === 2) feature.geometry = null
  else if (empty === 1) fault(geometry.coordinates[0] === null ? 'lng' : 'lat', 'half-a-point')
}

/**
 * Takes a table back into the files of places below `folder`. All or nothing: with a single fault no file is written.
 * @param {string} folder the data folder
 * @param {Uint8Array} bytes the table as a spreadsheet saved it
 * @returns faults (row as the spreadsheet counts, column, code), files written, and what is worth telling
 */
export function takeCsv(folder, bytes) {
  const schemas = readContract()
  const columns = new Map(columnsOf(schemas).map((column) => [column.name, column]))
  const files = new Map(
    siteFiles(folder).map((file) => {
      const before = readFileSync(join(folder, file), 'utf8')
      return [file, { before, json: mend(schemas, file, JSON.parse(before)).json }]
    }),
  )
  const known = new Map(rowsOf(files).map(({ file, properties }) => [properties.id, file]))
  const { head, rows } = tableOf(bytes)
  const faults = []
  const fresh = []
  const seen = new Set()
  for (const name of head)
    if (!columns.has(name)) faults.push({ row: 1, column: name || '–', code: 'unknown-column', found: null })
  if (!head.includes('id')) faults.push({ row: 1, column: 'id', code: 'no-id', found: null })
  if (faults.length > 0) return { faults, written: [], notes: [] }

  for (const { cells, row } of rows) {
    const at = (name) => (cells[head.indexOf(name)] ?? '').trim()
    const fault = (column, code, found = null) => faults.push({ row, column, code, found })
    const id = at('id')
    if (!ID.test(id)) {
      fault('id', id === '' ? 'no-id' : 'bad-id', id)
      continue
    }
    if (seen.has(id)) {
      fault('id', 'twice', id)
      continue
    }
    seen.add(id)
    if (cells.slice(head.length).some((cell) => cell.trim() !== ''))
      fault('–', 'too-many-cells', cells.slice(head.length).join(' '))
    const file = known.get(id) ?? at('file')
    if (!files.has(file)) {
      fault('file', 'no-file', file)
      continue
    }
    const { features } = files.get(file).json
    let feature = features.find((candidate) => candidate.properties.id === id)
    if (!feature) {
      feature = newFeature(id)
      features.push(feature)
      fresh.push(id)
    }
    let touched = fresh.includes(id)
    for (const [i, name] of head.entries()) {
      const column = columns.get(name)
      const cell = (cells[i] ?? '').trim()
      const before = cellOf(column, { ...feature, file })
      // Line breaks inside a cell come back as the machine's own.
      if (cell.replace(/\r\n?/g, '\n') === before.trim()) continue
      try {
        const value = column.read(cell.replace(GUARDED, ''))
        // Another way of writing the same value is no change.
        if (JSON.stringify(value) === JSON.stringify(column.get(feature) ?? null)) continue
        column.set(feature, value)
        touched = true
      } catch (error) {
        if (!(error instanceof CellFault)) throw error
        fault(name, error.code, cell)
      }
    }
    if (touched) settle(feature, fault)
  }
  if (faults.length > 0) return { faults, written: [], notes: [] }

  const written = []
  for (const [file, { before, json }] of files) {
    const { text } = canonical(schemas, file, json)
    if (text === before || !existsSync(join(folder, file))) continue
    writeFileSync(join(folder, file), text)
    written.push(file)
  }
  const absent = [...known.keys()].filter((id) => !seen.has(id))
  const notes = [
    ...(fresh.length > 0 ? [{ code: 'new-place', n: fresh.length, names: fresh }] : []),
    ...(absent.length > 0 ? [{ code: 'not-in-table', n: absent.length, names: absent }] : []),
  ]
  return { faults, written, notes }
}
