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
