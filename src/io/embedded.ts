// Files that came inside the page: in the single-file atlas nothing can be fetched, so what would be lies in blocks of data.

const find = (path: string): string | null => {
  const block = document.querySelector(`script[data-file="${CSS.escape(path.replace(/^\.\//, ''))}"]`)
  return block?.textContent ?? null
}

/** The text of a file by its path from the page, or null where it has to be fetched. */
export const embeddedText = (path: string): string | null => find(path)

/** The address of a picture: itself, or the whole picture as an address. */
export const fileAddress = (path: string): string => find(path) ?? path

/** Is this the atlas in one file? It has no text pages beside it and no worker. */
export const isSingleFile = (): boolean => document.querySelector('script[data-file]') !== null
