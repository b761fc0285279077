// What sources print as a place's coordinates, and whether our point agrees with them. It catches what no map shows at a glance: a
// datum that was not converted, an airport that has moved, an accuracy that another source contradicts.
import { DATUMS, type Datum, fromWgs84, toWgs84 } from './datum.ts'
import type { Issue, IssueCode } from './issue.ts'
import type { FeatureId, LngLat, Site, SourceId, Text } from './model.ts'
import { readPosition } from './parse/geometry.ts'
import { readArray } from './parse/reader.ts'

export type Recorded = {
  readonly site: FeatureId
  readonly source: SourceId
  /** As the source prints it, in `datum`, to five decimals. */
  readonly at: LngLat
  readonly datum: Datum
  /** The same in WGS84; null where it is printed so. */
  readonly converted: LngLat | null
  /** What the figure is of, where it is not the place itself but a landmark (a station, a gate) that the place was set by. */
  readonly of: Text | null
  /** Metres from the landmark to the place as we put it; null without a landmark. */
  readonly apartM: number | null
  /** Why the atlas does not follow it (a closed predecessor, a slip); null where it does. */
  readonly rejected: Text | null
}

/** Rounding in the source, and the shift formula itself, which is good to a few metres. */
const TOLERANCE_M = 100
/** What our conversion and a recorded one may differ by: five decimals are a metre. */
const CONVERSION_M = 5
/** Two points this close are the same figure, copied. */
const COPIED_M = 30
/** As near as this to a place that is known to be wrong, a point was taken from there. */
const STALE_M = 500
const METRES_PER_DEGREE = 111_195

/** Metres between two points that are near each other: flat, good to a thousandth within a few degrees. */
export function metresBetween(a: LngLat, b: LngLat): number {
  const north = (b[1] - a[1]) * METRES_PER_DEGREE
  const east = (b[0] - a[0]) * METRES_PER_DEGREE * Math.cos((((a[1] + b[1]) / 2) * Math.PI) / 180)
  return Math.hypot(east, north)
}

/** Reads positions.json: an array of records. */
export const parsePositions = (file: string, input: unknown, issues: Issue[]): Recorded[] =>
  readArray(file, input, 'site', issues).flatMap((reader) => {
    const at = readPosition(reader, reader.raw('at'), 'at')
    const converted = reader.raw('converted')
    const record = {
      site: reader.id('site') as FeatureId,
      source: reader.id('source') as SourceId,
      datum: reader.word('datum', DATUMS),
      converted: converted === null || converted === undefined ? null : readPosition(reader, converted, 'converted'),
      of: reader.optionalText('of'),
      apartM: reader.optionalNumber('apartM'),
      rejected: reader.optionalText('rejected'),
    }
    if ((record.of === null) !== (record.apartM === null)) reader.fault('missing-field', record.of === null ? 'of' : 'apartM')
    return at ? [{ ...record, at }] : []
  })

type Verdict = { readonly code: IssueCode; readonly metres: number } | null
type Judged = Pick<Recorded, 'at' | 'datum' | 'rejected'> & Partial<Pick<Recorded, 'apartM'>>

/** How a point stands to one record of it; null where they agree. `accuracyM`: the radius that the point claims. */
export function verdictOn(point: LngLat, accuracyM: number, record: Judged): Verdict {
  const meant = toWgs84(record.at, record.datum)
  const metres = metresBetween(point, meant)
  if (record.rejected !== null) return metres < STALE_M ? { code: 'stale-position', metres } : null
  // The figure as printed, and what GCJ-02 and BD-09 make of a true position: a point on one of these was not converted, or twice.
  const wrong = [record.at, fromWgs84(meant, 'gcj02'), fromWgs84(meant, 'bd09')]
  const copied = wrong.some((image) => metresBetween(image, meant) > TOLERANCE_M && metresBetween(point, image) < COPIED_M)
  if (copied) return { code: 'wrong-datum', metres }
  const { apartM = null } = record
  const agrees = apartM === null ? metres <= accuracyM + TOLERANCE_M : Math.abs(metres - apartM) <= TOLERANCE_M
  return agrees ? null : { code: 'position-disagrees', metres }
}

/** Metres between the recorded conversion and ours, where they differ or one is missing; null where all is well. */
function conversionError({ at, datum, converted }: Recorded): number | null {
  if (datum === 'wgs84') return converted === null ? null : 0
  if (converted === null) return Number.POSITIVE_INFINITY
  const metres = metresBetween(toWgs84(at, datum), converted)
  return metres > CONVERSION_M ? metres : null
}

/** Every record that contradicts its place, does not lead to one, or stands there twice. */
export function checkPositions(
  recorded: readonly Recorded[],
  sites: readonly Site[],
  sources: ReadonlySet<string>,
  fileOf: ReadonlyMap<string, string>,
): Issue[] {
  const issues: Issue[] = []
  const byId = new Map(sites.map((site) => [site.id, site]))
  const seen = new Set<string>()
  for (const record of recorded) {
    const own = (code: IssueCode, field: string, found: string) =>
      issues.push({ code, file: 'positions.json', feature: record.site, field, found })
    const site = byId.get(record.site)
    if (!site) own('unknown-feature', 'site', record.site)
    if (!sources.has(record.source)) own('unknown-source', 'source', record.source)
    const key = [record.site, record.source, ...record.at].join(' ')
    if (seen.has(key)) own('duplicate-entry', 'source', record.source)
    seen.add(key)
    const error = conversionError(record)
    if (error !== null) own('wrong-datum', 'converted', record.converted ? `${Math.round(error)} m` : '')
    if (!site?.at) continue
    const verdict = verdictOn(site.at, site.accuracyM ?? 0, record)
    if (verdict === null) continue
    const found = `${Math.round(verdict.metres)} m, ${record.source} [${record.at.join(', ')}] ${record.datum}`
    issues.push({ code: verdict.code, file: fileOf.get(site.id) ?? '', feature: site.id, field: 'geometry', found })
  }
  return issues
}
