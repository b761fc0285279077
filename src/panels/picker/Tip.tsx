// The name under the pointer: one place, or how many a bead stands for.
import { useApp } from '../app.ts'
import './picker.css'

const ROOM_PX = 220

export function Tip() {
  const { tip, opened, store, t } = useApp()
  const found = tip.value
  const first = found?.members[0] ? store.graph.features.get(found.members[0]) : undefined
  if (!found || !first || opened.value) return null
  const more = found.members.length - 1
  const kind =
    first.type === 'site'
      ? t.value(`kind.${first.kind}`)
      : first.type === 'area'
        ? t.value(`area.${first.kind}`)
        : t.value(`mode.${first.mode}`)
  const place = (element: HTMLDivElement | null) => {
    if (!element) return
    const flip = found.at[0] + ROOM_PX > innerWidth
    element.style.left = `${found.at[0] + (flip ? -14 : 14)}px`
    element.style.top = `${found.at[1] + 16}px`
    element.style.transform = flip ? 'translateX(-100%)' : ''
  }
  return (
    <div class="tip" ref={place} aria-hidden="true">
      <b>{t.value.of(first.short)}</b>
      <span>
        {kind}
        {more > 0 ? ` · ${t.value('notice.more', { n: more })}` : ` · ${t.value(`status.${first.status}`)}`}
      </span>
    </div>
  )
}
