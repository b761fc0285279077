// Makes the soft height tint under the map, faded to nothing at its edges so that no rectangle shows.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root, writeOut } from './files.mjs'

const SOURCE = '/usr/share/ferret-vis/data/etopo5.cdf'
/** The frame: west, south, east, north. It leaves out the south-west corner, where the source is wrong. */
const BOUNDS = /** @type {const} */ ([97.5, 25, 114.5, 35.2])
const WIDTH = 560
/** The fade runs over rounded rings around the middle: full inside the first, nothing outside the second (1 is the edge). */
const FADE = { from: 0.42, to: 0.99, roundness: 2.4 }

/** Height in metres to colour; between the steps it is blended. @type {Record<string, [number, number[]][]>} */
const RAMPS = {
  light: [
    [0, [226, 232, 212]],
    [300, [232, 235, 217]],
    [600, [240, 236, 216]],
    [1200, [236, 224, 198]],
    [2200, [223, 204, 176]],
    [3600, [206, 186, 162]],
    [5000, [198, 184, 170]],
  ],
  dark: [
    [0, [16, 36, 46]],
    [300, [18, 38, 50]],
    [600, [22, 42, 56]],
    [1200, [29, 49, 65]],
    [2200, [39, 60, 79]],
    [3600, [50, 72, 94]],
    [5000, [62, 84, 107]],
  ],
}

/** The variable of heights in a classic netCDF file: only the header is walked, then one window is read. @param {Buffer} file */
function readCdf(file) {
  if (file.toString('latin1', 0, 3) !== 'CDF') throw new Error('etopo5.cdf is not a classic netCDF file')
  const wide = file[3] === 2
  let at = 4
  const int = () => {
    at += 4
    return file.readInt32BE(at - 4)
  }
  const text = () => {
    const n = int()
    const s = file.toString('latin1', at, at + n)
    at += Math.ceil(n / 4) * 4
    return s
  }
  const sizes = [0, 1, 1, 2, 4, 4, 8]
  const attributes = () => {
    int()
    for (let n = int(); n > 0; n--) {
      text()
      const type = int()
      const length = int() * (sizes[type] ?? 0)
      at += Math.ceil(length / 4) * 4
    }
  }
  int()
  int()
  const dims = Array.from({ length: int() }, () => ({ name: text(), size: int() }))
  attributes()
  int()
  return Array.from({ length: int() }, () => {
    const name = text()
    const shape = Array.from({ length: int() }, () => dims[int()])
    attributes()
    const type = int()
    int()
    if (wide) int()
    return { name, shape, type, begin: int() }
  })
}

/** Heights by longitude and latitude, blended between the cells. */
function heights() {
  const file = readFileSync(SOURCE)
  const variables = readCdf(file)
  const v = variables.find((x) => x.shape.length === 2)
  if (!v) throw new Error('etopo5.cdf has no grid')
  /** @param {number} i @param {{ type: number, begin: number }} x */
  const value = (i, x) =>
    x.type === 3
      ? file.readInt16BE(x.begin + i * 2)
      : x.type === 4
        ? file.readInt32BE(x.begin + i * 4)
        : x.type === 5
          ? file.readFloatBE(x.begin + i * 4)
          : file.readDoubleBE(x.begin + i * 8)
  const [rows, columns] = v.shape
  /** @param {string | undefined} name */
  const axis = (name) => {
    const a = variables.find((x) => x.name === name && x.shape.length === 1)
    if (!a) throw new Error(`etopo5.cdf has no axis ${name}`)
    return { first: value(0, a), step: (value(10, a) - value(0, a)) / 10, size: a.shape[0]?.size ?? 0 }
  }
  const x = axis(columns?.name)
  const y = axis(rows?.name)
  /** @param {number} i @param {number} j */
  const cell = (i, j) => Math.max(0, value(Math.min(y.size - 1, Math.max(0, j)) * x.size + (((i % x.size) + x.size) % x.size), v))
  return (/** @type {number} */ lng, /** @type {number} */ lat) => {
    const fi = ((((lng - x.first) % 360) + 360) % 360) / x.step
    const fj = (lat - y.first) / y.step
    const i = Math.floor(fi)
    const j = Math.floor(fj)
    const [s, t] = [fi - i, fj - j]
    return (cell(i, j) * (1 - s) + cell(i + 1, j) * s) * (1 - t) + (cell(i, j + 1) * (1 - s) + cell(i + 1, j + 1) * s) * t
  }
}

const mercator = (/** @type {number} */ lat) => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360))
const smooth = (/** @type {number} */ t) => (t <= 0 ? 0 : t >= 1 ? 1 : t * t * (3 - 2 * t))

