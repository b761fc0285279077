// Which data a page was built with, so that a report can be held against it.

/** Eight letters of the data's checksum, written in by the build; null where the page runs without one. */
export const dataVersion = (): string | null => {
  const version: unknown = import.meta.env.VITE_DATA_VERSION
  return typeof version === 'string' && version !== '' ? version : null
}
