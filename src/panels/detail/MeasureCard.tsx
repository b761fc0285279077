// What a measure says, in our words, and every place that carries it.
import type { FullMeasure } from '../../domain/model.ts'
import { useApp, useFull } from '../app.ts'
import { Button } from '../parts/Button.tsx'
import { PillarSquare } from '../parts/PillarSquare.tsx'
import { ShareButton } from '../parts/ShareButton.tsx'
import { BasisGroups } from './BasisGroups.tsx'
import { CardFoot } from './CardFoot.tsx'
import { CardHead } from './CardHead.tsx'
import { Section } from './Section.tsx'
import { Summary } from './Summary.tsx'
import { strandWord } from './strand-word.ts'

export function MeasureCard({ measure }: { readonly measure: FullMeasure }) {
  const app = useApp()
  const { store, t } = app
  const { graph } = store
  const pillar = graph.pillarOf(measure.code)
  const place = graph.placeOf(measure.code)
  const threads = graph.threadsOfMeasure(measure.code)
  const strand = place?.strand ?? null
  return (
    <article class="detail" data-pillar={pillar ?? 'none'}>
      <CardHead
        title={t.value.of(measure.title)}
        eyebrow={
          <>
            <PillarSquare pillar={pillar} size={9} />
            <span>
              {pillar ? t.value(`pillar.${pillar}`) : t.value('detail.overview')}
              {pillar || strand?.marker ? ` · ${strandWord(t.value, strand)}` : ''}
            </span>
            <span class="card-code">{measure.code}</span>
          </>
        }
      />
      <div class="card-body scroll" data-scroll>
        <Section heading={t.value('detail.summary')} aside={measure.terms.length > 0 ? t.value('detail.summary.note') : null}>
          <Summary measure={measure} />
          <SourcePointer measure={measure} />
        </Section>
        {threads.length === 0 ? (
          <Section heading={t.value('detail.noPlace')}>
            <p>{t.value.of(measure.placeNote ?? { zh: '', en: '' }) || t.value('detail.noPlaceYet')}</p>
          </Section>
        ) : (
          <BasisGroups measure={measure} />
        )}
        <CardFoot subject={{ type: 'measure', measure }} />
      </div>
      <footer class="card-actions">
        {threads.length > 0 ? (
          <Button kind="quiet" icon="focus" onClick={() => app.show({ measure: measure.code })}>
            {t.value('detail.showAll')}
          </Button>
        ) : null}
        <ShareButton kind="quiet" />
      </footer>
    </article>
  )
}

/** Which article the measure is from, and where in it. The article itself is not reprinted. */
function SourcePointer({ measure }: { readonly measure: FullMeasure }) {
  const { store, t } = useApp()
  const { sources } = useFull()
  const place = store.graph.placeOf(measure.code)
  if (!place) return null
  const { plan, section, strand } = place
  const authors = plan.authors.map((author) => t.value.of(author)).join(t.value('detail.authors.separator'))
  const url = plan.source === null ? null : (sources.get(plan.source)?.url ?? null)
  const title = t.value('detail.source', { authors, title: t.value.of(plan.title), publisher: t.value.of(plan.publisher) })
  const where = [
    section.pillar === 'overview' ? t.value('detail.overview') : t.value.of(section.title),
    strand && strand.marker !== null ? `${strandWord(t.value, strand)} ${t.value.of(strand.title)}` : null,
  ].filter((part) => part !== null)
  return (
    <p class="meta source-pointer">
      {url === null ? (
        title
      ) : (
        <a href={url} target="_blank" rel="noopener noreferrer">
          {title}
          <span class="unseen">{t.value('detail.opensTab')}</span>
        </a>
      )}
      <br />
      {where.join(' · ')}
    </p>
  )
}
