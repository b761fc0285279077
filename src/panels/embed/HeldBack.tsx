// Says for a moment which gesture the map in a frame asks for, when one was left to the page around it.
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { useApp } from '../app.ts'
import './embed.css'

const SHOWN_MS = 1600

const zoomKey = (): string => (/Mac|iPhone|iPad/.test(navigator.platform) ? '⌘' : 'Ctrl')

/** For those who see and point: keys and screen readers are never held back. */
export function HeldBack() {
  const { heldBack, t } = useApp()
  const shown = useSignal(false)
  const gesture = heldBack.value
  useEffect(() => {
    if (!gesture) return
    shown.value = true
    const timer = setTimeout(() => (shown.value = false), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [gesture, shown])
  if (!gesture) return null
  return (
    <div class="held-back" data-test="held-back" data-shown={shown.value ? '' : undefined} aria-hidden="true">
      <p>{gesture.by === 'touch' ? t.value('embed.held.touch') : t.value('embed.held.wheel', { key: zoomKey() })}</p>
    </div>
  )
}
