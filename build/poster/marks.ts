// Everything that stands on the ground, as markup: each mark hangs on its own spot, so that a script can move the spot and leave the mark.

import type { LngLat } from '../../src/domain/model.ts'
import { arrowInks, arrowText } from '../../src/render/svg/arrows.ts'
import { labelDrawing } from '../../src/render/svg/labels.ts'
import { sightOf } from '../../src/render/svg/runs.ts'
import { createSubjectMaker, subjectLayers } from '../../src/render/svg/subject.ts'
import { badgeDrawing, symbolDrawing } from '../../src/render/svg/symbols.ts'
import { escapeXml } from '../../src/render/svg/text.ts'
import { hundredth, type SvgNode, svgNode, tenth } from '../../src/render/svg/tree.ts'
import { type Camera, type Px, project } from '../../src/scene/camera.ts'
import type { ArrowMark, Scene, SymbolMark } from '../../src/scene/scene.ts'
import { FIXED_WIDTH } from './ground.ts'
import type { Inks, Themed } from './inks.ts'
import { shortPath, simplified } from './paths.ts'

export const PREFIX = 'p'
const NODE_STROKE_PX = 1.4

/** As compact as markup may be; nothing in it comes unescaped. */
export function markupOf(node: SvgNode): string {
  const attrs = Object.entries(node.attrs)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('')
  const inner = node.text === null ? node.children.map(markupOf).join('') : escapeXml(node.text)
  return inner === '' ? `<${node.tag}${attrs}/>` : `<${node.tag}${attrs}>${inner}</${node.tag}>`
}

/**
 * The drawing on its spot, x and y away from it. Written out at every spot: a reference to one drawing would be shorter, but a browser makes
 * a tree of its own for each reference, which takes longer than reading it (measured: 25 for 20 ms, and the drawings themselves 12 ms).
 */
const hungDrawing = (drawing: readonly SvgNode[], spot: string, x: number, y: number, more = ''): string => {
  const moved = x === 0 && y === 0 ? '' : ` translate(${x} ${y})`
  return `<g transform="${spot}${moved}"${more}>${drawing.map(markupOf).join('')}</g>`
}

/** Corridors lie on the ground and grow with it; they are the same in both languages. A course that is stroked several times is written once. */
export function linesMarkup(scenes: Themed<Scene>, camera: Camera, inks: Inks, name: string): string {
  const sight = sightOf(camera, LINES_BEYOND)
  const draw = (scene: Scene) => svgNode('g', {}, [...subjectLayers(createSubjectMaker()(scene), camera, sight)])
  const courses = new Map<string, string>()
  const written = (node: SvgNode): SvgNode => {
    const { d, ...attrs } = node.attrs
    if (d === undefined) return { ...node, children: node.children.map(written) }
    const text = shortPath(simplified(pointsOf(String(d)), LINE_TOLERANCE_PX * LINE_UNITS), { x: 0, y: 0 }, false)
    const id = courses.get(text) ?? `${PREFIX}l${name}${courses.size}`
    courses.set(text, id)
    return { ...node, tag: 'use' as SvgNode['tag'], attrs: { href: `#${id}`, ...attrs } }
  }
  const drawing = markupOf(written(plain(inks.merged(scenes.map(draw)))))
  const defs = [...courses].map(([d, id]) => `<path id="${id}" ${FIXED_WIDTH} d="${d}"/>`).join('')
  return `<g data-lines="${LINE_UNITS}"><defs>${defs}</defs>${drawing}</g>`
}

/** Far enough for a window of the same zoom that is wider or higher than the one drawn for. */
const LINES_BEYOND = { x: 560, y: 160 }
const LINE_TOLERANCE_PX = 0.1
/** Eighths of a pixel: what is written is whole. */
export const LINE_UNITS = 8

const pointsOf = (d: string): number[] => (d.match(/-?[\d.]+/g) ?? []).map((value) => Number(value) * LINE_UNITS)

/** Names for tests and other programs are of no use here. */
const plain = (node: SvgNode): SvgNode => {
  const { 'data-id': _id, 'data-layer': _layer, ...attrs } = node.attrs
  return { ...node, attrs, children: node.children.map(plain) }
}

