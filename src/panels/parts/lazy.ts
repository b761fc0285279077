// A part of the page that is fetched when it is first needed.
import { useSignal } from '@preact/signals'
import type { ComponentType } from 'preact'
import { useEffect } from 'preact/hooks'

export type Lazy<P> =
  | { readonly type: 'waiting' }
  | { readonly type: 'failed' }
  | { readonly type: 'ready'; readonly component: ComponentType<P> }

/** `load` must be the same function on every render: declare it beside the component. */
export function useLazy<P>(load: () => Promise<ComponentType<P>>): Lazy<P> {
  const state = useSignal<Lazy<P>>({ type: 'waiting' })
  useEffect(() => {
    let wanted = true
    load().then(
      (component) => {
        if (wanted) state.value = { type: 'ready', component }
      },
      () => {
        if (wanted) state.value = { type: 'failed' }
      },
    )
    return () => {
      wanted = false
    }
  }, [load, state])
  return state.value
}
