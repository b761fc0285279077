// A heading that opens and closes what is below it.
import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { Icon } from './Icon.tsx'

type Props = {
  readonly heading: ComponentChildren
  /** Right end of the heading, for instance a count. */
  readonly aside?: ComponentChildren
  readonly startsOpen?: boolean
  readonly children: ComponentChildren
}

export function Collapsible({ heading, aside, startsOpen = false, children }: Props) {
  const open = useSignal(startsOpen)
  const id = useId()
  return (
    <section class="collapsible">
      <button
        type="button"
        class="collapsible-head"
        aria-expanded={open.value}
        aria-controls={id}
        onClick={() => (open.value = !open.value)}
      >
        <Icon name={open.value ? 'down' : 'right'} size={12} />
        <span class="collapsible-title">{heading}</span>
        <span class="aside">{aside}</span>
      </button>
      <div id={id} hidden={!open.value}>
        {open.value ? children : null}
      </div>
    </section>
  )
}
