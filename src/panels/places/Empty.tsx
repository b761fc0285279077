// When nothing is left to list: which of the reader's own wishes stand in each other's way, and what dropping each would bring.
import { NO_FILTER } from '../../state/app-state.ts'
import { FACETS, type Facet, isFiltered } from '../../state/places.ts'
import { shownOf } from '../../state/shown.ts'
import { useApp } from '../app.ts'
import { Button } from '../parts/Button.tsx'
import { facetName } from './facet-options.tsx'

export function Empty() {
  const { store, t } = useApp()
  const { filter, hidden, year } = store.now
  const asked = filter.value
  const facets = FACETS.filter((facet) => asked[facet].length > 0)
  const without = (facet: Facet) => ({ ...asked, [facet]: NO_FILTER[facet] })
  const ways = facets
    .map((facet) => ({ facet, n: shownOf(store.graph, without(facet), hidden.value, year.value).ids.size }))
    .filter(({ n }) => n > 0)
    .sort((a, b) => a.n - b.n)
  return (
    <div class="place-empty" role="status">
      <p>{t.value('places.empty')}</p>
      {facets.length > 1 && ways.length > 0 ? (
        <>
          <p>{t.value('places.empty.conflict')}</p>
          <ul class="place-ways">
            {ways.map(({ facet, n }) => (
              <li key={facet}>
                <Button onClick={() => store.set({ filter: without(facet) })}>
                  {t.value('places.empty.without', {
                    facet: t.value(`places.facet.${facet}`).toLowerCase(),
                    chosen: asked[facet].map((value) => facetName(t.value, facet, value)).join(t.value('charts.listSeparator')),
                    n,
                  })}
                </Button>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {year.value === null ? null : (
        <p>
          {t.value('places.empty.year', { year: String(year.value) })}
          <Button kind="quiet" onClick={() => store.set({ year: null })}>
            {t.value('places.toNow')}
          </Button>
        </p>
      )}
      {isFiltered(asked) ? <Button onClick={() => store.set({ filter: NO_FILTER })}>{t.value('places.clear')}</Button> : null}
    </div>
  )
}
