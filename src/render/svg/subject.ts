// Areas, accuracy rings and corridors: what lies on the ground, below everything that is set on it.

import { CORRIDOR_MODES, type CorridorMode, type Status } from '../../domain/kinds.ts'
import type { LngLat } from '../../domain/model.ts'
import { type Camera, metresPerPx, project } from '../../scene/camera.ts'
import { LINE_STYLES, type LineStroke, unopenedStroke } from '../../scene/line-style.ts'
import type { AreaMark, LineMark, RingMark, Scene } from '../../scene/scene.ts'
import { offsetLine } from './offset.ts'
import { pathText, piecesOf, ringsText } from './path.ts'
import { type Run, runOf, type Sight } from './runs.ts'
import { hundredth, type SvgAttrs, type SvgNode, svgLayer, svgNode, tenth } from './tree.ts'

/** A scene's shapes flattened once; the camera comes later. */
export type Subject = {
  readonly areas: readonly { readonly mark: AreaMark; readonly rings: readonly Run[] }[]
  readonly lines: readonly { readonly mark: LineMark; readonly run: Run }[]
  readonly rings: readonly RingMark[]
  readonly glowing: boolean
}

/** Keeps what it flattened: a path that comes back in the next scene, as corridors and areas do, is not projected again. */
export function createSubjectMaker(): (scene: Scene) => Subject {
  const known = new WeakMap<object, Run>()
  const flattened = (path: readonly LngLat[]): Run => {
    const run = known.get(path) ?? runOf(path)
    known.set(path, run)
    return run
  }
  return (scene) => ({
    areas: scene.areas.map((mark) => ({ mark, rings: mark.polygons.flatMap((polygon) => polygon.map(flattened)) })),
    lines: scene.lines.map((mark) => ({ mark, run: flattened(mark.path) })),
    rings: scene.rings,
    glowing: scene.ground.palette.name === 'dark',
  })
}

/** What follows the zoom little by little. */
const GRADUAL: readonly string[] = ['widthPx', 'offsetPx']
type Marked = { readonly mark: object }

/** Do they differ, and if so, in no more than the widths of lines? A pointer that wanders over symbols makes new scenes whose corridors are the old ones. */
export function changeOf(a: Subject, b: Subject): 'none' | 'widths' | 'much' {
  let gradual = false
  const alike = <T extends object>(one: T, other: T): boolean =>
    (Object.keys(one) as (keyof T & string)[]).every((key) => {
      if (one[key] === other[key]) return true
      gradual ||= GRADUAL.includes(key)
      return GRADUAL.includes(key)
    })
  const all = (before: readonly Marked[], after: readonly Marked[]) =>
    before.length === after.length && before.every(({ mark }, i) => alike(mark, (after[i] as Marked).mark))
  const same =
    a.glowing === b.glowing &&
    all(a.areas, b.areas) &&
    all(a.lines, b.lines) &&
    a.rings.length === b.rings.length &&
    a.rings.every((ring, i) => alike(ring, b.rings[i] as RingMark))
  return !same ? 'much' : gradual ? 'widths' : 'none'
}

/** Layers in paint order, each worked out when it is asked for. */
export function* subjectLayers(subject: Subject, camera: Camera, sight: Sight): Generator<SvgNode> {
  const areas = subject.areas.flatMap(({ mark, rings }) => areaNodes(mark, ringsText(rings, sight)))
  yield svgLayer('areas', areas)
  const rings = subject.rings.map((mark) => ringNode(mark, camera))
  yield svgLayer('rings', rings)
  yield svgLayer('corridors', corridorNodes(subject, sight))
}

function areaNodes(mark: AreaMark, d: string): SvgNode[] {
  if (d === '') return []
  const common: SvgAttrs = { d, 'data-id': mark.id }
  const outline: SvgAttrs = {
    ...common,
    fill: 'none',
    stroke: mark.color,
    'stroke-width': hundredth(mark.strokePx),
    'stroke-linejoin': 'round',
  }
  const line = mark.dashed
    ? { ...outline, 'stroke-dasharray': `${hundredth(5 * mark.strokePx)} ${hundredth(3 * mark.strokePx)}` }
    : { ...outline, 'stroke-opacity': 0.85 }
  const fill = { ...common, fill: mark.color, 'fill-opacity': mark.fillOpacity, 'fill-rule': 'evenodd' }
  return mark.fillOpacity > 0 ? [svgNode('path', fill), svgNode('path', line)] : [svgNode('path', line)]
}

