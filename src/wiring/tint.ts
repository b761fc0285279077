// The tint of the cities as a signal: its figures are fetched when someone first asks for them.
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals-core'
import type { CityFigures } from '../domain/figures.ts'
import type { Palette } from '../scene/palette.ts'
import { type Tint, tintOf } from '../scene/tint.ts'
import type { Store } from '../state/store.ts'

/**
 * @param load fetches the figures; called once, when the reader first switches a tint on
 * @returns the tint in the present palette; null while there is none or the figures are on their way
 */
export function createTint(
  store: Store,
  palette: ReadonlySignal<Palette>,
  load: () => Promise<readonly CityFigures[]>,
): ReadonlySignal<Tint | null> {
  const cities = signal<readonly CityFigures[]>([])
  let asked = false
  effect(() => {
    if (store.now.tint.value === null || asked) return
    asked = true
    void load().then((found) => {
      cities.value = found
    })
  })
  return computed(() => (store.now.tint.value === null ? null : tintOf(cities.value, store.now.tint.value, palette.value)))
}
