// How wide a name is, by the advance widths of the shipped fonts: the same in Node, in every browser, and before a font has come.
import type { TextStyle } from '../scene.ts'
import { ADVANCES, type Face, FIRST_CODE } from './advances.ts'

/** Width of one line in CSS pixels. */
export type MeasureText = (line: string, style: TextStyle) => number

const isWide = (char: string): boolean => /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\u3000-\u303f]/.test(char)

/** Dashes and primes are the only narrow characters of the fonts outside ASCII and Latin-1. */
const HALF = /[\u2013\u2032\u2033\u2212]/
/** Accented letters: as wide as the average of their plain sisters. */
const LATIN_1 = /[\u00c0-\u00ff]/

const faceOf = ({ family, weight }: TextStyle): Face =>
  family === 'serif'
    ? weight === 900
      ? 'serif-900'
      : 'serif-700'
    : weight === 700
      ? 'sans-700'
      : weight === 500
        ? 'sans-500'
        : 'sans-400'

/** All but kerning, which only ever draws letters together: a name is never wider than this. */
export const estimateText: MeasureText = (line, style) => {
  const advances = ADVANCES[faceOf(style)]
  let ems = 0
  for (const char of line) {
    const known = advances[(char.codePointAt(0) ?? 0) - FIRST_CODE]
    ems += (known === undefined ? (HALF.test(char) ? 0.56 : LATIN_1.test(char) ? 0.62 : 1) : known / 1000) + style.trackingEm
  }
  return ems * style.sizePx
}

export const LINE_HEIGHT = 1.2

/** Size of a text block whose lines are split by `\n`. */
export function blockSize(
  text: string,
  style: TextStyle,
  measure: MeasureText,
): { readonly width: number; readonly height: number } {
  const lines = text.split('\n')
  return { width: Math.max(...lines.map((line) => measure(line, style))), height: lines.length * style.sizePx * LINE_HEIGHT }
}

/** Breaks a Latin name into at most two lines of similar length; Chinese names stay on one line up to `longest` characters. */
export function wrapName(name: string, longest: number): string {
  const length = [...name].reduce((sum, char) => sum + (isWide(char) ? 2 : 1), 0)
  if (length <= longest) return name
  const words = name.split(/(?<=[\s–-])/)
  if (words.length < 2) {
    const chars = [...name]
    const half = Math.ceil(chars.length / 2)
    return `${chars.slice(0, half).join('')}\n${chars.slice(half).join('')}`
  }
  let best = { cut: 1, worst: Number.POSITIVE_INFINITY }
  for (let cut = 1; cut < words.length; cut++) {
    const worst = Math.max(words.slice(0, cut).join('').length, words.slice(cut).join('').length)
    if (worst < best.worst) best = { cut, worst }
  }
  return `${words.slice(0, best.cut).join('').trim()}\n${words.slice(best.cut).join('').trim()}`
}
