// Puts a table on the clipboard.

/** false where the clipboard is closed to us: plain http, browsers inside chat apps. The file is there for them. Never throws. */
export async function copyCsv(csv: string): Promise<boolean> {
  try {
    // Without the mark: text on a clipboard has its encoding already.
    await navigator.clipboard.writeText(csv.replace(/^\uFEFF/, ''))
    return true
  } catch {
    return false
  }
}
