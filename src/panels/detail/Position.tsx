// Where a place is, how exactly that is known, from what, and what lies next to it.
import { byDistance } from '../../analysis/distance.ts'
import type { FullExtent, FullSite } from '../../domain/model.ts'
import { useApp, useFull } from '../app.ts'
import { IconButton } from '../parts/Button.tsx'
import { accuracyText, distanceText } from '../parts/format.ts'
import { Coordinates } from './Coordinates.tsx'
import { Section } from './Section.tsx'
import { Cite } from './Sources.tsx'

export function Position({ site }: { readonly site: FullSite }) {
  const app = useApp()
  const { store, t } = app
  const at = site.at
  if (at === null) {
    return (
      <Section heading={t.value('detail.position')}>
        <p>
          {t.value('detail.positionUnknown')} {site.positionNote === null ? '' : t.value.of(site.positionNote)}
          <Cite sources={site.positionSources} />
        </p>
      </Section>
    )
  }
  const nearest = byDistance(
    at,
    store.graph.dataset.sites.filter((other) => other.id !== site.id),
  )[0]
  return (
    <Section heading={t.value('detail.position')}>
      <dl class="pairs">
        <dt>{t.value('detail.coordinates')}</dt>
        <dd class="coordinates">
          <Coordinates at={at} />
          <IconButton
            class="inline-icon"
            size={13}
            icon="focus"
            label={t.value('detail.show')}
            onClick={() => app.show({ feature: site.id })}
          />
        </dd>
        {site.accuracyM === null ? null : (
          <>
            <dt>{t.value('detail.accuracy')}</dt>
            <dd>{t.value('detail.accuracy.ring', { radius: accuracyText(t.value, site.accuracyM) })}</dd>
          </>
        )}
        {site.extent === null ? null : (
          <>
            <dt>{t.value('detail.extent')}</dt>
            <dd>
              <ExtentText extent={site.extent} />
            </dd>
          </>
        )}
        <dt>{t.value('detail.basisOfPosition')}</dt>
        <dd>
          {site.positionNote === null ? '' : t.value.of(site.positionNote)}
          <PositionSources site={site} />
        </dd>
        {nearest ? (
          <>
            <dt>{t.value('detail.nearest')}</dt>
            <dd>
              <button type="button" class="text-button" onClick={() => app.show({ feature: nearest.thing.id })}>
                {t.value('detail.nearest.value', {
                  name: t.value.of(nearest.thing.short),
                  distance: distanceText(t.value, nearest.metres),
                })}
              </button>
            </dd>
          </>
        ) : null}
      </dl>
    </Section>
  )
}

/** What the source says of the ground it covers, and what the dashed outline on the map is. */
function ExtentText({ extent }: { readonly extent: FullExtent }) {
  const { t } = useApp()
  return (
    <>
      {extent.areaKm2 === null ? null : `${t.value('detail.extent.area', { km2: extent.areaKm2 })} `}
      {extent.shape === null ? null : `${t.value(`detail.extent.${extent.shape}`)} `}
      {extent.note === null ? null : t.value.of(extent.note)}
      <Cite sources={[extent.source]} />
    </>
  )
}

/** Named in full where no note says what the position rests on, else as numbers. */
function PositionSources({ site }: { readonly site: FullSite }) {
  const { t } = useApp()
  const { sources } = useFull()
  if (site.positionNote !== null) return <Cite sources={site.positionSources} />
  return (
    <>
      {site.positionSources.map((id, i) => (
        <span key={id}>
          {i > 0 ? t.value('measures.listSeparator') : ''}
          {sources.get(id)?.title ?? (id === 'estimate' ? t.value('detail.estimate') : id)}
          <Cite sources={[id]} />
        </span>
      ))}
    </>
  )
}
