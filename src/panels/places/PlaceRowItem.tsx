// One feature in the list: its symbol, its name, what it is, where it lies and how it stands.
import { useComputed } from '@preact/signals'
import { CITIES } from '../../domain/cities.ts'
import { kindsOf } from '../../domain/graph.ts'
import type { Feature } from '../../domain/model.ts'
import type { Translate } from '../../i18n/index.ts'
import { homeCity, isPlaced, type PlaceRow } from '../../state/places.ts'
import { NO_HINT } from '../../state/store.ts'
import { useApp } from '../app.ts'
import { FeatureGlyph } from '../parts/FeatureGlyph.tsx'
import { distanceText } from '../parts/format.ts'
import { Stub } from '../parts/Stub.tsx'

const whatOf = (t: Translate, feature: Feature): string => {
  switch (feature.type) {
    case 'site':
      return kindsOf(feature)
        .map((kind) => t(`kind.${kind}`))
        .join(t.lang === 'zh' ? '、' : ', ')
    case 'corridor':
      return t(`mode.${feature.mode}`)
    case 'area':
      return t(`area.${feature.kind}`)
  }
}

type Props = { readonly row: PlaceRow /** The one row that the Tab key stops at. */; readonly stop: boolean }

export function PlaceRowItem({ row, stop }: Props) {
  const app = useApp()
  const { store, t } = app
  const { feature, metres } = row
  const { graph } = store
  const chosen = store.now.chosen.value
  const isChosen = chosen?.type === 'feature' && chosen.id === feature.id
  const thread =
    chosen?.type === 'measure'
      ? graph.threadsOfMeasure(chosen.code).find((candidate) => candidate.feature === feature.id)
      : undefined
  const pillar = chosen?.type === 'measure' && thread ? graph.pillarOf(chosen.code) : graph.pillarOfFeature(feature.id)
  // Bound to the attribute, so that a moving pointer renders nothing anew.
  const hinted = useComputed(() => store.hint.value.feature === feature.id)
  const presence = store.shown.value.presence.get(feature.id)
  const city = homeCity(feature)
  const cityName = city && CITIES[city] ? t.value.of(CITIES[city]) : ''
  const hint = () => store.setHint({ feature: feature.id })
  const unhint = () => {
    if (store.hint.peek().feature === feature.id) store.setHint(NO_HINT)
  }
  return (
    <button
      type="button"
      class="place"
      title={[t.value.of(feature.name), whatOf(t.value, feature)].join(t.value('charts.phraseSeparator'))}
      data-feature={feature.id}
      data-pillar={pillar ?? 'none'}
      data-lit={isChosen || thread !== undefined}
      data-receded={chosen?.type === 'measure' && thread === undefined}
      data-hinted={hinted}
      tabIndex={stop ? 0 : -1}
      {...(isChosen ? { 'aria-current': 'true' as const } : {})}
      onPointerEnter={hint}
      onPointerLeave={unhint}
      onFocus={hint}
      onBlur={unhint}
      onClick={() => {
        app.choose({ feature: feature.id })
        app.show({ feature: feature.id })
      }}
    >
      <FeatureGlyph feature={feature} size={18} />
      <span class="place-says">
        <span class="place-name">{t.value.of(feature.short)}</span>
        <span class="place-what">{whatOf(t.value, feature)}</span>
      </span>
      {thread ? <Stub basis={thread.basis} /> : null}
      {presence === 'coming' || presence === 'over' ? (
        <span class="place-tag">{t.value(`places.presence.${presence}`)}</span>
      ) : feature.status === 'operating' ? (
        <span class="unseen">{t.value('status.operating')}</span>
      ) : (
        <span class="place-tag">{t.value(`status.${feature.status}`)}</span>
      )}
      {isPlaced(feature) ? null : <span class="place-tag place-lost">{t.value('places.unplaced')}</span>}
      {metres === null ? (
        <span class="place-where">{cityName}</span>
      ) : (
        <span class="place-where place-far">{distanceText(t.value, metres)}</span>
      )}
    </button>
  )
}
