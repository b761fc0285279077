// Tables as CSV that a spreadsheet opens as plain data.

export type Cell = string | number
export type TableData = { readonly head: readonly Cell[]; readonly rows: readonly (readonly Cell[])[] }

/** Spreadsheets run what begins with one of these; a leading apostrophe makes it text again. */
const RISKY = /^[=+\-@\t\r]/

function cellText(cell: Cell): string {
  // Numbers are ours, and a negative one is no formula.
  if (typeof cell === 'number') return String(cell)
  const safe = RISKY.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe
}

/** RFC 4180 with CRLF; the byte-order mark tells Excel that the Chinese text is UTF-8. */
export function toCsv({ head, rows }: TableData): string {
  return `\uFEFF${[head, ...rows].map((row) => row.map(cellText).join(',')).join('\r\n')}\r\n`
}
