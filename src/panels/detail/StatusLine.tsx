// A place's status as its symbol and in words, with the date it rests on.
import type { Feature } from '../../domain/model.ts'
import { useApp } from '../app.ts'
import { accuracyText } from '../parts/format.ts'
import { SymbolIcon } from '../parts/SymbolIcon.tsx'
import { datesText } from './status-text.ts'

export function StatusLine({ feature }: { readonly feature: Feature }) {
  const { store, t, phone } = useApp()
  const dates = datesText(t.value, feature)
  const pillar = store.graph.pillarOfFeature(feature.id)
  // An area is set up or approved; it does not operate.
  const word =
    feature.type === 'area' && feature.status === 'operating' ? 'detail.established' : (`status.${feature.status}` as const)
  const accuracy = phone.value && feature.type === 'site' && feature.accuracyM !== null ? feature.accuracyM : null
  return (
    <div class="card-status">
      <p class="status-line">
        {feature.type === 'site' ? <SymbolIcon glyph={feature.kind} status={feature.status} pillar={pillar} size={18} /> : null}
        <strong>{t.value(word)}</strong>
        <span>{dates}</span>
        {accuracy === null ? null : (
          <span>
            · {t.value('detail.position')} {accuracyText(t.value, accuracy)}
          </span>
        )}
      </p>
    </div>
  )
}
