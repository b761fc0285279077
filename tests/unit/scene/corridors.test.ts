// Corridors as drawn: through their stations, side by side, cut where their status changes.
import { describe, expect, test } from 'vitest'
import type { Corridor, FullStation, LngLat } from '../../../src/domain/model.ts'
import { mercator } from '../../../src/scene/camera.ts'
import { lanesOf, nearestIndex, roundCorners, smooth, stretchesOf } from '../../../src/scene/corridors.ts'
import { createCorridor, frozen } from '../../fixtures/make.ts'
import { readAtlas } from './atlas.ts'

const ZIGZAG: readonly LngLat[] = frozen([
  [104, 30],
  [105, 31],
  [105.2, 29.8],
  [107, 30],
  [107, 30],
  [108, 28],
])
const atlas = readAtlas()
const real = (id: string): Corridor => {
  const found = atlas.graph.dataset.corridors.find((corridor) => corridor.id === id)
  if (!found) throw new Error(`no corridor ${id}`)
  return found
}
const stations = (points: readonly LngLat[]): FullStation[] =>
  points.map((at, i) => ({ name: { zh: `站${i}`, en: `Stop ${i}` }, at, role: 'waypoint', source: null }))

describe('a smooth line', () => {
  test('passes through each of its points, in their order', () => {
    const line = smooth(ZIGZAG)
    let from = 0
    for (const [lng, lat] of ZIGZAG) {
      const index = line.findIndex((at, i) => i >= from && Math.abs(at[0] - lng) < 1e-9 && Math.abs(at[1] - lat) < 1e-9)
      expect(index, `${lng} ${lat}`).toBeGreaterThanOrEqual(from)
      from = index
    }
  })

  test('turns gently: no corner is as sharp as the points have it', () => {
    const sharpest = (line: readonly LngLat[]) => {
      const flat = line.map(mercator)
      return Math.max(
        ...flat.slice(1, -1).map(([x, y], i) => {
          const [[ax, ay], [bx, by]] = [flat[i] ?? [0, 0], flat[i + 2] ?? [0, 0]]
          if (Math.hypot(x - ax, y - ay) < 1e-9 || Math.hypot(bx - x, by - y) < 1e-9) return 0
          const turn = Math.atan2(by - y, bx - x) - Math.atan2(y - ay, x - ax)
          return Math.abs(Math.atan2(Math.sin(turn), Math.cos(turn)))
        }),
      )
    }
    const points = ZIGZAG.slice(0, 4)
    expect(sharpest(smooth(points))).toBeLessThan(sharpest(points) / 2)
  })

  test('stays close to the straight way: no loops', () => {
    const [west, east] = [104, 108]
    for (const [lng, lat] of smooth(ZIGZAG)) {
      expect(lng).toBeGreaterThan(west - 0.3)
      expect(lng).toBeLessThan(east + 0.3)
      expect(lat).toBeGreaterThan(27.7)
      expect(lat).toBeLessThan(31.3)
    }
  })

  test('of one leg is the leg', () => expect(smooth(ZIGZAG.slice(0, 2))).toEqual(ZIGZAG.slice(0, 2)))
  test('has no gaps in its numbers where two stations are one', () => {
    for (const at of smooth(ZIGZAG)) expect(at.every(Number.isFinite)).toBe(true)
  })
})

describe('a surveyed line', () => {
  const course = frozen<LngLat[]>([
    [104, 30],
    [105, 30],
    [105, 31],
  ])
  test('loses its elbows, but neither its ends nor its way', () => {
    const line = roundCorners(course)
    expect(line[0]).toEqual([104, 30])
    expect(line[line.length - 1]).toEqual([105, 31])
    expect(line.length).toBeGreaterThan(course.length)
    for (const [lng, lat] of line) expect(Math.min(Math.abs(lat - 30), Math.abs(lng - 105))).toBeLessThan(0.2)
  })
  test('is not bent through its stations as a schematic one is', () => {
    const [drawn] = stretchesOf(createCorridor('river', { schematic: false, lines: [course] }))
    expect(drawn?.path).toEqual(roundCorners(course))
    const [curve] = stretchesOf(createCorridor('rail', { schematic: true, lines: [course] }))
    expect(curve?.path).toEqual(smooth(course))
  })
})

