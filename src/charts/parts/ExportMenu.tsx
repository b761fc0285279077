// Takes a chart away: as a drawing, a picture, or the figures behind it. A native disclosure, so keys and readers know it.
import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import type { Translate } from '../../i18n/index.ts'
import type { Figure } from '../figure/figure.ts'
import { saveFile, savePng, saveSvg } from '../figure/save.ts'
import { copyCsv } from './copy-csv.ts'
import { type TableData, toCsv } from './csv.ts'
import './export-menu.css'

export type Exported = {
  /** Without ending: `chengyu-atlas-flow.zh`. */
  readonly fileName: string
  /** Made when they are asked for. */
  readonly figure: () => Figure
  readonly table: () => TableData
}

const SAID_MS = 2500

export function ExportMenu({ t, fileName, figure, table }: Exported & { readonly t: Translate }) {
  const menu = useRef<HTMLDetailsElement>(null)
  const said = useSignal<'done' | 'copied' | 'failed' | null>(null)
  const tell = (what: 'done' | 'copied' | 'failed') => {
    if (menu.current) menu.current.open = false
    menu.current?.querySelector('summary')?.focus()
    said.value = what
    setTimeout(() => {
      said.value = null
    }, SAID_MS)
  }
  const csv = () => toCsv(table())
  const ways = {
    svg: () => saveSvg(figure(), fileName),
    png: () => savePng(figure(), fileName),
    csv: () => saveFile(new Blob([csv()], { type: 'text/csv;charset=utf-8' }), `${fileName}.csv`),
  } as const
  const onWay = async (way: keyof typeof ways) => {
    try {
      await ways[way]()
      tell('done')
    } catch {
      tell('failed')
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !menu.current?.open) return
    event.stopPropagation()
    menu.current.open = false
    menu.current.querySelector('summary')?.focus()
  }
  const onFocusOut = (event: FocusEvent) => {
    if (menu.current && event.relatedTarget instanceof Node && !menu.current.contains(event.relatedTarget))
      menu.current.open = false
  }
  return (
    <details ref={menu} class="export-menu" onKeyDown={onKeyDown} onFocusOut={onFocusOut}>
      <summary class="chart-button">
        <span role="status">{t(said.value === null ? 'charts.export' : `charts.export.${said.value}`)}</span>
      </summary>
      <div class="export-ways">
        {(Object.keys(ways) as (keyof typeof ways)[]).map((way) => (
          <button key={way} type="button" data-way={way} onClick={() => void onWay(way)}>
            {t(`charts.export.${way}`)}
          </button>
        ))}
        <button
          type="button"
          data-way="copy"
          onClick={() => void copyCsv(csv()).then((copied) => tell(copied ? 'copied' : 'failed'))}
        >
          {t('charts.copyCsv')}
        </button>
      </div>
    </details>
  )
}
