// Mounts all panels over the map; returns its own undo.
import { render } from 'preact'
import { type App, AppContext } from './app.ts'
import { Shell } from './Shell.tsx'
import './parts/parts.css'

/** Whoever embeds or tests the panels can take everything back. */
export function mountPanels(root: HTMLElement, app: App): () => void {
  render(
    <AppContext.Provider value={app}>
      <Shell />
    </AppContext.Provider>,
    root,
  )
  return () => render(null, root)
}
