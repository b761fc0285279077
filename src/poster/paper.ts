// What the drawer of the first picture and the script that places it agree on.

/** The ground is drawn once, at this zoom, and scaled from there. */
export const GROUND_ZOOM = 7.4

/** Outside these zooms the ground of the first picture would be too coarse, or its edge would show. */
export const SHOWN_ZOOMS = [4.9, 8.6] as const

/** Told by the page once all sheets of marks have come: the ground is on the screen long before. */
export const SHEETS_HERE = 'atlas-sheets'
