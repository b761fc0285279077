// Switches of what lies below the subject, and of the corridors' movement.
import { BASE_LAYERS } from '../../state/app-state.ts'
import { useApp } from '../app.ts'
import { withLayers } from './counts.ts'

type SwitchProps = { readonly name: string; readonly note?: string; readonly on: boolean; readonly toggle: () => void }

function Switch({ name, note, on, toggle }: SwitchProps) {
  return (
    <button type="button" class="base-switch" role="switch" aria-checked={on} onClick={toggle}>
      <span class="layer-name" title={name}>
        {name}
        {note ? <span class="layer-note">{note}</span> : null}
      </span>
      <span class="base-knob" aria-hidden="true" />
    </button>
  )
}

export function BaseLayers() {
  const { store, t, config } = useApp()
  const hidden = store.now.hidden.value
  // A deployment without boundaries has none to switch on.
  const layers = BASE_LAYERS.filter((layer) => layer !== 'boundaries' || config.boundaries !== 'none')
  return (
    <section class="layers-part">
      <h3 class="layers-head">{t.value('layers.base')}</h3>
      <div class="layers-columns">
        {layers.map((layer) => {
          const on = !hidden.includes(`base:${layer}`)
          return (
            <Switch
              key={layer}
              name={t.value(`layers.base.${layer}`)}
              on={on}
              toggle={() => store.set({ hidden: withLayers(hidden, [`base:${layer}`], !on) })}
            />
          )
        })}
      </div>
      <Switch
        name={t.value('layers.flow')}
        note={t.value('layers.flow.note')}
        on={store.now.flow.value}
        toggle={() => store.set({ flow: !store.now.flow.value })}
      />
    </section>
  )
}
