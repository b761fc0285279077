// Corridors by mode, each with its stroke as the map draws it and the names of what runs there.
import type { Shown } from '../../state/shown.ts'
import { useApp } from '../app.ts'
import { ModeLine } from '../parts/ModeLine.tsx'
import { mainPillar, modeRows } from './counts.ts'
import { GroupSwitch, LayerSwitch } from './LayerSwitch.tsx'

export function CorridorLayers({ all }: { readonly all: Shown }) {
  const { store, t } = useApp()
  const rows = modeRows(store.graph, all)
  const name = t.value('layers.corridors')
  return (
    <section class="layers-part">
      <h3 class="layers-head">
        {name}
        <span class="aside" title={t.value('layers.corridors.note')}>
          {t.value('layers.corridors.note')}
        </span>
        <GroupSwitch layers={rows.map(({ mode }) => `mode:${mode}` as const)} label={t.value('layers.toggleAll', { name })} />
      </h3>
      {rows.map(({ mode, corridors }) => {
        const pillar = mainPillar(
          store.graph,
          store.graph.dataset.corridors.filter((corridor) => corridor.mode === mode),
        )
        const modeName = t.value(`mode.${mode}`)
        return (
          <LayerSwitch
            key={mode}
            layer={`mode:${mode}`}
            label={t.value('layers.itemCount', { name: modeName, n: corridors.length })}
            name={modeName}
            note={corridors.map((corridor) => t.value.of(corridor.short)).join(t.value.lang === 'zh' ? '、' : ', ')}
            count={corridors.length}
            pillar={pillar}
          >
            <ModeLine mode={mode} width={32} />
          </LayerSwitch>
        )
      })}
    </section>
  )
}
