// The measures a place carries, each with how it is tied and why.
import type { FullThread } from '../../domain/graph.ts'
import type { FullFeature } from '../../domain/model.ts'
import type { Translate } from '../../i18n/index.ts'
import { useApp, useFull } from '../app.ts'
import { Icon } from '../parts/Icon.tsx'
import { Stub } from '../parts/Stub.tsx'
import { Section } from './Section.tsx'
import { Cite } from './Sources.tsx'

type Link = FullThread['links'][number]

export function LinkedMeasures({ feature }: { readonly feature: FullFeature }) {
  const { t } = useApp()
  const threads = useFull().threadsOfFeature(feature.id)
  return (
    <Section heading={t.value('detail.linked')} aside={threads.length}>
      {threads.length === 0 ? <p>{t.value('detail.linked.none')}</p> : null}
      <ul class="linked">
        {threads.map((thread) => (
          <Linked key={thread.measure} thread={thread} />
        ))}
      </ul>
    </Section>
  )
}

function Linked({ thread }: { readonly thread: FullThread }) {
  const app = useApp()
  const { store, t } = app
  const measure = useFull().measures.get(thread.measure)
  if (!measure) return null
  return (
    <li data-pillar={store.graph.pillarOf(thread.measure) ?? 'none'} data-measure={thread.measure}>
      <button type="button" class="linked-title" onClick={() => app.choose({ measure: thread.measure })}>
        <Stub basis={thread.basis} width={24} />
        <span>{t.value.of(measure.title)}</span>
        <Icon name="right" size={12} />
      </button>
      {thread.links.map((link) => (
        <p key={`${link.basis} ${link.term} ${link.kind ?? ''}`} class="linked-why">
          <Why link={link} term={termIn(t.value, measure, link.term)} />
          <Cite sources={[link.source]} />
        </p>
      ))}
    </li>
  )
}

/** The term in the reader's language; links carry the Chinese one. */
function termIn(
  t: Translate,
  measure: { readonly terms: readonly string[]; readonly termsEn: readonly string[] },
  term: string,
): string {
  return t.lang === 'zh' ? term : (measure.termsEn[measure.terms.indexOf(term)] ?? term)
}

function Why({ link, term }: { readonly link: Link; readonly term: string }) {
  const { t } = useApp()
  const { sources } = useFull()
  const list = link.source === null ? undefined : sources.get(link.source)
  const says =
    link.basis === 'named'
      ? t.value('detail.link.named', { term })
      : link.basis === 'representative'
        ? t.value('detail.link.representative', { term })
        : list
          ? t.value('detail.link.listed', { source: list.title })
          : t.value('detail.link.listedPlain', { term })
  return (
    <>
      {says}
      {link.note === null ? null : <span class="linked-note"> {t.value.of(link.note)}</span>}
    </>
  )
}
