// Where a place is, how exactly that is known, from what, and what lies next to it.
import { byDistance } from '../../analysis/distance.ts'
import type { Site } from '../../domain/model.ts'
import { useApp } from '../app.ts'
import { IconButton } from '../parts/Button.tsx'
import { copyText } from '../parts/clipboard.ts'
import { accuracyText, coordinatesText, distanceText } from '../parts/format.ts'
import { useSaid } from '../parts/use-said.ts'
import { Section } from './Section.tsx'
import { Cite } from './Sources.tsx'

export function Position({ site }: { readonly site: Site }) {
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
          {coordinatesText(at)} <span class="meta">WGS84</span>
          <CopyCoordinates text={coordinatesText(at)} />
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

/** Named in full where no note says what the position rests on, else as numbers. */
function PositionSources({ site }: { readonly site: Site }) {
  const { store, t } = useApp()
  if (site.positionNote !== null) return <Cite sources={site.positionSources} />
  return (
    <>
      {site.positionSources.map((id, i) => (
        <span key={id}>
          {i > 0 ? t.value('measures.listSeparator') : ''}
          {store.graph.sources.get(id)?.title ?? (id === 'estimate' ? t.value('detail.estimate') : id)}
          <Cite sources={[id]} />
        </span>
      ))}
    </>
  )
}

const SAID_MS = 2000

function CopyCoordinates({ text }: { readonly text: string }) {
  const { t } = useApp()
  const said = useSaid(SAID_MS)
  const copy = async () => {
    said.value = (await copyText(text)) ? 'done' : 'failed'
  }
  return (
    <>
      <IconButton
        class="inline-icon"
        size={13}
        icon={said.value === 'done' ? 'check' : 'copy'}
        label={t.value('detail.copyCoordinates')}
        onClick={() => void copy()}
      />
      <span class={said.value === 'failed' ? 'meta' : 'unseen'} role="status">
        {said.value === 'nothing' ? '' : t.value(said.value === 'done' ? 'detail.copied' : 'detail.copyFailed')}
      </span>
    </>
  )
}
