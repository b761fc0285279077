// The text of a report, filled in as far as the atlas knows: what it is about, what it shows, a link, the state of the data.
import type { FullFeature, FullMeasure, OfficialList, Source } from '../../domain/model.ts'
import type { Translate } from '../../i18n/index.ts'
import { datesText } from '../detail/status-text.ts'
import { accuracyText, coordinatesText } from '../parts/format.ts'

export type Subject =
  | { readonly type: 'feature'; readonly feature: FullFeature }
  | { readonly type: 'measure'; readonly measure: FullMeasure }
  | { readonly type: 'source'; readonly source: Source }
  | { readonly type: 'list'; readonly list: OfficialList }

type About = { readonly id: string; readonly name: string; readonly shown: readonly string[] }

function ofFeature(t: Translate, feature: FullFeature): About {
  const at = feature.type === 'corridor' ? null : feature.at
  return {
    id: feature.id,
    name: t.of(feature.name),
    shown: [
      [t(`status.${feature.status}`), datesText(t, feature)].filter(Boolean).join(' '),
      at === null ? '' : `${coordinatesText(at)} WGS84`,
      feature.type === 'site' && feature.accuracyM !== null ? accuracyText(t, feature.accuracyM) : '',
      feature.asOf === null ? '' : t('detail.asOf', { date: feature.asOf }),
    ],
  }
}

function aboutOf(t: Translate, subject: Subject): About {
  switch (subject.type) {
    case 'feature':
      return ofFeature(t, subject.feature)
    case 'measure':
      return { id: subject.measure.code, name: t.of(subject.measure.title), shown: [] }
    case 'source':
      return {
        id: subject.source.id,
        name: subject.source.title,
        shown: [subject.source.publisher ?? '', subject.source.date ?? '', subject.source.url ?? ''],
      }
    case 'list':
      return { id: subject.list.id, name: t.of(subject.list.title), shown: [t('sources.asOf', { date: subject.list.asOf })] }
  }
}

export type Report = { readonly subject: string; readonly text: string }

/**
 * A report ready to be finished by the reader.
 * @param link leads to this very view
 * @param version of the data, or null where it is not known
 */
export function reportOf(t: Translate, subject: Subject, link: string, version: string | null): Report {
  const { id, name, shown } = aboutOf(t, subject)
  const what = shown.filter(Boolean).join(t.lang === 'zh' ? '；' : '; ')
  const lines = [
    t('report.line.name', { name }),
    t('report.line.id', { id }),
    what === '' ? null : t('report.line.shown', { what }),
    t('report.line.link', { link }),
    version === null ? null : t('report.line.version', { version }),
    '',
    t('report.line.wrong'),
    '',
  ]
  return {
    subject: t('report.subject', { atlas: t('shell.name'), name }),
    text: lines.filter((line) => line !== null).join('\n'),
  }
}

/** Where the report goes: a mail ready to send, or a page that takes `title` and `body` as the issue pages of code hosts do. */
export function addressFor(reportTo: string, { subject, text }: Report): string {
  const query = (title: string, body: string) => `${title}=${encodeURIComponent(subject)}&${body}=${encodeURIComponent(text)}`
  if (reportTo.startsWith('mailto:')) return `${reportTo}?${query('subject', 'body')}`
  return `${reportTo}${reportTo.includes('?') ? '&' : '?'}${query('title', 'body')}`
}
