// Cuts a measure's summary into our words and the plan's, so that the card can set the plan's apart.

import type { Thread } from '../../domain/graph.ts'
import { BASES, type Basis } from '../../domain/kinds.ts'
import type { FullMeasure, Lang } from '../../domain/model.ts'

export type Piece =
  | { readonly type: 'ours'; readonly text: string }
  /** `term` is the Chinese phrase that links name; `text` is what is shown in the reader's language. */
  | { readonly type: 'term'; readonly text: string; readonly term: string; readonly basis: Basis | null }

/** Strongest basis of the links that use a term; null where no link does, and then it gets no underline. */
export function basisOfTerm(threads: readonly Thread[], term: string): Basis | null {
  const used = threads.flatMap((thread) => thread.links.filter((link) => link.term === term).map((link) => link.basis))
  return BASES.find((basis) => used.includes(basis)) ?? null
}

/** The summary in pieces, in order. Longer terms win over shorter ones inside them; no piece is empty. */
export function piecesOf(measure: FullMeasure, lang: Lang, threads: readonly Thread[]): readonly Piece[] {
  const text = measure.summary[lang]
  const shown = measure.terms.map((term, i) => ({ term, text: lang === 'zh' ? term : (measure.termsEn[i] ?? '') }))
  const wanted = shown.filter((entry) => entry.text !== '').sort((a, b) => b.text.length - a.text.length)
  const pieces: Piece[] = []
  let ours = ''
  const flush = () => {
    if (ours !== '') pieces.push({ type: 'ours', text: ours })
    ours = ''
  }
  for (let at = 0; at < text.length; ) {
    const found = wanted.find((entry) => text.startsWith(entry.text, at))
    if (found) {
      flush()
      pieces.push({ type: 'term', text: found.text, term: found.term, basis: basisOfTerm(threads, found.term) })
    } else ours += text.charAt(at)
    at += found ? found.text.length : 1
  }
  flush()
  return pieces
}
