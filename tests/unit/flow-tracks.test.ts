// Comets keep their size at every zoom and their place when the map moves; only open, lit corridors carry them.
import { describe, expect, test } from 'vitest'
import type { LngLat } from '../../src/domain/model.ts'
import { APART_PX } from '../../src/render/comets.ts'
import { createTracker, type Track } from '../../src/render/gl/flow-tracks.ts'
import { type Camera, type Px, project } from '../../src/scene/camera.ts'
import type { LineMark } from '../../src/scene/scene.ts'

const PATH: readonly LngLat[] = Array.from({ length: 41 }, (_, i): LngLat => [100 + i * 0.25, 30 + Math.sin(i / 4) * 0.6])
const CAMERA: Camera = { lng: 106, lat: 30, zoom: 6.6, width: 1200, height: 800 }

const mark = (changes: Partial<LineMark> = {}): LineMark => ({
  id: 'line' as LineMark['id'],
  mode: 'rail',
  path: PATH,
  status: 'operating',
  color: '#2b478a',
  casing: '#fcfaf4',
  widthPx: 2.6,
  offsetPx: 0,
  emphasis: 'plain',
  ...changes,
})

const one = (tracks: readonly Track[]): Track => {
  const [track] = tracks
  if (!track) throw new Error('No track')
  return track
}
const cornersOn = (camera: Camera, { lngLats }: Track): Px[] =>
  Array.from({ length: lngLats.length / 2 }, (_, i) => project(camera, [lngLats[2 * i] ?? 0, lngLats[2 * i + 1] ?? 0]))

/** Where between two comets a place on the path is: 0 at a head, up to the distance between heads. */
function phaseAt(camera: Camera, track: Track, at: LngLat): number {
  const [x, y] = project(camera, at)
  let least = Number.POSITIVE_INFINITY
  let phase = 0
  for (const [i, corner] of cornersOn(camera, track).entries()) {
    const distance = Math.hypot(corner[0] - x, corner[1] - y)
    if (distance >= least) continue
    least = distance
    phase = track.alongPx[i] ?? 0
  }
  return ((phase % APART_PX) + APART_PX) % APART_PX
}
const apart = (a: number, b: number): number => Math.min(Math.abs(a - b), APART_PX - Math.abs(a - b))

describe('tracks', () => {
  test('only corridors in operation that do not recede flow', () => {
    const track = createTracker()
    const statuses = ['operating', 'building', 'planned', 'bid', 'ended'] as const
    expect(statuses.filter((status) => track([mark({ status })], CAMERA).length > 0)).toEqual(['operating'])
    expect(track([mark({ emphasis: 'receded' })], CAMERA)).toEqual([])
    expect(track([mark({ emphasis: 'strong' })], CAMERA)).toHaveLength(1)
  })

  test.each([3, 6.6, 9.2])('distances are screen pixels at zoom %d', (zoom) => {
    const camera = { ...CAMERA, zoom }
    const track = one(createTracker()([mark()], camera))
    const corners = cornersOn(camera, track)
    const drawn = corners.slice(1).reduce((sum, b, i) => {
      const a = corners[i] as Px
      return sum + Math.hypot(b[0] - a[0], b[1] - a[1])
    }, 0)
    const told = (track.alongPx[track.alongPx.length - 1] ?? 0) - (track.alongPx[0] ?? 0)
    // Corners that are rounded or left out make the drawn line a little shorter.
    expect(told / drawn).toBeGreaterThanOrEqual(0.999)
    expect(told / drawn).toBeLessThan(1.03)
  })

  test('distances grow in the direction of travel', () => {
    const { alongPx } = one(createTracker()([mark()], CAMERA))
    expect([...alongPx].every((along, i) => i === 0 || along > (alongPx[i - 1] ?? 0))).toBe(true)
  })

  test('the zero lies within one period of the middle of the window', () => {
    const middle = PATH[24] as LngLat
    const camera = { ...CAMERA, lng: middle[0], lat: middle[1], zoom: 12 }
    const track = one(createTracker()([mark()], camera))
    const corners = cornersOn(camera, track)
    const nearest = corners.findIndex(([x, y]) => Math.hypot(x - 600, y - 400) < 1)
    expect(track.alongPx[nearest]).toBeGreaterThanOrEqual(0)
    expect(track.alongPx[nearest]).toBeLessThan(APART_PX)
  })

  test('no comet jumps when the map is moved', () => {
    const tracks = createTracker()
    const place = PATH[20] as LngLat
    const before = phaseAt(CAMERA, one(tracks([mark()], CAMERA)), place)
    const moved = { ...CAMERA, lng: CAMERA.lng + 3, lat: CAMERA.lat - 1 }
    expect(apart(phaseAt(moved, one(tracks([mark()], moved)), place), before)).toBeLessThan(0.01)
  })

  test('a zoom spreads the comets from the middle, however far away the line begins', () => {
    const tracks = createTracker()
    const place = PATH[24] as LngLat
    const camera = { ...CAMERA, lng: place[0], lat: place[1], zoom: 11 }
    const before = phaseAt(camera, one(tracks([mark()], camera)), place)
    const closer = { ...camera, zoom: 11.05 }
    const after = phaseAt(closer, one(tracks([mark()], closer)), place)
    // 235 px at most to the zero, spread by 3.5 %.
    expect(apart(after, before)).toBeLessThan(9)
  })

  test('a lane lies to the right of travel, by as many pixels as it says', () => {
    const straight: readonly LngLat[] = [100, 102, 104, 106].map((lng): LngLat => [lng, 30])
    const track = createTracker()
    const [, lane] = track([mark({ path: straight }), mark({ path: straight, offsetPx: 5.5 })], CAMERA)
    if (!lane) throw new Error('No lane')
    for (const [, y] of cornersOn(CAMERA, lane)) expect(y - project(CAMERA, [100, 30])[1]).toBeCloseTo(5.5, 6)
  })

  test('corridors side by side do not march in step', () => {
    const [a, b] = createTracker()([mark(), mark({ id: 'other' as LineMark['id'], path: [...PATH] })], CAMERA)
    expect(a?.alongPx[0]).not.toBe(b?.alongPx[0])
  })

  test('a path drawn small keeps its ends and loses what cannot be seen', () => {
    const camera = { ...CAMERA, zoom: 2 }
    const track = one(createTracker()([mark()], camera))
    const corners = cornersOn(camera, track)
    expect(corners.length).toBeLessThan(PATH.length)
    const [first, last] = [corners[0] as Px, corners[corners.length - 1] as Px]
    const ends = [project(camera, PATH[0] as LngLat), project(camera, PATH[PATH.length - 1] as LngLat)] as const
    expect(Math.hypot(first[0] - ends[0][0], first[1] - ends[0][1])).toBeLessThan(1e-6)
    expect(Math.hypot(last[0] - ends[1][0], last[1] - ends[1][1])).toBeLessThan(1e-6)
  })

  test('a repeated point and a line that turns back give numbers, not holes', () => {
    const path: readonly LngLat[] = [
      [104, 30],
      [105, 30],
      [105, 30],
      [104, 30],
    ]
    const track = one(createTracker()([mark({ path, offsetPx: 6 })], CAMERA))
    expect([...track.lngLats, ...track.alongPx].every(Number.isFinite)).toBe(true)
  })
})
