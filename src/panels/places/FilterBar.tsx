// The facets: one row of openers, the choices of the open one with counts, and what is chosen as chips that can be taken away.
import { useComputed, useSignal } from '@preact/signals'
import { useId } from 'preact/hooks'
import { NO_FILTER } from '../../state/app-state.ts'
import { FACETS, type Facet, type FacetCounts, facetCounts, isFiltered, toggled } from '../../state/places.ts'
import { useApp } from '../app.ts'
import { Icon } from '../parts/Icon.tsx'
import { facetName, facetSign } from './facet-options.tsx'

export function FilterBar() {
  const { store, t } = useApp()
  const id = useId()
  const open = useSignal<Facet | null>(null)
  const filter = store.now.filter.value
  const counts = useComputed(() =>
    open.value === null ? null : facetCounts(store.graph, store.now.filter.value, store.now.hidden.value, store.now.year.value),
  )
  return (
    <section class="filter" aria-label={t.value('places.filter')}>
      <div class="filter-openers">
        {FACETS.map((facet) => {
          const chosen = filter[facet].length
          return (
            <button
              key={facet}
              type="button"
              class="filter-opener"
              aria-expanded={open.value === facet}
              aria-controls={`${id}-${facet}`}
              data-chosen={chosen > 0}
              onClick={() => (open.value = open.value === facet ? null : facet)}
            >
              {t.value(`places.facet.${facet}`)}
              {chosen > 0 ? (
                <b>
                  <span class="unseen">{t.value('places.facet.chosen', { n: chosen })}</span>
                  <span aria-hidden="true">{chosen}</span>
                </b>
              ) : (
                <Icon name={open.value === facet ? 'up' : 'down'} size={10} />
              )}
            </button>
          )
        })}
      </div>
      {open.value !== null && counts.value !== null ? (
        <Choices id={`${id}-${open.value}`} facet={open.value} counts={counts.value} />
      ) : null}
      {isFiltered(filter) ? <Chosen /> : null}
    </section>
  )
}

type ChoicesProps = { readonly id: string; readonly facet: Facet; readonly counts: FacetCounts }

/** Choices that would leave nothing are shown, but rest: that a combination is empty is itself an answer. */
function Choices({ id, facet, counts }: ChoicesProps) {
  const { store, t } = useApp()
  const filter = store.now.filter.value
  const chosen: readonly string[] = filter[facet]
  return (
    <fieldset class="choices scroll" id={id} data-facet={facet}>
      <legend class="unseen">{t.value(`places.facet.${facet}`)}</legend>
      {[...counts[facet]].map(([value, count]) => (
        <button
          key={value}
          type="button"
          class="choice"
          aria-pressed={chosen.includes(value)}
          disabled={count === 0 && !chosen.includes(value)}
          onClick={() => store.set({ filter: toggled(filter, facet, value) })}
        >
          {facetSign(facet, value)}
          <span class="choice-name">{facetName(t.value, facet, value)}</span>
          <span class="choice-count">{t.value.number(count)}</span>
        </button>
      ))}
    </fieldset>
  )
}

function Chosen() {
  const { store, t } = useApp()
  const filter = store.now.filter.value
  return (
    <div class="chosen">
      {FACETS.flatMap((facet) =>
        filter[facet].map((value) => {
          const name = facetName(t.value, facet, value)
          return (
            <button
              key={`${facet} ${value}`}
              type="button"
              class="chip"
              aria-label={t.value('places.remove', { name })}
              onClick={() => store.set({ filter: toggled(filter, facet, value) })}
            >
              {name}
              <Icon name="close" size={9} />
            </button>
          )
        }),
      )}
      <button type="button" class="chosen-clear" onClick={() => store.set({ filter: NO_FILTER })}>
        {t.value('places.clear')}
      </button>
    </div>
  )
}
