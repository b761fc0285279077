// The ways to the sources page and back: the choice stays, so that the card stands open again on return.
import type { FeatureId, SourceId } from '../../domain/model.ts'
import type { Store } from '../../state/store.ts'
import type { App } from '../app.ts'

export const openSources = (store: Store, source: SourceId | null = null): void => store.set({ screen: 'sources', source })

export const leaveSources = (store: Store): void => store.set({ screen: 'map', source: null })

/** To the map, with the place chosen and in view. */
export function showPlace(app: App, feature: FeatureId): void {
  leaveSources(app.store)
  app.show({ feature })
}
