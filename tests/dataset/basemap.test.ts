// Guards the base map's facts: areas, counts, datum, and that lines meet where rivers and counties do.
import { existsSync, readFileSync } from 'node:fs'
import type { Feature, FeatureCollection, LineString, MultiLineString, MultiPolygon, Point, Polygon, Position } from 'geojson'
import { feature, neighbors } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { describe, expect, it } from 'vitest'

type Shape = Polygon | MultiPolygon
type County = {
  readonly adcode: string
  readonly name: string
  readonly nameEn: string
  readonly pref: string
  readonly prov: string
  readonly circle: 'full' | 'part' | null
  readonly tone: number
}
type Name = { readonly zh: string; readonly en: string }
type River = { readonly name: Name; readonly rank: number; readonly into: string | null }
type Place = {
  readonly adcode: string
  readonly name: Name
  readonly full: string
  readonly rank: number
  readonly land?: { readonly at: Position; readonly km: number }
}

const folder = new URL('../../data/basemap/', import.meta.url)
const read = <T>(name: string): T => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as T

const topologies = { default: read<Topology>('counties.topojson'), detail: read<Topology>('counties-detail.topojson') }
const land = read<Topology>('land.topojson')
const context = read<Topology>('context.topojson')
const rivers = read<FeatureCollection<LineString | MultiLineString, River>>('rivers.geojson').features
const places = read<FeatureCollection<Point, Place>>('places.geojson').features

function collect<P>(topology: Topology, name: string): Feature<Shape, P>[] {
  const object = topology.objects[name]
  if (!object) throw new Error(`no object ${name}`)
  const decoded = feature(topology, object as GeometryCollection) as unknown as FeatureCollection<Shape, P> | Feature<Shape, P>
  return decoded.type === 'FeatureCollection' ? decoded.features : [decoded]
}

const polygons = (shape: Shape): Position[][][] => (shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates)
const at = (p: Position | undefined): [number, number] => [p?.[0] ?? Number.NaN, p?.[1] ?? Number.NaN]

/** Area of a ring on the sphere in km², unsigned. */
function ringKm2(ring: Position[]): number {
  const rad = Math.PI / 180
  let sum = 0
  for (let i = 1; i < ring.length; i += 1) {
    const [x1, y1] = at(ring[i - 1])
    const [x2, y2] = at(ring[i])
    sum += (x2 - x1) * rad * (2 + Math.sin(y1 * rad) + Math.sin(y2 * rad))
  }
  return Math.abs((sum * 6371.0088 ** 2) / 2)
}

const shapeKm2 = (shape: Shape) =>
  polygons(shape).reduce((sum, rings) => sum + rings.reduce((s, ring, i) => s + (i ? -1 : 1) * ringKm2(ring), 0), 0)
const totalKm2 = <P>(features: Feature<Shape, P>[]) => features.reduce((sum, f) => sum + shapeKm2(f.geometry), 0)

function inRing(p: Position, ring: Position[]): boolean {
  const [x, y] = at(p)
  let inside = false
  for (let i = 1; i < ring.length; i += 1) {
    const [x1, y1] = at(ring[i - 1])
    const [x2, y2] = at(ring[i])
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside
  }
  return inside
}

const contains = (shape: Shape, p: Position) =>
  polygons(shape).some((rings) => rings.filter((ring) => inRing(p, ring)).length % 2 === 1)

function km(a: Position, b: Position): number {
  const [x1, y1] = at(a)
  const [x2, y2] = at(b)
  return Math.hypot((x2 - x1) * Math.cos(((y1 + y2) * Math.PI) / 360), y2 - y1) * 111.2
}

const line = (f: Feature<LineString | MultiLineString, River> | undefined): Position[] =>
  !f ? [] : f.geometry.type === 'LineString' ? f.geometry.coordinates : f.geometry.coordinates.flat()

