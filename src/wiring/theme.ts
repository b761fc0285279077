// The resolved theme: the reader's wish, or the system's; on a printer always the inks for paper.
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals-core'
import type { PaletteName } from '../scene/palette.ts'
import type { Theme } from '../state/app-state.ts'
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

/** High contrast is white by day and black for whoever asks the system for the dark: white would blind. */
export const themeOn = (wish: Theme, dark: boolean, moreContrast: boolean): PaletteName =>
  wish === 'contrast' || (wish === 'auto' && moreContrast)
    ? dark
      ? 'contrast-dark'
      : 'contrast'
    : wish !== 'auto'
      ? wish
      : dark
        ? 'dark'
        : 'light'

/** Writes the theme on the root element, for the style sheets, and hands it on, for the map. */
export function resolveTheme(store: Store, root: HTMLElement): ReadonlySignal<PaletteName> {
  const dark = heard('(prefers-color-scheme: dark)')
  const more = heard('(prefers-contrast: more)')
  const printing = heard('print')
  const theme = computed(() => (printing.value ? 'print' : themeOn(store.now.theme.value, dark.value, more.value)))
  effect(() => {
    root.dataset.theme = theme.value
  })
  return theme
}
