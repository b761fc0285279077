// The one way to write each file of data/, so that a change shows as the lines that changed and nothing else.

const SITE = [
  ...['id', 'kind', 'name', 'short', 'aliases', 'status', 'since', 'until', 'opens', 'asOf', 'statusNote'],
  ...['accuracyM', 'county', 'positionSources', 'positionNote', 'summary', 'facts', 'links', 'designations'],
]
const CORRIDOR = [
  ...['id', 'mode', 'name', 'short', 'aliases', 'status', 'since', 'until', 'opens', 'asOf', 'statusNote'],
  ...['schematic', 'lengthKm', 'lengthSource', 'positionSources', 'positionNote', 'summary', 'facts', 'links'],
  ...['stations', 'segments'],
]
const AREA = [
  ...['id', 'kind', 'name', 'short', 'aliases', 'status', 'since', 'until', 'opens', 'asOf', 'statusNote'],
  ...['boundary', 'counties', 'partCounties', 'areaKm2', 'county', 'positionSources', 'positionNote', 'summary'],
  ...['facts', 'links', 'designations'],
]
const TEXT = ['zh', 'en']
/** Key order below the records of a file, by the name of the field that holds them. */
const INNER = {
  name: TEXT,
  short: TEXT,
  title: TEXT,
  summary: TEXT,
  text: TEXT,
  note: TEXT,
  statusNote: TEXT,
  positionNote: TEXT,
  placeNote: TEXT,
  publisher: TEXT,
  authors: TEXT,
  facts: ['text', 'source'],
  links: ['measure', 'basis', 'term', 'source', 'note'],
  designations: ['kind', 'name', 'status', 'since', 'until', 'source', 'links'],
  stations: ['name', 'at', 'role', 'source'],
  segments: ['from', 'to', 'status'],
  entries: ['name', 'feature', 'year', 'type', 'status', 'source', 'note'],
  issuer: TEXT,
  scope: TEXT,
  gap: TEXT,
  sections: ['no', 'pillar', 'title', 'strands'],
  strands: ['no', 'marker', 'title'],
  geometry: ['type', 'coordinates'],
}
const RECORDS = [
  [/^plans\.json$/, ['id', 'no', 'title', 'authors', 'publisher', 'date', 'source', 'sections']],
  [/^measures\.json$/, ['code', 'title', 'summary', 'terms', 'termsEn', 'place', 'placeNote']],
  [/^sources(\.\w+)?\.json$/, ['id', 'title', 'publisher', 'url', 'date', 'licence', 'note']],
  [/^sites\/.+\.geojson$/, SITE],
  [/^corridors\.geojson$/, CORRIDOR],
  [/^areas\.geojson$/, AREA],
  [/^lists\.json$/, ['id', 'title', 'kind', 'terms', 'issuer', 'asOf', 'sources', 'scope', 'complete', 'gap', 'entries']],
]
const FEATURE = ['type', 'id', 'geometry', 'properties']
const COLLECTION = ['type', 'features']

const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value)
const orderOf = (file) => RECORDS.find(([pattern]) => pattern.test(file))?.[1] ?? null

/** The value with its keys in the order of the contract; keys the contract does not know come last and are named. */
function ordered(value, order, unknown, path) {
  if (Array.isArray(value)) return value.map((item, i) => ordered(item, order, unknown, `${path}[${i}]`))
  if (!isRecord(value)) return value
  const known = order ?? Object.keys(value)
  const extra = Object.keys(value).filter((key) => !known.includes(key))
  const at = (key) => (path ? `${path}.${key}` : key)
  for (const key of extra) unknown.push(at(key))
  const keys = [...known.filter((key) => value[key] !== undefined), ...extra]
  return Object.fromEntries(keys.map((key) => [key, ordered(value[key], INNER[key] ?? null, unknown, at(key))]))
}

/** A record in order, and the fields of it that the contract does not know. */
function record(value, order) {
  const unknown = []
  return { value: ordered(value, order, unknown, ''), unknown }
}

function feature(value, order) {
  const wrapper = Object.fromEntries(FEATURE.filter((key) => value[key] !== undefined).map((key) => [key, value[key]]))
  const extra = Object.keys(value).filter((key) => !FEATURE.includes(key))
  const properties = record(value.properties, order)
  return {
    value: {
      ...wrapper,
      geometry: record(value.geometry, INNER.geometry).value,
      properties: properties.value,
      ...Object.fromEntries(extra.map((key) => [key, value[key]])),
    },
    unknown: [...extra, ...properties.unknown],
  }
}

const INLINE = 100
const isFlat = (value) => Array.isArray(value) && value.every((item) => typeof item !== 'object' || item === null)
const isRing = (value) =>
  Array.isArray(value) && value.length > 0 && value.every((item) => isFlat(item) && typeof item[0] === 'number')

/** JSON with one field a line, but every line, ring or short list on a single one. */
export function print(value, indent = '') {
  if (!Array.isArray(value) && !isRecord(value)) return JSON.stringify(value)
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]'
    const line = `[${value.map((item) => JSON.stringify(item)).join(', ')}]`
    if (isFlat(value) && (typeof value[0] === 'number' || line.length <= INLINE)) return line
    if (isRing(value)) return `[${value.map((item) => JSON.stringify(item)).join(', ')}]`
    return `[\n${value.map((item) => `${indent}  ${print(item, `${indent}  `)}`).join(',\n')}\n${indent}]`
  }
  const rows = Object.entries(value).map(([key, item]) => `${indent}  ${JSON.stringify(key)}: ${print(item, `${indent}  `)}`)
  return rows.length === 0 ? '{}' : `{\n${rows.join(',\n')}\n${indent}}`
}

/**
 * The canonical text of a file of data/, and every field that the contract does not know.
 * A file without a contract (circle.json) keeps its keys and only takes the form.
 * @param {string} file path below data/
 * @param {unknown} json
 * @returns {{ text: string, unknown: { feature: string, field: string }[] }}
 */
export function canonical(file, json) {
  const order = orderOf(file)
  const unknown = []
  const keep = ({ value, unknown: fields }, id) => {
    for (const field of fields) unknown.push({ feature: String(id), field })
    return value
  }
  let value = json
  if (order && Array.isArray(json)) {
    value = json.map((item, i) => (isRecord(item) ? keep(record(item, order), item.id ?? item.code ?? `#${i}`) : item))
    // Identifiers are compared by code unit: the order must not depend on the machine's language.
    if (file.startsWith('sources')) value.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  } else if (order && isRecord(json) && Array.isArray(json.features)) {
    const features = json.features.map((item, i) =>
      isRecord(item) && isRecord(item.properties) ? keep(feature(item, order), item.properties.id ?? `#${i}`) : item,
    )
    const rest = Object.entries(json).filter(([key]) => !COLLECTION.includes(key))
    value = { type: json.type, ...Object.fromEntries(rest), features }
  }
  return { text: `${print(value)}\n`, unknown }
}
