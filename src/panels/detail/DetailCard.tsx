// The card of whatever is chosen. A new choice gets a new card: nothing of the last one lingers.
import type { ComponentChildren } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { useApp, useFull } from '../app.ts'
import { WithFull } from '../parts/WithFull.tsx'
import { AreaCard } from './AreaCard.tsx'
import { CardHead } from './CardHead.tsx'
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
  const left = useRef(false)
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
      <WithFull around={(word) => <Short left={left}>{word}</Short>}>{() => <Chosen waited={left} />}</WithFull>
    </section>
  )
}

/** Whether the focus was on the short card when the full one took its place. */
type Left = { current: boolean }

/** The name, and the way out, of what more is about to be told of. */
function Short({ left, children }: { readonly left: Left; readonly children: ComponentChildren }) {
  const { store, t } = useApp()
  const chosen = store.now.chosen.value
  const box = useRef<HTMLElement>(null)
  useLayoutEffect(
    () => () => {
      left.current = box.current?.contains(document.activeElement) ?? false
    },
    [left],
  )
  if (chosen === null) return null
  const { graph } = store
  const title = chosen.type === 'measure' ? graph.measures.get(chosen.code)?.title : graph.features.get(chosen.id)?.short
  const pillar = chosen.type === 'measure' ? graph.pillarOf(chosen.code) : graph.pillarOfFeature(chosen.id)
  return (
    <article ref={box} class="detail" data-pillar={pillar ?? 'none'}>
      <CardHead title={title ? t.value.of(title) : ''} eyebrow={null} />
      {children}
    </article>
  )
}

function Chosen({ waited }: { readonly waited: Left }) {
  const { store } = useApp()
  const full = useFull()
  const chosen = store.now.chosen.value
  useLayoutEffect(() => {
    if (waited.current) document.querySelector<HTMLElement>('.detail-box .card-title')?.focus()
    waited.current = false
  }, [waited])
  if (chosen === null) return null
  if (chosen.type === 'measure') {
    const measure = full.measures.get(chosen.code)
    return measure ? <MeasureCard measure={measure} /> : null
  }
  const feature = full.features.get(chosen.id)
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
