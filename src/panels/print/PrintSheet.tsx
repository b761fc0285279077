// What only paper needs: a heading that says what is seen and when, the address to come back to, and the legend.
import { writeUrl } from '../../state/url.ts'
import { useApp } from '../app.ts'
import { Legend } from '../layers/Legend.tsx'
import './print.css'

/** Never shown on a screen; print.css sets it round the map. */
export function PrintSheet() {
  const { store, t } = useApp()
  const { chosen, year } = store.now
  const choice = chosen.value
  const title =
    choice === null
      ? t.value('map.print.title')
      : t.value.of(
          (choice.type === 'measure'
            ? store.graph.measures.get(choice.code)?.title
            : store.graph.features.get(choice.id)?.name) ?? {
            zh: '',
            en: '',
          },
        )
  const query = writeUrl({ ...store.snapshot.value, theme: 'auto' }, '')
  return (
    <>
      <header class="print-head">
        <strong>{t.value('shell.name')}</strong>
        <span class="print-title">{title}</span>
        <span>{year.value === null ? null : t.value('layers.time.year', { year: String(year.value) })}</span>
        <span class="print-date">{t.value('map.print.date', { date: new Date().toISOString().slice(0, 10) })}</span>
      </header>
      <footer class="print-foot">
        <div class="print-legend">
          <Legend />
        </div>
        <p class="print-address">
          {typeof location === 'undefined' ? '' : `${location.origin}${location.pathname}${query && `?${query}`}`}
        </p>
      </footer>
    </>
  )
}
