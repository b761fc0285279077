// A layer as a switch: its sign, its name and its count. The count gives way to an eye under the pointer and while it is off.
import type { ComponentChildren } from 'preact'
import type { Pillar } from '../../domain/kinds.ts'
import type { LayerId } from '../../state/app-state.ts'
import { useApp } from '../app.ts'
import { Icon } from '../parts/Icon.tsx'
import { withLayers } from './counts.ts'

type Props = {
  readonly layer: LayerId
  /** What it is called with its count, for readers who hear it. */
  readonly label: string
  readonly name: string
  readonly note?: string
  readonly count: number
  readonly pillar: Pillar | null
  readonly children: ComponentChildren
}

export function LayerSwitch({ layer, label, name, note, count, pillar, children }: Props) {
  const { store, t } = useApp()
  const on = !store.now.hidden.value.includes(layer)
  return (
    <button
      type="button"
      class="layer"
      role="switch"
      aria-checked={on}
      aria-label={label}
      data-pillar={pillar ?? 'none'}
      data-layer={layer}
      data-empty={count === 0}
      onClick={() => store.set({ hidden: withLayers(store.now.hidden.value, [layer], !on) })}
    >
      <span class="layer-sign">{children}</span>
      <span class="layer-name" title={note ? `${name}: ${note}` : name}>
        {name}
        {note ? <span class="layer-note">{note}</span> : null}
      </span>
      <span class="layer-end">
        <span class="layer-count">{t.value.number(count)}</span>
        <Icon name={on ? 'eye' : 'eye-off'} size={14} />
      </span>
    </button>
  )
}

/** One eye for several layers: off only when all of them are. */
export function GroupSwitch({ layers, label }: { readonly layers: readonly LayerId[]; readonly label: string }) {
  const { store } = useApp()
  const { hidden } = store.now
  const on = layers.some((layer) => !hidden.value.includes(layer))
  return (
    <button
      type="button"
      class="layer-eye"
      role="switch"
      aria-checked={on}
      aria-label={label}
      title={label}
      onClick={() => store.set({ hidden: withLayers(hidden.value, layers, !on) })}
    >
      <Icon name={on ? 'eye' : 'eye-off'} size={14} />
    </button>
  )
}
