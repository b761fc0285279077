// Reads fields of unknown JSON, collecting every fault with its place instead of stopping at the first.
import type { Issue, IssueCode } from '../issue.ts'
import type { PartialDate, Text } from '../model.ts'

export type Json = Record<string, unknown>
export const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/
const shorten = (value: unknown): string | null => {
  if (value === undefined) return null
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}

/** A cursor on one record of one file. Its read methods return a usable value even when they note a fault. */
export class Reader {
  readonly file: string
  readonly feature: string | null
  private readonly value: Json
  private readonly path: string
  readonly issues: Issue[]

  constructor(file: string, feature: string | null, value: Json, issues: Issue[], path = '') {
    this.file = file
    this.feature = feature
    this.value = value
    this.issues = issues
    this.path = path
  }

  raw(key: string): unknown {
    return this.value[key]
  }

  fault(code: IssueCode, key: string | null, found?: unknown): void {
    const field = key === null ? this.path || null : this.path ? `${this.path}.${key}` : key
    this.issues.push({ code, file: this.file, feature: this.feature, field, found: shorten(found) })
  }

  private missing(key: string): void {
    this.fault(this.value[key] === undefined || this.value[key] === null ? 'missing-field' : 'wrong-type', key, this.value[key])
  }

  string(key: string): string {
    const value = this.value[key]
    if (typeof value === 'string' && value !== '') return value
    this.missing(key)
    return ''
  }

  optionalString(key: string): string | null {
    const value = this.value[key]
    if (value === undefined || value === null) return null
    if (typeof value === 'string') return value
    this.fault('wrong-type', key, value)
    return null
  }

  id(key: string): string {
    const value = this.string(key)
    if (value !== '' && !ID.test(value)) this.fault('bad-id', key, value)
    return value
  }

  number(key: string): number {
    const value = this.value[key]
    if (typeof value === 'number' && Number.isFinite(value)) return value
    this.missing(key)
    return 0
  }

  optionalNumber(key: string): number | null {
    const value = this.value[key]
    if (value === undefined || value === null) return null
    if (typeof value === 'number' && Number.isFinite(value)) return value
    this.fault('wrong-type', key, value)
    return null
  }

  boolean(key: string): boolean {
    const value = this.value[key]
    if (typeof value === 'boolean') return value
    this.missing(key)
    return false
  }

  word<T extends string>(key: string, vocabulary: readonly T[]): T {
    const value = this.value[key]
    if (typeof value === 'string' && (vocabulary as readonly string[]).includes(value)) return value as T
    if (typeof value === 'string') this.fault('not-in-vocabulary', key, value)
    else this.missing(key)
    return vocabulary[0] as T
  }

  text(key: string): Text {
    const value = this.value[key]
    if (isRecord(value) && typeof value.zh === 'string' && typeof value.en === 'string' && value.zh && value.en)
      return { zh: value.zh, en: value.en }
    this.missing(key)
    const part = isRecord(value) ? value : {}
    const zh = typeof part.zh === 'string' ? part.zh : ''
    const en = typeof part.en === 'string' ? part.en : ''
    return { zh: zh || en, en: en || zh }
  }

  optionalText(key: string): Text | null {
    return this.value[key] === undefined || this.value[key] === null ? null : this.text(key)
  }

  date(key: string): PartialDate | null {
    const value = this.value[key]
    if (value === undefined || value === null) return null
    if (typeof value === 'string' && DATE.test(value)) return value
    this.fault('bad-date', key, value)
    return null
  }

  strings(key: string): string[] {
    const value = this.value[key]
    if (value === undefined || value === null) return []
    if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value as string[]
    this.fault('wrong-type', key, value)
    return []
  }

  /** One cursor for each record of an array field. */
  records(key: string): Reader[] {
    const value = this.value[key]
    if (value === undefined || value === null) return []
    if (!Array.isArray(value)) {
      this.fault('wrong-type', key, value)
      return []
    }
    const path = this.path ? `${this.path}.${key}` : key
    return value.flatMap((item, i) => {
      if (isRecord(item)) return [new Reader(this.file, this.feature, item, this.issues, `${path}[${i}]`)]
      this.issues.push({
        code: 'not-an-object',
        file: this.file,
        feature: this.feature,
        field: `${path}[${i}]`,
        found: shorten(item),
      })
      return []
    })
  }

  /** A cursor on the object field `key`, or null (noted) where there is none. */
  record(key: string): Reader | null {
    const value = this.value[key]
    const path = this.path ? `${this.path}.${key}` : key
    if (isRecord(value)) return new Reader(this.file, this.feature, value, this.issues, path)
    this.missing(key)
    return null
  }
}

/** The records of a JSON array file, one cursor each, called by their `idKey` in the report. */
export function readArray(file: string, input: unknown, idKey: string, issues: Issue[]): Reader[] {
  if (!Array.isArray(input)) {
    issues.push({ code: 'not-a-collection', file, feature: null, field: null, found: shorten(input) })
    return []
  }
  return input.flatMap((item, i) => {
    if (!isRecord(item)) {
      issues.push({ code: 'not-an-object', file, feature: `#${i}`, field: null, found: shorten(item) })
      return []
    }
    const id = item[idKey]
    return [new Reader(file, typeof id === 'string' || typeof id === 'number' ? String(id) : `#${i}`, item, issues)]
  })
}

/** The same where `idKey` must be unique: of several with one id the first stays, every other is named. */
export function readUnique(file: string, input: unknown, idKey: string, issues: Issue[]): Reader[] {
  const seen = new Set<string | null>()
  return readArray(file, input, idKey, issues).filter((reader) => {
    const again = seen.has(reader.feature)
    if (again) reader.fault('duplicate-id', idKey, reader.feature)
    seen.add(reader.feature)
    return !again
  })
}

/** The features of a GeoJSON FeatureCollection: a cursor on the properties, and the raw geometry. */
export function readFeatures(file: string, input: unknown, issues: Issue[]): { reader: Reader; geometry: unknown }[] {
  const features = isRecord(input) ? input.features : undefined
  if (!isRecord(input) || input.type !== 'FeatureCollection' || !Array.isArray(features)) {
    issues.push({ code: 'not-a-collection', file, feature: null, field: null, found: shorten(input) })
    return []
  }
  return features.flatMap((feature, i) => {
    const properties = isRecord(feature) ? feature.properties : undefined
    if (!isRecord(feature) || !isRecord(properties)) {
      issues.push({ code: 'not-an-object', file, feature: `#${i}`, field: 'properties', found: shorten(feature) })
      return []
    }
    const id = properties.id
    const reader = new Reader(file, typeof id === 'string' && id ? id : `#${i}`, properties, issues)
    // Map programs look at the id of the feature, we at the property: they must not drift apart.
    if (feature.id !== undefined && feature.id !== id) reader.fault('bad-id', 'id', feature.id)
    return [{ reader, geometry: feature.geometry }]
  })
}
