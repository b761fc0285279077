// A button and the small box it opens: closes on Escape and on a press elsewhere, and gives the focus back.
import { useSignal } from '@preact/signals'
import type { ComponentChildren, JSX, Ref } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'

/** What makes a button the opener; `Button` and `IconButton` take these as they are. */
export type Opener = {
  readonly expanded: boolean
  readonly controls: string
  readonly buttonRef: Ref<HTMLButtonElement>
  readonly onClick: () => void
}

type Props = {
  /** Of the box that holds both, which the popover is placed by. */
  readonly class: string
  readonly opener: (opener: Opener) => JSX.Element
  /** What it holds, while it is open. */
  readonly children: (close: () => void) => ComponentChildren
}

export function Popover({ class: name, opener, children }: Props) {
  const open = useSignal(false)
  const box = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const id = useId()
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
      button.current?.focus()
    }
    document.addEventListener('pointerdown', onPress, true)
    document.addEventListener('keydown', onKey, true)
    return () => {
      document.removeEventListener('pointerdown', onPress, true)
      document.removeEventListener('keydown', onKey, true)
    }
  }, [isOpen, open])
  return (
    <div ref={box} class={name}>
      {opener({ expanded: isOpen, controls: id, buttonRef: button, onClick: () => (open.value = !isOpen) })}
      <div id={id} class="popover scroll" hidden={!isOpen}>
        {isOpen ? children(() => (open.value = false)) : null}
      </div>
    </div>
  )
}
