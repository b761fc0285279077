// The embed as a page would show it, drawn at a page's width and made smaller to fit the dialog.
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { useApp } from '../app.ts'
import { SIZES, type Wishes } from './code.ts'

/** Column of a usual article; a tall frame is for phones. */
const PAGE_PX = { usual: 760, tall: 390 } as const

export function Preview({ address, wishes }: { readonly address: string; readonly wishes: Wishes }) {
  const { t } = useApp()
  const box = useRef<HTMLDivElement>(null)
  const [room, setRoom] = useState(PAGE_PX.usual as number)
  const width = wishes.size === 'tall' ? PAGE_PX.tall : PAGE_PX.usual
  const [across, down] = (SIZES[wishes.size] ?? '').split('/').map(Number)
  const height = across && down ? Math.round((width * down) / across) : wishes.heightPx
  const scale = Math.min(1, room / width)
  useLayoutEffect(() => {
    if (!box.current) return
    const watcher = new ResizeObserver(([entry]) => setRoom(entry?.contentRect.width ?? width))
    watcher.observe(box.current)
    return () => watcher.disconnect()
  }, [])
  return (
    <div ref={box} class="builder-preview">
      <p class="meta">
        {t.value('embed.preview')} {width} × {height}
      </p>
      <div class="builder-page" style={{ width: `${width * scale}px`, height: `${height * scale}px` }}>
        <iframe
          key={address}
          src={address}
          title={t.value('embed.preview')}
          style={{ width: `${width}px`, height: `${height}px`, transform: `scale(${scale})` }}
        />
      </div>
    </div>
  )
}
