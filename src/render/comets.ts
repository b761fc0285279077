// The comets that run along flowing corridors: one set of measures for both renderers.

/** Length of a comet, and from one head to the next, in screen pixels: the same at every zoom. */
export const TAIL_PX = 96
export const APART_PX = 235
export const SPEED_PX_S = 62
