// The places of a measure, strongest basis first. Resting on a group or row leaves only its threads on the map.
import type { FullThread } from '../../domain/graph.ts'
import { BASES, type Basis, type SiteKind } from '../../domain/kinds.ts'
import type { Feature, FullMeasure, SourceId } from '../../domain/model.ts'
import { useApp, useFull } from '../app.ts'
import { FeatureGlyph } from '../parts/FeatureGlyph.tsx'
import { Stub } from '../parts/Stub.tsx'
import { hintOn } from './hint.ts'
import { SourceLine } from './Sources.tsx'
import { rowWhen } from './status-text.ts'

export function BasisGroups({ measure }: { readonly measure: FullMeasure }) {
  const threads = useFull().threadsOfMeasure(measure.code)
  return (
    <>
      {BASES.map((basis) => {
        const own = threads.filter((thread) => thread.basis === basis)
        return own.length === 0 ? null : <Group key={basis} basis={basis} threads={own} />
      })}
    </>
  )
}

function Group({ basis, threads }: { readonly basis: Basis; readonly threads: readonly FullThread[] }) {
  const { store, t } = useApp()
  const lists = [...new Set(threads.flatMap((thread) => thread.links.map((link) => link.source)))].filter(
    (id): id is SourceId => id !== null,
  )
  return (
    <section class="card-section basis-group" data-basis={basis}>
      <h3>
        <button type="button" class="basis-head" title={t.value('detail.group')} {...hintOn(store, { basis })}>
          <Stub basis={basis} width={24} />
          <span>{t.value(`basis.${basis}`)}</span>
          <span class="aside">{threads.length}</span>
        </button>
      </h3>
      <ul>
        {threads.map((thread) => (
          <Row key={thread.feature} thread={thread} />
        ))}
      </ul>
      {basis === 'listed' && lists.length > 0 ? (
        <p class="meta basis-lists">
          {t.value('detail.list')}
          {lists.map((id, i) => (
            <span key={id}>
              {i > 0 ? '；' : ''}
              <SourceLine id={id} />
            </span>
          ))}
        </p>
      ) : null}
    </section>
  )
}

/** The role of the place that carries the link, where it is not its first one. */
function roleOf(feature: Feature, thread: FullThread): SiteKind | null {
  const strongest = thread.links.find((link) => link.basis === thread.basis)
  return feature.type === 'site' ? (strongest?.kind ?? null) : null
}

function Row({ thread }: { readonly thread: FullThread }) {
  const app = useApp()
  const { store, t } = app
  const feature = store.graph.features.get(thread.feature)
  if (!feature) return null
  const role = roleOf(feature, thread)
  const designation =
    feature.type === 'site' && role !== feature.kind
      ? feature.designations.find((candidate) => candidate.kind === role)
      : undefined
  const { term, basis, feature: hinted } = store.hint.value
  const faded = (term !== null && !thread.links.some((link) => link.term === term)) || (basis !== null && basis !== thread.basis)
  return (
    <li>
      <button
        type="button"
        class="place-row"
        data-feature={feature.id}
        data-faded={faded ? '' : undefined}
        data-hinted={hinted === feature.id ? '' : undefined}
        title={t.value.of(feature.name)}
        onClick={() => app.choose({ feature: feature.id })}
        {...hintOn(store, { feature: feature.id })}
      >
        <FeatureGlyph feature={feature} role={role} />
        <span class={thread.basis === 'named' ? 'place-name named' : 'place-name'}>{t.value.of(feature.short)}</span>
        <span class="aside">{rowWhen(t.value, designation ?? feature)}</span>
      </button>
    </li>
  )
}
