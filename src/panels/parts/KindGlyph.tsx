// A kind's bare shape without a disc, for headings that only name the kind.
import type { SiteKind } from '../../domain/kinds.ts'
import { GLYPH_GRID, GLYPHS } from '../../scene/glyphs.ts'

export function KindGlyph({ kind, size = 14 }: { readonly kind: SiteKind; readonly size?: number }) {
  return (
    <svg
      class="kind-glyph"
      width={size}
      height={size}
      viewBox={`0 0 ${GLYPH_GRID} ${GLYPH_GRID}`}
      aria-hidden="true"
      focusable="false"
    >
      <path d={GLYPHS[kind]} fill="currentColor" fill-rule="evenodd" />
    </svg>
  )
}
