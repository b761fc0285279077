// How much of the window the panels cover, read from elements marked `data-cover`.
import type { Insets } from '../scene/camera.ts'
import type { Box } from '../scene/layout/boxes.ts'

export function insetsOf(root: ParentNode, width: number, height: number): Insets {
  let [left, right, top, bottom] = [0, 0, 0, 0]
  for (const element of root.querySelectorAll('[data-cover]')) {
    const rect = element.getBoundingClientRect()
    if (rect.width === 0 || rect.height === 0) continue
    const side = element.getAttribute('data-cover')
    if (side === 'left') left = Math.max(left, rect.right)
    if (side === 'right') right = Math.max(right, width - rect.left)
    if (side === 'top') top = Math.max(top, rect.bottom)
    // A sheet on its way says how high it will stand: the camera is to fit what is seen then.
    const resting = element.getAttribute('data-cover-px')
    if (side === 'bottom') bottom = Math.max(bottom, resting === null ? height - rect.top : Number(resting))
  }
  return { left, right, top, bottom }
}

/** What lies over the map beside its edges: buttons, legends, the notice. Marked `data-shade`. */
export const shadesOf = (root: ParentNode): Box[] =>
  [...root.querySelectorAll('[data-shade], [data-cover="right"]')].flatMap((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect()
    return right > left && bottom > top ? [{ x0: left - 4, y0: top - 4, x1: right + 4, y1: bottom + 4 }] : []
  })
