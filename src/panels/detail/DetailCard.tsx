// The card of whatever is chosen. A new choice gets a new card: nothing of the last one lingers.
import { useEffect, useRef } from 'preact/hooks'
import { useApp } from '../app.ts'
import { AreaCard } from './AreaCard.tsx'
import { CorridorCard } from './CorridorCard.tsx'
import { MeasureCard } from './MeasureCard.tsx'
import { SiteCard } from './SiteCard.tsx'
import './detail.css'
import './lists.css'
import './sources.css'
import './detail-phone.css'

/** null where nothing is chosen. */
export function DetailCard() {
  const { store, t } = useApp()
  const chosen = store.now.chosen.value
  const box = useRef<HTMLElement>(null)
  const key = chosen === null ? null : chosen.type === 'measure' ? chosen.code : chosen.id
  const first = useRef(true)
  useEffect(() => {
    // Following a link inside the card removes what had the focus; the new title takes it. The first card leaves focus alone.
    if (!first.current && document.activeElement === document.body)
      box.current?.querySelector<HTMLElement>('.card-title')?.focus()
    first.current = false
  }, [key])
  if (chosen === null) return null
  return (
    <section ref={box} class="detail-box" key={key} aria-label={t.value('shell.card')}>
      <Chosen />
    </section>
  )
}

function Chosen() {
  const { store } = useApp()
  const chosen = store.now.chosen.value
  if (chosen === null) return null
  if (chosen.type === 'measure') {
    const measure = store.graph.measures.get(chosen.code)
    return measure ? <MeasureCard measure={measure} /> : null
  }
  const feature = store.graph.features.get(chosen.id)
  switch (feature?.type) {
    case 'site':
      return <SiteCard site={feature} />
    case 'corridor':
      return <CorridorCard corridor={feature} />
    case 'area':
      return <AreaCard area={feature} />
    case undefined:
      return null
  }
}
