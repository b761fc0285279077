// Kinds of places in their four groups, two columns each.
import { KIND_GROUPS } from '../../domain/kinds.ts'
import type { Shown } from '../../state/shown.ts'
import { useApp } from '../app.ts'
import { SymbolIcon } from '../parts/SymbolIcon.tsx'
import { mainPillar, sitesOfGroup, sitesOfKind } from './counts.ts'
import { GroupSwitch, LayerSwitch } from './LayerSwitch.tsx'

export function KindLayers({ all }: { readonly all: Shown }) {
  const { store, t } = useApp()
  const { graph } = store
  return (
    <div class="layers-part">
      {KIND_GROUPS.map(({ id, kinds }) => {
        const name = t.value(`layers.group.${id}`)
        return (
          <section key={id} class="layers-group">
            <h3 class="layers-head">
              {name}
              <span class="aside">{t.value('layers.count.sites', { n: sitesOfGroup(all.sites, kinds).length })}</span>
              <GroupSwitch layers={kinds.map((kind) => `kind:${kind}` as const)} label={t.value('layers.toggleAll', { name })} />
            </h3>
            <div class="layers-columns">
              {kinds.map((kind) => {
                const ever = sitesOfKind(graph.dataset.sites, kind)
                // A kind without a single place in the data has nothing to switch.
                if (ever.length === 0) return null
                const count = sitesOfKind(all.sites, kind).length
                const pillar = mainPillar(graph, ever)
                const kindName = t.value(`kind.${kind}`)
                return (
                  <LayerSwitch
                    key={kind}
                    layer={`kind:${kind}`}
                    label={t.value('layers.kindCount', { name: kindName, n: count })}
                    name={kindName}
                    count={count}
                    pillar={pillar}
                  >
                    <SymbolIcon glyph={kind} status="operating" pillar={pillar} size={18} />
                  </LayerSwitch>
                )
              })}
            </div>
          </section>
        )
      })}
    </div>
  )
}
