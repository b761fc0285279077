// The flow as rows of a plain table: every way that any unit takes, with its count.
import type { Translate } from '../../i18n/index.ts'
import type { TableData } from '../parts/csv.ts'
import { PILLAR_ORDER, type Unit } from '../units.ts'
import { strandOf } from './model.ts'

type Names = Readonly<Record<'pillar' | 'strand' | 'kind' | 'city', (unit: Unit) => string>>

/** No city is put together with others here: a table has room. */
export function flowTable(units: readonly Unit[], names: Names, t: Translate): TableData {
  const ways = new Map<string, { readonly unit: Unit; count: number }>()
  const inOrder = [...units].sort((a, b) => PILLAR_ORDER.indexOf(a.pillar) - PILLAR_ORDER.indexOf(b.pillar))
  for (const unit of inOrder) {
    const key = [unit.pillar, strandOf(unit), unit.kind, unit.city].join(' ')
    const way = ways.get(key)
    if (way) way.count += 1
    else ways.set(key, { unit, count: 1 })
  }
  return {
    head: [t('charts.pillar'), t('charts.strand'), t('charts.kind'), t('charts.city'), t('charts.links')],
    rows: [...ways.values()].map(({ unit, count }) => [
      names.pillar(unit),
      names.strand(unit),
      names.kind(unit),
      names.city(unit),
      count,
    ]),
  }
}