/** Mercator keeps small circles round: one radius in pixels says it all. */
function ringNode(mark: RingMark, camera: Camera): SvgNode {
  const [cx, cy] = project(camera, mark.at)
  const r = mark.radiusM / metresPerPx(camera.zoom, mark.at[1])
  const circle = { 'data-id': mark.id, cx: tenth(cx), cy: tenth(cy), r: tenth(r), stroke: mark.color }
  return mark.filled
    ? svgNode('circle', { ...circle, fill: mark.color, 'fill-opacity': 0.09, 'stroke-width': 1.2, 'stroke-dasharray': '4.8 3.6' })
    : svgNode('circle', {
        ...circle,
        fill: 'none',
        'stroke-width': 0.9,
        'stroke-opacity': 0.55,
        'stroke-linecap': 'round',
        'stroke-dasharray': '0 3.6',
      })
}

const UNOPENED: readonly Status[] = ['building', 'planned', 'bid']
export const isOpen = ({ status }: Pick<LineMark, 'status'>): boolean => !UNOPENED.includes(status)

/** Wide faint strokes stand for a glow: a blur costs more than all the rest. */
const GLOW = [
  [26, 0.05],
  [13, 0.1],
] as const

export type ShownLine = { readonly mark: LineMark; readonly pieces: readonly { readonly d: string; readonly fromPx: number }[] }

/** Corridors as the window shows them, each moved to its lane. */
export const shownLines = (subject: Subject, sight: Sight): ShownLine[] =>
  subject.lines.map(({ mark, run }) => ({
    mark,
    // Moved sideways, points nearer to each other than the lane is wide would tie knots in bends.
    pieces: piecesOf(run, sight, mark.offsetPx === 0 ? 0.4 : 1.5).map(({ points, fromPx }) => ({
      d: pathText(offsetLine(points, mark.offsetPx), false),
      fromPx,
    })),
  }))

/** Glow, halos, what recedes, then the modes: all halos first, so that no corridor cuts another. */
function corridorNodes(subject: Subject, sight: Sight): SvgNode[] {
  const lines = shownLines(subject, sight).filter(({ pieces }) => pieces.length > 0)
  const loud = lines.filter(({ mark }) => mark.emphasis !== 'receded')
  const quiet = lines.filter(({ mark }) => mark.emphasis === 'receded')
  const plain = (width: number, color: string, opacity: number): LineStroke & { readonly color: string } => ({
    ...{ ink: 'line', dash: null, cap: 'butt', opacity },
    widthPx: width,
    color,
  })
  return [
    ...(subject.glowing ? GLOW : []).flatMap(([width, opacity]) =>
      loud.filter(({ mark }) => isOpen(mark)).flatMap((line) => strokeNodes(line, plain(width, line.mark.color, opacity), 1)),
    ),
    ...loud.flatMap((line) => {
      const style = LINE_STYLES[line.mark.mode]
      return strokeNodes(line, plain(style.casingPx, line.mark.casing, 0.75), scaleOf(line.mark))
    }),
    ...quiet.flatMap((line) => strokeNodes(line, plain(line.mark.widthPx * 0.7, line.mark.color, 0.7), 1)),
    ...CORRIDOR_MODES.flatMap((mode) => loud.filter(({ mark }) => mark.mode === mode).flatMap((line) => modeNodes(line, mode))),
  ]
}

const scaleOf = (mark: LineMark): number => mark.widthPx / LINE_STYLES[mark.mode].widthPx

function modeNodes(line: ShownLine, mode: CorridorMode): SvgNode[] {
  const { mark } = line
  const strokes = isOpen(mark) ? LINE_STYLES[mode].strokes : [unopenedStroke(LINE_STYLES[mode])]
  return strokes.flatMap((stroke) =>
    strokeNodes(line, { ...stroke, color: stroke.ink === 'paper' ? mark.casing : mark.color }, scaleOf(mark)),
  )
}

function strokeNodes(line: ShownLine, stroke: LineStroke & { readonly color: string }, scale: number): SvgNode[] {
  const attrs: SvgAttrs = {
    'data-id': line.mark.id,
    fill: 'none',
    stroke: stroke.color,
    'stroke-width': hundredth(stroke.widthPx * scale),
    'stroke-linejoin': 'round',
    ...(stroke.cap === 'round' ? { 'stroke-linecap': 'round' } : {}),
    ...(stroke.opacity < 1 ? { 'stroke-opacity': stroke.opacity } : {}),
  }
  const dash = stroke.dash?.map((length) => hundredth(length * scale))
  const period = dash?.reduce((sum, length) => sum + length, 0) ?? 0
  return line.pieces.map(({ d, fromPx }) =>
    svgNode('path', {
      d,
      ...attrs,
      ...(dash ? { 'stroke-dasharray': dash.join(' ') } : {}),
      // Dashes count from the line's true beginning, or they would jump whenever the window's edge cuts it elsewhere.
      ...(dash && fromPx > 0 ? { 'stroke-dashoffset': hundredth(fromPx % period) } : {}),
    }),
  )
}
