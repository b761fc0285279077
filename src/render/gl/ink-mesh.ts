// Strokes and fills as triangles. Curves are sampled finely enough that plain quads with shared normals need no joins.
import type { Px } from '../../scene/camera.ts'
import type { InkShape } from '../ink.ts'

/** x, y · across, half width, along · r, g, b, a (premultiplied) · dash on, period, round */
export const VERTEX_FLOATS = 12

/** Room beside the edge for the soft pixel. */
const SOFT_PX = 1

const channels = (hex: string, opacity: number): readonly [number, number, number, number] => {
  const part = (i: number) => (Number.parseInt(hex.slice(1 + 2 * i, 3 + 2 * i), 16) / 255) * opacity
  return [part(0), part(1), part(2), opacity]
}

/** Floats of all triangles, in the order of the shapes. */
export function meshOf(shapes: readonly InkShape[]): Float32Array<ArrayBuffer> {
  let vertices = 0
  for (const shape of shapes)
    vertices += shape.type === 'fill' ? Math.max(0, shape.points.length - 2) * 3 : (shape.points.length - 1) * 6
  const mesh = new Float32Array(vertices * VERTEX_FLOATS)
  let at = 0
  const put = (
    p: Px,
    line: readonly [number, number, number],
    color: readonly number[],
    dash: readonly [number, number, number],
  ) => {
    mesh.set([p[0], p[1], ...line, ...color, ...dash], at)
    at += VERTEX_FLOATS
  }
  for (const shape of shapes) {
    const color = channels(shape.color, shape.opacity)
    if (shape.type === 'fill') {
      const [first] = shape.points
      if (!first) continue
      for (let i = 1; i + 1 < shape.points.length; i++)
        for (const point of [first, shape.points[i] as Px, shape.points[i + 1] as Px]) put(point, [0, 1e4, 0], color, [0, 0, 0])
      continue
    }
    const { points, dash } = shape
    const half = shape.widthPx / 2
    const dashes: readonly [number, number, number] = dash ? [dash.on, dash.on + dash.off, dash.round ? 1 : 0] : [0, 0, 0]
    const normals = points.map((_, i) => normalAt(points, i))
    let along = shape.phasePx ?? 0
    for (let i = 0; i + 1 < points.length; i++) {
      const a = points[i] as Px
      const b = points[i + 1] as Px
      const length = Math.hypot(b[0] - a[0], b[1] - a[1])
      const na = normals[i] as Px
      const nb = normals[i + 1] as Px
      const reach = half + SOFT_PX
      const corner = (p: Px, n: Px, side: number): Px => [p[0] + n[0] * reach * side, p[1] + n[1] * reach * side]
      const left = (p: Px, n: Px, s: number) => put(corner(p, n, 1), [reach, half, s], color, dashes)
      const right = (p: Px, n: Px, s: number) => put(corner(p, n, -1), [-reach, half, s], color, dashes)
      left(a, na, along)
      right(a, na, along)
      left(b, nb, along + length)
      right(a, na, along)
      right(b, nb, along + length)
      left(b, nb, along + length)
      along += length
    }
  }
  return mesh
}

function normalAt(points: readonly Px[], i: number): Px {
  const last = points.length - 1
  const closed = last > 2 && (points[0] as Px)[0] === (points[last] as Px)[0] && (points[0] as Px)[1] === (points[last] as Px)[1]
  const before = (i > 0 ? points[i - 1] : closed ? points[last - 1] : points[0]) as Px
  const after = (i < last ? points[i + 1] : closed ? points[1] : points[last]) as Px
  const here = points[i] as Px
  const [ax, ay] = unit(here[0] - before[0], here[1] - before[1])
  const [bx, by] = unit(after[0] - here[0], after[1] - here[1])
  const [tx, ty] = unit(ax + bx, ay + by)
  // A mitre, held short at sharp corners.
  const [ux, uy] = bx === 0 && by === 0 ? [ax, ay] : [bx, by]
  const stretch = Math.min(2, 1 / Math.max(0.3, tx * ux + ty * uy))
  return [-ty * stretch, tx * stretch]
}

const unit = (x: number, y: number): Px => {
  const length = Math.hypot(x, y)
  return length === 0 ? [0, 0] : [x / length, y / length]
}
