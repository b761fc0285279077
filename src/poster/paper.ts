// What the drawer of the first picture and the script that places it agree on.

/** The ground is drawn once, at this zoom, and scaled from there. */
export const GROUND_ZOOM = 8

/** Outside these zooms the ground of the first picture would be too coarse, or its edge would show. */
export const SHOWN_ZOOMS = [4.9, 8.6] as const

/** Told by the page once the ground of the first picture has come, and again after the sheets of marks that lie in the page. */
export const GROUND_HERE = 'atlas-ground'
export const SHEETS_HERE = 'atlas-sheets'

/** Name of the meta element that says in which files the marks of the other windows lie: `data-<frame>-<lang>`. */
export const SHEETS = 'atlas-marks'

/** Name of the meta element that says of each theme how strong its relief is, and where it lies. */
export const RELIEF = 'atlas-relief'

/** On the root element: the marks of this window are on their way. */
export const COMING = 'data-coming'

/** Told by the page once the opening panels have come, as data. */
export const PANELS_HERE = 'atlas-panels'

/**
 * On the root element: how far the panels that stand in `#ui` are those of the link. `same`: to the letter, the app takes them over as they are;
 * `alike`: they look the same and are made anew; `partly`: their papers alone. No style hangs on it, or taking it away would style all of the page.
 */
export const PANELS = 'data-panels'

/** On the root element: only the papers of the panels are seen; `folded`: not even those of the main one. */
export const HOLLOW = 'data-hollow'

/** On the link to the app's own script, and on links to all that it will ask for as soon as it runs. */
export const APP = 'data-app'
export const AHEAD = 'data-ahead'

/** On the root element: what made the app begin (`asked`, `touched`, `rested`). */
export const BEGUN = 'data-begun'

/** On what was last pressed in the panels while nobody could answer: `click`, or the key. */
export const HELD = 'data-held'

/** On `#ui`: the panels answer for themselves. */
export const LIVE = 'data-live'

/** On the link to the styles that only some maps need. */
export const LATE = 'data-late'

/** On the root element: the fonts of the first picture are here, or will not come. */
export const WRITTEN = 'data-written'

/** On the root element: where the first picture was last clicked, `x y`, while nobody could answer yet. */
export const CLICKED = 'data-clicked'
