// How long a line of text will be before any browser has set it: good enough to decide what fits, in Node as on a page.

/** Width in em: a Chinese sign is a square, a capital two thirds of one, other Latin letters about half. */
export const textEm = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (sign > '\u2e80' ? 1 : /[A-Z0-9–—]/.test(sign) ? 0.62 : 0.51), 0)

/** The text, or as much of it as fits with an ellipsis. */
export function fitted(text: string, widthPx: number, fontPx: number): string {
  const room = widthPx / fontPx
  if (textEm(text) <= room) return text
  let kept = ''
  for (const sign of text) {
    if (textEm(kept + sign) > room - 1) break
    kept += sign
  }
  return `${kept.trimEnd()}…`
}

/** Breaks a line into at most two where it is too long: between words, after a hyphen, or between any two Chinese signs. */
export function wrapped(text: string, widthPx: number, fontPx: number): readonly string[] {
  if (textEm(text) * fontPx <= widthPx) return [text]
  const pieces = text.match(/[\u2e80-\uffff]|[^\u2e80-\uffff\s-]+[\s-]*/g) ?? [text]
  let first = ''
  let taken = 0
  for (const piece of pieces) {
    if (taken > 0 && textEm((first + piece).trimEnd()) * fontPx > widthPx) break
    first += piece
    taken += 1
  }
  const rest = pieces.slice(taken).join('')
  const lines = rest === '' ? [first] : [first, rest]
  return lines.map((line) => fitted(line.trimEnd(), widthPx, fontPx))
}

/** The text on as many lines as it takes, broken between words or between any two Chinese signs. */
export function linesOf(text: string, widthPx: number, fontPx: number): readonly string[] {
  const lines = ['']
  // A sign that closes stays with what it closes.
  for (const piece of text.match(/[\u2e80-\uffff][，。；：、）》”]*|[^\u2e80-\uffff\s]+\s*|\s+/g) ?? [text]) {
    const line = lines[lines.length - 1] ?? ''
    if (line !== '' && textEm((line + piece).trimEnd()) * fontPx > widthPx) lines.push(piece)
    else lines[lines.length - 1] = line + piece
  }
  return lines.map((line) => line.trimEnd())
}
