// A corridor: what runs on it, how long it is officially and as drawn, and what it joins.
import { lengthM } from '../../analysis/distance.ts'
import type { FullCorridor } from '../../domain/model.ts'
import { useApp } from '../app.ts'
import { Button } from '../parts/Button.tsx'
import { ModeLine } from '../parts/ModeLine.tsx'
import { ShareButton } from '../parts/ShareButton.tsx'
import { About } from './About.tsx'
import { CardFoot } from './CardFoot.tsx'
import { CardHead } from './CardHead.tsx'
import { Facts } from './Facts.tsx'
import { LinkedMeasures } from './LinkedMeasures.tsx'
import { OtherNames } from './OtherNames.tsx'
import { Section } from './Section.tsx'
import { CitationsContext, Cite, Sources, useCitations } from './Sources.tsx'
import { StatusLine } from './StatusLine.tsx'

export function CorridorCard({ corridor }: { readonly corridor: FullCorridor }) {
  const app = useApp()
  const { store, t } = app
  const citations = useCitations(corridor)
  return (
    <CitationsContext.Provider value={citations}>
      <article class="detail" data-pillar={store.graph.pillarOfFeature(corridor.id) ?? 'none'}>
        <CardHead
          title={t.value.of(corridor.short)}
          eyebrow={
            <>
              <ModeLine mode={corridor.mode} />
              <span>{t.value(`mode.${corridor.mode}`)}</span>
            </>
          }
        >
          <OtherNames feature={corridor} />
          <StatusLine feature={corridor} />
        </CardHead>
        <div class="card-body scroll" data-scroll>
          <About feature={corridor} />
          <Line corridor={corridor} />
          <Stations corridor={corridor} />
          <Facts feature={corridor} />
          <LinkedMeasures feature={corridor} />
          <Sources />
          <CardFoot subject={{ type: 'feature', feature: corridor }} />
        </div>
        <div class="card-actions">
          <Button kind="quiet" icon="focus" onClick={() => app.show({ feature: corridor.id })}>
            {t.value('detail.show')}
          </Button>
          <ShareButton kind="quiet" />
        </div>
      </article>
    </CitationsContext.Provider>
  )
}

function Line({ corridor }: { readonly corridor: FullCorridor }) {
  const { t } = useApp()
  const drawn = corridor.lines.reduce((sum, line) => sum + lengthM(line), 0)
  return (
    <Section heading={t.value('detail.corridor.line')} aside={corridor.schematic ? t.value('detail.corridor.schematic') : null}>
      <dl class="pairs">
        <dt>{t.value('detail.corridor.length')}</dt>
        <dd>
          {corridor.lengthKm === null ? (
            t.value('detail.corridor.officialUnknown')
          ) : (
            <>
              {t.value('detail.corridor.official', { km: corridor.lengthKm })}
              <Cite sources={[corridor.lengthSource]} />
            </>
          )}
          {drawn > 0 ? (
            <>
              <br />
              {t.value('detail.corridor.drawn', { km: Math.round(drawn / 1000) })}
            </>
          ) : null}
        </dd>
        {corridor.positionNote === null && corridor.positionSources.length === 0 ? null : (
          <>
            <dt>{t.value('detail.basisOfPosition')}</dt>
            <dd>
              {corridor.positionNote === null ? '' : t.value.of(corridor.positionNote)}
              <Cite sources={corridor.positionSources} />
            </dd>
          </>
        )}
      </dl>
      {corridor.segments.length === 0 ? null : (
        <ul class="segments" aria-label={t.value('detail.corridor.segments')}>
          {corridor.segments.map(({ from, to, status }) => {
            const [a, b] = [corridor.stations[from], corridor.stations[to]]
            return a && b ? (
              <li key={`${from}-${to}`}>
                {t.value('detail.corridor.segment', { from: t.value.of(a.name), to: t.value.of(b.name) })}
                <span class="aside">{t.value(`status.${status}`)}</span>
              </li>
            ) : null
          })}
        </ul>
      )}
    </Section>
  )
}

function Stations({ corridor }: { readonly corridor: FullCorridor }) {
  const { t } = useApp()
  if (corridor.stations.length === 0) return null
  return (
    <Section heading={t.value('detail.corridor.stations')} aside={corridor.stations.length}>
      <ol class="stations">
        {corridor.stations.map((station, i) => (
          <li key={`${i} ${station.name.zh}`} data-role={station.role}>
            <span>
              <span class="station-name">{t.value.of(station.name)}</span>
              <Cite sources={[station.source]} />
            </span>
            {station.role === 'waypoint' ? null : <span class="aside">{t.value(`detail.station.${station.role}`)}</span>}
          </li>
        ))}
      </ol>
    </Section>
  )
}
