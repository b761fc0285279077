// Opens the share panel for exactly what is on the screen.
import { useApp } from '../app.ts'
import { Button } from './Button.tsx'

export function ShareButton({ kind = 'plain' }: { readonly kind?: 'plain' | 'quiet' }) {
  const { t, dialog } = useApp()
  return (
    <Button
      kind={kind}
      icon="share"
      class="share"
      popup="dialog"
      title={t.value('shell.share.hint')}
      onClick={() => {
        dialog.value = 'share'
      }}
    >
      {t.value('shell.share')}
    </Button>
  )
}
