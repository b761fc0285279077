// Takes back what map programs do to our files on the way: QGIS, ogr2ogr and geojson.io keep the facts, but not the form.
// Each field is read as the type its schema gives it, so nothing here knows a field by name.
import { contractOf } from './contract.mjs'

const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value)
const DECIMALS = 1e5
/** Row numbers of databases: never ours. */
const ROW_NUMBERS = ['fid', 'ogc_fid', 'OGC_FID']
/** Coordinate systems that are WGS84 by another name, or CGCS2000, which is the same to a metre. */
const WGS84 = /(CRS:?:?84|EPSG:?:?:?4326|EPSG:?:?:?4490|OGC:1\.3:CRS84)$/i
/** How GDAL writes a list into a field of text: `(2:a,b)`. */
const GDAL_LIST = /^\((\d+):([\s\S]*)\)$/

/** A list that came as text; null where it cannot be taken apart without guessing. */
function listFrom(text) {
  const found = GDAL_LIST.exec(text)
  if (found) {
    const items = found[2] === '' ? [] : found[2].split(',')
    // A comma inside an item, or a list cut short: taking it apart would invent items.
    return items.length === Number(found[1]) ? items : null
  }
  return jsonFrom(text)
}

function jsonFrom(text) {
  try {
    const value = JSON.parse(text)
    return typeof value === 'object' ? value : null
  } catch {
    return null
  }
}

/** One value as its schema wants it. What cannot be read so is left as it is, for the check to name. */
function mendValue(value, contract, note, path) {
  const may = (type) => contract.types.includes(type)
  const holds = may('array') || may('object')
  if (typeof value === 'string' && holds && !may('string')) {
    if (value === '') return may('null') ? null : may('array') ? [] : value
    const parsed = may('array') ? listFrom(value) : jsonFrom(value)
    if (parsed === null) {
      if (GDAL_LIST.test(value)) note.torn(path, value)
      return value
    }
    return mendValue(parsed, contract, note, path)
  }
  if (typeof value === 'string' && may('null') && value === '') return null
  if (typeof value === 'string' && contract.pattern?.startsWith('^\\d{4}(-')) return value.replace(/T.*$/, '').replace(/\//g, '-')
  if (typeof value === 'string' && may('number') && !may('string') && /^-?\d+(\.\d+)?$/.test(value.trim())) return Number(value)
  if (typeof value === 'number' && may('string') && !may('number')) return String(value)
  if (may('boolean') && (value === 0 || value === 1)) return value === 1
  if (may('boolean') && (value === 'true' || value === 'false')) return value === 'true'
  if (value === null && may('array') && !may('null')) return []
  if (Array.isArray(value)) return value.map((item, i) => mendValue(item, contract.item(), note, `${path}[${i}]`))
  if (isRecord(value) && contract.fields) return mendRecord(value, contract, note, path)
  return value
}

function mendRecord(record, contract, note, path) {
  const entries = Object.entries(record).flatMap(([key, value]) => {
    const field = contract.field(key)
    // A table has every column in every row: a field that may be missing comes back as null.
    if (value === null && contract.fields.includes(key) && contract.mayMiss(key) && !field.types.includes('null')) return []
    return [[key, mendValue(value, field, note, path ? `${path}.${key}` : key)]]
  })
  return Object.fromEntries(entries)
}

const round = (value) => {
  if (typeof value === 'number') return Math.round(value * DECIMALS) / DECIMALS
  if (!Array.isArray(value)) return value
  // A height of nought is an invention of the file format.
  return typeof value[0] === 'number' ? value.slice(0, 2).map(round) : value.map(round)
}

/** Rounded, flat, and no more `Multi` than it must be. */
function mendGeometry(geometry) {
  if (!isRecord(geometry) || !Array.isArray(geometry.coordinates)) return geometry ?? null
  const coordinates = round(geometry.coordinates)
  const single = /^Multi/.test(geometry.type) && coordinates.length === 1
  return single ? { type: geometry.type.slice(5), coordinates: coordinates[0] } : { type: geometry.type, coordinates }
}

function mendFeature(feature, contract, note) {
  if (!isRecord(feature) || !isRecord(feature.properties)) return feature
  const properties = mendRecord(feature.properties, contract.field('properties'), note, '')
  for (const key of ROW_NUMBERS) delete properties[key]
  // Some programs keep the id of the feature, some the property; a row number in its place is neither.
  const id = properties.id ?? (typeof feature.id === 'string' ? feature.id : undefined)
  const { type, id: _, geometry, properties: __, bbox: ___, ...rest } = feature
  const kept = typeof feature.id === 'string' && properties.id !== undefined ? feature.id : id
  return {
    type: type ?? 'Feature',
    ...(kept === undefined ? {} : { id: kept }),
    geometry: mendGeometry(geometry),
    properties: id === undefined ? properties : { id, ...properties },
    ...rest,
  }
}

/**
 * What a file says, in our form again.
 * @param {Map<string, object>} schemas from `readContract`
 * @param {string} file path below data/
 * @param {unknown} json as read from disk; not changed
 * @returns {{ json: unknown, faults: { code: string, feature: string | null, field: string, found: string }[] }}
 *   faults: a list that came back as text which cannot be taken apart, a file in another coordinate system
 */
export function mend(schemas, file, json) {
  const contract = contractOf(schemas, file)
  const faults = []
  if (!contract || !isRecord(json) || !Array.isArray(json.features)) return { json, faults }
  const crs = json.crs?.properties?.name
  if (crs !== undefined && !WGS84.test(String(crs)))
    faults.push({ code: 'wrong-datum', feature: null, field: 'crs', found: String(crs) })
  const item = contract.field('features').item()
  const features = json.features.map((feature) => {
    const id = feature?.properties?.id ?? feature?.id ?? null
    return mendFeature(feature, item, {
      torn: (field, found) => faults.push({ code: 'torn-list', feature: id, field, found: found.slice(0, 60) }),
    })
  })
  return { json: { type: 'FeatureCollection', features }, faults }
}
