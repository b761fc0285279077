// Arrowheads, nodes, dots, symbols and names: above the ink. Their drawings are made once for a scene; each frame only hangs them in place.

import type { LngLat } from '../../domain/model.ts'
import { type Camera, type Px, project } from '../../scene/camera.ts'
import type { ArrowMark, DotMark, LabelMark, NodeMark, Scene, SymbolMark } from '../../scene/scene.ts'
import { arrowNodes } from './arrows.ts'
import type { Ids } from './ground.ts'
import { labelDrawing } from './labels.ts'
import { badgeDrawing, halfPlanes, symbolDrawing } from './symbols.ts'
import { hundredth, type SvgNode, svgLayer, svgNode, tenth, translate } from './tree.ts'

export const NODE_STROKE_PX = 1.4

/** A finished drawing and the place it hangs on. Between frames only the place changes. Two that look alike have the same `look`. */
export type Hung = { readonly mark: SymbolMark | LabelMark; readonly drawing: readonly SvgNode[]; readonly look: string }

export const isSymbol = (mark: SymbolMark | LabelMark): mark is SymbolMark => 'glyph' in mark

/** All that the look depends on, and nothing of where it is. */
function hungOf(mark: SymbolMark | LabelMark, drawing: readonly SvgNode[]): Hung {
  if (!isSymbol(mark)) return { mark, drawing, look: JSON.stringify([mark.text, mark.anchor, mark.style]) }
  const { radiusPx, glyph, status, color, paper, emphasis, count } = mark
  return { mark, drawing, look: JSON.stringify([drawing[0]?.tag, radiusPx, glyph, status, color, paper, emphasis, count]) }
}

export type Marks = {
  readonly defs: SvgNode
  readonly arrows: readonly ArrowMark[]
  readonly nodes: readonly NodeMark[]
  readonly dots: readonly DotMark[]
  readonly symbols: readonly Hung[]
  readonly counts: readonly Hung[]
  readonly labels: readonly Hung[]
}

export const marksOf = (scene: Scene, ids: Ids): Marks => ({
  defs: halfPlanes(ids),
  arrows: scene.arrows,
  // Diamonds are part of the ink: they are where threads end.
  nodes: scene.nodes.filter((mark) => mark.shape === 'circle'),
  dots: scene.dots,
  symbols: scene.symbols.map((mark) => hungOf(mark, symbolDrawing(mark, ids))),
  // Above all symbols: a bead must not cover its neighbour's count.
  counts: scene.symbols
    .filter((mark) => mark.count !== null)
    .map((mark) => hungOf(mark, badgeDrawing(mark, scene.ground.palette.paper))),
  labels: scene.labels.map((mark) => hungOf(mark, [labelDrawing(mark)])),
})

export function markNodes({ defs, arrows, nodes, dots, symbols, counts, labels }: Marks, camera: Camera): SvgNode[] {
  const hang = (at: LngLat, [dx, dy]: Px): string => {
    const [x, y] = project(camera, at)
    return translate(x + dx, y + dy)
  }
  const spot = (at: LngLat) => {
    const [x, y] = project(camera, at)
    return { cx: tenth(x), cy: tenth(y) }
  }
  const hung = ({ mark, drawing }: Hung): SvgNode => {
    const place = hang(mark.at, mark.offset)
    if ('id' in mark) return svgNode('g', { 'data-id': mark.id, transform: place }, drawing)
    const transform = mark.angle === 0 ? place : `${place} rotate(${hundredth(mark.angle)})`
    return svgNode('g', mark.feature === null ? { transform } : { 'data-id': mark.feature, transform }, drawing)
  }
  return [
    defs,
    svgLayer('arrows', arrowNodes(arrows, camera)),
    svgLayer(
      'nodes',
      nodes.map(({ at, radiusPx, fill, stroke }) =>
        svgNode('circle', {
          ...spot(at),
          // The radius is that of the fill; its outline lies round it.
          r: hundredth(radiusPx + NODE_STROKE_PX / 2),
          fill,
          stroke,
          'stroke-width': NODE_STROKE_PX,
        }),
      ),
    ),
    svgLayer(
      'dots',
      dots.map(({ id, at, radiusPx, color }) =>
        svgNode('circle', { 'data-id': id, ...spot(at), r: hundredth(radiusPx), fill: color }),
      ),
    ),
    svgLayer('symbols', symbols.map(hung)),
    svgLayer('counts', counts.map(hung)),
    svgLayer('labels', labels.map(hung)),
  ]
}
