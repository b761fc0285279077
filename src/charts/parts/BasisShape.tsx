// A square or bar filled by basis: solid = named, tint and outline = listed, dotted outline = our example.
import type { Basis } from '../../domain/kinds.ts'
import type { Slice } from './split.ts'
import './parts.css'

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** One piece inside an svg; takes its ink from the nearest `data-pillar`. Outlines lie inside the box, on whole pixels. */
export function BasisRect({ basis, x, y, width, height }: Box & { readonly basis: Basis }) {
  return basis === 'named' ? (
    <rect class="basis-named" x={x} y={y} width={width} height={height} />
  ) : (
    <rect class={`basis-${basis}`} x={x + 0.5} y={y + 0.5} width={width - 1} height={height - 1} />
  )
}

/** A row of slices as long as the count is large. */
export function BasisShape({ slices, height }: { readonly slices: readonly Slice[]; readonly height: number }) {
  const width = slices.reduce((sum, slice) => sum + slice.length, 0)
  return (
    <svg
      class="basis-shape"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      focusable="false"
    >
      {slices.map(({ basis, from, length }) => (
        <BasisRect key={basis} basis={basis} x={from} y={0} width={length} height={height} />
      ))}
    </svg>
  )
}

/** One small square of the legend. */
export function BasisSquare({ basis, size = 12 }: { readonly basis: Basis; readonly size?: number }) {
  return (
    <svg class="basis-shape" width={size} height={size} viewBox={`0 0 ${size} ${size}`} aria-hidden="true" focusable="false">
      <BasisRect basis={basis} x={0} y={0} width={size} height={size} />
    </svg>
  )
}