describe.each(Object.entries(topologies))('counties, %s', (_, topology) => {
  const counties = collect<County>(topology, 'counties')
  const circle = collect<{ circle: string }>(topology, 'circle')
  const province = (prov: string) => counties.filter((c) => c.properties.prov === prov)

  it('has the 183 counties of Sichuan and the 38 of Chongqing, each named in both languages', () => {
    expect(province('510000')).toHaveLength(183)
    expect(province('500000')).toHaveLength(38)
    expect(new Set(counties.map((c) => c.properties.adcode)).size).toBe(221)
    for (const { properties } of counties) {
      expect(properties.name).toMatch(/^\p{Script=Han}+$/u)
      expect(properties.nameEn).toMatch(/^\p{Lu}[\p{L}']+$/u)
    }
  })

  it.each([
    ['500000', 82_402],
    ['510000', 486_000],
  ])('%s has its official area within half a per cent', (prov, official) => {
    expect(Math.abs(totalKm2(province(prov)) / official - 1)).toBeLessThan(0.005)
  })

  it('the circle has 181.8 thousand km², 140 whole counties and the two partial ones', () => {
    const whole = circle.filter((f) => f.properties.circle === 'full')
    expect(Math.abs(totalKm2(whole) / 181_800 - 1)).toBeLessThan(0.003)
    expect(counties.filter((c) => c.properties.circle === 'full')).toHaveLength(140)
    const part = counties.filter((c) => c.properties.circle === 'part').map((c) => c.properties.name)
    expect(part.sort()).toEqual(['云阳县', '开州区'].sort())
    expect(
      polygons(circle.find((f) => f.properties.circle === 'full')?.geometry ?? { type: 'MultiPolygon', coordinates: [] }),
    ).toHaveLength(2)
  })

  it('no two neighbours wear one tone, and each of the five is worn by its share', () => {
    const round = neighbors((topology.objects.counties as GeometryCollection).geometries)
    const tone = (i: number) => counties[i]?.properties.tone
    expect(round.flat().length).toBeGreaterThan(1000)
    expect(round.flatMap((others, i) => others.filter((k) => tone(k) === tone(i)).map((k) => [i, k]))).toEqual([])
    for (let i = 0; i < 5; i++) expect(counties.filter((c) => c.properties.tone === i).length, `tone ${i}`).toBeGreaterThan(25)
  })

  it('dissolving leaves no hole and loses no area', () => {
    for (const name of ['provinces', 'circle']) {
      for (const f of collect(topology, name))
        for (const rings of polygons(f.geometry)) expect(rings.slice(1).map(ringKm2)).toEqual([])
    }
    // Prefectures have real enclaves in each other, so their holes count against other prefectures' parts.
    for (const name of ['prefectures', 'provinces']) {
      expect(Math.abs(totalKm2(collect(topology, name)) / totalKm2(counties) - 1)).toBeLessThan(1e-4)
    }
    expect(collect(topology, 'prefectures')).toHaveLength(22)
    expect(collect(topology, 'provinces')).toHaveLength(2)
  })
})

describe('places', () => {
  const counties = new Map(collect<County>(topologies.detail, 'counties').map((c) => [c.properties.adcode, c]))
  const place = (adcode: string) => places.find((p) => p.properties.adcode === adcode)

  it('every county seat lies in its county', () => {
    const seats = places.filter((p) => counties.has(p.properties.adcode))
    expect(seats).toHaveLength(221)
    const astray = seats.filter((p) => {
      const county = counties.get(p.properties.adcode)
      return !county || !contains(county.geometry, p.geometry.coordinates)
    })
    expect(astray.map((p) => p.properties.full)).toEqual([])
  })

  it('the name of a county is set on its own land, which is there as wide as the room it claims', () => {
    const poor = places.flatMap(({ properties: { adcode, full, land } }) => {
      const county = counties.get(adcode)
      if (!county) return land ? [`${full} is no county`] : []
      if (!land) return [`${full} has no place`]
      const [lng, lat] = at(land.at)
      const half = (land.km / 2 - 0.3) / (111.32 * Math.cos((lat * Math.PI) / 180))
      return [-half, 0, half].every((by) => contains(county.geometry, [lng + by, lat])) ? [] : [full]
    })
    expect(poor).toEqual([])
    expect(places.find((p) => p.properties.adcode === '510722')?.properties.land?.km).toBeGreaterThan(25)
  })

  it('is WGS84: Chengdu lies where it is, not where GCJ-02 puts it', () => {
    const chengdu = place('510100')?.geometry.coordinates ?? []
    expect(chengdu[0]).toBeGreaterThan(104.061)
    expect(chengdu[0]).toBeLessThan(104.065)
    expect(chengdu[1]).toBeGreaterThan(30.661)
    expect(chengdu[1]).toBeLessThan(30.664)
  })

  it('puts the seat of 渝北 in 两路, and ranks the two cores first', () => {
    expect(km(place('500112')?.geometry.coordinates ?? [], [106.63, 29.72])).toBeLessThan(2)
    expect(places.filter((p) => p.properties.rank === 1).map((p) => p.properties.name.zh)).toEqual(['重庆', '成都'])
    for (const p of places) expect([1, 2, 3]).toContain(p.properties.rank)
  })
})

describe('rivers', () => {
  const byName = new Map(rivers.map((r) => [r.properties.name.zh, r]))

  it('has the named rivers of the basin, each in both languages with a rank', () => {
    for (const name of '长江 金沙江 嘉陵江 岷江 沱江 涪江 渠江 州河 乌江 大渡河 雅砻江 青衣江 赤水河 汉江'.split(' '))
      expect([...byName.keys()]).toContain(name)
    for (const { properties } of rivers) {
      expect(properties.name.en).toMatch(/ River$/)
      expect([1, 2, 3]).toContain(properties.rank)
    }
  })

  it('every tributary runs down to a point of its parent', () => {
    for (const r of rivers) {
      if (!r.properties.into) continue
      const parent = line(byName.get(r.properties.into))
      const own = line(r)
      const mouth = at(own[own.length - 1])
      expect(
        parent.some((p) => p[0] === mouth[0] && p[1] === mouth[1]),
        r.properties.name.zh,
      ).toBe(true)
    }
    const jinsha = line(byName.get('金沙江'))
    expect(jinsha[jinsha.length - 1]).toEqual(line(byName.get('长江'))[0])
  })

  it.each([
    ['长江', [104.64, 28.78], [121.5, 31.4]],
    ['金沙江', [97.2, 33], [104.64, 28.78]],
    ['嘉陵江', [106.9, 34.2], [106.58, 29.57]],
    ['岷江', [103.6, 32.9], [104.64, 28.78]],
    ['沱江', [104.1, 31.3], [105.44, 28.89]],
    ['乌江', [104.5, 26.85], [107.4, 29.72]],
    ['渠江', [106.75, 32.3], [106.29, 30.02]],
    ['汉江', [106.3, 33.1], [114.28, 30.57]],
  ])('%s runs from its source to its mouth', (name, source, mouth) => {
    const own = line(byName.get(name))
    expect(km(at(own[0]), source)).toBeLessThan(30)
    expect(km(at(own[own.length - 1]), mouth)).toBeLessThan(15)
  })

  it('never jumps and never walks a stretch twice', () => {
    for (const r of rivers) {
      const own = line(r)
      const seen = new Set(own.map((p) => p.join()))
      expect(seen.size, r.properties.name.zh).toBe(own.length)
      const longest = Math.max(...own.slice(1).map((p, i) => km(p, own[i] ?? p)))
      expect(longest, r.properties.name.zh).toBeLessThan(45)
    }
  })
})

describe('land and context', () => {
  const shapes = collect(land, 'land')
  const isLand = (p: Position) => shapes.some((f) => contains(f.geometry, p))

  it.each([
    ['Duisburg', 6.76, 51.43],
    ['Kuala Lumpur', 101.69, 3.14],
    ['Chongqing', 106.56, 29.56],
    ['Sanya', 109.4, 18.35],
    ['Taichung', 120.9, 24.1],
    ['São Paulo', -46.6, -23.5],
    ['Denver', -105, 39.7],
    ['Alice Springs', 133.9, -23.7],
    ['Chukotka beyond the antimeridian', -173, 66.3],
    ['Antarctica', 90, -80],
  ])('%s is on land', (_, lng, lat) => {
    expect(isLand([lng, lat])).toBe(true)
  })

  it.each([
    ['the Pacific', -150, 10],
    ['the Indian Ocean', 80, -20],
    ['the South China Sea', 113, 15],
    ['the Caspian Sea', 51, 41],
  ])('%s is not', (_, lng, lat) => {
    expect(isLand([lng, lat])).toBe(false)
  })

  it('reaches round the whole world, and its coast has no artificial edge', () => {
    expect(land.bbox?.[0]).toBeCloseTo(-180, 1)
    expect(land.bbox?.[2]).toBeCloseTo(180, 1)
    const coast = feature(land, land.objects.coast as never) as unknown as Feature<MultiLineString>
    const along = coast.geometry.coordinates.flatMap((l) =>
      l.filter((p, i) => i > 0 && Math.abs(at(p)[0]) > 179.995 && Math.abs(at(l[i - 1])[0]) > 179.995),
    )
    expect(along).toEqual([])
  })

  it('the context holds lines only, inside its frame, and no land object names a country', () => {
    const lines = collect<object>(context, 'context') as unknown as Feature<LineString | MultiLineString>[]
    expect(lines.length).toBeGreaterThan(8)
    for (const f of lines) {
      expect(f.geometry.type).toMatch(/LineString$/)
      const points = f.geometry.type === 'LineString' ? f.geometry.coordinates : f.geometry.coordinates.flat()
      for (const [x, y] of points.map(at)) expect(x >= 96.9 && x <= 113.1 && y >= 24.9 && y <= 36.1).toBe(true)
    }
    expect(Object.keys(land.objects).sort()).toEqual(['coast', 'land'])
  })
})

describe('relief', () => {
  it('has both pictures and its bounds', () => {
    const relief = read<{ bounds: number[]; crs: string; images: Record<string, string> }>('relief.json')
    expect(relief.bounds).toHaveLength(4)
    expect(relief.crs).toBe('EPSG:3857')
    for (const image of Object.values(relief.images)) expect(existsSync(new URL(`../../public/${image}`, folder))).toBe(true)
  })
})
