// The first face of the panel: how much of the plan has places, and the tree of its measures.
import { useApp } from '../app.ts'
import { CoverageLine, PlaceLine } from './CoverageLine.tsx'
import { MeasureTree } from './MeasureTree.tsx'
import type { TreeState } from './tree-state.ts'
import './measures.css'

export function MeasuresFace({ state }: { readonly state: TreeState }) {
  const { store } = useApp()
  const chosen = store.now.chosen.value
  const feature = chosen?.type === 'feature' ? store.graph.features.get(chosen.id) : undefined
  return (
    <div class="measures">
      {feature ? <PlaceLine feature={feature} /> : <CoverageLine />}
      <div class="measures-scroll scroll" data-scroll data-tree>
        <MeasureTree state={state} />
      </div>
    </div>
  )
}
