// The few pieces of plane geometry that the steps share: point in polygon, distances, and line simplification that keeps chosen points.

/** @typedef {[number, number]} Point longitude, latitude */

/** @param {Point} p @param {Point[]} ring */
function inRing([x, y], ring) {
  let inside = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = /** @type {Point} */ (ring[i])
    const [xj, yj] = /** @type {Point} */ (ring[j])
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside
  }
  return inside
}

/** @param {any} geometry Polygon or MultiPolygon @param {Point} p */
export function contains(geometry, p) {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  return polygons.some((/** @type {Point[][]} */ rings) => rings.filter((ring) => inRing(p, ring)).length % 2 === 1)
}

/** Kilometres on the sphere. @param {Point} a @param {Point} b */
export function km(a, b) {
  const r = Math.PI / 180
  const h =
    Math.sin(((b[1] - a[1]) * r) / 2) ** 2 + Math.cos(a[1] * r) * Math.cos(b[1] * r) * Math.sin(((b[0] - a[0]) * r) / 2) ** 2
  return 12742 * Math.asin(Math.sqrt(h))
}

/** Area of a ring on the sphere, unsigned. @param {Point[]} ring */
export function ringKm2(ring) {
  const r = Math.PI / 180
  const sum = ring.reduce((total, [x, y], i) => {
    const [x0, y0] = ring[i - 1] ?? [x, y]
    return total + (x - x0) * r * (2 + Math.sin(y0 * r) + Math.sin(y * r))
  }, 0)
  return Math.abs((sum * 6371.0088 ** 2) / 2)
}

/** @param {Point[]} line */
export const lengthKm = (line) => line.reduce((sum, p, i) => (i ? sum + km(/** @type {Point} */ (line[i - 1]), p) : 0), 0)

/**
 * Douglas-Peucker in kilometres; the points for which `keep` is true stay.
 * @param {Point[]} line
 * @param {number} toleranceKm
 * @param {(p: Point) => boolean} keep
 * @returns {Point[]}
 */
export function simplify(line, toleranceKm, keep = () => false) {
  const kept = line.map((p, i) => i === 0 || i === line.length - 1 || keep(p))
  const at = (/** @type {number} */ i) => /** @type {Point} */ (line[i])
  /** @param {number} from @param {number} to */
  const split = (from, to) => {
    let worst = 0
    let index = -1
    const [ax, ay] = at(from)
    const sx = 111.2 * Math.cos((ay * Math.PI) / 180)
    const dx = (at(to)[0] - ax) * sx
    const dy = (at(to)[1] - ay) * 111.2
    const length2 = dx * dx + dy * dy
    for (let i = from + 1; i < to; i++) {
      const px = (at(i)[0] - ax) * sx
      const py = (at(i)[1] - ay) * 111.2
      const t = length2 ? Math.max(0, Math.min(1, (px * dx + py * dy) / length2)) : 0
      const d = Math.hypot(px - t * dx, py - t * dy)
      if (d > worst) {
        worst = d
        index = i
      }
    }
    if (worst > toleranceKm) {
      kept[index] = true
      split(from, index)
      split(index, to)
    }
  }
  const fixed = kept.flatMap((k, i) => (k ? [i] : []))
  fixed.forEach((to, i) => {
    if (i) split(/** @type {number} */ (fixed[i - 1]), to)
  })
  return line.filter((_, i) => kept[i])
}

/**
 * Where a level name has most room in a shape: the middle of the widest stretch that lies inside at the height of the name, above and below it.
 * @param {any} geometry Polygon or MultiPolygon
 * @returns {{ at: Point, km: number }} the middle, and how wide the stretch is
 */
export function roomIn(geometry) {
  /** @type {Point[][][]} */
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  let best = { at: /** @type {Point} */ ([0, 0]), km: 0 }
  for (const rings of polygons) {
    const lats = (rings[0] ?? []).map(([, lat]) => lat)
    const [low, high] = [Math.min(...lats), Math.max(...lats)]
    const step = (high - low) / ROWS
    const rows = Array.from({ length: ROWS + 1 }, (_, i) => stretches(rings, low + i * step))
    for (let i = 1; i < ROWS; i++) {
      const lat = low + i * step
      for (const here of rows[i] ?? []) {
        // What stays inside two rows up and down, held against the middle of the shape so that names do not hang at a border.
        let [from, to] = here
        for (const row of [i - 2, i - 1, i + 1, i + 2]) {
          const mid = (from + to) / 2
          const held = (rows[row] ?? []).find(([a, b]) => a < mid && b > mid)
          ;[from, to] = held ? [Math.max(from, held[0]), Math.min(to, held[1])] : [mid, mid]
        }
        const wide = km([from, lat], [to, lat]) * (1 - 0.5 * Math.abs((2 * i) / ROWS - 1))
        if (wide > best.km) best = { at: [(from + to) / 2, lat], km: wide }
      }
    }
  }
  return best
}
const ROWS = 24

/** The stretches of a parallel that lie inside. @param {Point[][]} rings @param {number} lat @returns {[number, number][]} */
function stretches(rings, lat) {
  const crossings = rings
    .flatMap((ring) =>
      ring.flatMap(([x, y], i) => {
        const [x0, y0] = ring[i - 1] ?? [x, y]
        return y0 > lat !== y > lat ? [x0 + ((lat - y0) / (y - y0)) * (x - x0)] : []
      }),
    )
    .sort((a, b) => a - b)
  return crossings.flatMap((x, i) => (i % 2 === 1 ? [/** @type {[number, number]} */ ([crossings[i - 1] ?? x, x])] : []))
}
