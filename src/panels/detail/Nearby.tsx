// The places round one place, nearest first, with straight-line distances.
import { byDistance } from '../../analysis/distance.ts'
import type { LngLat, Site } from '../../domain/model.ts'
import { useApp } from '../app.ts'
import { FeatureGlyph } from '../parts/FeatureGlyph.tsx'
import { distanceText } from '../parts/format.ts'
import { hintOn } from './hint.ts'
import { Section } from './Section.tsx'

export const NEARBY_KM = 50

export function Nearby({ site, at }: { readonly site: Site; readonly at: LngLat }) {
  const app = useApp()
  const { store, t } = app
  const others = store.graph.dataset.sites.filter((other) => other.id !== site.id)
  const near = byDistance(at, others).filter(({ metres }) => metres <= NEARBY_KM * 1000)
  return (
    <Section
      heading={`${t.value('detail.nearby', { km: NEARBY_KM })} · ${near.length}`}
      aside={near.length > 0 ? t.value('detail.nearby.note') : null}
    >
      {near.length === 0 ? <p>{t.value('detail.nearby.none', { km: NEARBY_KM })}</p> : null}
      <ul>
        {near.map(({ thing, metres }) => (
          <li key={thing.id}>
            <button
              type="button"
              class="place-row"
              data-feature={thing.id}
              onClick={() => app.show({ feature: thing.id })}
              {...hintOn(store, { feature: thing.id })}
            >
              <FeatureGlyph feature={thing} />
              <span class="place-name">{t.value.of(thing.short)}</span>
              <span class="aside">{distanceText(t.value, metres)}</span>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  )
}
