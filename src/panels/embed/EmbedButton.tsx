// Opens the builder of embeds.
import { useApp } from '../app.ts'
import { Button, IconButton } from '../parts/Button.tsx'

/** `words`: a button with its name on it, for menus. Nothing where the page has no address on the web. */
export function EmbedButton({ words = false }: { readonly words?: boolean }) {
  const { t, dialog } = useApp()
  if (globalThis.location?.protocol === 'file:') return null
  const title = t.value('embed.title')
  const props = { icon: 'embed', popup: 'dialog', onClick: () => (dialog.value = 'embed') } as const
  return words ? (
    <Button {...props} title={title}>
      {t.value('embed.build')}
    </Button>
  ) : (
    <IconButton {...props} label={title} />
  )
}
