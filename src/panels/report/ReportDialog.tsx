// The report as text the reader finishes, to copy or to send where the deployer wants it.
import { useSignal } from '@preact/signals'
import { useEffect, useId, useRef } from 'preact/hooks'
import { shareLink } from '../../state/share-link.ts'
import { useApp } from '../app.ts'
import { Button, IconButton } from '../parts/Button.tsx'
import { copyText } from '../parts/clipboard.ts'
import { addressFor, reportOf, type Subject } from './report-text.ts'
import { dataVersion } from './version.ts'
import './report.css'

export function ReportDialog({ subject, close }: { readonly subject: Subject; readonly close: () => void }) {
  const app = useApp()
  const { store, t, config } = app
  const box = useRef<HTMLDialogElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const heading = useId()
  const report = reportOf(
    t.value,
    subject,
    shareLink(store.snapshot.peek(), app.opening.peek(), location.href, config.site.url),
    dataVersion(),
  )
  const text = useSignal(report.text)
  const said = useSignal<'nothing' | 'copied' | 'selected'>('nothing')

  useEffect(() => {
    const opener = document.activeElement
    box.current?.showModal()
    // The reader goes on writing where the text ends.
    const area = field.current
    area?.focus()
    area?.setSelectionRange(area.value.length, area.value.length)
    return () => {
      if (opener instanceof HTMLElement) opener.focus()
    }
  }, [])

  const copy = async () => {
    const worked = await copyText(text.value, box.current ?? undefined)
    if (!worked) field.current?.select()
    said.value = worked ? 'copied' : 'selected'
  }
  const { reportTo } = config
  return (
    <dialog
      ref={box}
      class="report-dialog"
      aria-labelledby={heading}
      data-test="report"
      onClose={close}
      onPointerDown={(event) => (event.target === box.current ? close() : undefined)}
      // The card behind would close as well.
      onKeyDown={(event) => (event.key === 'Escape' ? event.stopPropagation() : undefined)}
    >
      <div class="report-body scroll">
        <header class="report-head">
          <h2 id={heading}>{t.value('report.title')}</h2>
          <IconButton icon="close" label={t.value('report.close')} onClick={close} />
        </header>
        <p class="meta">{t.value('report.hint')}</p>
        <label class="report-field">
          <span class="unseen">{t.value('report.text')}</span>
          <textarea
            ref={field}
            rows={11}
            value={text.value}
            spellcheck={false}
            onInput={(event) => {
              text.value = event.currentTarget.value
            }}
          />
        </label>
        <div class="report-actions">
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
      </div>
    </dialog>
  )
}
