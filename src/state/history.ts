// The one effect that touches the address bar. Strings are compared, so that no flag can swallow a real change.
import { effect } from '@preact/signals-core'
import type { AppState } from './app-state.ts'
import type { Store } from './store.ts'
import { readUrl, writeUrl } from './url.ts'

/** Changes worth a step back; camera, filters and typing only replace the present entry. */
const STEPS: readonly (keyof AppState)[] = ['briefing', 'chosen', 'screen', 'face']

/** Browsers refuse more than about a hundred writes in thirty seconds: a moving camera is written when it rests a moment. */
const QUIET_MS = 240

/** Keeps address and state in step; `base` is the opening state of this window. Returns the stop. */
export function keepHistory(store: Store, base: AppState, target: Window): () => void {
  let written = target.location.search.replace(/^\?/, '')
  let before = store.snapshot.peek()
  let timer: ReturnType<typeof setTimeout> | null = null

  const write = (step: boolean) => {
    if (timer !== null) clearTimeout(timer)
    timer = null
    const query = writeUrl(store.snapshot.peek(), written, base)
    if (query === written) return
    written = query
    const url = `${target.location.pathname}${query === '' ? '' : `?${query}`}${target.location.hash}`
    if (step) target.history.pushState(null, '', url)
    else target.history.replaceState(null, '', url)
  }
  const stop = effect(() => {
    const now = store.snapshot.value
    // Pages are turned many times: one step back leads out of the whole briefing.
    const turned = now.briefing !== null && now.briefing === before.briefing
    const step = !turned && STEPS.some((key) => now[key] !== before[key])
    before = now
    if (step) write(true)
    else {
      if (timer !== null) clearTimeout(timer)
      timer = setTimeout(() => write(false), QUIET_MS)
    }
  })
  const back = () => {
    const query = target.location.search.replace(/^\?/, '')
    if (query === written) return
    written = query
    const { lang, theme } = store.snapshot.peek()
    const next: AppState = { ...base, lang, theme, ...readUrl(query).patch }
    before = next
    store.set(next)
  }
  target.addEventListener('popstate', back)
  return () => {
    stop()
    if (timer !== null) clearTimeout(timer)
    target.removeEventListener('popstate', back)
  }
}
