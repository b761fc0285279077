// Markup from text: everything put into a template is escaped unless it is markup already.

/** Markup, so that plain text can never be taken for it. */
export type Html = { readonly html: string }
type Piece = Html | string | number | null | readonly Piece[]

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
export const escapeText = (text: string): string => text.replace(/[&<>"']/g, (found) => ESCAPES[found] ?? found)

function written(piece: Piece): string {
  if (piece === null) return ''
  if (typeof piece === 'string') return escapeText(piece)
  if (typeof piece === 'number') return String(piece)
  return 'html' in piece ? piece.html : piece.map(written).join('')
}

/** `null` says nothing, lists are joined, text is escaped. */
export const html = (parts: TemplateStringsArray, ...pieces: readonly Piece[]): Html => ({
  html: parts.reduce((text, part, i) => text + written(pieces[i - 1] ?? null) + part),
})

/** Data for search engines, as a block no script can break out of. */
export const jsonLd = (value: object): Html => ({
  html: `<script type="application/ld+json">${JSON.stringify(value).replace(/</g, '\\u003c')}</script>`,
})
