// The map's symbol in lists, cards and legends: the same drawing parts, as SVG elements.
import { useId } from 'preact/hooks'
import type { Pillar, SiteKind, Status } from '../../domain/kinds.ts'
import { PALETTES } from '../../scene/palette.ts'
import { type SymbolPart, symbolColor, symbolParts } from '../../scene/symbol.ts'
import { useApp } from '../app.ts'

type Props = {
  readonly glyph: SiteKind
  readonly status: Status
  readonly pillar: Pillar | null
  /** Diameter in CSS pixels. */
  readonly size?: number
}

function Part({ part, clipId }: { part: SymbolPart; clipId: string }) {
  switch (part.type) {
    case 'disc':
      return <circle r={part.radius} fill={part.fill} />
    case 'lower':
      return <path d={`M${-part.radius} 0A${part.radius} ${part.radius} 0 0 0 ${part.radius} 0Z`} fill={part.fill} />
    case 'ring':
      return (
        <circle
          r={part.radius}
          fill="none"
          stroke={part.stroke}
          stroke-width={part.width}
          {...(part.dash ? { 'stroke-dasharray': part.dash.join(' ') } : {})}
        />
      )
    case 'glyph': {
      const side = -2 * part.offset
      const glyph = (
        <path
          d={part.path}
          fill={part.fill}
          fill-rule="evenodd"
          transform={`translate(${part.offset} ${part.offset}) scale(${part.scale})`}
        />
      )
      if (part.clip === 'none') return glyph
      return (
        <>
          <clipPath id={`${clipId}-${part.clip}`}>
            <rect x={-side} y={part.clip === 'upper' ? -side : 0} width={2 * side} height={side} />
          </clipPath>
          <g clip-path={`url(#${clipId}-${part.clip})`}>{glyph}</g>
        </>
      )
    }
    case 'slash':
      return (
        <path d={`M${-part.reach} ${part.reach}L${part.reach} ${-part.reach}`} stroke={part.stroke} stroke-width={part.width} />
      )
  }
}

/** Decorative: the words beside it say kind and status, so it is hidden from screen readers. */
export function SymbolIcon({ glyph, status, pillar, size = 20 }: Props) {
  const { theme } = useApp()
  const clipId = useId()
  const palette = PALETTES[theme.value]
  const radiusPx = size / 2
  const parts = symbolParts({ glyph, status, color: symbolColor(palette, pillar, status), paper: palette.paper, radiusPx })
  return (
    <svg
      class="symbol"
      width={size}
      height={size}
      viewBox={`${-radiusPx} ${-radiusPx} ${size} ${size}`}
      aria-hidden="true"
      focusable="false"
    >
      {parts.map((part, index) => (
        <Part key={index} part={part} clipId={clipId} />
      ))}
    </svg>
  )
}
