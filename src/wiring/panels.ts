// How the panels stand over the map. They keep still while a hand moves it, and reading them costs a layout of the page.
import type { MeasureCode } from '../domain/model.ts'
import type { SceneInput } from '../scene/input.ts'
import type { Store } from '../state/store.ts'
import { insetsOf, shadesOf } from './insets.ts'
import { rowAnchors } from './rows.ts'

export type Standing = Pick<SceneInput, 'insets' | 'covers' | 'rows'>

export type PanelReader = {
  /** As last read; read now where that was forgotten. */
  standing(): Standing
  forget(): void
  /** Reads them anew: does anything stand elsewhere than before? */
  moved(): boolean
}

export function createPanelReader(store: Store, root: HTMLElement, box: HTMLElement): PanelReader {
  let known: Standing | null = null
  const anchors = () => {
    const chosen = store.now.chosen.peek()
    if (chosen === null || store.now.screen.peek() !== 'map') return []
    const codes: MeasureCode[] =
      chosen.type === 'measure' ? [chosen.code] : store.graph.threadsOfFeature(chosen.id).map((thread) => thread.measure)
    return rowAnchors(codes, root)
  }
  const standing = () => {
    known ??= { insets: insetsOf(root, box.clientWidth, box.clientHeight), covers: shadesOf(root), rows: anchors() }
    return known
  }
  return {
    standing,
    forget() {
      known = null
    },
    moved() {
      const before = known
      known = null
      return before === null || JSON.stringify(before) !== JSON.stringify(standing())
    },
  }
}
