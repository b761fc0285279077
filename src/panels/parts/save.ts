// Hands a finished file to the reader.

/** The address stays valid long enough for slow disks; browsers inside chat apps ignore the whole thing. */
const VALID_MS = 10_000

export function saveBlob(blob: Blob, fileName: string): void {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), VALID_MS)
}
