// The three heights a phone's sheet rests at, and where a drag lets it fall. Pure, so that a thumb's rules can be tested.

export const DETENTS = ['peek', 'half', 'full'] as const
export type Detent = (typeof DETENTS)[number]

/** Room for the grip and one line of what is inside; large type may ask for more. */
const PEEK_PX = 112
/** Search box and a strip of map stay visible above a full sheet. */
const TOP_PX = 76

export function heightOf(detent: Detent, windowHeight: number): number {
  const full = Math.max(PEEK_PX, windowHeight - TOP_PX)
  switch (detent) {
    case 'peek':
      return Math.min(PEEK_PX, full)
    case 'half':
      return Math.min(full, Math.max(PEEK_PX, Math.round(windowHeight * 0.49)))
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
