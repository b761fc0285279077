// Names as text elements: halo below the letters, lines centred on the anchor, tracking that adds nothing after the last letter.
import { LINE_HEIGHT } from '../../scene/layout/text.ts'
import type { LabelMark } from '../../scene/scene.ts'
import { familyOf } from './fonts.ts'
import { hundredth, type SvgAttrs, type SvgNode, svgNode, svgText } from './tree.ts'

/** From the middle of a line of type down to its baseline: ideographs fill their square, Latin stands half as high as its capitals. */
const BASELINE_EM = { han: 0.38, latin: 0.355 } as const
const HAN = /[\u2e80-\u9fff]/
const ANCHORS = { left: 'start', center: 'middle', right: 'end' } as const

/** Text engines put the tracking after every letter, the last one too: what to shift so that the letters, not the gap, stand at the anchor. */
const trackingShift = ({ anchor, style }: LabelMark): number =>
  anchor === 'left' ? 0 : style.trackingEm * style.sizePx * (anchor === 'right' ? 1 : 0.5)

/** The name round its anchor. A single line is the element's own text, several are spans. */
export function labelDrawing(mark: LabelMark): SvgNode {
  const { style } = mark
  const lines = mark.text.split('\n')
  const x = hundredth(trackingShift(mark))
  const baseline = HAN.test(mark.text) ? BASELINE_EM.han : BASELINE_EM.latin
  const y = (line: number) => hundredth(style.sizePx * (baseline + (line - (lines.length - 1) / 2) * LINE_HEIGHT))
  const attrs: SvgAttrs = {
    'font-family': familyOf(style),
    'font-size': hundredth(style.sizePx),
    'font-weight': style.weight,
    ...(style.italic ? { 'font-style': 'italic' } : {}),
    ...(style.trackingEm === 0 ? {} : { 'letter-spacing': hundredth(style.trackingEm * style.sizePx) }),
    'text-anchor': ANCHORS[mark.anchor],
    fill: style.color,
    stroke: style.halo,
    'stroke-width': hundredth(style.haloPx * 2),
    'stroke-linejoin': 'round',
    'paint-order': 'stroke',
  }
  if (lines.length === 1) return svgText('text', { ...attrs, x, y: y(0) }, mark.text)
  return svgNode(
    'text',
    attrs,
    lines.map((line, i) => svgText('tspan', { x, y: y(i) }, line)),
  )
}
