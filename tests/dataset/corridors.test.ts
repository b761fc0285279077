// Corridors are only as good as their stations: the right town of that name, in order, on the line, and a length that can be true.
import { describe, expect, test } from 'vitest'
import { lengthM } from '../../src/analysis/distance.ts'
import type { LngLat } from '../../src/domain/model.ts'
import { readShipped } from './shipped.ts'

const { corridors } = readShipped().graph.dataset
const near = (a: LngLat, b: LngLat): number => Math.hypot((a[0] - b[0]) * Math.cos((a[1] * Math.PI) / 180), a[1] - b[1])

describe('stations', () => {
  test('stand on their line in the order in which it runs', () => {
    const astray = corridors.flatMap((corridor) => {
      const line = corridor.lines.flat()
      const at = corridor.stations.map((station) => {
        const distances = line.map((point) => near(point, station.at))
        return { distance: Math.min(...distances), index: distances.indexOf(Math.min(...distances)) }
      })
      // 0.05° is some 5 km: river lines are simplified, all others run through the station itself.
      return at.some(({ distance, index }, i) => distance > 0.05 || index < (at[i - 1]?.index ?? 0)) ? [corridor.id] : []
    })
    expect(astray).toEqual([])
  })

  // Each has a namesake far away, or one across a border: Frankfurt on the Main, Brest in Brittany, Khorgos town, Lodz in Texas …
  test.each([
    ['Frankfurt (Oder)', 14.55, 52.35],
    ['Brest', 23.7, 52.1],
    ['Małaszewicze', 23.53, 52.03],
    ['Duisburg', 6.77, 51.43],
    ['Łódź', 19.46, 51.77],
    ['Petropavl', 69.15, 54.87],
    ['Khorgos', 80.41, 44.21],
    ['Alashankou', 82.57, 45.17],
    ['Vientiane', 102.6, 17.97],
    ['Butterworth', 100.37, 5.4],
    ['Port Klang', 101.39, 3],
    ['Qinzhou', 108.65, 21.98],
    ['Chumphon', 99.18, 10.5],
  ])('%s is the one on the way', (name, lng, lat) => {
    const found = corridors.flatMap((corridor) => corridor.stations.filter((station) => station.name.en === name))
    expect(found.length).toBeGreaterThan(0)
    for (const { at } of found) expect(near(at, [lng, lat])).toBeLessThan(0.1)
  })

  test('have sources', () => {
    const silent = corridors.flatMap((corridor) =>
      corridor.stations.filter(({ source }) => source === null).map(({ name }) => `${corridor.id}: ${name.zh}`),
    )
    expect(silent).toEqual([])
  })
})

describe('a corridor', () => {
  test('is drawn no longer than it officially is, and not far short of it', () => {
    const odd = corridors.flatMap((corridor) => {
      if (corridor.lengthKm === null) return []
      const share = corridor.lines.reduce((sum, line) => sum + lengthM(line), 0) / 1000 / corridor.lengthKm
      return share > 1.02 || share < 0.6 ? [`${corridor.id}: ${share.toFixed(2)}`] : []
    })
    expect(odd).toEqual([])
  })

  test('with an official length names its source', () => {
    expect(corridors.filter((c) => c.lengthKm !== null && c.lengthSource === null).map(({ id }) => id)).toEqual([])
  })

  test('rests on two facts or more and says as of when', () => {
    expect(corridors.filter(({ facts, asOf }) => facts.length < 2 || asOf === null).map(({ id }) => id)).toEqual([])
  })

  test('that is not the surveyed track says that it is schematic, or where its line comes from', () => {
    expect(corridors.filter(({ schematic, positionNote }) => !schematic && !positionNote).map(({ id }) => id)).toEqual([])
  })
})
