// Says that a chart does not count everything, and offers to.
import type { Translate } from '../../i18n/index.ts'
import type { Store } from '../../state/store.ts'
import { unnarrowed } from '../units.ts'

type Props = { readonly store: Store; readonly t: Translate; readonly shown: number; readonly total: number }

export function Narrowed({ store, t, shown, total }: Props) {
  const onAll = () => store.set(unnarrowed(store.snapshot.peek()))
  return (
    <p class="chart-note" role="status">
      <span>{t('charts.narrowed', { n: shown, total })}</span>
      <button type="button" class="chart-link" onClick={onAll}>
        {t('charts.showAll')}
      </button>
    </p>
  )
}
