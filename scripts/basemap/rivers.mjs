// Traces the named rivers in GSHHG, which has lines but no names, so that each river is one line from source to mouth.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { out, readJson, root, round, writeFeatures } from './files.mjs'
import { km, lengthKm, simplify } from './geometry.mjs'
import { dump } from './gmt.mjs'
import { writeStreams } from './streams.mjs'

/** @typedef {import('./geometry.mjs').Point} Point */
/** @typedef {{ zh: string, en: string, rank: number, into?: string, via: Point[], bridges?: Point[][], note?: string }} River */

/** Far from the circle the lines may be coarser. @param {Point} p */
const nearCircle = ([lng, lat]) => lng > 100.5 && lng < 110.5 && lat > 26.8 && lat < 33.2
const FINE_KM = 0.18
const COARSE_KM = 1.2

/** Lines of all rivers, the banks of the wide lower course, and the estuary's shore. */
const lines = () => [
  ...dump(['-R90/123/24/36', ...[0, 1, 2, 3, 4].map((level) => `-I${level}`)]),
  ...dump(['-R119.3/122/31.2/32.5', '-W1']),
]

/**
 * A graph over all vertices. Line ends are tied to the nearest vertex of another connected part within 4 km, because the
 * source cuts lines at tile edges and keeps rivers and shores apart.
 * @param {Point[][]} polylines
 */
function graph(polylines) {
  /** @type {Map<string, { p: Point, to: Map<string, number>, part: number }>} */
  const nodes = new Map()
  /** @param {Point} p */
  const node = (p) => {
    const key = p.join()
    const found = nodes.get(key) ?? { p, to: new Map(), part: -1 }
    nodes.set(key, found)
    return found
  }
  /** @param {Point} a @param {Point} b @param {number} factor */
  const tie = (a, b, factor) => {
    if (a.join() === b.join()) return
    const cost = km(a, b) * factor
    node(a).to.set(b.join(), cost)
    node(b).to.set(a.join(), cost)
  }
  for (const line of polylines) for (const [i, p] of line.entries()) tie(line[i - 1] ?? p, p, 1)
  let parts = 0
  for (const start of nodes.values()) {
    if (start.part >= 0) continue
    const stack = [start]
    for (let n = stack.pop(); n; n = stack.pop()) {
      if (n.part >= 0) continue
      n.part = parts
      for (const key of n.to.keys()) stack.push(/** @type {typeof n} */ (nodes.get(key)))
    }
    parts++
  }
  const all = [...nodes.values()]
  for (const end of polylines.flatMap((l) => [/** @type {Point} */ (l[0]), /** @type {Point} */ (l[l.length - 1])])) {
    const part = nodes.get(end.join())?.part
    if (part === undefined) continue
    let best = null
    for (const { p, part: other } of all) {
      if (other === part || Math.abs(p[0] - end[0]) > 0.05 || Math.abs(p[1] - end[1]) > 0.05) continue
      const d = km(p, end)
      if (d < 4 && (!best || d < best.d)) best = { p, d }
    }
    if (best) tie(end, best.p, 3)
  }
  return nodes
}

/** @param {ReturnType<typeof graph>} nodes @param {Point} at */
function nearest(nodes, at) {
  let best = { key: '', d: Number.POSITIVE_INFINITY }
  for (const [key, { p }] of nodes) {
    const d = km(p, at)
    if (d < best.d) best = { key, d }
  }
  return best
}

/** Dijkstra; the nodes number some ten thousands and the legs are short, so a sorted bucket queue is enough. @param {ReturnType<typeof graph>} nodes @param {string} from @param {string} to */
function route(nodes, from, to) {
  const cost = new Map([[from, 0]])
  /** @type {Map<string, string>} */
  const back = new Map()
  const done = new Set()
  /** @type {string[][]} */
  const buckets = [[from]]
  for (let b = 0; b < buckets.length; b++) {
    for (const key of buckets[b] ?? []) {
      if (done.has(key)) continue
      if (key === to) {
        const path = [key]
        for (let k = back.get(key); k; k = back.get(k)) path.unshift(k)
        return path.map((k) => /** @type {Point} */ (nodes.get(k)?.p))
      }
      done.add(key)
      const here = cost.get(key) ?? 0
      for (const [next, step] of nodes.get(key)?.to ?? []) {
        const c = here + step
        if (c >= (cost.get(next) ?? Number.POSITIVE_INFINITY)) continue
        cost.set(next, c)
        back.set(next, key)
        const slot = Math.max(b, Math.floor(c * 4))
        for (let i = buckets.length; i <= slot; i++) buckets.push([])
        buckets[slot]?.push(next)
      }
    }
  }
  return null
}

