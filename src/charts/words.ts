// How charts name what they count, in both languages.
import { CITIES } from '../domain/cities.ts'
import { BASES, type Pillar, SITE_KINDS } from '../domain/kinds.ts'
import type { Translate } from '../i18n/index.ts'
import { type ByBasis, SEVERAL_CITIES, UNKNOWN_CITY } from './units.ts'

export const pillarName = (t: Translate, pillar: Pillar | null): string =>
  pillar === null ? t('charts.overview') : t(`pillar.${pillar}`)

/** A kind, `corridor`, `area`, a city's adcode, `several` or `unknown`. */
export function columnName(t: Translate, id: string): string {
  const kind = SITE_KINDS.find((candidate) => candidate === id)
  if (kind) return t(`kind.${kind}`)
  if (id === 'corridor' || id === 'area') return t(`charts.${id}`)
  if (id === SEVERAL_CITIES) return t('charts.several')
  if (id === UNKNOWN_CITY) return t('charts.unknown')
  const city = CITIES[id]
  return city ? t.of(city) : id
}

/** What a name alone does not tell; null where it tells enough. */
export function columnHint(t: Translate, id: string): string | null {
  if (id === SEVERAL_CITIES) return t('charts.several.hint')
  return id === UNKNOWN_CITY ? t('charts.unknown.hint') : null
}

/** 13 处, 5 条 for corridors, 3 片 for areas. */
export function countText(t: Translate, n: number, column: string | null = null): string {
  if (column === 'corridor') return n === 1 ? t('charts.corridorCount.one') : t('charts.corridorCount', { n })
  if (column === 'area') return n === 1 ? t('charts.areaCount.one') : t('charts.areaCount', { n })
  return n === 1 ? t('charts.places.one') : t('charts.places', { n })
}

export const linksText = (t: Translate, n: number): string => (n === 1 ? t('charts.linkCount.one') : t('charts.linkCount', { n }))

/** 原文点名 1，官方名录列入 12: only what occurs. */
export const basesText = (t: Translate, counts: ByBasis): string =>
  BASES.filter((basis) => counts[basis] > 0)
    .map((basis) => t('charts.basisCount', { basis: t(`basis.${basis}`), n: counts[basis] }))
    .join(t('charts.phraseSeparator'))
