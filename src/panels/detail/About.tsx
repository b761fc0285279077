// What a place or line is in a few sentences, and what is to be said about its status.
import type { FullFeature } from '../../domain/model.ts'
import { useApp } from '../app.ts'

export function About({ feature }: { readonly feature: FullFeature }) {
  const { t } = useApp()
  return (
    <section class="card-section">
      <p class="card-summary">{t.value.of(feature.summary)}</p>
      {feature.statusNote === null ? null : <p class="status-note">{t.value.of(feature.statusNote)}</p>}
      {feature.asOf === null ? null : <p class="meta as-of">{t.value('detail.asOf', { date: feature.asOf })}</p>}
    </section>
  )
}