/** A soft blur, three boxes one after the other, which comes near to a bell curve. @param {Float32Array} grid @param {number} w @param {number} h @param {number} r */
function blur(grid, w, h, r) {
  let from = grid
  for (let pass = 0; pass < 6; pass++) {
    const to = new Float32Array(w * h)
    const along = pass % 2 === 0
    for (let y = 0; y < h; y++)
      for (let x = 0; x < w; x++) {
        let sum = 0
        let n = 0
        for (let d = -r; d <= r; d++) {
          const [xx, yy] = along ? [x + d, y] : [x, y + d]
          if (xx < 0 || yy < 0 || xx >= w || yy >= h) continue
          sum += from[yy * w + xx] ?? 0
          n++
        }
        to[y * w + x] = sum / n
      }
    from = to
  }
  return from
}

/** @param {number} h @param {[number, number[]][]} ramp */
function colour(h, ramp) {
  const above = ramp.findIndex(([at]) => at >= h)
  const i = above < 0 ? ramp.length - 1 : Math.max(1, above)
  const [h0, c0] = /** @type {[number, number[]]} */ (ramp[i - 1])
  const [h1, c1] = /** @type {[number, number[]]} */ (ramp[i] ?? ramp[ramp.length - 1])
  const t = Math.min(1, Math.max(0, (h - h0) / (h1 - h0 || 1)))
  return c0.map((c, k) => Math.round(c + ((c1[k] ?? c) - c) * t))
}

export function buildRelief() {
  const done = ['light', 'dark'].map((t) => join(root, 'public', 'basemap', `relief-${t}.webp`))
  let tool = true
  try {
    execFileSync('cwebp', ['-version'])
  } catch {
    tool = false
  }
  if (!existsSync(SOURCE) || !tool) {
    if (!done.every(existsSync)) throw new Error('the relief needs Debian packages ferret-datasets and webp')
    console.log('relief: kept as committed (Debian: apt-get install ferret-datasets webp)')
    return
  }
  const [west, south, east, north] = BOUNDS
  const [bottom, top] = [mercator(south), mercator(north)]
  const height = Math.round((WIDTH * (top - bottom)) / (((east - west) * Math.PI) / 180))
  const sample = heights()
  const raw = new Float32Array(WIDTH * height)
  const alpha = new Float32Array(WIDTH * height)
  for (let y = 0; y < height; y++) {
    const lat = (Math.atan(Math.exp(top - ((y + 0.5) / height) * (top - bottom))) * 360) / Math.PI - 90
    for (let x = 0; x < WIDTH; x++) {
      const lng = west + ((x + 0.5) / WIDTH) * (east - west)
      raw[y * WIDTH + x] = sample(lng, lat)
      const [u, v] = [(x + 0.5) / WIDTH, (y + 0.5) / height]
      const ring = (Math.abs(2 * u - 1) ** FADE.roundness + Math.abs(2 * v - 1) ** FADE.roundness) ** (1 / FADE.roundness)
      // The south-west corner is faded over more ground: there the source's heights are wrong.
      const corner = smooth((Math.hypot(u / 0.4, (1 - v) / 0.5) - 0.5) / 0.7)
      alpha[y * WIDTH + x] = (1 - smooth((ring - FADE.from) / (FADE.to - FADE.from))) * corner
    }
  }
  const soft = blur(raw, WIDTH, height, 4)
  const work = mkdtempSync(join(tmpdir(), 'relief-'))
  mkdirSync(join(root, 'public', 'basemap'), { recursive: true })
  for (const [i, theme] of ['light', 'dark'].entries()) {
    // PAM: the plainest picture format with transparency that cwebp reads.
    const pixels = Buffer.alloc(WIDTH * height * 4)
    for (const [k, h] of soft.entries()) pixels.set([...colour(h, RAMPS[theme] ?? []), Math.round(255 * (alpha[k] ?? 0))], k * 4)
    const head = `P7\nWIDTH ${WIDTH}\nHEIGHT ${height}\nDEPTH 4\nMAXVAL 255\nTUPLTYPE RGB_ALPHA\nENDHDR\n`
    writeFileSync(join(work, 'in.pam'), Buffer.concat([Buffer.from(head), pixels]))
    execFileSync('cwebp', ['-quiet', '-q', '82', '-alpha_q', '100', '-m', '6', join(work, 'in.pam'), '-o', done[i] ?? ''])
    console.log(`relief-${theme}.webp: ${(readFileSync(done[i] ?? '').length / 1024).toFixed(1)} KB`)
  }
  rmSync(work, { recursive: true })
  writeOut(
    'relief.json',
    `${JSON.stringify({ bounds: BOUNDS, crs: 'EPSG:3857', size: [WIDTH, height], images: { light: 'basemap/relief-light.webp', dark: 'basemap/relief-dark.webp' }, label: { zh: '地势示意（ETOPO5，约18 km）', en: 'Relief, schematic (ETOPO5, about 18 km)' } }, null, 2)}\n`,
  )
}
