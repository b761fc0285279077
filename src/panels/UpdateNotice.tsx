// Says that a new version is ready. Nothing happens until the reader says so: work in an open page is never cut off, and a briefing not even interrupted.
import { useApp } from './app.ts'
import { IconButton } from './parts/Button.tsx'

export function UpdateNotice() {
  const { store, update, t } = useApp()
  const reload = update.value
  if (reload === null || store.now.briefing.value !== null) return null
  return (
    <div class="notice" data-test="update">
      <div class="notice-line">
        <p>{t.value('notice.update')}</p>
        <button type="button" class="text-button" onClick={reload}>
          {t.value('notice.reload')}
        </button>
        <IconButton
          icon="close"
          size={14}
          label={t.value('notice.later')}
          onClick={() => {
            update.value = null
          }}
        />
      </div>
    </div>
  )
}
