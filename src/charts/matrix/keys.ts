// Arrow keys in the matrix: from filled cell to filled cell, since most cells are empty. Pure, so that it is tested without a page.

/** `column` −1 is the head of the row. Row −1 is the row of column heads. */
export type Spot = { readonly row: number; readonly column: number }

/** Which cells can be stood on: row by row, the numbers of the filled columns in order. */
export type Field = { readonly rows: readonly (readonly number[])[]; readonly columns: number }

const HEADS = -1
const PAGE = 10

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value))
const lastOf = (list: readonly number[]): number | undefined => list[list.length - 1]

/** Where a key leads; null where the key is not ours or leads nowhere. */
export function moved(field: Field, { row, column }: Spot, key: string, withControl = false): Spot | null {
  const lastRow = field.rows.length - 1
  const at = (to: number): readonly number[] =>
    to === HEADS ? Array.from({ length: field.columns }, (_, i) => i) : (field.rows[to] ?? [])
  const go = (to: Spot): Spot | null => (to.row === row && to.column === column ? null : to)
  /** The same column in the nearest row that has it filled, going up or down. */
  const along = (step: 1 | -1): Spot | null => {
    for (let to = row + step; to >= HEADS && to <= lastRow; to += step)
      if (column === HEADS ? to !== HEADS : at(to).includes(column)) return { row: to, column }
    return null
  }
  /** A row farther away; the nearest filled cell left of where we were. */
  const jump = (to: number): Spot | null => go({ row: to, column: lastOf(at(to).filter((c) => c <= column)) ?? HEADS })
  switch (key) {
    case 'ArrowRight': {
      const next = at(row).find((c) => c > column)
      return next === undefined ? null : { row, column: next }
    }
    case 'ArrowLeft': {
      const before = lastOf(at(row).filter((c) => c < column))
      if (before !== undefined) return { row, column: before }
      return row === HEADS || column === HEADS ? null : { row, column: HEADS }
    }
    case 'ArrowDown':
      return along(1)
    case 'ArrowUp':
      return along(-1)
    case 'Home':
      return go(withControl ? { row: 0, column: HEADS } : { row, column: row === HEADS ? 0 : HEADS })
    case 'End': {
      const to = withControl ? lastRow : row
      return go({ row: to, column: lastOf(at(to)) ?? HEADS })
    }
    case 'PageDown':
      return jump(clamp(row + PAGE, 0, lastRow))
    case 'PageUp':
      return jump(clamp(row - PAGE, 0, lastRow))
    default:
      return null
  }
}
