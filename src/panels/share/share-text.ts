// What a view shows, in a few words: the title of a shared link and the text that goes with it.
import { kindsOf } from '../../domain/graph.ts'
import type { Feature } from '../../domain/model.ts'
import type { Translate } from '../../i18n/index.ts'
import type { AppState } from '../../state/app-state.ts'
import type { Store } from '../../state/store.ts'

export type Shared = { readonly title: string; readonly line: string }

const sortOf = (t: Translate, feature: Feature): string => {
  if (feature.type === 'corridor') return t(`mode.${feature.mode}`)
  if (feature.type === 'area') return t(`area.${feature.kind}`)
  return kindsOf(feature)
    .map((kind) => t(`kind.${kind}`))
    .join(t('measures.listSeparator'))
}

/** The chosen thing if there is one, else the view itself. */
export function sharedOf(t: Translate, graph: Store['graph'], state: AppState): Shared {
  const { chosen, screen, year } = state
  if (chosen?.type === 'feature') {
    const feature = graph.features.get(chosen.id)
    if (feature) {
      const n = graph.threadsOfFeature(feature.id).length
      return {
        title: t.of(feature.short),
        line: [sortOf(t, feature), t(n === 1 ? 'share.carriesOne' : 'share.carries', { n })].join(t('share.separator')),
      }
    }
  }
  if (chosen?.type === 'measure') {
    const measure = graph.measures.get(chosen.code)
    if (measure) {
      const n = graph.threadsOfMeasure(measure.code).length
      const pillar = graph.pillarOf(measure.code)
      const words = [
        pillar ? t(`pillar.${pillar}`) : t('detail.overview'),
        n === 0 ? t('measures.noPlace') : t(n === 1 ? 'share.placesOne' : 'share.places', { n }),
      ]
      return { title: t.of(measure.title), line: words.join(t('share.separator')) }
    }
  }
  const title = screen === 'map' ? t('share.wholeMap') : t(`share.screen.${screen}`)
  return { title: year === null ? title : `${title} ${t('share.year', { year: String(year) })}`, line: t('share.about') }
}

/** For a chat or a mail: what it is, what is shown, and the link on a line of its own, where every program finds it. */
export const shareText = (t: Translate, { title, line }: Shared, link: string): string =>
  `${t('share.headline', { title, atlas: t('shell.name') })}\n${line}\n${link}`

/** A name for saved files: readable in both languages and legal on every disk. */
export const fileName = (title: string, ending: string): string =>
  `${title.replace(/[\\/:*?"<>|\s]+/g, '-').slice(0, 60)}-QR.${ending}`
