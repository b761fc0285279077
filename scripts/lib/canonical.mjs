// The one way to write each file of data/, so that a change shows as the lines that changed and nothing else.
import { contractOf, schemaLink } from './contract.mjs'

const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The value with its keys in the order of the contract; keys the contract does not know come last and are named. */
function ordered(value, contract, unknown, path) {
  if (Array.isArray(value)) return value.map((item, i) => ordered(item, contract.item(), unknown, `${path}[${i}]`))
  if (!isRecord(value)) return value
  const known = contract.fields ?? Object.keys(value)
  const extra = Object.keys(value).filter((key) => !known.includes(key))
  const at = (key) => (path ? `${path}.${key}` : key)
  for (const key of extra) unknown.push(at(key))
  const keys = [...known.filter((key) => value[key] !== undefined), ...extra]
  return Object.fromEntries(keys.map((key) => [key, ordered(value[key], contract.field(key), unknown, at(key))]))
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

/** The records of a file, each with what it is called in a report. */
const nameOf = (record, i) => record?.properties?.id ?? record?.id ?? record?.code ?? record?.site ?? `#${i}`

/**
 * The canonical text of a file of data/, and every field that the contract does not know.
 * @param {Map<string, object>} schemas from `readContract`
 * @param {string} file path below data/
 * @param {unknown} json
 * @returns {{ text: string, unknown: { feature: string | null, field: string }[] }}
 */
export function canonical(schemas, file, json) {
  const contract = contractOf(schemas, file)
  if (!contract) return { text: `${print(json)}\n`, unknown: [] }
  const unknown = []
  const records = (list, item) =>
    list.map((record, i) => {
      const fields = []
      const value = ordered(record, item, fields, '')
      for (const field of fields) unknown.push({ feature: String(nameOf(record, i)), field: field.replace(/^properties\./, '') })
      return value
    })
  let value
  if (Array.isArray(json)) {
    value = records(json, contract.item())
    // Identifiers are compared by code unit: the order must not depend on the machine's language.
    if (file.startsWith('sources')) value.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  } else if (isRecord(json)) {
    const fields = []
    const { features, ...rest } = json
    const link = schemaLink(file, json)
    const whole = ordered({ ...rest, ...(link ? { $schema: link } : {}) }, contract, fields, '')
    value = Array.isArray(features) ? { ...whole, features: records(features, contract.field('features').item()) } : whole
    for (const field of fields) unknown.push({ feature: null, field })
  } else value = json
  return { text: `${print(value)}\n`, unknown }
}
