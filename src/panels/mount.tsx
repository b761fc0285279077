// Mounts all panels over the map; returns its own undo.
import { hydrate, render } from 'preact'
import { type App, AppContext } from './app.ts'
import { learnPhrases } from './parts/phrases.ts'
import { Shell } from './Shell.tsx'
import './parts/parts.css'

/** Whoever embeds or tests the panels can take everything back. `adopt`: what stands in `root` are these very panels, to be taken over. */
export function mountPanels(root: HTMLElement, app: App, adopt = false): () => void {
  learnPhrases(root)
  const panels = (
    <AppContext.Provider value={app}>
      <Shell />
    </AppContext.Provider>
  )
  if (adopt) hydrate(panels, root)
  else {
    root.textContent = ''
    render(panels, root)
  }
  return () => render(null, root)
}
