// One line of the dropdown: what it is, its name, the text that the query fits where that is another, and where it belongs.
import { CITIES } from '../../domain/cities.ts'
import { kindsOf } from '../../domain/graph.ts'
import type { Feature, MeasureCode } from '../../domain/model.ts'
import { homeCity } from '../../state/places.ts'
import type { Hit } from '../../state/search.ts'
import { citiesOf } from '../../state/shown.ts'
import { useApp } from '../app.ts'
import { FeatureGlyph } from '../parts/FeatureGlyph.tsx'
import { PillarSquare } from '../parts/PillarSquare.tsx'
import { Marked } from './Marked.tsx'

type Props = { readonly hit: Hit; readonly query: string }

export function HitRow({ hit, query }: Props) {
  const { store } = useApp()
  if (hit.type === 'measure') return <MeasureRow code={hit.code} matched={hit.matched} query={query} />
  if (hit.type === 'city') return <CityRow city={hit.city} matched={hit.matched} query={query} />
  const feature = store.graph.features.get(hit.id)
  return feature ? <FeatureRow feature={feature} matched={hit.matched} query={query} /> : null
}

type RowProps = { readonly matched: string; readonly query: string }

/** The name, and where the query does not fit it, what it fits: an alias, the full name, the other language. */
function Names({ name, matched, query }: RowProps & { readonly name: string }) {
  const { search } = useApp()
  return (
    <span class="hit-names">
      <span class="hit-name">
        <Marked text={name} query={query} />
      </span>
      {matched === name || search.rangesIn(name, query).length > 0 ? null : (
        <span class="hit-also">
          <Marked text={matched} query={query} />
        </span>
      )}
    </span>
  )
}

function FeatureRow({ feature, matched, query }: RowProps & { readonly feature: Feature }) {
  const { t } = useApp()
  const city = homeCity(feature)
  const kind = kindsOf(feature)[0]
  const what =
    feature.type === 'site' && kind
      ? t.value(`kind.${kind}`)
      : feature.type === 'corridor'
        ? t.value(`mode.${feature.mode}`)
        : feature.type === 'area'
          ? t.value(`area.${feature.kind}`)
          : ''
  const where = city && CITIES[city] ? t.value.of(CITIES[city]) : ''
  return (
    <>
      <FeatureGlyph feature={feature} size={18} />
      <Names name={t.value.of(feature.short)} matched={matched} query={query} />
      <span class="hit-end">{[what, where].filter(Boolean).join(' · ')}</span>
    </>
  )
}

function MeasureRow({ code, matched, query }: RowProps & { readonly code: MeasureCode }) {
  const { store, t } = useApp()
  const measure = store.graph.measures.get(code)
  if (!measure) return null
  return (
    <>
      <span class="hit-glyph">
        <PillarSquare pillar={store.graph.pillarOf(code)} />
      </span>
      <Names name={t.value.of(measure.title)} matched={matched === code ? t.value.of(measure.title) : matched} query={query} />
      <span class="hit-end">
        <Marked text={code} query={query} />
      </span>
    </>
  )
}

function CityRow({ city, matched, query }: RowProps & { readonly city: string }) {
  const { store, t } = useApp()
  const name = CITIES[city]
  if (!name) return null
  const { sites, corridors, areas } = store.graph.dataset
  const count = [...sites, ...corridors, ...areas].filter((feature) => citiesOf(feature).includes(city)).length
  return (
    <>
      <span class="hit-glyph">
        <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true" focusable="false">
          <circle cx="5" cy="5" r="3.6" fill="none" stroke="currentColor" stroke-width="1.4" />
        </svg>
      </span>
      <Names name={t.value.of(name)} matched={matched} query={query} />
      <span class="hit-end">{t.value('places.search.inCity', { n: count })}</span>
    </>
  )
}
