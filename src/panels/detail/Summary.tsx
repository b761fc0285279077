// The measure in our words, with the plan's own terms in serif and underlined as their threads are drawn.
import type { FullMeasure } from '../../domain/model.ts'
import { useApp } from '../app.ts'
import { hintOn } from './hint.ts'
import { piecesOf } from './terms.ts'

export function Summary({ measure }: { readonly measure: FullMeasure }) {
  const { store, t } = useApp()
  const pieces = piecesOf(measure, t.value.lang, store.graph.threadsOfMeasure(measure.code))
  const hinted = store.hint.value.term
  return (
    <p class="measure-summary">
      {pieces.map((piece, i) => {
        // Pieces of one summary never change places.
        const key = `${i}`
        if (piece.type === 'ours') return <span key={key}>{piece.text}</span>
        if (piece.basis === null)
          return (
            <em key={key} class="term">
              {piece.text}
            </em>
          )
        return (
          // biome-ignore lint/a11y/useSemanticElements: a real button cannot break across lines as a phrase must.
          <span
            key={key}
            role="button"
            tabIndex={0}
            class="term"
            data-basis={piece.basis}
            data-hinted={hinted === piece.term ? '' : undefined}
            title={t.value('detail.term', { term: piece.text })}
            {...hintOn(store, { term: piece.term })}
          >
            {piece.text}
          </span>
        )
      })}
    </p>
  )
}
