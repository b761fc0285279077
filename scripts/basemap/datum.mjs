// Turns GCJ-02 coordinates, the datum of the county source, into WGS84, so that every layer of the atlas lies on one ground.

const A = 6378245.0
const EE = 0.006693421622965943

/** @param {number} x @param {number} y */
function latOffset(x, y) {
  let v = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x))
  v += ((20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI)) * 2) / 3
  v += ((20 * Math.sin(y * Math.PI) + 40 * Math.sin((y / 3) * Math.PI)) * 2) / 3
  v += ((160 * Math.sin((y / 12) * Math.PI) + 320 * Math.sin((y * Math.PI) / 30)) * 2) / 3
  return v
}

/** @param {number} x @param {number} y */
function lngOffset(x, y) {
  let v = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x))
  v += ((20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI)) * 2) / 3
  v += ((20 * Math.sin(x * Math.PI) + 40 * Math.sin((x / 3) * Math.PI)) * 2) / 3
  v += ((150 * Math.sin((x / 12) * Math.PI) + 300 * Math.sin((x / 30) * Math.PI)) * 2) / 3
  return v
}

/**
 * WGS84 to GCJ-02.
 * @param {[number, number]} point longitude, latitude
 * @returns {[number, number]}
 */
export function toGcj([lng, lat]) {
  const rad = (lat / 180) * Math.PI
  const s = 1 - EE * Math.sin(rad) ** 2
  const root = Math.sqrt(s)
  const dLat = (latOffset(lng - 105, lat - 35) * 180) / (((A * (1 - EE)) / (s * root)) * Math.PI)
  const dLng = (lngOffset(lng - 105, lat - 35) * 180) / ((A / root) * Math.cos(rad) * Math.PI)
  return [lng + dLng, lat + dLat]
}

/**
 * GCJ-02 to WGS84: the inverse found by iteration, exact to a few millimetres after at most ten rounds.
 * @param {[number, number]} point longitude, latitude
 * @returns {[number, number]}
 */
export function fromGcj([lng, lat]) {
  let guess = /** @type {[number, number]} */ ([lng, lat])
  for (let i = 0; i < 10; i++) {
    const [gx, gy] = toGcj(guess)
    const dx = lng - gx
    const dy = lat - gy
    guess = [guess[0] + dx, guess[1] + dy]
    if (Math.abs(dx) < 1e-9 && Math.abs(dy) < 1e-9) break
  }
  return guess
}

/**
 * Applies a point function to every position of a nested coordinate array.
 * @param {any} coordinates
 * @param {(p: [number, number]) => [number, number]} f
 * @returns {any}
 */
export function mapPositions(coordinates, f) {
  return typeof coordinates[0] === 'number' ? f(coordinates) : coordinates.map((/** @type {any} */ c) => mapPositions(c, f))
}
