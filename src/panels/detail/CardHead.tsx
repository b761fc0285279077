// The head every card shares: what kind of thing it is and where, its name, and the way out.
import type { ComponentChildren } from 'preact'
import { useApp } from '../app.ts'
import { IconButton } from '../parts/Button.tsx'
import { Phrase } from '../parts/Phrase.tsx'

type Props = {
  readonly eyebrow: ComponentChildren
  readonly title: string
  readonly children?: ComponentChildren
}

export function CardHead({ eyebrow, title, children }: Props) {
  const app = useApp()
  return (
    <header class="card-head">
      <div class="card-eyebrow">{eyebrow}</div>
      <IconButton
        class="card-close"
        icon="close"
        size={16}
        label={app.t.value('detail.close')}
        onClick={() => app.choose(null)}
      />
      <h2 class="card-title" tabIndex={-1}>
        <Phrase>{title}</Phrase>
      </h2>
      {children}
    </header>
  )
}
