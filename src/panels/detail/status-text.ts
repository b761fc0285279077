// A status and its dates in words, never saying more than the data does.
import type { Status } from '../../domain/kinds.ts'
import type { PartialDate } from '../../domain/model.ts'
import type { Translate } from '../../i18n/index.ts'

type Dated = {
  readonly status: Status
  readonly since: PartialDate | null
  readonly until: PartialDate | null
  readonly opens?: PartialDate | null
}

/** After the status word: "自 2013-12-05", "预计 2027 启用". Empty where nothing is known and nothing is to be said. */
export function datesText(t: Translate, { status, since, until, opens }: Dated): string {
  const parts = [
    since === null ? (status === 'operating' ? t('detail.sinceUnknown') : null) : t('detail.since', { date: since }),
    until === null ? null : t('detail.until', { date: until }),
    opens === null || opens === undefined ? null : t('detail.opens', { date: opens }),
  ]
  return parts.filter((part) => part !== null).join(t('detail.separator'))
}

/** For the right end of a row: the year alone where it operates, the status word where it does not. */
export function rowWhen(t: Translate, { status, since }: Pick<Dated, 'status' | 'since'>): string {
  if (status === 'operating') return since ?? ''
  return [t(`status.${status}`), since].filter((part) => part !== null).join(' ')
}
