// Full screen on and off, where the browser and the page around allow it.
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'

/** `on` is null where there is no such thing: phones of Apple, frames that were not allowed it. */
export function useFullScreen(): { readonly on: boolean | null; toggle(): void } {
  const on = useSignal(document.fullscreenElement !== null)
  useEffect(() => {
    const look = () => {
      on.value = document.fullscreenElement !== null
    }
    document.addEventListener('fullscreenchange', look)
    return () => document.removeEventListener('fullscreenchange', look)
  }, [on])
  return {
    on: document.fullscreenEnabled ? on.value : null,
    toggle() {
      if (!document.fullscreenEnabled) return
      // Refused without a press of the reader: then nothing changes.
      const change = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()
      change.catch(() => {})
    },
  }
}
