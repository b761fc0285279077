// The room a chart has, measured once it stands on the page and again whenever it changes.
import { type ReadonlySignal, useSignal } from '@preact/signals'
import type { RefObject } from 'preact'
import { useLayoutEffect } from 'preact/hooks'

export type Size = {
  readonly width: number
  readonly height: number
  /** Pixels per rem, so that charts grow with a reader's larger type. */
  readonly rem: number
}

/** `first` is what is drawn before anything was measured, for instance where there is no page at all. */
export function useSize(box: RefObject<HTMLElement>, first: Size = { width: 1408, height: 780, rem: 16 }): ReadonlySignal<Size> {
  const size = useSignal(first)
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const measure = () => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16
      const next = { width: element.clientWidth, height: element.clientHeight, rem }
      const now = size.peek()
      if (next.width === 0 || (next.width === now.width && next.height === now.height && next.rem === now.rem)) return
      size.value = next
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [box, size])
  return size
}
