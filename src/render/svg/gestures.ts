// Listens to pointer, wheel and keys on the map and says in plain words what the reader wants. Returns its own undo.
import type { Px } from '../../scene/camera.ts'

export type Wishes = {
  /** A finger or button is down, or the wheel turns: whatever moves by itself stops. */
  grabbed(): void
  panned(by: Px): void
  /** `at once`: the map is in hand; else it may glide there. */
  zoomed(about: Px, steps: number, how: 'at once' | 'gliding'): void
  /** Moves by itself, from a key. */
  pushed(by: Px): void
  released(): void
  hovered(at: Px | null): void
  clicked(at: Px): void
  /** Left to the page around the map. */
  heldBack(by: 'wheel' | 'touch'): void
}

const SLACK_PX = { mouse: 4, pen: 6, touch: 9 } as const
const KEY_STEP_PX = 110
const KEYS: Readonly<Record<string, Px>> = {
  ArrowLeft: [KEY_STEP_PX, 0],
  ArrowRight: [-KEY_STEP_PX, 0],
  ArrowUp: [0, KEY_STEP_PX],
  ArrowDown: [0, -KEY_STEP_PX],
}
const ZOOM_KEYS: Readonly<Record<string, number>> = { '+': 1, '=': 1, '-': -1, _: -1 }
const WHEEL_STEP = 1 / 420
const PINCH_STEP = 1 / 100
const MOST_WHEEL = 0.7
const LINE_PX = 40

/** `cooperative`: the page around the map scrolls by wheel and by one finger; the map asks for Ctrl or ⌘, or for two. */
export function listenTo(host: HTMLElement, wishes: Wishes, cooperative: boolean): () => void {
  const fingers = new Map<number, Px>()
  let downAt: Px | null = null
  let dragging = false
  const at = (event: MouseEvent): Px => {
    const { left, top } = host.getBoundingClientRect()
    return [event.clientX - left, event.clientY - top]
  }
  const middle = (): Px => [host.clientWidth / 2, host.clientHeight / 2]

  const down = (event: PointerEvent) => {
    if (event.pointerType === 'mouse' && event.button !== 0) return
    if (fingers.size === 0) {
      dragging = false
      downAt = at(event)
    } else dragging = true
    fingers.set(event.pointerId, at(event))
    host.setPointerCapture?.(event.pointerId)
    wishes.grabbed()
  }
  const move = (event: PointerEvent) => {
    const here = at(event)
    const before = fingers.get(event.pointerId)
    if (!before) {
      if (fingers.size === 0 && event.pointerType !== 'touch') wishes.hovered(here)
      return
    }
    const slack = SLACK_PX[event.pointerType as keyof typeof SLACK_PX] ?? SLACK_PX.mouse
    if (!dragging && downAt && Math.hypot(here[0] - downAt[0], here[1] - downAt[1]) < slack) return
    if (!dragging) {
      dragging = true
      host.style.cursor = 'grabbing'
      wishes.hovered(null)
    }
    const others = [...fingers].filter(([id]) => id !== event.pointerId).map(([, px]) => px)
    fingers.set(event.pointerId, here)
    const other = others[0]
    if (!other && cooperative && event.pointerType === 'touch') return wishes.heldBack('touch')
    if (!other) return wishes.panned([here[0] - before[0], here[1] - before[1]])
    // Two fingers: their middle drags, their distance zooms.
    const old: Px = [(before[0] + other[0]) / 2, (before[1] + other[1]) / 2]
    const now: Px = [(here[0] + other[0]) / 2, (here[1] + other[1]) / 2]
    const apart = (px: Px) => Math.max(20, Math.hypot(px[0] - other[0], px[1] - other[1]))
    wishes.panned([now[0] - old[0], now[1] - old[1]])
    wishes.zoomed(now, Math.log2(apart(here) / apart(before)), 'at once')
  }
  const up = (event: PointerEvent) => {
    if (!fingers.delete(event.pointerId) || fingers.size > 0) return
    host.style.cursor = ''
    wishes.released()
  }
  const leave = () => {
    if (fingers.size === 0) wishes.hovered(null)
  }
  // A drag ends in a click too: that one is none. Nor is the second of a double click, which zooms.
  const click = (event: MouseEvent) => {
    if (!dragging && event.detail < 2) wishes.clicked(at(event))
  }
  const doubleClick = (event: MouseEvent) => {
    event.preventDefault()
    wishes.zoomed(at(event), event.shiftKey ? -1 : 1, 'gliding')
  }
  const wheel = (event: WheelEvent) => {
    // Touch pads report a pinch as a wheel with ctrl: that one is always meant for the map.
    if (cooperative && !event.ctrlKey && !event.metaKey) return wishes.heldBack('wheel')
    event.preventDefault()
    const pixels = event.deltaY * (event.deltaMode === 1 ? LINE_PX : event.deltaMode === 2 ? host.clientHeight : 1)
    // A pinch comes in small steps.
    const steps = -pixels * (event.ctrlKey && Math.abs(pixels) < 50 ? PINCH_STEP : WHEEL_STEP)
    wishes.zoomed(at(event), Math.max(-MOST_WHEEL, Math.min(MOST_WHEEL, steps)), Math.abs(pixels) < 50 ? 'at once' : 'gliding')
  }
  const key = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    const push = KEYS[event.key]
    const zoom = ZOOM_KEYS[event.key]
    if (push) wishes.pushed(push)
    else if (zoom) wishes.zoomed(middle(), zoom, 'gliding')
    else return
    event.preventDefault()
  }

  const listening = new AbortController()
  const { signal } = listening
  host.addEventListener('pointerdown', down, { signal })
  host.addEventListener('pointermove', move, { signal })
  host.addEventListener('pointerup', up, { signal })
  host.addEventListener('pointercancel', up, { signal })
  host.addEventListener('pointerleave', leave, { signal })
  host.addEventListener('click', click, { signal })
  host.addEventListener('dblclick', doubleClick, { signal })
  // Two fingers are the map's: the page around must not scroll with them.
  const together = (event: TouchEvent) => {
    if (event.touches.length > 1 && event.cancelable) event.preventDefault()
  }
  if (cooperative)
    for (const name of ['touchstart', 'touchmove'] as const) host.addEventListener(name, together, { passive: false, signal })
  host.addEventListener('wheel', wheel, { passive: false, signal })
  host.addEventListener('keydown', key, { signal })
  return () => listening.abort()
}
