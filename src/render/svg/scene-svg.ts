// The whole picture as one drawing: what the live renderer shows in layers, prerendering writes as text and exports save.
import type { Camera } from '../../scene/camera.ts'
import type { Scene } from '../../scene/scene.ts'
import type { ThreadShape } from '../../scene/thread.ts'
import type { BaseMap } from '../base-map.ts'
import { inkOf } from '../ink.ts'
import { groundNodes, type Ids } from './ground.ts'
import { type GroundShapes, groundShapesOf } from './ground-shapes.ts'
import { inkNodes } from './ink-nodes.ts'
import { markNodes, marksOf } from './marks.ts'
import { sightOf } from './runs.ts'
import { createSubjectMaker, subjectLayers } from './subject.ts'
import { type SvgNode, svgLayer, svgNode } from './tree.ts'

/** A little beyond the edge, so that no stroke ends in sight. */
const MARGIN = { x: 24, y: 24 }

/** `ids` begins every id in the drawing: give each drawing on a page its own. */
export function drawScene(
  scene: Scene,
  camera: Camera,
  shapes: GroundShapes,
  threads: readonly ThreadShape[],
  ids: Ids = 'map',
): SvgNode {
  const { width, height, zoom } = camera
  const sight = sightOf(camera, MARGIN)
  return svgNode('svg', { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}` }, [
    svgLayer('ground', groundNodes(shapes, scene.ground, zoom, sight, ids)),
    svgLayer('subject', [...subjectLayers(createSubjectMaker()(scene), camera, sight)]),
    svgLayer('ink', inkNodes(inkOf(scene, camera, threads))),
    svgLayer('marks', markNodes(marksOf(scene, ids), camera)),
  ])
}

/** The same from the base map's files. Where the base map is drawn more than once, flatten it once and use `drawScene`. */
export const sceneSvg = (scene: Scene, camera: Camera, base: BaseMap, threads: readonly ThreadShape[], ids?: Ids): SvgNode =>
  drawScene(scene, camera, groundShapesOf(base), threads, ids)
