// What every panel is handed: the store, the words, and the few things only main.ts can do.
import type { ReadonlySignal, Signal } from '@preact/signals'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { FullGraph } from '../domain/graph.ts'
import type { Issue } from '../domain/issue.ts'
import type { FeatureId, LngLat, MeasureCode } from '../domain/model.ts'
import type { Translate } from '../i18n/index.ts'
import type { Camera, Px } from '../scene/camera.ts'
import type { PaletteName } from '../scene/palette.ts'
import type { Tint } from '../scene/tint.ts'
import type { AppState, View } from '../state/app-state.ts'
import type { Config } from '../state/config.ts'
import type { SearchIndex } from '../state/search.ts'
import type { Store } from '../state/store.ts'

export type App = {
  readonly store: Store
  /** The graph with all that is told of things; null until it is here. */
  readonly full: ReadonlySignal<FullGraph | null>
  /** Sees to it that it comes: rejects where it cannot be had, and may be asked again. */
  loadFull(): Promise<void>
  readonly config: Config
  readonly t: ReadonlySignal<Translate>
  /** Resolved theme. */
  readonly theme: ReadonlySignal<PaletteName>
  readonly search: SearchIndex
  /** Name of a county by its adcode. */
  countyName(adcode: string): string
  readonly issues: readonly Issue[]
  /** A sentence for the reader, or null: no WebGL, a bad link, missing files. */
  readonly notice: ReadonlySignal<string | null>
  dismissNotice(): void
  /** Loads the new version of the atlas that is ready; null where there is none. */
  readonly update: Signal<(() => void) | null>
  readonly phone: ReadonlySignal<boolean>
  readonly approval: ReadonlySignal<string>
  /** What the map shows right now, moving with it: the scale bar reads it. */
  readonly camera: ReadonlySignal<Camera>
  /** Where the pointer is on the ground, null off the map. Absent where there is no pointer. */
  readonly pointer?: ReadonlySignal<LngLat | null>
  /** The opening view of this window, which a link need not say. */
  readonly opening: ReadonlySignal<View>
  /** Which dialog about the whole view is open. */
  readonly dialog: Signal<'share' | 'embed' | 'briefings' | null>
  /** The cities as tinted by a figure; null: they are not, or the figures are on their way. */
  readonly tint: ReadonlySignal<Tint | null>
  /** Centre of the free part of the map, for "nearest first". */
  readonly centre: ReadonlySignal<LngLat>
  choose(target: { readonly measure: MeasureCode } | { readonly feature: FeatureId } | null): void
  /** Moves the camera so that the feature, or all places of the measure, are in view. */
  show(target: { readonly measure: MeasureCode } | { readonly feature: FeatureId }): void
  /** The places behind a bead that was clicked, and where on the screen; null when none is open. */
  readonly opened: ReadonlySignal<{ readonly members: readonly FeatureId[]; readonly at: Px } | null>
  closeOpened(): void
  /** What the pointer rests on, and where. */
  readonly tip: ReadonlySignal<{ readonly members: readonly FeatureId[]; readonly at: Px } | null>
  /** This view in the atlas itself, also while it is shown in a frame. */
  readonly pageLink: ReadonlySignal<string>
  /** A gesture that was left to the page around the frame; a new value for each. */
  readonly heldBack: ReadonlySignal<{ readonly by: 'wheel' | 'touch' } | null>
  /** Moves in until the opened places stand apart. */
  lookInto(): void
  zoomBy(steps: number): void
  /** The camera that a page of a briefing asks for in this window, beside the panels as they stand. */
  pageView(page: { readonly view: View | null; readonly chosen: AppState['chosen'] }): View
  /** Tells the reader that the link asks for something that is not there. */
  badLink(): void
  /** Back to the opening view. */
  home(): void
  locate(): void
  /** The map, its card and its legend on paper. */
  print(): void
}

export const AppContext = createContext<App | null>(null)

export function useApp(): App {
  const app = useContext(AppContext)
  if (!app) throw new Error('A panel was rendered outside AppContext')
  return app
}

/** The graph with all that is told of things. Only for what is shown below `WithFull` (parts/WithFull.tsx). */
export function useFull(): FullGraph {
  const full = useApp().full.value
  if (full === null) throw new Error('Shown before what it tells of is here')
  return full
}
