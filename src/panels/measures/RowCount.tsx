// The right end of a measure's row: what it has on the map, as thread stubs with counts, or that it has no place.
import type { Basis } from '../../domain/kinds.ts'
import type { MeasureCode } from '../../domain/model.ts'
import { useApp } from '../app.ts'
import { Stub } from '../parts/Stub.tsx'
import { carriedBy } from './coverage.ts'

export function RowCount({ code }: { readonly code: MeasureCode }) {
  const { store, t } = useApp()
  const { sites, corridors, areas } = carriedBy(store.graph, code)
  if (sites.length === 0 && corridors === 0 && areas === 0) return <span class="row-none">{t.value('measures.noPlace')}</span>
  const areaOnly = sites.length === 0 && corridors === 0
  return (
    <span class="row-counts">
      {sites.map(({ basis, count }) => (
        <span key={basis} class="row-count">
          <Stub basis={basis} />
          <span aria-hidden="true">{count}</span>
          <span class="unseen">{t.value(`measures.count.${basis}`, { n: count })}</span>
        </span>
      ))}
      {corridors > 0 ? <span>{t.value('measures.corridors', { n: corridors })}</span> : null}
      {areaOnly ? (
        <span class="row-area">{areas > 1 ? t.value('measures.areas', { n: areas }) : t.value('measures.area')}</span>
      ) : null}
    </span>
  )
}

/** With a place chosen: only how it is tied to this measure. */
export function RowBasis({ basis }: { readonly basis: Basis }) {
  const { t } = useApp()
  return (
    <span class="row-counts">
      <Stub basis={basis} width={24} />
      <span class="unseen">{t.value(`basis.${basis}`)}</span>
    </span>
  )
}
