// The bar above a chart: what it shows, and the same as a table or as CSV.
import { type Signal, useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import type { Translate } from '../../i18n/index.ts'
import { type TableData, toCsv } from './csv.ts'
import { type Taken, takeCsv } from './take-csv.ts'
import './parts.css'
import './print.css'

type Props = {
  readonly t: Translate
  readonly title: string
  readonly hint: string
  readonly asTable: Signal<boolean>
  /** Made when it is asked for. */
  readonly table: () => TableData
  readonly fileName: string
  readonly children?: ComponentChildren
}

export function Toolbar({ t, title, hint, asTable, table, fileName, children }: Props) {
  const taken = useSignal<Taken | null>(null)
  const onCsv = async () => {
    taken.value = await takeCsv(toCsv(table()), fileName)
    setTimeout(() => {
      taken.value = null
    }, 2500)
  }
  return (
    <header class="chart-bar">
      <h2 class="chart-title">{title}</h2>
      <p class="chart-hint">{hint}</p>
      {children}
      <button
        type="button"
        class="chart-button"
        aria-pressed={asTable.value}
        onClick={() => {
          asTable.value = !asTable.peek()
        }}
      >
        {t(asTable.value ? 'charts.asChart' : 'charts.asTable')}
      </button>
      <button type="button" class="chart-button" onClick={() => void onCsv()}>
        <span role="status">
          {t(taken.value === null ? 'charts.copyCsv' : taken.value === 'copied' ? 'charts.copied' : 'charts.saved')}
        </span>
      </button>
    </header>
  )
}
