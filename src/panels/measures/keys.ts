// Keyboard of the tree as a pure function: where a key leads from a row, by the rules of the ARIA tree pattern.
import type { TreeRow } from './tree.ts'

export type TreeMove =
  | { readonly type: 'focus'; readonly key: string }
  | { readonly type: 'open'; readonly key: string; readonly open: boolean }
  | { readonly type: 'activate'; readonly key: string }

export function moveOf(rows: readonly TreeRow[], active: string | null, pressed: string): TreeMove | null {
  const at = Math.max(
    0,
    rows.findIndex((row) => row.key === active),
  )
  const row = rows[at]
  if (!row) return null
  const focus = (target: TreeRow | undefined): TreeMove | null => (target ? { type: 'focus', key: target.key } : null)
  switch (pressed) {
    case 'ArrowDown':
      return focus(rows[at + 1])
    case 'ArrowUp':
      return focus(rows[at - 1])
    case 'Home':
      return focus(rows[0])
    case 'End':
      return focus(rows[rows.length - 1])
    case 'ArrowRight': {
      if (row.expanded === false) return { type: 'open', key: row.key, open: true }
      const next = rows[at + 1]
      return row.expanded && next?.parent === row.key ? focus(next) : null
    }
    case 'ArrowLeft':
      if (row.expanded) return { type: 'open', key: row.key, open: false }
      return row.parent === null ? null : { type: 'focus', key: row.parent }
    case 'Enter':
    case ' ':
      return { type: 'activate', key: row.key }
    default:
      return null
  }
}

/** The next row below the active one, round the end, that one of its names begins with what was typed. */
export function typeAhead(
  rows: readonly TreeRow[],
  active: string | null,
  typed: string,
  namesOf: (row: TreeRow) => readonly string[],
): string | null {
  const wanted = typed.toLocaleLowerCase()
  const at = rows.findIndex((row) => row.key === active)
  // A longer word may still fit the row it began on; a first letter moves on.
  const from = typed.length > 1 ? Math.max(0, at) : at + 1
  const order = [...rows.slice(from), ...rows.slice(0, from)]
  return order.find((row) => namesOf(row).some((name) => name.toLocaleLowerCase().startsWith(wanted)))?.key ?? null
}
