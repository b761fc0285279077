// The link that is handed on: it says what the reader sees and nothing about the reader's machine.
import { type AppState, DEFAULTS, type View } from './app-state.ts'
import { writeUrl } from './url.ts'

/** About a pixel and a hundredth of a zoom step: the opening view is never written by a rounding error. */
const same = (a: View, b: View): boolean =>
  Math.abs(a.lng - b.lng) < 0.002 && Math.abs(a.lat - b.lat) < 0.002 && Math.abs(a.zoom - b.zoom) < 0.01

/**
 * An absolute link to this view. Left out: what is as it always is, the opening view (every window fits its own), how the map is
 * drawn, the frame it stands in, and keys that are not ours, which are often somebody's tracking.
 * @param home the opening view of this window
 * @param address where the page was opened
 * @param site the published address from the configuration, which outranks the one of an intranet copy or a file
 */
export function shareLink(state: AppState, home: View, address: string, site: string | null): string {
  const link = new URL(site ?? address)
  link.hash = ''
  link.pathname = link.pathname.replace(/\/index\.html$/, '/')
  const view = same(state.view, home) ? DEFAULTS.view : state.view
  const query = writeUrl({ ...state, view, renderer: DEFAULTS.renderer, ui: DEFAULTS.ui }, '')
  return link.href.replace(/[?#].*$/, '') + (query === '' ? '' : `?${query}`)
}
