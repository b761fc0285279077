// Opens the builder of embeds. Its code is fetched when someone first asks for it.
import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { useApp } from '../app.ts'
import { Button, IconButton } from '../parts/Button.tsx'

/** `words`: a button with its name on it, for menus. Nothing where the page has no address on the web. */
export function EmbedButton({ words = false }: { readonly words?: boolean }) {
  const app = useApp()
  const { t } = app
  const state = useSignal<'closed' | 'open' | 'failed'>('closed')
  const opener = useRef<HTMLButtonElement>(null)
  const isOpen = state.value === 'open'
  useEffect(() => {
    if (!isOpen) return
    let close: (() => void) | null = null
    let wanted = true
    const over = opener.current?.closest('.shell') ?? document.body
    const onClose = () => {
      state.value = 'closed'
      opener.current?.focus()
    }
    import('./EmbedBuilder.tsx').then(
      ({ openBuilder }) => {
        if (wanted) close = openBuilder(app, over, onClose)
      },
      () => (state.value = 'failed'),
    )
    return () => {
      wanted = false
      close?.()
    }
  }, [isOpen, app, state])
  if (globalThis.location?.protocol === 'file:') return null
  const title = t.value(state.value === 'failed' ? 'shell.failed' : 'embed.title')
  const props = { icon: 'embed', popup: 'dialog', buttonRef: opener, onClick: () => (state.value = 'open') } as const
  return words ? (
    <Button {...props} title={title}>
      {t.value('embed.build')}
    </Button>
  ) : (
    <IconButton {...props} label={title} />
  )
}
