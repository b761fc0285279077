// On a phone panel and card share one sheet at the lower edge, dragged by a thumb or moved by buttons and keys.
import { useSignal } from '@preact/signals'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { useApp } from './app.ts'
import { DetailCard } from './detail/DetailCard.tsx'
import { Faces } from './Faces.tsx'
import type { TreeState } from './measures/tree-state.ts'
import { announceMove } from './parts/moved.ts'
import { type Detent, detentAfter, heightOf, lowered, raised } from './sheet-detents.ts'

type Drag = {
  readonly id: number
  readonly fromY: number
  readonly fromHeight: number
  lastY: number
  lastAt: number
  speed: number
  moved: boolean
}

/** Less than this is a press, not a drag. */
const SLOP_PX = 6
/** What a thumb can pull the sheet by, besides its grip. */
const HANDLES = '.sheet-grip, .card-head, .faces'
const CONTROLS = 'button:not(.sheet-grip), a, input'

export function Sheet({ tree }: { readonly tree: TreeState }) {
  const { store, t, camera } = useApp()
  const box = useRef<HTMLElement>(null)
  const drag = useRef<Drag | null>(null)
  const justDragged = useRef(false)
  const detent = useSignal<Detent>('half')
  const dragged = useSignal<number | null>(null)
  const chosen = store.now.chosen.value
  const chosenKey = chosen === null ? null : chosen.type === 'measure' ? chosen.code : chosen.id
  const windowHeight = camera.value.height
  const height = dragged.value ?? heightOf(detent.value, windowHeight)

  // What was just chosen is to be seen, and so is the map with it: before the camera asks how much room there is.
  useLayoutEffect(() => {
    if (chosenKey !== null) detent.value = 'half'
  }, [chosenKey, detent])

  // Furniture stands on the sheet's edge. Set through the DOM: the policy allows no style attribute in markup.
  useEffect(() => {
    box.current?.parentElement?.style.setProperty('--sheet-height', `${height}px`)
    announceMove(box.current)
  }, [height])

  function onPointerDown(event: PointerEvent): void {
    const target = event.target instanceof Element ? event.target : null
    const handle = target?.closest(HANDLES)
    if (!handle || target?.closest(CONTROLS)) return
    // At once: a quick first move may already be outside the sheet.
    handle.setPointerCapture(event.pointerId)
    justDragged.current = false
    drag.current = {
      id: event.pointerId,
      fromY: event.clientY,
      fromHeight: height,
      lastY: event.clientY,
      lastAt: event.timeStamp,
      speed: 0,
      moved: false,
    }
  }

  function onPointerMove(event: PointerEvent): void {
    const now = drag.current
    if (!now || now.id !== event.pointerId) return
    const by = now.fromY - event.clientY
    if (!now.moved && Math.abs(by) < SLOP_PX) return
    now.moved = true
    const elapsed = Math.max(1, event.timeStamp - now.lastAt)
    now.speed = 0.6 * ((now.lastY - event.clientY) / elapsed) + 0.4 * now.speed
    now.lastY = event.clientY
    now.lastAt = event.timeStamp
    dragged.value = Math.max(heightOf('peek', windowHeight), Math.min(heightOf('full', windowHeight), now.fromHeight + by))
  }

  function onPointerEnd(event: PointerEvent): void {
    const now = drag.current
    if (!now || now.id !== event.pointerId) return
    drag.current = null
    if (!now.moved) return
    justDragged.current = true
    // A thumb that stopped before it left did not flick.
    const speed = event.timeStamp - now.lastAt > 80 ? 0 : now.speed
    detent.value = detentAfter(detent.value, dragged.value ?? height, speed, windowHeight)
    dragged.value = null
  }

  function onGripKey(event: KeyboardEvent): void {
    if (event.key === 'ArrowUp') detent.value = raised(detent.value)
    else if (event.key === 'ArrowDown') detent.value = lowered(detent.value)
    else return
    event.preventDefault()
  }

  return (
    <section
      ref={box}
      class="sheet"
      data-sheet
      data-cover="bottom"
      data-cover-px={height}
      data-test="sheet"
      data-detent={detent.value}
      data-dragging={dragged.value === null ? undefined : ''}
      style={{ height: `${height}px` }}
      aria-label={t.value('shell.panel')}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerEnd}
      onPointerCancel={onPointerEnd}
    >
      <button
        type="button"
        class="sheet-grip"
        aria-expanded={detent.value !== 'peek'}
        aria-label={`${t.value('shell.sheet')}: ${t.value(`shell.sheet.${detent.value}`)}`}
        onKeyDown={onGripKey}
        onClick={() => {
          // The click that ends a drag is not a press.
          if (!justDragged.current) detent.value = detent.value === 'full' ? 'peek' : raised(detent.value)
          justDragged.current = false
        }}
      />
      {chosen === null ? (
        <Faces tree={tree} />
      ) : (
        <div class="sheet-card" data-test="card">
          <DetailCard />
        </div>
      )}
    </section>
  )
}
