// The resolved theme: the reader's wish, or the system's; on a printer always the inks for paper.
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals-core'
import type { PaletteName } from '../scene/palette.ts'
import type { Store } from '../state/store.ts'

/** Follows a media query for as long as the page lives. */
function heard(query: string): ReadonlySignal<boolean> {
  const list = matchMedia(query)
  const holds = signal(list.matches)
  list.addEventListener('change', (event) => {
    holds.value = event.matches
  })
  return holds
}

/** Writes the theme on the root element, for the style sheets, and hands it on, for the map. */
export function resolveTheme(store: Store, root: HTMLElement): ReadonlySignal<PaletteName> {
  const dark = heard('(prefers-color-scheme: dark)')
  const more = heard('(prefers-contrast: more)')
  const printing = heard('print')
  const theme = computed((): PaletteName => {
    if (printing.value) return 'print'
    const wish = store.now.theme.value
    if (wish !== 'auto') return wish
    // Whoever wants the dark and more contrast keeps the dark: its words stand at 5:1 and better, and white would blind.
    return dark.value ? 'dark' : more.value ? 'contrast' : 'light'
  })
  effect(() => {
    root.dataset.theme = theme.value
  })
  return theme
}
