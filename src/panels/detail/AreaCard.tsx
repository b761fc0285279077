// An area: what its outline rests on, how large it is, and which counties belong to it.
import { useSignal } from '@preact/signals'
import type { FullArea } from '../../domain/model.ts'
import { useApp } from '../app.ts'
import { AreaGlyph } from '../parts/AreaGlyph.tsx'
import { Button } from '../parts/Button.tsx'
import { ShareButton } from '../parts/ShareButton.tsx'
import { About } from './About.tsx'
import { CardFoot } from './CardFoot.tsx'
import { CardHead } from './CardHead.tsx'
import { Designations } from './Designations.tsx'
import { Facts } from './Facts.tsx'
import { LinkedMeasures } from './LinkedMeasures.tsx'
import { OtherNames } from './OtherNames.tsx'
import { Section } from './Section.tsx'
import { CitationsContext, Cite, Sources, useCitations } from './Sources.tsx'
import { StatusLine } from './StatusLine.tsx'

export function AreaCard({ area }: { readonly area: FullArea }) {
  const app = useApp()
  const { store, t } = app
  const citations = useCitations(area)
  return (
    <CitationsContext.Provider value={citations}>
      <article class="detail" data-pillar={store.graph.pillarOfFeature(area.id) ?? 'none'}>
        <CardHead
          title={t.value.of(area.short)}
          eyebrow={
            <>
              <AreaGlyph boundary={area.boundary} size={16} />
              <span>{t.value(`area.${area.kind}`)}</span>
            </>
          }
        >
          <OtherNames feature={area} />
          <StatusLine feature={area} />
        </CardHead>
        <div class="card-body scroll" data-scroll>
          <About feature={area} />
          <Facts feature={area} />
          <Extent area={area} />
          <Designations roles={area.designations} />
          <LinkedMeasures feature={area} />
          <Sources />
          <CardFoot subject={{ type: 'feature', feature: area }} />
        </div>
        <div class="card-actions">
          {area.polygons.length > 0 || area.at !== null ? (
            <Button kind="quiet" icon="focus" onClick={() => app.show({ feature: area.id })}>
              {t.value('detail.show')}
            </Button>
          ) : null}
          <ShareButton kind="quiet" />
        </div>
      </article>
    </CitationsContext.Provider>
  )
}

function Extent({ area }: { readonly area: FullArea }) {
  const { t } = useApp()
  return (
    <Section heading={t.value('detail.area.extent')}>
      <dl class="pairs">
        <dt>{t.value('detail.area.boundary')}</dt>
        <dd>
          {t.value(`detail.boundary.${area.boundary}`)}
          <Cite sources={area.positionSources} />
          {area.positionNote === null ? null : <p class="meta">{t.value.of(area.positionNote)}</p>}
        </dd>
        <dt>{t.value('detail.area.size')}</dt>
        <dd>{area.areaKm2 === null ? t.value('detail.area.sizeUnknown') : t.value('detail.area.km2', { km2: area.areaKm2 })}</dd>
        <Counties label={t.value('detail.area.counties', { n: area.counties.length })} adcodes={area.counties} />
        <Counties label={t.value('detail.area.partCounties', { n: area.partCounties.length })} adcodes={area.partCounties} />
      </dl>
    </Section>
  )
}

/** More than this many names are a wall of text. */
const SHOWN = 16

function Counties({ label, adcodes }: { readonly label: string; readonly adcodes: readonly string[] }) {
  const { t, countyName } = useApp()
  const all = useSignal(false)
  if (adcodes.length === 0) return null
  const shown = all.value ? adcodes : adcodes.slice(0, SHOWN)
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {shown.map(countyName).join(t.value('measures.listSeparator'))}
        {shown.length === adcodes.length ? null : (
          <button type="button" class="text-button" onClick={() => (all.value = true)}>
            {t.value('detail.area.more', { n: adcodes.length })}
          </button>
        )}
      </dd>
    </>
  )
}
