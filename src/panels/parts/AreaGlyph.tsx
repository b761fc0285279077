// An area in a list: a small outline, dashed where it is only our approximation, open where no boundary is published.
import type { Boundary } from '../../domain/kinds.ts'

const DASH: Readonly<Record<Boundary, string | undefined>> = { counties: undefined, approximate: '3 2', none: '0.1 3' }

export function AreaGlyph({ boundary, size = 20 }: { readonly boundary: Boundary; readonly size?: number }) {
  return (
    <svg class="area-glyph" width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path
        d="M4 7.5 8.5 3 16 5l1 6-4.5 5.5L5 15z"
        fill="currentColor"
        fill-opacity={boundary === 'none' ? 0 : 0.14}
        stroke="currentColor"
        stroke-width="1.5"
        stroke-dasharray={DASH[boundary]}
        stroke-linejoin="round"
        stroke-linecap="round"
      />
    </svg>
  )
}
