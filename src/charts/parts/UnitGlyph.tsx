// The shape at the head of a column: a kind's glyph, a line for corridors, an outline for areas.
import { GLYPH_GRID, GLYPHS } from '../../scene/glyphs.ts'
import type { UnitKind } from '../units.ts'

export function UnitGlyph({ kind, size = 15 }: { readonly kind: UnitKind; readonly size?: number }) {
  return (
    <svg
      class="unit-glyph"
      width={size}
      height={size}
      viewBox={`0 0 ${GLYPH_GRID} ${GLYPH_GRID}`}
      aria-hidden="true"
      focusable="false"
    >
      <UnitShape kind={kind} />
    </svg>
  )
}

/** The shape alone, on the grid of the glyphs, for use inside a larger drawing. */
export function UnitShape({ kind }: { readonly kind: UnitKind }) {
  switch (kind) {
    case 'corridor':
      return (
        <g fill="none" stroke="currentColor" stroke-width="1.6">
          <path d="M3.2 11.8C7.5 11.8 7.5 3.2 11.8 3.2" />
          <circle cx="2.2" cy="12" r="1.6" fill="currentColor" stroke="none" />
          <circle cx="12.8" cy="3" r="1.6" fill="currentColor" stroke="none" />
        </g>
      )
    case 'area':
      return (
        <path
          d="M2.4 5.2 6 1.8 12.4 3.4 13.2 8.6 9.6 13.2 3 11.8Z"
          fill="currentColor"
          fill-opacity="0.2"
          stroke="currentColor"
          stroke-width="1.4"
          stroke-linejoin="round"
        />
      )
    default:
      return <path d={GLYPHS[kind]} fill="currentColor" fill-rule="evenodd" />
  }
}
