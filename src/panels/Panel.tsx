// The page of the plan at the left edge of the map: brand, search and the three faces.
import { useApp } from './app.ts'
import { Brand } from './Brand.tsx'
import { Faces } from './Faces.tsx'
import type { TreeState } from './measures/tree-state.ts'
import { IconButton } from './parts/Button.tsx'
import { SearchBox } from './search/SearchBox.tsx'

export function Panel({ tree }: { readonly tree: TreeState }) {
  const { store, t } = useApp()
  if (!store.now.panelOpen.value) {
    return (
      <section class="panel-stub" aria-label={t.value('shell.panel')}>
        <Brand />
        <IconButton
          icon="right"
          label={t.value('shell.expand')}
          expanded={false}
          onClick={() => store.set({ panelOpen: true })}
        />
      </section>
    )
  }
  return (
    <section class="panel" data-panel data-cover="left" data-test="panel" aria-label={t.value('shell.panel')}>
      <div class="panel-head">
        <Brand />
        <IconButton
          icon="left"
          label={t.value('shell.collapse')}
          expanded={true}
          onClick={() => store.set({ panelOpen: false })}
        />
      </div>
      <div class="panel-search">
        <SearchBox />
      </div>
      <Faces tree={tree} />
    </section>
  )
}
