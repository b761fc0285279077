// "Report an error": opens a text that is filled in but for what is wrong. Its dialog is fetched when it is first asked for.
import { useSignal } from '@preact/signals'
import { useApp } from '../app.ts'
import { Button } from '../parts/Button.tsx'
import { useLazy } from '../parts/lazy.ts'
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
      {open.value ? (
        <Opened
          subject={subject}
          close={() => {
            open.value = false
          }}
        />
      ) : null}
    </>
  )
}

function Opened(props: { readonly subject: Subject; readonly close: () => void }) {
  const dialog = useLazy(load)
  if (dialog.type !== 'ready') return null
  const Dialog = dialog.component
  return <Dialog {...props} />
}
