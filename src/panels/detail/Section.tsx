// One ruled block of a card: a quiet heading, something at its right end, and the content.
import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

type Props = {
  readonly heading: string
  readonly aside?: ComponentChildren
  readonly children: ComponentChildren
}

export function Section({ heading, aside, children }: Props) {
  const id = useId()
  return (
    <section class="card-section" aria-labelledby={id}>
      <div class="card-heading">
        <h3 id={id}>{heading}</h3>
        <span class="aside">{aside}</span>
      </div>
      {children}
    </section>
  )
}
