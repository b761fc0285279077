// The one door for change. Panels, address bar, keyboard and host pages all call `set`; one signal per field.
import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals-core'
import type { FullGraph, Graph } from '../domain/graph.ts'
import type { Basis } from '../domain/kinds.ts'
import type { FeatureId } from '../domain/model.ts'
import { type AppState, DEFAULTS } from './app-state.ts'
import { type Shown, shownOf } from './shown.ts'

/** What the reader's pointer or focus rests on: never in a link, gone when it moves on. */
export type Hint = {
  readonly feature: FeatureId | null
  /** A verbatim term of the chosen measure: only its threads stay. */
  readonly term: string | null
  /** A basis row of the card. */
  readonly basis: Basis | null
}
export const NO_HINT: Hint = { feature: null, term: null, basis: null }

export type Store = {
  readonly graph: Graph
  readonly now: { readonly [K in keyof AppState]: ReadonlySignal<AppState[K]> }
  readonly hint: ReadonlySignal<Hint>
  /** Features that pass filter, layers, year and search: the map and the list show the same ones. */
  readonly shown: ReadonlySignal<Shown>
  readonly snapshot: ReadonlySignal<AppState>
  set(patch: Partial<AppState>): void
  setHint(patch: Partial<Hint>): void
}

/** The store over all that is told of things. */
export interface FullStore extends Store {
  readonly graph: FullGraph
}

export function createStore<G extends Graph>(graph: G, initial: Partial<AppState> = {}): Store & { readonly graph: G } {
  const start: AppState = { ...DEFAULTS, ...initial }
  const now = Object.fromEntries(Object.entries(start).map(([key, value]) => [key, signal(value)])) as {
    [K in keyof AppState]: Signal<AppState[K]>
  }
  const hint = signal<Hint>(NO_HINT)
  const snapshot = computed(
    () => Object.fromEntries(Object.entries(now).map(([key, value]) => [key, value.value])) as unknown as AppState,
  )
  const shown = computed(() => shownOf(graph, now.filter.value, now.hidden.value, now.year.value))

  const exists = (chosen: AppState['chosen']): boolean =>
    chosen === null || (chosen.type === 'measure' ? graph.measures.has(chosen.code) : graph.features.has(chosen.id))

  function set(patch: Partial<AppState>): void {
    batch(() => {
      for (const [key, value] of Object.entries(patch)) {
        const field = now[key as keyof AppState] as Signal<unknown>
        if (field) field.value = value
      }
      // Links outlive places: an id that is gone clears the choice instead of breaking the page.
      if (!exists(now.chosen.value)) now.chosen.value = null
      if ('chosen' in patch) hint.value = NO_HINT
    })
  }
  set({})
  return { graph, now, hint, shown, snapshot, set, setHint: (patch) => (hint.value = { ...hint.value, ...patch }) }
}
