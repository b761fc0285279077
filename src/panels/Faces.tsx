// The three faces of the panel as tabs, with how much each holds, and the face that is turned up.
import { useId, useRef } from 'preact/hooks'
import { KIND_GROUPS } from '../domain/kinds.ts'
import type { Face } from '../state/app-state.ts'
import { useApp } from './app.ts'
import { LayersFace } from './layers/LayersFace.tsx'
import { MeasuresFace } from './measures/MeasuresFace.tsx'
import type { TreeState } from './measures/tree-state.ts'
import { PlacesFace } from './places/PlacesFace.tsx'

const FACES = ['measures', 'layers', 'places'] as const satisfies readonly Face[]
const KINDS = KIND_GROUPS.reduce((sum, group) => sum + group.kinds.length, 0)

export function Faces({ tree }: { readonly tree: TreeState }) {
  const { store, t } = useApp()
  const tabs = useRef<HTMLDivElement>(null)
  const id = useId()
  const face = store.now.face.value
  const counts: Readonly<Record<Face, number>> = {
    measures: store.graph.dataset.measures.length,
    layers: KINDS,
    places: store.shown.value.sites.length,
  }

  function onKeyDown(event: KeyboardEvent): void {
    const at = FACES.indexOf(face)
    const to =
      event.key === 'ArrowRight'
        ? at + 1
        : event.key === 'ArrowLeft'
          ? at - 1
          : event.key === 'Home'
            ? 0
            : event.key === 'End'
              ? FACES.length - 1
              : null
    if (to === null) return
    const next = FACES[(to + FACES.length) % FACES.length]
    if (!next) return
    event.preventDefault()
    store.set({ face: next })
    tabs.current?.querySelector<HTMLElement>(`[data-face="${next}"]`)?.focus()
  }

  return (
    <>
      <div ref={tabs} class="faces" role="tablist" tabIndex={-1} aria-label={t.value('shell.faces')} onKeyDown={onKeyDown}>
        {FACES.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`${id}-${name}`}
            class="face"
            data-face={name}
            aria-selected={name === face}
            aria-controls={`${id}-panel`}
            tabIndex={name === face ? 0 : -1}
            onClick={() => store.set({ face: name })}
          >
            {t.value(`shell.face.${name}`)} <span class="face-count">{counts[name]}</span>
          </button>
        ))}
      </div>
      <div class="face-panel" id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-${face}`}>
        <h2 class="unseen">{t.value(`shell.face.${face}`)}</h2>
        {face === 'measures' ? <MeasuresFace state={tree} /> : face === 'layers' ? <LayersFace /> : <PlacesFace />}
      </div>
    </>
  )
}
