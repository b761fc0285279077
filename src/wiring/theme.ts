// The resolved theme: the reader's wish, or the system's.
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals-core'
import type { Store } from '../state/store.ts'

export function resolveTheme(store: Store, root: HTMLElement): ReadonlySignal<'light' | 'dark'> {
  const query = matchMedia('(prefers-color-scheme: dark)')
  const system = signal(query.matches)
  query.addEventListener('change', (event) => {
    system.value = event.matches
  })
  const theme = computed(() => {
    const wish = store.now.theme.value
    return wish === 'auto' ? (system.value ? 'dark' : 'light') : wish
  })
  effect(() => {
    root.dataset.theme = theme.value
  })
  return theme
}
