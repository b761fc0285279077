// A drawing on the page: the same shapes that a file would hold.
import type { Drawing, Shape } from './figure.ts'

/** `label` says in words what is drawn; the numbers are in the table beside it. */
export function Shapes({ drawing, label }: { readonly drawing: Drawing; readonly label: string }) {
  const { width, height, shapes } = drawing
  return (
    <svg class="figure" width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {shapes.map((shape, i) => (
        <One key={i} shape={shape} />
      ))}
    </svg>
  )
}

function One({ shape }: { readonly shape: Shape }) {
  if (shape.type === 'rect') {
    const { x, y, width, height, fill, opacity, stroke, dash } = shape
    return (
      <rect
        x={x}
        y={y}
        width={width}
        height={height}
        fill={fill ?? 'none'}
        fill-opacity={opacity}
        stroke={stroke}
        stroke-dasharray={dash?.join(' ')}
      />
    )
  }
  if (shape.type === 'path') {
    const { d, fill, stroke, width, opacity, at, scale } = shape
    const transform = at ? `translate(${at[0]} ${at[1]})${scale ? ` scale(${scale})` : ''}` : undefined
    return <path d={d} transform={transform} fill={fill ?? 'none'} stroke={stroke} stroke-width={width} opacity={opacity} />
  }
  const { x, y, text, sizePx, color, weight = 400, family = 'sans', anchor = 'start', turn } = shape
  return (
    <text
      class={family}
      x={x}
      y={y + sizePx * 0.36}
      transform={turn ? `rotate(${turn} ${x} ${y})` : undefined}
      font-size={sizePx}
      font-weight={weight}
      text-anchor={anchor}
      fill={color}
    >
      {text}
    </text>
  )
}
