// A sheet of paper over everything else: asked for, dealt with and put away, with the focus back where it came from.
import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import { useApp } from '../app.ts'
import { IconButton } from './Button.tsx'
import './dialog.css'

type Props = {
  /** What it is, in its head and for those who do not see it. */
  readonly title: string
  readonly onClose: () => void
  /** Also its name for tests. */
  readonly class: string
  readonly children: ComponentChildren
}

/** The element with `data-first` gets the focus, else the first that takes one. Render it only while it is open. */
export function Dialog({ title, onClose, class: name, children }: Props) {
  const { t } = useApp()
  const box = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useEffect(() => {
    const opener = document.activeElement
    const dialog = box.current
    // Without the element's own dialog (browsers of 2021 inside chat apps may lack it) it stands open over the page.
    if (dialog?.showModal) dialog.showModal()
    else dialog?.setAttribute('open', '')
    dialog?.querySelector<HTMLElement>('[data-first]')?.focus()
    return () => {
      // While it is open nothing else takes the focus.
      dialog?.close?.()
      if (opener instanceof HTMLElement) opener.focus()
    }
  }, [])
  return (
    <dialog
      ref={box}
      class={`dialog ${name}`}
      aria-labelledby={heading}
      data-test={name}
      onClose={onClose}
      // A press beside the sheet lands on the dialog itself: its own box is covered by its contents.
      onPointerDown={(event) => (event.target === box.current ? onClose() : undefined)}
      onKeyDown={(event) => {
        // Escape would close the card behind as well, and a slash go to the search.
        event.stopPropagation()
        if (event.key === 'Escape' && !box.current?.showModal) onClose()
      }}
    >
      <header class="dialog-head">
        <h2 id={heading}>{title}</h2>
        <IconButton icon="close" label={t.value('shell.close')} onClick={onClose} />
      </header>
      <div class="dialog-body scroll">{children}</div>
    </dialog>
  )
}
