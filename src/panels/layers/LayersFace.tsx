// The second face of the panel: what the map can show, switch by switch, and what its signs mean.
import { useComputed } from '@preact/signals'
import { DEFAULTS } from '../../state/app-state.ts'
import { shownOf } from '../../state/shown.ts'
import { useApp } from '../app.ts'
import { Attribution } from '../MapFurniture.tsx'
import { AreaLayers } from './AreaLayers.tsx'
import { BaseLayers } from './BaseLayers.tsx'
import { CorridorLayers } from './CorridorLayers.tsx'
import { sameLayers } from './counts.ts'
import { KindLayers } from './KindLayers.tsx'
import { Legend } from './Legend.tsx'
import { TintLayers } from './TintLayers.tsx'
import './layers.css'

export function LayersFace() {
  const { store, t, phone } = useApp()
  // Counts answer "how many would it show": filter and year apply, the switches themselves do not.
  const all = useComputed(() => shownOf(store.graph, store.now.filter.value, [], store.now.year.value))
  const changed = !sameLayers(store.now.hidden.value, DEFAULTS.hidden)
  return (
    <div class="layers scroll" data-scroll>
      <KindLayers all={all.value} />
      <CorridorLayers all={all.value} />
      <Legend />
      <AreaLayers all={all.value} />
      <TintLayers />
      <BaseLayers />
      {changed ? (
        <p class="layers-reset">
          <button type="button" onClick={() => store.set({ hidden: DEFAULTS.hidden })}>
            {t.value('layers.reset')}
          </button>
        </p>
      ) : null}
      {phone.value ? <Attribution /> : null}
    </div>
  )
}
