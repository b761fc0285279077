// Coverage as rows of plain tables: by pillar, by city, by year.
import { BASES } from '../../domain/kinds.ts'
import type { Translate } from '../../i18n/index.ts'
import type { TableData } from '../parts/csv.ts'
import type { YearCounts } from '../time/layout.ts'
import { columnName, pillarName } from '../words.ts'
import type { CityCoverage } from './city.ts'
import type { CoverageRow } from './layout.ts'

export const pillarTable = (rows: readonly CoverageRow[], t: Translate): TableData => ({
  head: [t('charts.pillar'), ...BASES.map((basis) => t(`basis.${basis}`)), t('charts.coverage.none'), t('charts.total')],
  rows: rows.map(({ pillar, counts, size }) => [
    pillarName(t, pillar),
    ...BASES.map((basis) => counts[basis]),
    counts.none,
    size,
  ]),
})

export const cityTable = (rows: readonly CityCoverage[], t: Translate): TableData => ({
  head: [t('charts.city'), ...BASES.map((basis) => t(`basis.${basis}`)), t('charts.measure')],
  rows: rows.map(({ city, counts, measures }) => [columnName(t, city), ...BASES.map((basis) => counts[basis]), measures]),
})

export const yearsTable = ({ years, before, undated }: YearCounts, t: Translate): TableData => ({
  head: [t('charts.years.year'), t('charts.years.open'), t('charts.years.coming')],
  rows: [
    [t('charts.years.before'), before, 0],
    ...years.map(({ year, open, coming }) => [String(year), open, coming]),
    [t('charts.years.undated'), undated, 0],
  ],
})
