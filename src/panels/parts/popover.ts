// What every menu and small dialog does: closes on Escape and on a press elsewhere, and gives the focus back.
import type { Signal } from '@preact/signals'
import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'

/** While `open` is true, listens for the ways out. `box` holds both the opener and what it opened. */
export function useDismiss(open: Signal<boolean>, box: RefObject<HTMLElement>, opener: RefObject<HTMLElement>): void {
  const isOpen = open.value
  useEffect(() => {
    if (!isOpen) return
    const onPress = (event: Event) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) open.value = false
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      // The card behind would close as well.
      event.stopPropagation()
      open.value = false
      opener.current?.focus()
    }
    document.addEventListener('pointerdown', onPress, true)
    document.addEventListener('keydown', onKey, true)
    return () => {
      document.removeEventListener('pointerdown', onPress, true)
      document.removeEventListener('keydown', onKey, true)
    }
  }, [isOpen, open, box, opener])
}
