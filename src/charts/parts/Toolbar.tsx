// The bar above a chart: what it shows, and the same as a table or as files.
import type { Signal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import type { Translate } from '../../i18n/index.ts'
import { type Exported, ExportMenu } from './ExportMenu.tsx'
import './parts.css'
import './print.css'
import './print.css'

type Props = Exported & {
  readonly t: Translate
  readonly title: string
  readonly hint: string
  readonly asTable: Signal<boolean>
  readonly children?: ComponentChildren
}

export function Toolbar({ t, title, hint, asTable, table, figure, fileName, children }: Props) {
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
      <ExportMenu t={t} fileName={fileName} figure={figure} table={table} />
    </header>
  )
}
