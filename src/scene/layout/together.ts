// Names of one rank find their places together: who comes first must not leave its neighbour without any.
import { type Box, overlaps } from './boxes.ts'

/** One place a name could take; a smaller cost is a better place. */
export type Option = { readonly box: Box; readonly cost: number }

/** Two names on each other, or none at all: worse than any place. */
const CLASH = 40
const ROUNDS = 8

/**
 * For each name the number of the option it takes, or null where none is left: first those with the least choice, then each in turn moves to
 * where it and its neighbours fare best, until nobody moves.
 */
export function placedTogether(names: readonly (readonly Option[])[]): (number | null)[] {
  const taken: (number | null)[] = names.map(() => null)
  const boxOf = (i: number): Box | null => {
    const k = taken[i]
    return k === null || k === undefined ? null : (names[i]?.[k]?.box ?? null)
  }
  const clashes = (box: Box, self: number): number =>
    names.reduce((sum, _, other) => {
      const there = other === self ? null : boxOf(other)
      return there !== null && overlaps(box, there) ? sum + 1 : sum
    }, 0)
  const order = names.map((_, i) => i).sort((a, b) => (names[a]?.length ?? 0) - (names[b]?.length ?? 0) || a - b)
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false
    for (const i of order) {
      let best: { readonly k: number; readonly cost: number } | null = null
      for (const [k, { box, cost }] of (names[i] ?? []).entries()) {
        if (best && cost >= best.cost) continue
        const whole = cost + CLASH * clashes(box, i)
        if (!best || whole < best.cost) best = { k, cost: whole }
      }
      if (best && best.k !== taken[i]) {
        taken[i] = best.k
        moved = true
      }
    }
    if (!moved) break
  }
  // Whoever still lies on a neighbour gives way, the one with the worst place first.
  const costOf = (i: number): number => names[i]?.[taken[i] ?? -1]?.cost ?? 0
  for (const i of [...order].sort((a, b) => costOf(b) - costOf(a))) {
    const box = boxOf(i)
    if (box && clashes(box, i) > 0) taken[i] = null
  }
  return taken
}
