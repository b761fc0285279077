// Everything known of one place, in the order in which people ask: what, since when, facts, where, why it is here.
import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { CITIES, cityOf } from '../../domain/cities.ts'
import { kindsOf } from '../../domain/graph.ts'
import type { FullSite } from '../../domain/model.ts'
import { useApp } from '../app.ts'
import { Button } from '../parts/Button.tsx'
import { KindGlyph } from '../parts/KindGlyph.tsx'
import { ShareButton } from '../parts/ShareButton.tsx'
import { About } from './About.tsx'
import { CardFoot } from './CardFoot.tsx'
import { CardHead } from './CardHead.tsx'
import { Designations } from './Designations.tsx'
import { DirectionsMenu } from './DirectionsMenu.tsx'
import { Facts } from './Facts.tsx'
import { LinkedMeasures } from './LinkedMeasures.tsx'
import { NEARBY_KM, Nearby } from './Nearby.tsx'
import { OtherNames } from './OtherNames.tsx'
import { Position } from './Position.tsx'
import { CitationsContext, Sources, useCitations } from './Sources.tsx'
import { StatusLine } from './StatusLine.tsx'

export function SiteCard({ site }: { readonly site: FullSite }) {
  const { store, t, phone, config } = useApp()
  const citations = useCitations(site)
  const nearby = useSignal(false)
  const body = useRef<HTMLDivElement>(null)
  const showNearby = nearby.value && site.at !== null
  useEffect(() => {
    if (showNearby) body.current?.scrollTo({ top: 0 })
  }, [showNearby])
  const small = phone.value
  const kinds = kindsOf(site).map((kind) => t.value(`kind.${kind}`))
  const actions = (
    <div class="card-actions">
      {site.at !== null && config.navigationLinks ? (
        <DirectionsMenu site={site} at={site.at} kind={small ? 'strong' : 'quiet'} />
      ) : null}
      {site.at === null ? null : (
        <Button
          kind={small ? 'plain' : 'quiet'}
          icon="radius"
          label={t.value('detail.nearby', { km: NEARBY_KM })}
          pressed={nearby.value}
          onClick={() => (nearby.value = !nearby.value)}
        >
          {t.value('detail.nearby.action', { km: NEARBY_KM })}
        </Button>
      )}
      <ShareButton kind={small ? 'plain' : 'quiet'} />
    </div>
  )
  const blocks = [
    <Facts key="facts" feature={site} />,
    <Position key="position" site={site} />,
    <Designations key="roles" roles={site.designations} />,
  ]
  const linked = <LinkedMeasures key="linked" feature={site} />
  return (
    <CitationsContext.Provider value={citations}>
      <article class="detail" data-pillar={store.graph.pillarOfFeature(site.id) ?? 'none'}>
        <CardHead
          title={t.value.of(site.short)}
          eyebrow={
            <>
              <span class="eyebrow-kind">
                <KindGlyph kind={site.kind} />
                <span>{kinds.join(t.value('measures.listSeparator'))}</span>
              </span>
              <Where county={site.county} />
            </>
          }
        >
          <OtherNames feature={site} />
          <StatusLine feature={site} />
          {small ? actions : null}
        </CardHead>
        <div ref={body} class="card-body scroll" data-scroll>
          {showNearby && site.at !== null ? <Nearby site={site} at={site.at} /> : null}
          <About feature={site} />
          {small ? [linked, ...blocks] : [...blocks, linked]}
          <Sources />
          <CardFoot subject={{ type: 'feature', feature: site }} />
        </div>
        {small ? null : actions}
      </article>
    </CitationsContext.Provider>
  )
}

/** City and county, or the county alone where it names the city as well. */
function Where({ county }: { readonly county: string | null }) {
  const { t, countyName } = useApp()
  if (county === null) return null
  const city = CITIES[cityOf(county)]
  const parts = [city ? t.value.of(city) : null, countyName(county)].filter((part) => part !== null && part !== '')
  return <span>{parts.join(' · ')}</span>
}
