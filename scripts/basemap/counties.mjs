// Makes the counties of Sichuan and Chongqing and everything dissolved from them: prefectures, provinces and the circle share their arcs.
import mapshaper from 'mapshaper'
import { feature, mergeArcs, neighbors } from 'topojson-client'
import { circleOf, prefectureOf } from './circle.mjs'
import { names, writeTopology } from './files.mjs'
import { ringKm2 } from './geometry.mjs'
import { counties } from './source.mjs'

/** @param {string} adcode */
const named = (adcode) => ({ adcode, name: names[adcode]?.[0], nameEn: names[adcode]?.[1] })

/** Source counties with the properties of the atlas, not yet cleaned. */
function prepared() {
  const features = counties().map(({ properties: { adcode, name }, geometry }) => {
    if (names[adcode]?.[0] !== name) throw new Error(`names.json has no entry for ${adcode} ${name}`)
    const pref = prefectureOf(adcode)
    return {
      type: 'Feature',
      properties: { ...named(adcode), pref, prov: `${adcode.slice(0, 2)}0000`, circle: circleOf(adcode) },
      geometry,
    }
  })
  return { type: 'FeatureCollection', features }
}

/**
 * A dissolved outline without parts and holes below 1 km²: the counties have many tiny enclaves in each other, which would
 * show as specks on a strong line. The counties themselves keep them.
 * @param {any} topology
 * @param {any[]} members
 */
function outline(topology, members) {
  const merged = mergeArcs(topology, members)
  const shape = /** @type {any} */ (feature(topology, merged)).geometry
  const arcs = merged.arcs
    .map((rings, i) => rings.filter((_, j) => ringKm2(shape.coordinates[i][j]) >= 1))
    .filter((_, i) => ringKm2(shape.coordinates[i][0]) >= 1)
  return { ...merged, arcs }
}

/** Paper tones that are told apart by eye and no more: four would do for any map, a fifth keeps the greedy choice simple. */
const TONES = 5

/**
 * A tone for each county, other than its neighbours': the one with most tones round it chooses first, and takes the tone used least so far.
 * @param {any[]} geometries of one topology
 * @returns {number[]}
 */
export function tonesOf(geometries) {
  const round = neighbors(geometries)
  /** @type {number[]} */
  const tones = new Array(geometries.length).fill(-1)
  const used = new Array(TONES).fill(0)
  /** @param {number} i */
  const taken = (i) => new Set((round[i] ?? []).map((k) => tones[k]).filter((tone) => tone !== -1))
  for (let left = geometries.length; left > 0; left--) {
    let next = -1
    for (let i = 0; i < geometries.length; i++) {
      if (tones[i] !== -1) continue
      const [a, b] = [taken(i).size, next < 0 ? -1 : taken(next).size]
      if (next < 0 || a > b || (a === b && (round[i]?.length ?? 0) > (round[next]?.length ?? 0))) next = i
    }
    const free = used.map((_, tone) => tone).filter((tone) => !taken(next).has(tone))
    const tone = free.sort((a, b) => used[a] - used[b] || a - b)[0]
    if (tone === undefined) throw new Error(`no tone is left for ${geometries[next].properties.adcode}`)
    tones[next] = tone
    used[tone]++
  }
  return tones
}

/**
 * @param {any} topology with an object `counties`; receives the dissolved objects
 * @returns {any}
 */
function dissolve(topology) {
  const all = topology.objects.counties.geometries
  /** @param {(p: any) => string | null} key @param {(k: string) => any} properties */
  const by = (key, properties) => {
    const keys = [...new Set(all.map((/** @type {any} */ g) => key(g.properties)))].filter((k) => k !== null).sort()
    const geometries = keys.map((k) => ({
      ...outline(
        topology,
        all.filter((/** @type {any} */ g) => key(g.properties) === k),
      ),
      properties: properties(String(k)),
    }))
    return { type: 'GeometryCollection', geometries }
  }
  topology.objects.prefectures = by(
    (p) => p.pref,
    (k) => ({ ...named(k), prov: `${k.slice(0, 2)}0000` }),
  )
  topology.objects.provinces = by((p) => p.prov, named)
  topology.objects.circle = by(
    (p) => p.circle,
    (k) => ({ circle: k }),
  )
  return topology
}

export async function buildCounties() {
  const clean = '-clean snap-interval=0.0005 gap-fill-area=30km2 sliver-control=1'
  const results = await mapshaper.applyCommands(
    // Douglas-Peucker, not the weighted areas that look better by themselves: with fewer points it stays three times nearer to the
    // detailed lines (99 of 100 within 0.7 km), and that is what shows when those take over.
    `-i counties.json ${clean} -o detail.topojson bbox quantization=100000 -simplify dp interval=700 keep-shapes -o default.topojson bbox quantization=20000`,
    { 'counties.json': JSON.stringify(prepared()) },
  )
  /** @type {number[] | null} */
  let tones = null
  for (const [from, to] of [
    ['detail', 'counties-detail.topojson'],
    ['default', 'counties.topojson'],
  ]) {
    const topology = JSON.parse(String(results[`${from}.topojson`]))
    topology.objects = { counties: Object.values(topology.objects)[0] }
    const { geometries } = topology.objects.counties
    // Both files wear the same tones, whatever the simplification did to their borders.
    tones ??= tonesOf(geometries)
    for (const [i, geometry] of geometries.entries()) geometry.properties.tone = tones[i]
    writeTopology(String(to), dissolve(topology))
  }
}
