// How many features the list holds, and the order they come in.
import type { Sort } from '../../state/app-state.ts'
import { useApp } from '../app.ts'

const SORTS: readonly Sort[] = ['plan', 'name', 'distance']

export function SortBar() {
  const { store, t } = useApp()
  const { sites, corridors, areas } = store.shown.value
  const counts = [
    t.value('places.count.sites', { n: sites.length }),
    ...(corridors.length > 0 ? [t.value('places.count.corridors', { n: corridors.length })] : []),
    ...(areas.length > 0 ? [t.value('places.count.areas', { n: areas.length })] : []),
  ]
  return (
    <div class="sort-bar">
      <p class="sort-count" role="status">
        {counts.map((text) => (
          <span key={text}>{text}</span>
        ))}
      </p>
      <fieldset class="sort">
        <legend class="unseen">{t.value('places.sort')}</legend>
        {SORTS.map((sort) => (
          <button
            key={sort}
            type="button"
            aria-pressed={store.now.sort.value === sort}
            onClick={() => store.set({ sort })}
            {...(sort === 'distance' ? { title: t.value('places.sort.distance.hint') } : {})}
          >
            {t.value(`places.sort.${sort}`)}
          </button>
        ))}
      </fieldset>
    </div>
  )
}
