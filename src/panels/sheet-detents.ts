// The three heights a phone's sheet rests at, and where a drag lets it fall. Pure, so that a thumb's rules can be tested.

export const DETENTS = ['peek', 'half', 'full'] as const
export type Detent = (typeof DETENTS)[number]

/** Room for the grip and one line of what is inside; large type may ask for more. */
const PEEK_PX = 112
/**
 * Above the sheet at its half height, in a window as low as a phone's browser with its bars: the search box, and room for the whole circle at a
 * zoom that shows places as symbols (scene/layout/regime.ts), not the world with its dots.
 */
const MAP_PX = 390
/** Search box and a strip of map stay visible above a full sheet. */
const TOP_PX = 76

export function heightOf(detent: Detent, windowHeight: number): number {
  const full = Math.max(PEEK_PX, windowHeight - TOP_PX)
  switch (detent) {
    case 'peek':
      return Math.min(PEEK_PX, full)
    case 'half':
      return Math.min(full, Math.max(PEEK_PX, Math.round(Math.min(windowHeight * 0.49, windowHeight - MAP_PX))))
    case 'full':
      return full
  }
}

export const raised = (detent: Detent): Detent => DETENTS[Math.min(DETENTS.length - 1, DETENTS.indexOf(detent) + 1)] ?? 'full'
export const lowered = (detent: Detent): Detent => DETENTS[Math.max(0, DETENTS.indexOf(detent) - 1)] ?? 'peek'

/** A flick goes one step its way; a slow drag falls to the nearest height. `speed` in pixels a millisecond, up positive. */
export function detentAfter(start: Detent, height: number, speed: number, windowHeight: number): Detent {
  if (Math.abs(speed) > 0.5) {
    const onTheWay = DETENTS.filter((detent) =>
      speed > 0 ? heightOf(detent, windowHeight) > height : heightOf(detent, windowHeight) < height,
    )
    return (speed > 0 ? onTheWay[0] : onTheWay[onTheWay.length - 1]) ?? (speed > 0 ? 'full' : 'peek')
  }
  const distance = (detent: Detent) => Math.abs(heightOf(detent, windowHeight) - height)
  return DETENTS.reduce((best, detent) => (distance(detent) < distance(best) ? detent : best), start)
}
