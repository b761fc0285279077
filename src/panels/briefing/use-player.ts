// Plays a briefing: fetches it, puts its page on the map, turns it, and gives the reader back what they had.
import { type ReadonlySignal, useComputed, useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { clampPage, stateAfter, subjectOf, type Turn, turned, viewIn } from '../../briefing/chapter.ts'
import type { Briefing, Chapter } from '../../domain/model.ts'
import { loadBriefing } from '../../io/load-briefings.ts'
import { groundShiftPx } from '../../scene/camera.ts'
import { DEFAULTS, type View } from '../../state/app-state.ts'
import { useApp } from '../app.ts'

export type Player = {
  /** null while it is on its way. */
  readonly now: { readonly briefing: Briefing; readonly chapter: Chapter; readonly page: number } | null
  /** The reader has gone somewhere else on the map. */
  readonly strayed: ReadonlySignal<boolean>
  /** The reader has chosen something else, nothing, or another screen. */
  readonly away: boolean
  /** Something that the page has not chosen is chosen: its card is to be read. */
  readonly aside: boolean
  /** A turn, or a page counted from 1. */
  turn(to: Turn | number): void
  /** Shows the page again as it is written. */
  restore(): void
  leave(): void
}

/** About what a hand notices. */
const near = (a: View, b: View): boolean => Math.abs(a.zoom - b.zoom) < 0.05 && groundShiftPx(a, b) < 12

export function usePlayer(): Player {
  const app = useApp()
  const { store, camera } = app
  const found = useSignal<Briefing | null>(null)
  /** Where the camera was sent for this page. */
  const sent = useSignal<View | null>(null)
  const before = useRef({ ...store.snapshot.peek(), briefing: null })
  const id = store.now.briefing.value
  const briefing = found.value?.id === id ? found.value : null
  const page = briefing ? clampPage(briefing, store.now.chapter.value) : 1
  const chapter = briefing?.chapters[page - 1] ?? null
  const size = useComputed(() => `${camera.value.width} ${camera.value.height}`).value

  const leave = () => {
    const { view } = before.current
    const home = view === DEFAULTS.view || near(view, app.opening.peek())
    store.set(stateAfter(before.current, store.snapshot.peek()))
    // Whoever came by a link, or from the opening view, gets that view as it fits beside the panels.
    if (home) requestAnimationFrame(() => app.home())
  }
  const send = (to: Chapter) => {
    const view = app.pageView({ view: viewIn(to), chosen: subjectOf(to).chosen })
    sent.value = view
    store.set({ view })
  }
  const show = (to: Chapter) => {
    store.set(subjectOf(to))
    // Once what lies over the map stands as the page wants it: the camera asks how much room is left.
    requestAnimationFrame(() => send(to))
  }
  const strayed = useComputed(() => {
    const there = sent.value
    return there !== null && !near(store.now.view.value, there)
  })

  useEffect(() => {
    if (id === null) return
    void loadBriefing(id).then((loaded) => {
      if (store.now.briefing.peek() !== id) return
      found.value = loaded
      if (loaded !== null) return
      app.badLink()
      leave()
    })
  }, [id])
  useEffect(() => {
    if (!chapter) return
    store.set({ chapter: page })
    show(chapter)
  }, [chapter])
  useEffect(() => {
    // Another size of window, or words come or gone, show the same ground, unless the reader has gone elsewhere.
    if (chapter && sent.peek() !== null && !strayed.peek()) send(chapter)
  }, [size, store.now.ui.value])

  const chosen = store.now.chosen.value
  const own = chapter ? subjectOf(chapter) : null
  const other = own !== null && JSON.stringify(chosen) !== JSON.stringify(own.chosen)
  return {
    now: briefing && chapter ? { briefing, chapter, page } : null,
    strayed,
    away: other || (own !== null && store.now.screen.value !== own.screen),
    aside: other && chosen !== null,
    turn: (to) => {
      if (briefing) store.set({ chapter: typeof to === 'number' ? clampPage(briefing, to) : turned(briefing, page, to) })
    },
    restore: () => {
      if (chapter) show(chapter)
    },
    leave,
  }
}