/** @param {ReturnType<typeof graph>} nodes @param {River} river @returns {Point[]} */
function trace(nodes, river) {
  const stops = river.via.map((at) => nearest(nodes, at))
  stops.forEach((s, i) => {
    if (s.d > 15) throw new Error(`${river.zh}: no river line within 15 km of ${river.via[i]} (${s.d.toFixed(1)} km)`)
  })
  /** @type {Point[]} */
  const line = []
  stops.forEach((stop, i) => {
    const before = stops[i - 1]
    if (!before || before.key === stop.key) return
    const leg = route(nodes, before.key, stop.key)
    if (!leg) throw new Error(`${river.zh}: no way from ${river.via[i - 1]} to ${river.via[i]}`)
    line.push(...(line.length ? leg.slice(1) : leg))
  })
  return withoutSpurs(line)
}

/** A waypoint beside the line makes the route go there and back: whatever is walked twice is cut out. @param {Point[]} line */
function withoutSpurs(line) {
  /** @type {Point[]} */
  const clean = []
  /** @type {Map<string, number>} */
  const seen = new Map()
  for (const p of line) {
    const before = seen.get(p.join())
    if (before !== undefined) for (const gone of clean.splice(before + 1)) seen.delete(gone.join())
    else {
      seen.set(p.join(), clean.length)
      clean.push(p)
    }
  }
  return clean
}

/** Cuts a river where it first meets its parent, or carries it over the last gap. @param {Point[]} line @param {Point[]} parent */
function joinMouth(line, parent) {
  const on = new Set(parent.map((p) => p.join()))
  const meets = line.findIndex((p) => on.has(p.join()))
  if (meets > 0) return line.slice(0, meets + 1)
  let best = { i: 0, p: /** @type {Point} */ (parent[0]), d: Number.POSITIVE_INFINITY }
  line.forEach((a, i) => {
    if (i < line.length * 0.8) return
    for (const p of parent) {
      const d = km(a, p)
      if (d < best.d - 1e-9) best = { i, p, d }
    }
  })
  if (best.d > 6) throw new Error(`a mouth at ${line[best.i]} is ${best.d.toFixed(1)} km from its parent`)
  return [...line.slice(0, best.i + 1), best.p]
}

export function buildRivers() {
  try {
    execFileSync('gmt', ['--version'])
  } catch {
    if (!existsSync(join(out, 'rivers.geojson'))) throw new Error('rivers need Debian packages gmt and gmt-gshhg-full')
    console.log('rivers.geojson: kept as committed (gmt is not installed; Debian: apt-get install gmt gmt-gshhg-full)')
    return
  }
  /** @type {River[]} */
  const rivers = readJson(join(root, 'scripts', 'basemap', 'rivers.json'))
  const nodes = graph([...rivers.flatMap((r) => r.bridges ?? []), ...lines()])
  const traced = new Map(rivers.map((r) => [r.zh, trace(nodes, r)]))
  for (const r of rivers) {
    const parent = r.into ? traced.get(r.into) : null
    if (parent) traced.set(r.zh, joinMouth(/** @type {Point[]} */ (traced.get(r.zh)), parent))
  }
  const mouths = new Set([...traced.values()].flatMap((l) => [l[0]?.join(), l[l.length - 1]?.join()]))
  const features = rivers.map((r) => {
    const line = /** @type {Point[]} */ (traced.get(r.zh))
    const fine = simplify(line, FINE_KM, (p) => mouths.has(p.join()))
    const coordinates = simplify(fine, COARSE_KM, (p) => nearCircle(p) || mouths.has(p.join()))
    console.log(`  ${r.zh} ${lengthKm(line).toFixed(0)} km, ${line.length} to ${coordinates.length} points`)
    const properties = { name: { zh: r.zh, en: r.en }, rank: r.rank, into: r.into ?? null }
    return {
      type: 'Feature',
      properties,
      geometry: { type: 'LineString', coordinates: coordinates.map(([x, y]) => [round(x, 4), round(y, 4)]) },
    }
  })
  writeFeatures('rivers.geojson', features)
  writeStreams([...traced.values()])
}
