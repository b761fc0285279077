// The third face of the panel: the map as a list. What the map shows is here, no more and no less.
import { useApp } from '../app.ts'
import { FilterBar } from './FilterBar.tsx'
import { PlaceList } from './PlaceList.tsx'
import { SortBar } from './SortBar.tsx'
import './places.css'

export function PlacesFace() {
  const { t } = useApp()
  return (
    <section class="places" aria-label={t.value('places.list')}>
      <FilterBar />
      <SortBar />
      <PlaceList />
    </section>
  )
}
