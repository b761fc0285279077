// A short piece of thread: the basis told by its line, solid, dashed or dotted, wherever a link is listed.
import type { Basis } from '../../domain/kinds.ts'

/** The same dash code as the threads on the map, scaled to a line of text. */
const LINE: Readonly<
  Record<Basis, { readonly width: number; readonly dash: string | undefined; readonly cap: 'butt' | 'round' }>
> = {
  named: { width: 2, dash: undefined, cap: 'butt' },
  listed: { width: 1.7, dash: '6 2.6', cap: 'butt' },
  representative: { width: 1.9, dash: '0 4', cap: 'round' },
}

/** Takes the pillar's ink from the nearest `data-pillar`. */
export function Stub({ basis, width = 16 }: { readonly basis: Basis; readonly width?: number }) {
  const line = LINE[basis]
  const inset = line.cap === 'round' ? 1 : 0
  return (
    <svg class="stub" width={width} height="4" viewBox={`0 0 ${width} 4`} aria-hidden="true" focusable="false">
      <line
        x1={inset}
        y1="2"
        x2={width - inset}
        y2="2"
        stroke="currentColor"
        stroke-width={line.width}
        stroke-dasharray={line.dash}
        stroke-linecap={line.cap}
      />
    </svg>
  )
}
