// How wide a name is. Browsers measure; Node (tests, prerendering) uses these proportions.
import type { TextStyle } from '../scene.ts'

/** Width of one line in CSS pixels. */
export type MeasureText = (line: string, style: TextStyle) => number

const isWide = (char: string): boolean => /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\u3000-\u303f]/.test(char)

/** Proportions of Noto Sans: ideographs are square, Latin capitals 0.66, the rest 0.53 em. */
export const estimateText: MeasureText = (line, style) => {
  const bold = style.weight >= 700 ? 1.05 : 1
  let ems = 0
  for (const char of line)
    ems += (isWide(char) ? 1 : /[A-ZMW]/.test(char) ? 0.66 * bold : char === ' ' ? 0.25 : 0.53 * bold) + style.trackingEm
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
