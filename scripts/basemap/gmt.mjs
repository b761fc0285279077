// Reads lines out of GSHHG with GMT, for the rivers that are named and for the streams that are not.
import { execFileSync } from 'node:child_process'
import { round } from './files.mjs'

/** @typedef {import('./geometry.mjs').Point} Point */

/** One GMT dump as polylines. @param {string[]} args @returns {Point[][]} */
export function dump(args) {
  const text = execFileSync('gmt', ['pscoast', '-Df', '-M', ...args], { encoding: 'utf8', maxBuffer: 1 << 28 })
  return text
    .split(/^>.*$/m)
    .map((part) =>
      part
        .trim()
        .split('\n')
        .filter((l) => l && !l.startsWith('#'))
        .map((l) => /** @type {Point} */ (l.split('\t').map((n) => round(Number(n), 4)))),
    )
    .filter((l) => l.length > 1)
}
