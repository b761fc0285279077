// The tree of the plan as one list of rows with the keyboard of an ARIA tree. Threads on the map start at its rows.
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import { useApp } from '../app.ts'
import { announceMove } from '../parts/moved.ts'
import { scrollToRow } from '../parts/scroll.ts'
import { moveOf, typeAhead } from './keys.ts'
import { TreeLine } from './TreeLine.tsx'
import { rowsOf, type TreeRow, treeOf } from './tree.ts'
import { reveal, setOpen, type TreeState, viewOf } from './tree-state.ts'

/** Letters typed within this time count as one word. */
const TYPING_MS = 700

export function MeasureTree({ state }: { readonly state: TreeState }) {
  const app = useApp()
  const { store, t } = app
  const box = useRef<HTMLDivElement>(null)
  const typing = useRef({ text: '', at: 0 })
  const tree = useMemo(() => treeOf(store.graph), [store])
  const chosen = store.now.chosen.value
  const view = viewOf(store.graph, chosen, state.toggles.value)
  const rows = rowsOf(tree, view)
  const chosenKey = chosen === null ? null : chosen.type === 'measure' ? chosen.code : chosen.id
  const isLit = (row: TreeRow): boolean =>
    row.type === 'node' &&
    row.node.type === 'measure' &&
    (view.linked ? view.linked.has(row.node.measure.code) : row.node.key === chosenKey)
  const threads = chosen?.type === 'feature' ? store.graph.threadsOfFeature(chosen.id) : []
  const basisOf = (row: TreeRow) => threads.find((thread) => thread.measure === row.key)?.basis ?? null
  const active = rows.find((row) => row.key === state.active.value) ?? rows.find(isLit) ?? rows[0]

  useEffect(() => {
    const now = store.now.chosen.peek()
    if (now === null) return
    if (now.type === 'measure') reveal(state, tree, now.code)
    // The rows that were just opened are in the document by the next frame.
    const frame = requestAnimationFrame(() => scrollToRow(box.current?.querySelector('[data-lit]')))
    return () => cancelAnimationFrame(frame)
  }, [chosenKey, store, state, tree])

  // Opened and closed rows push others about; threads start at them.
  const layout = rows.map((row) => row.key).join(' ')
  useLayoutEffect(() => announceMove(box.current), [layout])

  const elementOf = (key: string) => box.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`)

  function activate(key: string): void {
    const row = rows.find((candidate) => candidate.key === key)
    if (!row) return
    state.active.value = key
    if (row.type === 'node' && row.node.type === 'measure') {
      app.choose(key === chosenKey ? null : { measure: row.node.measure.code })
    } else if (row.expanded !== null) setOpen(state, chosen, key, !row.expanded)
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const typed = event.key.length === 1 && event.key !== ' '
    const key = active?.key ?? null
    const move = typed ? null : moveOf(rows, key, event.key)
    const target = typed ? wordTarget(event.key) : move?.type === 'focus' ? move.key : null
    if (!typed && move === null) return
    event.preventDefault()
    event.stopPropagation()
    if (move?.type === 'open') setOpen(state, chosen, move.key, move.open)
    if (move?.type === 'activate') activate(move.key)
    if (target === null) return
    state.active.value = target
    elementOf(target)?.focus()
  }

  /** Names in both languages and the code; in Chinese, letters also find by pinyin. */
  function wordTarget(letter: string): string | null {
    const now = performance.now()
    const word = now - typing.current.at < TYPING_MS ? typing.current.text + letter : letter
    typing.current = { text: word, at: now }
    const found = typeAhead(rows, active?.key ?? null, word, namesOf)
    if (found !== null) return found
    const hits = app.search.find(word, 40).flatMap((hit) => (hit.type === 'measure' ? [hit.code as string] : []))
    return rows.find((row) => hits.includes(row.key))?.key ?? null
  }

  function namesOf(row: TreeRow): readonly string[] {
    if (row.type === 'rest') return []
    const { node } = row
    const code = node.type === 'pillar' ? node.section : node.key
    const title = node.type === 'measure' ? node.measure.title : node.type === 'strand' ? node.strand.title : node.title
    const word = node.type === 'pillar' && node.pillar ? t.value(`pillar.${node.pillar}`) : ''
    return [word, title.zh, title.en, code].filter((name) => name !== '')
  }

  return (
    <div
      ref={box}
      class="tree"
      role="tree"
      tabIndex={-1}
      aria-label={t.value('measures.tree')}
      aria-multiselectable={view.linked !== null}
      onKeyDown={onKeyDown}
      onClick={(event) => {
        const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row]') : null
        if (row?.dataset.row) activate(row.dataset.row)
      }}
      onFocusIn={(event) => {
        const key = event.target instanceof HTMLElement ? event.target.dataset.row : undefined
        if (key) state.active.value = key
      }}
    >
      {rows.map((row) => (
        <TreeLine
          key={row.key}
          row={row}
          lit={isLit(row)}
          basis={basisOf(row)}
          tabbable={row.key === active?.key}
          focused={view.linked !== null}
        />
      ))}
    </div>
  )
}
