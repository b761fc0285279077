// The report as text the reader finishes, to copy or to send where the deployer wants it.
import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { shareLink } from '../../state/share-link.ts'
import { useApp } from '../app.ts'
import { Button } from '../parts/Button.tsx'
import { copyText } from '../parts/clipboard.ts'
import { Dialog } from '../parts/Dialog.tsx'
import { addressFor, reportOf, type Subject } from './report-text.ts'
import { dataVersion } from './version.ts'
import './report.css'

export function ReportDialog({ subject, onClose }: { readonly subject: Subject; readonly onClose: () => void }) {
  const app = useApp()
  const { store, t, config } = app
  const field = useRef<HTMLTextAreaElement>(null)
  const report = reportOf(
    t.value,
    subject,
    shareLink(store.snapshot.peek(), app.opening.peek(), location.href, config.site.url),
    dataVersion(),
  )
  const text = useSignal(report.text)
  const said = useSignal<'nothing' | 'copied' | 'selected'>('nothing')

  useEffect(() => {
    // The reader goes on writing where the text ends.
    const area = field.current
    area?.setSelectionRange(area.value.length, area.value.length)
  }, [])

  const copy = async () => {
    const worked = await copyText(text.value)
    if (!worked) field.current?.select()
    said.value = worked ? 'copied' : 'selected'
  }
  const { reportTo } = config
  return (
    <Dialog class="report" title={t.value('report.title')} onClose={onClose}>
      <p class="meta">{t.value('report.hint')}</p>
      <label class="report-field">
        <span class="unseen">{t.value('report.text')}</span>
        <textarea
          ref={field}
          data-first
          rows={11}
          value={text.value}
          spellcheck={false}
          onInput={(event) => {
            text.value = event.currentTarget.value
          }}
        />
      </label>
      <div class="dialog-actions">
        <Button kind="strong" icon={said.value === 'copied' ? 'check' : 'copy'} onClick={() => void copy()}>
          {t.value(said.value === 'copied' ? 'report.copied' : 'report.copy')}
        </Button>
        {reportTo === null ? null : (
          <a
            class="button button-plain"
            href={addressFor(reportTo, { ...report, text: text.value })}
            {...(reportTo.startsWith('mailto:') ? {} : { target: '_blank', rel: 'noopener noreferrer' })}
          >
            {t.value(reportTo.startsWith('mailto:') ? 'report.mail' : 'report.web')}
          </a>
        )}
      </div>
      {reportTo === null ? <p class="meta">{t.value('report.nobody')}</p> : null}
      <p class={said.value === 'selected' ? 'meta' : 'unseen'} role="status">
        {said.value === 'nothing' ? '' : t.value(`report.${said.value}`)}
      </p>
    </Dialog>
  )
}
