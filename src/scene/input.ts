// What a scene is made from: the reader's state, the camera, and the few base map facts that the layout needs.
import type { Graph } from '../domain/graph.ts'
import type { FeatureId, Lang, LngLat, Text } from '../domain/model.ts'
import { type Choice, type Filter, type LayerId, NO_FILTER } from '../state/app-state.ts'
import { passes, type Shown } from '../state/shown.ts'
import type { Hint } from '../state/store.ts'
import type { Camera, Insets } from './camera.ts'
import type { Box } from './layout/boxes.ts'
import type { MeasureText } from './layout/text.ts'
import type { Palette } from './palette.ts'
import type { RowAnchor } from './thread.ts'
import type { Tint } from './tint.ts'

export type BasePlace = {
  readonly adcode: string
  readonly name: Text
  readonly rank: 1 | 2 | 3
  readonly at: LngLat
  /** The county round the seat: its own name, where that has most room, and how many kilometres; null for cities. */
  readonly area?: { readonly name: Text; readonly at: LngLat; readonly km: number } | null
}
export type BaseRiver = { readonly name: Text; readonly rank: 1 | 2 | 3; readonly lines: readonly (readonly LngLat[])[] }

export type SceneInput = {
  readonly graph: Graph
  readonly shown: Shown
  readonly chosen: Choice | null
  readonly hint: Hint
  readonly hidden: readonly LayerId[]
  /** The reader's filter also holds for what a chosen measure lights up. */
  readonly filter?: Filter
  readonly lang: Lang
  readonly palette: Palette
  readonly boundaries: 'none' | 'reference'
  readonly tint?: Tint | null
  readonly camera: Camera
  /** Parts of the window that panels cover: nothing is labelled there. */
  readonly insets: Insets
  /** Cards and controls that lie over the free part. */
  readonly covers: readonly Box[]
  readonly places: readonly BasePlace[]
  readonly rivers: readonly BaseRiver[]
  readonly measure: MeasureText
  /** Rows that threads start from, as they stand on the screen. */
  readonly rows: readonly RowAnchor[]
  /** 1 on a desk, 2 on a wall. */
  readonly scale: number
}

/** What the choice lights up: nothing chosen → null. */
export type Spotlight = {
  readonly ids: ReadonlySet<FeatureId>
  /** Only these stay strong while a term or basis row is hovered; null = all. */
  readonly focus: ReadonlySet<FeatureId> | null
}

/** Is this lit by the choice, and not faded by a hovered term or basis? */
export const isLit = ({ ids, focus }: Spotlight, id: FeatureId): boolean => ids.has(id) && (focus === null || focus.has(id))

export function spotlightOf({
  graph,
  chosen,
  hint,
  filter = NO_FILTER,
}: Pick<SceneInput, 'graph' | 'chosen' | 'hint' | 'filter'>): Spotlight | null {
  if (chosen === null) return null
  if (chosen.type === 'feature') return { ids: new Set([chosen.id]), focus: null }
  const threads = graph.threadsOfMeasure(chosen.code).filter((thread) => {
    const feature = graph.features.get(thread.feature)
    return feature !== undefined && passes(graph, feature, filter)
  })
  const kept = threads.filter(
    (thread) =>
      (hint.term === null || thread.links.some((link) => link.term === hint.term)) &&
      (hint.basis === null || thread.basis === hint.basis),
  )
  return {
    ids: new Set(threads.map((thread) => thread.feature)),
    focus: hint.term !== null || hint.basis !== null ? new Set(kept.map((thread) => thread.feature)) : null,
  }
}
