// A line moved sideways on the screen, so that corridors on one road run side by side.
import type { Flat } from './runs.ts'

/** Beyond this a sharp corner would grow a spike. */
const LONGEST_MITRE = 2

/** The line `byPx` to the right of its direction (screen y runs down). */
export function offsetLine(line: Flat, byPx: number): Flat {
  if (byPx === 0 || line.length < 4) return line
  const points = distinct(line)
  const count = points.length / 2
  if (count < 2) return line
  const normals: (readonly [number, number])[] = []
  for (let i = 0; i + 1 < count; i++) {
    const dx = (points[2 * i + 2] as number) - (points[2 * i] as number)
    const dy = (points[2 * i + 3] as number) - (points[2 * i + 1] as number)
    const length = Math.hypot(dx, dy)
    normals.push([-dy / length, dx / length])
  }
  const result: number[] = []
  for (let i = 0; i < count; i++) {
    const before = normals[Math.max(0, i - 1)] as readonly [number, number]
    const after = normals[Math.min(normals.length - 1, i)] as readonly [number, number]
    const mx = before[0] + after[0]
    const my = before[1] + after[1]
    const length = Math.hypot(mx, my)
    // A line that turns straight back has no bisector: keep the side it came on.
    const turnsBack = length < 1e-6
    const [ux, uy] = turnsBack ? before : [mx / length, my / length]
    const mitre = turnsBack ? 1 : Math.min(LONGEST_MITRE, 1 / (ux * after[0] + uy * after[1]))
    result.push((points[2 * i] as number) + ux * byPx * mitre, (points[2 * i + 1] as number) + uy * byPx * mitre)
  }
  return result
}

function distinct(line: Flat): Flat {
  const result: number[] = []
  for (let i = 0; i + 1 < line.length; i += 2) {
    const x = line[i] as number
    const y = line[i + 1] as number
    const n = result.length
    if (n > 0 && Math.abs((result[n - 2] as number) - x) < 1e-6 && Math.abs((result[n - 1] as number) - y) < 1e-6) continue
    result.push(x, y)
  }
  return result
}
