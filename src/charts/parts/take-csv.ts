// Hands a table to the reader: on the clipboard, or as a file where the clipboard is closed to us.

export type Taken = 'copied' | 'saved'

/** Never throws. Plain http and the browsers inside chat apps have no clipboard; there the file is saved instead. */
export async function takeCsv(csv: string, fileName: string): Promise<Taken> {
  try {
    // Without the mark: text on a clipboard has its encoding already.
    await navigator.clipboard.writeText(csv.replace(/^\uFEFF/, ''))
    return 'copied'
  } catch {
    const url = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }))
    const link = document.createElement('a')
    link.href = url
    link.download = fileName
    link.click()
    setTimeout(() => URL.revokeObjectURL(url), 10_000)
    return 'saved'
  }
}
