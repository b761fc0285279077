// The streams between the named rivers: every other line of GSHHG round the circle, without a name, so that close up the ground is not blank.
import { topology } from 'topojson-server'
import { writeTopology } from './files.mjs'
import { lengthKm, simplify } from './geometry.mjs'
import { dump } from './gmt.mjs'

/** @typedef {import('./geometry.mjs').Point} Point */

/** West, east, south, north: the circle and what a window shows round it. */
const FRAME = '-R101/110.6/26.8/33.3'
const FINE_KM = 0.15
/** The source cuts its lines at the edges of its tiles: what is shorter is a crumb. */
const LEAST_KM = 2
/** GSHHG's own levels: its main rivers, and all lesser ones. */
const RANKS = [
  { rank: 4, levels: [1, 2] },
  { rank: 5, levels: [3, 4] },
]

/**
 * The parts of a line that no named river follows.
 * @param {Point[]} line
 * @param {Set<string>} named vertices of the named rivers
 */
function unnamed(line, named) {
  /** @type {Point[][]} */
  const parts = []
  /** @type {Point[]} */
  let part = []
  for (const [i, p] of line.entries()) {
    const before = line[i - 1]
    if (before && named.has(before.join()) && named.has(p.join())) {
      parts.push(part)
      part = []
    }
    part.push(p)
  }
  return [...parts, part].filter((one) => lengthKm(one) > LEAST_KM)
}

/** @param {Point[][]} rivers the named ones, with all their vertices */
export function writeStreams(rivers) {
  const named = new Set(rivers.flatMap((line) => line.map((p) => p.join())))
  const features = RANKS.map(({ rank, levels }) => {
    const lines = levels.flatMap((level) => dump([FRAME, `-I${level}`])).flatMap((line) => unnamed(line, named))
    const coordinates = lines.map((line) => simplify(line, FINE_KM))
    console.log(`  streams of rank ${rank}: ${coordinates.length} lines, ${coordinates.flat().length} points`)
    return { type: 'Feature', properties: { rank }, geometry: { type: 'MultiLineString', coordinates } }
  })
  const made = topology({ streams: /** @type {any} */ ({ type: 'FeatureCollection', features }) }, 2e4)
  writeTopology('streams.topojson', made)
}
