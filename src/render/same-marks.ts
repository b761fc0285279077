// Are two lists of marks the same picture? Geometry that is kept between scenes is compared by identity, small values by content.

const sameValue = (a: unknown, b: unknown): boolean => {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) || Array.isArray(b)) {
    // Pixel pairs and short id lists; a long line that is not the very same object counts as changed.
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.length <= 24 &&
      a.every((item, i) => Object.is(item, b[i]))
    )
  }
  return sameFields(a, b)
}

const sameFields = (a: object, b: object): boolean => {
  const keys = Object.keys(a)
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => sameValue((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]))
  )
}

export const sameMarks = (a: readonly object[], b: readonly object[]): boolean =>
  a === b || (a.length === b.length && a.every((mark, i) => sameFields(mark, b[i] as object)))
