// What every figure and table says of itself: what it counts, as of when, from which articles.
import type { FullDataset } from '../../domain/model.ts'
import type { Translate } from '../../i18n/index.ts'

/** The newest date of any source, as far as it is known: the data are no younger. */
export const asOf = (dataset: FullDataset): string =>
  dataset.sources.reduce((latest, { date }) => (date !== null && date > latest ? date : latest), '')

/** One line below a chart: the articles, and whose count it is. */
export function sourceLine(dataset: FullDataset, t: Translate): string {
  const titles = dataset.plans.map((plan) =>
    t('charts.figure.article', { title: t.of(plan.title), publisher: t.of(plan.publisher) }),
  )
  return t('charts.figure.source', { articles: titles.join(t('charts.listSeparator')) })
}

/** One line below the title. `narrowed`: what the reader left out, or null. */
export const noteLine = (dataset: FullDataset, t: Translate, says: string, narrowed: string | null): string =>
  [says, narrowed, t('charts.figure.asOf', { date: asOf(dataset) })].filter((part) => part !== null && part !== '').join(' · ')
