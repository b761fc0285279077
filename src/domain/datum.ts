// The datums of map services in China. All data here is WGS84; this is for the edges: links out to map apps, readers' own points.
// GCJ-02 is shifted from WGS84 by a formula that was never published officially; the one below is the approximation that
// everyone uses, good to a few metres. BD-09 shifts GCJ-02 once more.
import type { LngLat } from './model.ts'

export const DATUMS = ['wgs84', 'gcj02', 'bd09'] as const
export type Datum = (typeof DATUMS)[number]

const { PI, abs, atan2, cos, hypot, sin, sqrt } = Math
/** Krasovsky 1940, the ellipsoid the shift was fitted on. */
const SEMI_MAJOR_M = 6_378_245
const ECCENTRICITY_SQUARED = 0.006_693_421_622_965_943
/** The shift is a polynomial round this point plus sines of falling period. */
const ORIGIN: LngLat = [105, 35]

/** A plain box round China, neighbours included: good enough for places known to lie in China, no border. */
export const isInShiftedBox = ([lng, lat]: LngLat): boolean => lng >= 72.004 && lng <= 137.8347 && lat >= 0.8293 && lat <= 55.8271

const ripples = (x: number): number => ((20 * sin(6 * x * PI) + 20 * sin(2 * x * PI)) * 2) / 3
const swell = (v: number, long: number, longest: number): number =>
  ((20 * sin(v * PI) + 40 * sin((v / 3) * PI)) * 2) / 3 + ((long * sin((v / 12) * PI) + longest * sin((v / 30) * PI)) * 2) / 3

/** Shift in metres, before it is turned into degrees. */
function shiftM([lng, lat]: LngLat): { readonly east: number; readonly north: number } {
  const x = lng - ORIGIN[0]
  const y = lat - ORIGIN[1]
  return {
    east: 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * sqrt(abs(x)) + ripples(x) + swell(x, 150, 300),
    north: -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * sqrt(abs(x)) + ripples(x) + swell(y, 160, 320),
  }
}

/** WGS84 → GCJ-02, the datum of Amap, Tencent and, in China, Google and Apple maps. */
export function gcj02FromWgs84(at: LngLat): LngLat {
  if (!isInShiftedBox(at)) return at
  const [lng, lat] = at
  const { east, north } = shiftM(at)
  const phi = (lat * PI) / 180
  const w = 1 - ECCENTRICITY_SQUARED * sin(phi) ** 2
  const meridian = (SEMI_MAJOR_M * (1 - ECCENTRICITY_SQUARED)) / (w * sqrt(w))
  const parallel = (SEMI_MAJOR_M / sqrt(w)) * cos(phi)
  return [lng + (east * 180) / (parallel * PI), lat + (north * 180) / (meridian * PI)]
}

/** The inverse has no formula: found by iteration, to less than a millimetre. */
function inverse(forward: (at: LngLat) => LngLat, at: LngLat): LngLat {
  let guess = at
  for (let round = 0; round < 12; round++) {
    const [lng, lat] = forward(guess)
    const [dx, dy] = [at[0] - lng, at[1] - lat]
    guess = [guess[0] + dx, guess[1] + dy]
    if (hypot(dx, dy) < 1e-10) break
  }
  return guess
}

export const wgs84FromGcj02 = (at: LngLat): LngLat => (isInShiftedBox(at) ? inverse(gcj02FromWgs84, at) : at)

const BAIDU_TURNS = (PI * 3000) / 180

/** GCJ-02 → BD-09, the datum of Baidu maps. */
export function bd09FromGcj02(at: LngLat): LngLat {
  if (!isInShiftedBox(at)) return at
  const [lng, lat] = at
  const radius = hypot(lng, lat) + 0.00002 * sin(lat * BAIDU_TURNS)
  const angle = atan2(lat, lng) + 0.000003 * cos(lng * BAIDU_TURNS)
  return [radius * cos(angle) + 0.0065, radius * sin(angle) + 0.006]
}

export const gcj02FromBd09 = (at: LngLat): LngLat => (isInShiftedBox(at) ? inverse(bd09FromGcj02, at) : at)

/** From WGS84 into the datum a map service expects. */
export function fromWgs84(at: LngLat, datum: Datum): LngLat {
  switch (datum) {
    case 'wgs84':
      return at
    case 'gcj02':
      return gcj02FromWgs84(at)
    case 'bd09':
      return bd09FromGcj02(gcj02FromWgs84(at))
  }
}

/** Into WGS84 from the datum that data was recorded in. */
export function toWgs84(at: LngLat, datum: Datum): LngLat {
  switch (datum) {
    case 'wgs84':
      return at
    case 'gcj02':
      return wgs84FromGcj02(at)
    case 'bd09':
      return wgs84FromGcj02(gcj02FromBd09(at))
  }
}
