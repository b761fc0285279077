// Areas by kind.
import type { Shown } from '../../state/shown.ts'
import { useApp } from '../app.ts'
import { AreaGlyph } from '../parts/AreaGlyph.tsx'
import { areaRows, mainPillar } from './counts.ts'
import { GroupSwitch, LayerSwitch } from './LayerSwitch.tsx'

export function AreaLayers({ all }: { readonly all: Shown }) {
  const { store, t } = useApp()
  const rows = areaRows(store.graph, all)
  if (rows.length === 0) return null
  const name = t.value('layers.areas')
  return (
    <section class="layers-part">
      <h3 class="layers-head">
        {name}
        <span class="aside" title={t.value('layers.areas.note')}>
          {t.value('layers.areas.note')}
        </span>
        <GroupSwitch layers={rows.map(({ kind }) => `area:${kind}` as const)} label={t.value('layers.toggleAll', { name })} />
      </h3>
      <div class="layers-columns">
        {rows.map(({ kind, areas }) => {
          const every = store.graph.dataset.areas.filter((area) => area.kind === kind)
          const outlined = every.find((area) => area.boundary !== 'none') ?? every[0]
          const kindName = t.value(`area.${kind}`)
          return (
            <LayerSwitch
              key={kind}
              layer={`area:${kind}`}
              label={t.value('layers.itemCount', { name: kindName, n: areas.length })}
              name={kindName}
              count={areas.length}
              pillar={mainPillar(store.graph, every)}
            >
              <AreaGlyph boundary={outlined?.boundary ?? 'none'} size={18} />
            </LayerSwitch>
          )
        })}
      </div>
    </section>
  )
}
