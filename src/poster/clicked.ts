// A click on the first picture, remembered until somebody could answer it: which places it meant.
import type { FeatureId } from '../domain/model.ts'
import type { Px } from '../scene/camera.ts'
import { CLICKED } from './paper.ts'

/** As near as the live map counts: see `pick`. */
const REACH_PX = 4

type Clicked = { readonly members: readonly FeatureId[]; readonly at: Px }

/**
 * Answers the click that is remembered, and each further one while `waiting`. `answer` is told the places of the symbol that was met and the
 * pixel of the window; clicks that met none are not told. Call what is returned once the live map answers for itself.
 */
export function answerClicks(
  page: Window,
  waiting: () => boolean,
  answer: (members: readonly FeatureId[], at: Px) => void,
): () => void {
  const look = () => {
    const clicked = waiting() ? takeClick(page.document) : null
    if (clicked) answer(clicked.members, clicked.at)
  }
  look()
  page.addEventListener('click', look)
  return () => page.removeEventListener('click', look)
}

/** Takes the remembered click off the page. */
function takeClick(page: Document): Clicked | null {
  const [x, y] = (page.documentElement.getAttribute(CLICKED) ?? '').split(' ').map(Number)
  page.documentElement.removeAttribute(CLICKED)
  if (x === undefined || y === undefined) return null
  let best: { members: readonly FeatureId[]; gap: number } | null = null
  for (const symbol of page.querySelectorAll('#poster [data-members]')) {
    const { left, right, top, bottom } = symbol.getBoundingClientRect()
    const gap = Math.hypot((left + right) / 2 - x, (top + bottom) / 2 - y) - (right - left) / 2
    const members = (symbol.getAttribute('data-members') ?? '').split(' ') as FeatureId[]
    if (gap <= REACH_PX && (!best || gap <= best.gap)) best = { members, gap }
  }
  return best && { members: best.members, at: [x, y] }
}
