// A dialog whose code is fetched when it is first opened; nothing of it is in the first load. Where it cannot be had, a sentence says so.
import type { ComponentType } from 'preact'
import { useApp } from '../app.ts'
import { IconButton } from './Button.tsx'
import { useLazy } from './lazy.ts'

type Props<P> = {
  /** The same function on every render. */
  readonly load: () => Promise<ComponentType<P>>
  readonly props: P
}

export function LazyDialog<P extends { readonly onClose: () => void }>({ load, props }: Props<P>) {
  const { t } = useApp()
  const state = useLazy(load)
  if (state.type === 'waiting') return null
  if (state.type === 'failed')
    return (
      <div class="dialog-failed" role="alert">
        <p>{t.value('shell.failed')}</p>
        <IconButton icon="close" label={t.value('shell.close')} onClick={props.onClose} />
      </div>
    )
  const Component = state.component
  return <Component {...props} />
}
