// Tells whoever hangs something on the panels' rows or edges, as the threads do, that these have moved without a scroll.

/** The map layer listens for scrolls anywhere in the panels; rows that open and sheets that are pulled move things just so. */
export const announceMove = (element: Element | null): void => {
  element?.dispatchEvent(new Event('scroll'))
}
