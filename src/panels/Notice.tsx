// One line for the reader when something is not as it should be, and on request every fault that was found.
import { useSignal } from '@preact/signals'
import { useId } from 'preact/hooks'
import type { Issue } from '../domain/issue.ts'
import { ALL_MESSAGES, type MessageKey } from '../i18n/index.ts'
import { useApp } from './app.ts'
import { IconButton } from './parts/Button.tsx'
import { Icon } from './parts/Icon.tsx'
import { UpdateNotice } from './UpdateNotice.tsx'

export function Notice() {
  const app = useApp()
  const { t, issues } = app
  const open = useSignal(false)
  const id = useId()
  const words = app.notice.value
  return (
    // The region is there before the words, so that they are read out when they come.
    <div class="notice-place" role="status">
      <UpdateNotice />
      {words === null ? null : (
        <div class="notice" data-test="notice">
          <div class="notice-line">
            <Icon name="warn" />
            <p>{words}</p>
            {issues.length === 0 ? null : (
              <button
                type="button"
                class="text-button"
                aria-expanded={open.value}
                aria-controls={id}
                onClick={() => (open.value = !open.value)}
              >
                {open.value
                  ? t.value('shell.notice.hide')
                  : issues.length === 1
                    ? t.value('shell.notice.issue')
                    : t.value('shell.notice.issues', { n: issues.length })}
              </button>
            )}
            <IconButton icon="close" size={14} label={t.value('shell.notice.dismiss')} onClick={() => app.dismissNotice()} />
          </div>
          <ul id={id} class="notice-issues scroll" hidden={!open.value || issues.length === 0}>
            {open.value ? issues.map((issue) => <Line key={lineKey(issue)} issue={issue} />) : null}
          </ul>
        </div>
      )}
    </div>
  )
}

const lineKey = ({ code, file, feature, field, found }: Issue): string => [code, file, feature, field, found].join(' ')

const isMessage = (key: string): key is MessageKey => key in ALL_MESSAGES

function Line({ issue }: { readonly issue: Issue }) {
  const { t } = useApp()
  const key = `issue.${issue.code}`
  const where = [issue.file, issue.feature, issue.field].filter((part) => part !== null).join(' · ')
  return (
    <li>
      <span class="meta">{where}</span>
      <span>
        {isMessage(key) ? t.value(key) : issue.code}
        {issue.found === null ? null : <code> {issue.found}</code>}
      </span>
    </li>
  )
}