describe('lanes', () => {
  const along = (id: string, ...points: LngLat[]) => createCorridor(id, { lines: [points], stations: stations(points) })
  const [a, b, c, d]: [LngLat, LngLat, LngLat, LngLat] = [
    [104, 30],
    [105, 30],
    [106, 30],
    [105, 28],
  ]

  test('differ for corridors that share a leg, in whichever direction they run', () => {
    const lanes = lanesOf(frozen([along('one', a, b, c), along('two', a, b, d), along('back', c, b, a)]))
    expect(new Set(lanes.values()).size).toBe(3)
    expect(lanes.get('one')).toBe(0)
  })
  test('are the middle for corridors that only meet', () => {
    expect([...lanesOf(frozen([along('one', a, b), along('two', b, c), along('three', d, b)])).values()]).toEqual([0, 0, 0])
  })
  test('count nearby stations of one town as one', () => {
    const near: LngLat = [105.05, 30.05]
    expect(lanesOf(frozen([along('one', a, b), along('two', a, near)])).get('two')).not.toBe(0)
  })
  test('are not taken by a corridor that is not drawn', () => {
    const ghost = createCorridor('ghost', { lines: [], stations: stations([a, b]) })
    expect(lanesOf(frozen([ghost, along('one', a, b)])).get('one')).toBe(0)
  })

  test('of the atlas keep every two corridors apart that share a leg', () => {
    const drawn = atlas.graph.dataset.corridors.filter((corridor) => corridor.lines.length > 0)
    const lanes = lanesOf(atlas.graph.dataset.corridors)
    const legs = (corridor: Corridor) =>
      corridor.stations.slice(1).map((station, i) => [corridor.stations[i]?.name.zh ?? '', station.name.zh].sort().join('—'))
    const clashes = drawn.flatMap((one, i) =>
      drawn.slice(i + 1).flatMap((two) => {
        const shared = legs(one).filter((leg) => legs(two).includes(leg))
        return shared.length > 0 && lanes.get(one.id) === lanes.get(two.id) ? [`${one.id} × ${two.id}: ${shared[0]}`] : []
      }),
    )
    expect(clashes).toEqual([])
  })
})

describe('stretches', () => {
  const points: LngLat[] = [
    [104, 30],
    [105, 30.5],
    [106, 30],
    [107, 30.5],
    [108, 30],
  ]
  const cut = (segments: Corridor['segments']) =>
    stretchesOf(frozen(createCorridor('line', { lines: [points], stations: stations(points), segments })))

  test('are the whole line where its status is one', () => {
    expect(cut([])).toEqual([{ path: smooth(points), status: 'operating' }])
  })

  test('change at the stations, and lose no point of the line', () => {
    const parts = cut([{ from: 1, to: 2, status: 'building' }])
    expect(parts.map((part) => part.status)).toEqual(['operating', 'building', 'operating'])
    expect(parts[1]?.path[0]).toEqual(points[1]?.map((v) => expect.closeTo(v, 9)))
    const joined = parts.flatMap(({ path }, i) => (i === 0 ? path : path.slice(1)))
    expect(joined).toEqual(smooth(points))
  })

  test('may begin or end the line, meet, and come in any order', () => {
    const parts = cut([
      { from: 3, to: 4, status: 'planned' },
      { from: 0, to: 1, status: 'building' },
      { from: 1, to: 2, status: 'bid' },
    ])
    expect(parts.map((part) => part.status)).toEqual(['building', 'bid', 'operating', 'planned'])
  })

  test('of a corridor of several lines are its lines', () => {
    const parts = stretchesOf(createCorridor('two', { lines: [points.slice(0, 3), points.slice(2)], segments: [] }))
    expect(parts).toHaveLength(2)
  })

  test('of the line to 百色 leave out what is still being built between 黄桶 and 百色', () => {
    const corridor = real('lsc-baise')
    const parts = stretchesOf(corridor)
    const building = parts.filter((part) => part.status === 'building')
    expect(building).toHaveLength(1)
    const stop = (name: string) => corridor.stations.find((station) => station.name.zh.includes(name))?.at ?? [0, 0]
    const path = building[0]?.path ?? []
    expect(path[0]).toEqual(stop('黄桶').map((v) => expect.closeTo(v, 6)))
    expect(path[path.length - 1]).toEqual(stop('百色').map((v) => expect.closeTo(v, 6)))
    expect(parts.map((part) => part.status)).toEqual(['operating', 'building', 'operating'])
  })

  test('of the atlas’s schematic lines come by every station', () => {
    const astray = atlas.graph.dataset.corridors
      .filter((corridor) => corridor.schematic && corridor.lines.length > 0)
      .flatMap((corridor) => {
        const path = stretchesOf(corridor).flatMap((part) => part.path)
        return corridor.stations
          .filter(({ at }) => {
            const near = path[nearestIndex(path, at)] ?? [0, 0]
            return Math.hypot(near[0] - at[0], near[1] - at[1]) > 0.05
          })
          .map((station) => `${corridor.id} ${station.name.zh}`)
      })
    expect(astray).toEqual([])
  })
})
