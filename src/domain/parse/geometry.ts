// GeoJSON geometry into our shapes. A coordinate that is not on the earth is a fault, and so is one that claims centimetres.
import type { LngLat } from '../model.ts'
import { isRecord, type Reader } from './reader.ts'

const DECIMALS = 5

/** A position, or null with its fault noted under `field`. */
export function readPosition(reader: Reader, value: unknown, field = 'geometry'): LngLat | null {
  if (!Array.isArray(value) || typeof value[0] !== 'number' || typeof value[1] !== 'number') {
    reader.fault('bad-geometry', field, value)
    return null
  }
  const [lng, lat] = value as [number, number]
  if (!(Math.abs(lng) <= 180 && Math.abs(lat) <= 90)) {
    // Every place of the circle lies beyond 90° east: with latitude first it falls off the earth, and then it is certain.
    reader.fault(Math.abs(lng) <= 90 && Math.abs(lat) <= 180 ? 'swapped' : 'off-the-map', field, value)
    return null
  }
  const scale = 10 ** DECIMALS
  if (Math.abs(lng * scale - Math.round(lng * scale)) > 1e-4 || Math.abs(lat * scale - Math.round(lat * scale)) > 1e-4)
    reader.fault('too-precise', field, value)
  return [lng, lat]
}

function readPositions(reader: Reader, value: unknown, least: number): LngLat[] {
  if (!Array.isArray(value)) {
    reader.fault('bad-geometry', 'geometry', value)
    return []
  }
  const found = value.flatMap((item) => {
    const position = readPosition(reader, item)
    return position ? [position] : []
  })
  if (found.length < value.length) return []
  if (found.length < least) reader.fault('bad-geometry', 'geometry', value)
  return found.length >= least ? found : []
}

/** A ring that closes on itself, or null for no value. */
export function readRing(reader: Reader, value: unknown): LngLat[] | null {
  if (value === undefined || value === null) return null
  const ring = readPositions(reader, value, 4)
  const [first, last] = [ring[0], ring[ring.length - 1]]
  if (first && last && (first[0] !== last[0] || first[1] !== last[1])) reader.fault('bad-geometry', 'ring', last)
  return ring.length > 0 ? ring : null
}

/** A point, or null for a geometry of null. */
export function readPoint(reader: Reader, geometry: unknown): LngLat | null {
  if (geometry === null) return null
  if (isRecord(geometry) && geometry.type === 'Point') return readPosition(reader, geometry.coordinates)
  reader.fault('bad-geometry', 'geometry', isRecord(geometry) ? geometry.type : geometry)
  return null
}

/** The lines of a LineString or MultiLineString. */
export function readLines(reader: Reader, geometry: unknown): LngLat[][] {
  if (isRecord(geometry) && geometry.type === 'LineString') {
    const line = readPositions(reader, geometry.coordinates, 2)
    return line.length ? [line] : []
  }
  if (isRecord(geometry) && geometry.type === 'MultiLineString' && Array.isArray(geometry.coordinates))
    return geometry.coordinates.map((line) => readPositions(reader, line, 2)).filter((line) => line.length > 0)
  reader.fault('bad-geometry', 'geometry', isRecord(geometry) ? geometry.type : geometry)
  return []
}

/** The polygons of a Polygon or MultiPolygon; none for a Point or null, which areas without a boundary have. */
export function readPolygons(reader: Reader, geometry: unknown): LngLat[][][] {
  if (geometry === null || (isRecord(geometry) && geometry.type === 'Point')) return []
  const coordinates = isRecord(geometry) ? geometry.coordinates : undefined
  if (isRecord(geometry) && Array.isArray(coordinates)) {
    const polygons = geometry.type === 'Polygon' ? [coordinates] : geometry.type === 'MultiPolygon' ? coordinates : null
    if (polygons)
      return polygons.map((rings: unknown) => (Array.isArray(rings) ? rings.map((ring) => readPositions(reader, ring, 4)) : []))
  }
  reader.fault('bad-geometry', 'geometry', isRecord(geometry) ? geometry.type : geometry)
  return []
}
