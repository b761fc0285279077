// Opens the list of briefings.
import { useApp } from '../app.ts'
import { Button } from '../parts/Button.tsx'

export function BriefingButton({ kind = 'plain' }: { readonly kind?: 'plain' | 'quiet' }) {
  const { t, dialog } = useApp()
  return (
    <Button
      kind={kind}
      icon="screen"
      class="briefings"
      popup="dialog"
      title={t.value('briefing.choose')}
      onClick={() => {
        dialog.value = 'briefings'
      }}
    >
      {t.value('briefing.open')}
    </Button>
  )
}
