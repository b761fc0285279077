// Heads on the corridors. They keep their size, so they hang with the marks and not with the lines.
import { ARROW_CASING_PX, arrowHead } from '../../scene/arrows.ts'
import { type Camera, type Px, projector } from '../../scene/camera.ts'
import type { ArrowMark } from '../../scene/scene.ts'
import { pathText } from './path.ts'
import { type SvgAttrs, type SvgNode, svgNode } from './tree.ts'

/** The outline of a head whose spot on its line's course is at `px`. */
export const arrowText = (mark: ArrowMark, [x, y]: Px): string =>
  pathText(
    arrowHead(mark).flatMap(([dx, dy]) => [x + dx, y + dy]),
    true,
  )

/** Two paths of one outline: a hair of ground keeps the head apart from its own line. */
export const arrowInks = ({ color, casing }: Pick<ArrowMark, 'color' | 'casing'>): readonly SvgAttrs[] => [
  { fill: 'none', stroke: casing, 'stroke-width': ARROW_CASING_PX, 'stroke-linejoin': 'round' },
  { fill: color },
]

/** Heads of one colour are one path. */
export function arrowNodes(arrows: readonly ArrowMark[], camera: Camera): SvgNode[] {
  const onScreen = projector(camera)
  const byColor = new Map<string, ArrowMark[]>()
  for (const mark of arrows) byColor.set(mark.color, [...(byColor.get(mark.color) ?? []), mark])
  return [...byColor.values()].flatMap((own) => {
    const [first] = own
    const d = own.map((mark) => arrowText(mark, onScreen(mark.at))).join('')
    return first ? arrowInks(first).map((inks) => svgNode('path', { d, ...inks })) : []
  })
}
