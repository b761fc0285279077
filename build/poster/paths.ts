// Long lines of points made short: few points, whole steps.
import type { Flat } from '../../src/render/svg/runs.ts'

export type Corner = { readonly x: number; readonly y: number }

/** Douglas and Peucker: the points that no simpler line would pass within the tolerance of. */
export function simplified(points: Flat, tolerance: number): number[] {
  const n = points.length / 2
  const keep = new Uint8Array(n)
  keep[0] = 1
  keep[n - 1] = 1
  const stack: [number, number][] = [[0, n - 1]]
  for (let part = stack.pop(); part; part = stack.pop()) {
    const [a, b] = part
    const [ax, ay, bx, by] = [points[2 * a], points[2 * a + 1], points[2 * b], points[2 * b + 1]] as [
      number,
      number,
      number,
      number,
    ]
    const [dx, dy] = [bx - ax, by - ay]
    const length = Math.hypot(dx, dy)
    let [most, at] = [tolerance, -1]
    for (let i = a + 1; i < b; i++) {
      const [px, py] = [points[2 * i] as number, points[2 * i + 1] as number]
      // A ring begins where it ends: then the way from there counts.
      const away = length < 1e-9 ? Math.hypot(px - ax, py - ay) : Math.abs(dx * (py - ay) - dy * (px - ax)) / length
      if (away > most) [most, at] = [away, i]
    }
    if (at < 0) continue
    keep[at] = 1
    stack.push([a, at], [at, b])
  }
  return Array.from(points).filter((_, i) => keep[i >> 1] === 1)
}

/**
 * Lines cut where they pass from one square of `cellPx` into another, by square: a browser paints a window in tiles, and works through the whole of
 * a path for each tile that any of it may touch.
 */
export function cutToCells(lines: readonly Flat[], cellPx: number): readonly (readonly number[][])[] {
  const cells = new Map<string, number[][]>()
  for (const points of lines) {
    let piece: number[] = []
    let before = ''
    for (let i = 2; i < points.length; i += 2) {
      const [ax, ay, bx, by] = [points[i - 2], points[i - 1], points[i], points[i + 1]] as [number, number, number, number]
      const cell = `${Math.floor((ax + bx) / 2 / cellPx)} ${Math.floor((ay + by) / 2 / cellPx)}`
      if (cell !== before) {
        piece = [ax, ay]
        cells.set(cell, [...(cells.get(cell) ?? []), piece])
        before = cell
      }
      piece.push(bx, by)
    }
  }
  return [...cells.values()]
}

/** Whole pixels, each point counted from the one before; a step of nothing is left out. */
export function shortPath(points: Flat, corner: Corner, closed: boolean): string {
  let text = ''
  let [x, y] = [0, 0]
  let steps = 0
  for (let i = 0; i < points.length; i += 2) {
    const qx = Math.round((points[i] as number) - corner.x)
    const qy = Math.round((points[i + 1] as number) - corner.y)
    if (i > 0 && qx === x && qy === y) continue
    const [dx, dy] = i === 0 ? [qx, qy] : [qx - x, qy - y]
    text += `${i === 0 ? 'M' : steps === 0 ? 'l' : dx < 0 ? '' : ' '}${dx}${dy < 0 ? '' : ' '}${dy}`
    if (i > 0) steps++
    ;[x, y] = [qx, qy]
  }
  return steps === 0 ? '' : closed ? `${text}z` : text
}
