// A corridor's stroke in lists, cards and legends, from the same table as the map.
import type { CorridorMode } from '../../domain/kinds.ts'
import { arrowHead } from '../../scene/arrows.ts'
import { LINE_STYLES } from '../../scene/line-style.ts'

const HEAD = `M${arrowHead({ angle: 0, offsetPx: 0, sizePx: 3.4 })
  .map((corner) => corner.join(' '))
  .join('L')}Z`

/** Takes the pillar's ink from the nearest `data-pillar`. */
export function ModeLine({ mode, width = 28 }: { readonly mode: CorridorMode; readonly width?: number }) {
  return (
    <svg class="mode-line" width={width} height="6" viewBox={`0 0 ${width} 6`} aria-hidden="true" focusable="false">
      {LINE_STYLES[mode].strokes.map((stroke) => (
        <line
          key={`${stroke.ink}${stroke.widthPx}`}
          class={stroke.ink === 'paper' ? 'mode-line-paper' : 'mode-line-ink'}
          x1="2"
          y1="3"
          x2={width - 2}
          y2="3"
          stroke-width={stroke.widthPx}
          stroke-opacity={stroke.opacity}
          stroke-linecap={stroke.cap}
          {...(stroke.dash ? { 'stroke-dasharray': stroke.dash.join(' ') } : {})}
        />
      ))}
      {LINE_STYLES[mode].directed && <path class="mode-line-head" transform={`translate(${width / 2} 3)`} d={HEAD} />}
    </svg>
  )
}
