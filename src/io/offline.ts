// Asks the browser to keep the atlas for hours without a network, and hears of new versions. Where that is not possible nothing changes.

import { isSingleFile } from './embedded.ts'

/** The tab that asked for the new version reloads; all others go on undisturbed. */
function takeOver(waiting: ServiceWorker): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
  waiting.postMessage('take over')
}

type Connection = { readonly saveData?: boolean }

/** Not from a disk, not inside another page, not for readers who save data: nobody there asked for a copy. */
function isWanted(): boolean {
  try {
    const { connection } = navigator as Navigator & { readonly connection?: Connection }
    // Reading the container throws in a sandboxed frame.
    return (
      window.top === window && /^https?:$/.test(location.protocol) && !!navigator.serviceWorker && connection?.saveData !== true
    )
  } catch {
    return false
  }
}

/**
 * Registers the service worker of a built site. Call it when the page rests: the copy is fetched in the background.
 * @param announce told of a new version that is ready; calling what it is given loads that version
 * @param kept told once the whole atlas is on this machine
 */
export async function keepOffline(announce: (reload: () => void) => void, kept: () => void): Promise<void> {
  if (!import.meta.env.PROD || isSingleFile() || !isWanted()) return
  try {
    const registration = await navigator.serviceWorker.register('./sw.js', { updateViaCache: 'none' })
    const look = () => {
      if (registration.active) kept()
      const { waiting } = registration
      // The very first copy is no news.
      if (waiting && navigator.serviceWorker.controller) announce(() => takeOver(waiting))
    }
    const follow = () => registration.installing?.addEventListener('statechange', look)
    look()
    follow()
    registration.addEventListener('updatefound', follow)
    // A wall that is never reloaded hears of new versions when somebody comes back to it.
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') registration.update().catch(() => {})
    })
  } catch {
    // No worker there, or none allowed: the page works without.
  }
}
