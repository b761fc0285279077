// Brings a row into the free part of its list. `scrollIntoView` would also move the page that an embedded atlas sits in.

const calm = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches

/** Scrolls the nearest `[data-scroll]` box so that the row is in its middle; leaves it alone if the row is already in view. */
export function scrollToRow(row: Element | null | undefined): void {
  const box = row?.closest<HTMLElement>('[data-scroll]')
  if (!row || !box) return
  const outer = box.getBoundingClientRect()
  const inner = row.getBoundingClientRect()
  if (inner.top >= outer.top + 8 && inner.bottom <= outer.bottom - 8) return
  const top = box.scrollTop + inner.top - outer.top - (outer.height - inner.height) / 2
  box.scrollTo({ top, behavior: calm() ? 'auto' : 'smooth' })
}
