// Opens what one bead stands for: a short list of its places beside the pointer, and a way to look closer.
import { useLayoutEffect, useRef } from 'preact/hooks'
import { useApp } from '../app.ts'
import { FeatureGlyph } from '../parts/FeatureGlyph.tsx'
import './picker.css'

const WIDTH_PX = 232
const ROW_PX = 34
const EDGE_PX = 12

export function Picker() {
  const { opened, store, t, choose, closeOpened, lookInto, phone } = useApp()
  const first = useRef<HTMLButtonElement>(null)
  const box = useRef<HTMLDivElement>(null)
  const stack = opened.value

  // With the frame that shows it: a key pressed after the press that opened it is meant for it.
  useLayoutEffect(() => {
    if (!stack) return
    first.current?.focus({ preventScroll: true })
    const onPress = (event: Event) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) closeOpened()
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      closeOpened()
    }
    document.addEventListener('pointerdown', onPress, true)
    document.addEventListener('keydown', onKey, true)
    return () => {
      document.removeEventListener('pointerdown', onPress, true)
      document.removeEventListener('keydown', onKey, true)
    }
  }, [stack, closeOpened])

  if (!stack) return null
  const features = stack.members.flatMap((id) => store.graph.features.get(id) ?? [])
  const height = Math.min(features.length, 8) * ROW_PX + 84
  const left = Math.max(EDGE_PX, Math.min(innerWidth - WIDTH_PX - EDGE_PX, stack.at[0] + 14))
  const top = Math.max(EDGE_PX, Math.min(innerHeight - height - EDGE_PX, stack.at[1] - 20))
  const place = (element: HTMLDivElement | null) => {
    box.current = element
    if (!element) return
    // Through the DOM, not as markup: the page's policy allows no inline style.
    element.style.left = `${phone.value ? EDGE_PX : left}px`
    element.style.top = `${top}px`
  }
  return (
    <div class="picker" ref={place} role="dialog" aria-label={t.value('notice.stack', { n: features.length })} data-test="picker">
      <p class="picker-head">{t.value('notice.stack', { n: features.length })}</p>
      <ul class="picker-list scroll">
        {features.map((feature, i) => (
          <li key={feature.id}>
            <button
              type="button"
              class="picker-row"
              ref={i === 0 ? first : null}
              data-feature={feature.id}
              onPointerEnter={() => store.setHint({ feature: feature.id })}
              onFocus={() => store.setHint({ feature: feature.id })}
              onClick={() => {
                closeOpened()
                choose({ feature: feature.id })
              }}
            >
              <FeatureGlyph feature={feature} size={18} />
              <span>{t.value.of(feature.short)}</span>
            </button>
          </li>
        ))}
      </ul>
      <button type="button" class="picker-zoom" onClick={lookInto}>
        {t.value('notice.lookInto')}
      </button>
    </div>
  )
}
