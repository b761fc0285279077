// What is open in the tree. Browsing and each chosen place have their own answer, so that closing a card gives the old view back.
import { type Signal, signal } from '@preact/signals'
import type { Graph } from '../../domain/graph.ts'
import type { MeasureCode } from '../../domain/model.ts'
import type { Choice } from '../../state/app-state.ts'
import { ancestorsOf, restKey, type TreeNode, type TreeView } from './tree.ts'

export type TreeState = {
  /** What the reader opened or closed, by context and key. */
  readonly toggles: Signal<ReadonlyMap<string, boolean>>
  /** The row that Tab reaches. */
  readonly active: Signal<string | null>
}

export const createTreeState = (): TreeState => ({ toggles: signal(new Map()), active: signal(null) })

const BROWSING = 'browse'
const contextOf = (chosen: Choice | null): string => (chosen?.type === 'feature' ? chosen.id : BROWSING)
const slot = (chosen: Choice | null, key: string): string => `${contextOf(chosen)}|${key}`

/** What shows for a choice: pillars open while browsing; with a place chosen, only what leads to its measures. */
export function viewOf(graph: Graph, chosen: Choice | null, toggles: ReadonlyMap<string, boolean>): TreeView {
  const linked = chosen?.type === 'feature' ? new Set(graph.threadsOfFeature(chosen.id).map((thread) => thread.measure)) : null
  const byDefault = (node: TreeNode): boolean =>
    linked ? node.measures.some((code) => linked.has(code)) : node.type === 'pillar'
  return {
    linked,
    isOpen: (node) => toggles.get(slot(chosen, node.key)) ?? byDefault(node),
    isRestOpen: (strand) => toggles.get(slot(chosen, restKey(strand))) ?? false,
  }
}

/** Opens or closes one row in the context of the current choice. */
export function setOpen(state: TreeState, chosen: Choice | null, key: string, open: boolean): void {
  state.toggles.value = new Map(state.toggles.peek()).set(slot(chosen, key), open)
}

/** Opens all that hides a measure; what else was open stays so. */
export function reveal(state: TreeState, tree: readonly TreeNode[], code: MeasureCode): void {
  const toggles = new Map(state.toggles.peek())
  for (const key of ancestorsOf(tree, code)) toggles.set(slot(null, key), true)
  state.toggles.value = toggles
}
