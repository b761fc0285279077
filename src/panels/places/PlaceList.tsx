// The list itself: groups with a head that stays in sight, one line a feature. Arrow keys walk it as one stop of the Tab key.
import { useComputed } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { type Order, type PlaceGroup, placeGroups } from '../../state/places.ts'
import { shownOf } from '../../state/shown.ts'
import { NO_HINT } from '../../state/store.ts'
import { useApp } from '../app.ts'
import { scrollToRow } from '../parts/scroll.ts'
import { Empty } from './Empty.tsx'
import { GroupHead } from './GroupHead.tsx'
import { PlaceRowItem } from './PlaceRowItem.tsx'

const ROW = '[data-feature]'

/** Where an arrow key leads from a row of the list; null for any other key. */
function stepTo(rows: readonly HTMLElement[], from: number, key: string): HTMLElement | null {
  const last = rows.length - 1
  const PAGE = 10
  const to: Readonly<Record<string, number>> = {
    ArrowDown: Math.min(last, from + 1),
    ArrowUp: Math.max(0, from - 1),
    PageDown: Math.min(last, from + PAGE),
    PageUp: Math.max(0, from - PAGE),
    Home: 0,
    End: last,
  }
  const index = to[key]
  return index === undefined ? null : (rows[index] ?? null)
}

export function PlaceList() {
  const { store, search, centre } = useApp()
  const list = useRef<HTMLDivElement>(null)
  const groups = useComputed(() => {
    const { sort, lang, chosen } = store.now
    const measure = chosen.value?.type === 'measure' ? chosen.value.code : null
    const order: Order = {
      sort: sort.value,
      lang: lang.value,
      // Read only when it decides, so that moving the map leaves the other orders alone.
      centre: sort.value === 'distance' ? centre.value : [0, 0],
      measure,
      readingOf: search.readingOf,
    }
    return placeGroups(store.graph, store.shown.value, order)
  })
  const chosen = store.now.chosen.value
  const chosenId = chosen?.type === 'feature' ? chosen.id : null

  useEffect(() => {
    if (chosenId) scrollToRow(list.current?.querySelector(`[data-feature="${CSS.escape(chosenId)}"]`))
  }, [chosenId])
  useEffect(() => () => store.setHint(NO_HINT), [store])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || !(event.target instanceof HTMLElement)) return
    const rows = [...(list.current?.querySelectorAll<HTMLElement>(ROW) ?? [])]
    const from = rows.indexOf(event.target)
    const next = from < 0 ? null : stepTo(rows, from, event.key)
    if (!next) return
    event.preventDefault()
    next.focus()
  }

  const first = groups.value[0]?.rows[0]?.feature.id
  const held = store.shown.value.ids.has(chosenId as never) ? chosenId : (first ?? null)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys bubble up from the rows, which are buttons
    <div class="place-list scroll" data-scroll ref={list} onKeyDown={onKeyDown}>
      {groups.value.map((group) => (
        <Group key={group.key} group={group} held={held} />
      ))}
      {groups.value.length === 0 ? <Empty /> : null}
      <Rest />
    </div>
  )
}

/** Sections out of sight are neither laid out nor painted; their height is told in advance so that the scroll bar is right. */
function Group({ group, held }: { readonly group: PlaceGroup; readonly held: string | null }) {
  return (
    <section class="place-group" style={{ containIntrinsicSize: `auto ${28 + 32 * group.rows.length}px` }}>
      <GroupHead head={group.head} count={group.rows.length} />
      <ul>
        {group.rows.map((row) => (
          <li key={row.feature.id}>
            <PlaceRowItem row={row} stop={row.feature.id === held} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What the layer switches keep off map and list alike. */
function Rest() {
  const { store, t } = useApp()
  const rest = useComputed(() => {
    const all = shownOf(store.graph, store.now.filter.value, [], store.now.year.value)
    return all.ids.size - store.shown.value.ids.size
  })
  if (rest.value === 0) return null
  return (
    <p class="place-rest">
      <span>{t.value('places.off', { n: rest.value })}</span>
      <button
        type="button"
        class="place-all"
        onClick={() => store.set({ hidden: store.now.hidden.value.filter((layer) => layer.startsWith('base:')) })}
      >
        {t.value('places.allOn')}
      </button>
    </p>
  )
}
