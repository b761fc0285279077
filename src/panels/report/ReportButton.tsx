// "Report an error": opens a text that is filled in but for what is wrong. Its dialog is fetched when it is first asked for.
import { useSignal } from '@preact/signals'
import { useApp } from '../app.ts'
import { Button } from '../parts/Button.tsx'
import { LazyDialog } from '../parts/LazyDialog.tsx'
import type { Subject } from './report-text.ts'

const load = () => import('./ReportDialog.tsx').then(({ ReportDialog }) => ReportDialog)

export function ReportButton({ subject }: { readonly subject: Subject }) {
  const { t } = useApp()
  const open = useSignal(false)
  return (
    <>
      <Button
        kind="quiet"
        icon="warn"
        class="report-button"
        popup="dialog"
        onClick={() => {
          open.value = true
        }}
      >
        {t.value('report.open')}
      </Button>
      {open.value ? <LazyDialog load={load} props={{ subject, onClose: () => (open.value = false) }} /> : null}
    </>
  )
}
