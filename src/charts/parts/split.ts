// Cuts a length into whole pixels by basis, so that a square or bar shows how its count is made up.
import { BASES, type Basis } from '../../domain/kinds.ts'
import type { ByBasis } from '../units.ts'

export type Slice = { readonly basis: Basis; readonly count: number; readonly from: number; readonly length: number }

/** Narrower than this a dotted outline cannot be told from a solid edge. */
const THINNEST = 3

/**
 * Slices strongest basis first, together exactly `length` long (rounded to whole pixels). No basis that occurs
 * vanishes, however small its share, as long as there is room for it.
 */
export function splitByBasis(counts: ByBasis, length: number): readonly Slice[] {
  const present = BASES.filter((basis) => counts[basis] > 0)
  const total = present.reduce((sum, basis) => sum + counts[basis], 0)
  const whole = Math.round(length)
  const least = Math.min(THINNEST, Math.floor(whole / Math.max(1, present.length)))
  const lengths = present.map((basis) => Math.max(least, Math.round((whole * counts[basis]) / total)))
  // What rounding and the least length took too much or left over goes to the longest slice, where it shows least.
  const longest = lengths.indexOf(Math.max(...lengths))
  const spare = whole - lengths.reduce((sum, part) => sum + part, 0)
  let from = 0
  return present.map((basis, i) => {
    const part = (lengths[i] ?? 0) + (i === longest ? spare : 0)
    const slice = { basis, count: counts[basis], from, length: part }
    from += part
    return slice
  })
}