/** Dials, leaders, plates, nodes, dots, symbols, counts, names: in the order in which the live map paints them. */
export function marksMarkup(scenes: Themed<Scene>, camera: Camera, inks: Inks): string {
  const [first] = scenes
  if (!first) return ''
  const spot = (at: LngLat): string => {
    const [x, y] = project(camera, at)
    return `translate(${tenth(x)} ${tenth(y)})`
  }
  /** Rounded so that spot and offset together are where they should be. */
  const apart = (at: LngLat, [dx, dy]: Px): Px => {
    const [x, y] = project(camera, at)
    return [hundredth(x + dx - tenth(x)), hundredth(y + dy - tenth(y))]
  }
  const each = <T>(pick: (scene: Scene) => readonly T[], draw: (mark: T) => SvgNode): string =>
    pick(first)
      .map((_, i) => markupOf(inks.merged(scenes.map((scene) => draw(pick(scene)[i] as T)))))
      .join('')
  const hung = (tag: 'circle' | 'rect' | 'path', at: LngLat, attrs: Record<string, string | number>): SvgNode => {
    const [x, y] = project(camera, at)
    return svgNode(tag, { ...attrs, transform: `translate(${tenth(x)} ${tenth(y)})` })
  }
  const symbols = (named: boolean, draw: (mark: SymbolMark, scene: Scene) => readonly SvgNode[]): string =>
    first.symbols
      .map(({ at, offset, members }, i) => {
        const drawings = scenes.map((scene) => draw(scene.symbols[i] as SymbolMark, scene))
        if (drawings[0]?.length === 0) return ''
        const drawing = drawings[0]?.map((_, k) => plain(inks.merged(drawings.map((one) => one[k] as SvgNode)))) ?? []
        // The page is clicked before the app is there to answer: see src/poster/clicked.ts.
        const meant = named ? ` data-members="${escapeXml(members.join(' '))}"` : ''
        return hungDrawing(drawing, spot(at), ...apart(at, offset), meant)
      })
      .join('')
  // One head, level and on its line: each spot turns it. Whole degrees, since there are hundreds.
  const arrows = (): string =>
    first.arrows
      .map(({ at, angle, offsetPx, sizePx }, i) => {
        const level = scenes.map((scene) => ({ ...(scene.arrows[i] as ArrowMark), angle: 0, offsetPx: 0, sizePx }))
        const drawing = [0, 1].map((k) =>
          plain(inks.merged(level.map((mark) => svgNode('path', { d: arrowText(mark, [0, 0]), ...arrowInks(mark)[k] })))),
        )
        return hungDrawing(drawing, `${spot(at)} rotate(${Math.round(angle)})`, 0, tenth(offsetPx))
      })
      .join('')
  return [
    arrows(),
    each(
      (scene) => scene.dials,
      ({ at, radiusPx, paper, color, strokePx }) =>
        hung('circle', at, {
          r: tenth(radiusPx),
          fill: paper,
          'fill-opacity': 0.93,
          stroke: color,
          'stroke-width': hundredth(strokePx),
          'stroke-opacity': 0.85,
        }),
    ),
    each(
      (scene) => scene.leaders,
      ({ from, to, color }) => {
        const [fx, fy] = project(camera, from.at)
        const [tx, ty] = project(camera, to.at)
        const end: Px = [tx - fx + to.offset[0], ty - fy + to.offset[1]]
        return hung('path', from.at, {
          d: `M${tenth(from.offset[0])} ${tenth(from.offset[1])}L${tenth(end[0])} ${tenth(end[1])}`,
          fill: 'none',
          stroke: color,
          'stroke-width': 0.9,
          'stroke-opacity': 0.75,
        })
      },
    ),
    each(
      (scene) => scene.plates,
      ({ at, offset, width, height, fill, stroke }) =>
        hung('rect', at, {
          x: tenth(offset[0] - width / 2),
          y: tenth(offset[1] - height / 2),
          width: tenth(width),
          height: tenth(height),
          rx: tenth(height / 2),
          fill,
          'fill-opacity': 0.94,
          stroke,
          'stroke-width': 1,
        }),
    ),
    each(
      (scene) => scene.nodes.filter((node) => node.shape === 'circle'),
      ({ at, radiusPx, fill, stroke }) =>
        hung('circle', at, { r: hundredth(radiusPx + NODE_STROKE_PX / 2), fill, stroke, 'stroke-width': NODE_STROKE_PX }),
    ),
    each(
      (scene) => scene.dots,
      ({ at, radiusPx, color }) => hung('circle', at, { r: hundredth(radiusPx), fill: color }),
    ),
    symbols(true, (mark) => symbolDrawing(mark, PREFIX)),
    symbols(false, (mark, scene) => badgeDrawing(mark, scene.ground.palette.paper)),
    each(
      (scene) => scene.labels,
      (label) => labelNode(label, camera),
    ),
  ].join('')
}

function labelNode(label: Scene['labels'][number], camera: Camera): SvgNode {
  const [x, y] = project(camera, label.at)
  const [dx, dy] = label.offset
  const drawing = labelDrawing(label)
  const edge = label.key.startsWith('exit ') ? { 'data-edge': '' } : {}
  // A turned name turns about its own middle.
  if (label.angle !== 0)
    return {
      ...drawing,
      attrs: {
        ...drawing.attrs,
        ...edge,
        transform: `translate(${hundredth(x + dx)} ${hundredth(y + dy)}) rotate(${hundredth(label.angle)})`,
      },
    }
  const moved = (node: SvgNode): SvgNode =>
    node.attrs.y === undefined
      ? node
      : { ...node, attrs: { ...node.attrs, x: hundredth(Number(node.attrs.x) + dx), y: hundredth(Number(node.attrs.y) + dy) } }
  const at = moved(drawing)
  return {
    ...at,
    attrs: { ...at.attrs, ...edge, transform: `translate(${hundredth(x)} ${hundredth(y)})` },
    children: at.children.map(moved),
  }
}
