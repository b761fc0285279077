// Small things a scene is made of, to test with: two cores on a bare ground, marks by the dozen.
import { createFullGraph, type FullGraph } from '../../../src/domain/graph.ts'
import type { SiteKind } from '../../../src/domain/kinds.ts'
import type { FullSite, LngLat } from '../../../src/domain/model.ts'
import { type Camera, project, unproject } from '../../../src/scene/camera.ts'
import type { BasePlace, SceneInput } from '../../../src/scene/input.ts'
import type { LabelWish } from '../../../src/scene/layout/placed.ts'
import { estimateText } from '../../../src/scene/layout/text.ts'
import { createSceneMaker } from '../../../src/scene/make-scene.ts'
import { LIGHT } from '../../../src/scene/palette.ts'
import type { LabelMark, LineMark, Scene, SymbolMark, TextStyle, ThreadEnd } from '../../../src/scene/scene.ts'
import type { RowAnchor, ThreadShape } from '../../../src/scene/thread.ts'
import { NO_FILTER } from '../../../src/state/app-state.ts'
import { shownOf } from '../../../src/state/shown.ts'
import { NO_HINT } from '../../../src/state/store.ts'
import { createDataset, createMeasure, createSite, featureId, frozen, measureCode } from '../../fixtures/make.ts'

export const createCamera = (patch: Partial<Camera> = {}): Camera =>
  frozen({ lng: 105.3, lat: 30.1, zoom: 6.6, width: 1000, height: 800, ...patch })

export const CORES: readonly BasePlace[] = frozen([
  { adcode: '500000', name: { zh: '重庆', en: 'Chongqing' }, rank: 1, at: [106.5577, 29.5603] },
  { adcode: '510100', name: { zh: '成都', en: 'Chengdu' }, rank: 1, at: [104.0632, 30.6619] },
])

export const createGraphOf = (patch: Parameters<typeof createDataset>[0] = {}): FullGraph => createFullGraph(createDataset(patch))

/** Nothing chosen, nothing hidden, no panels; everything frozen but the graph's own tables. */
export function createInput(graph: FullGraph, patch: Partial<SceneInput> = {}): SceneInput {
  const hidden = patch.hidden ?? []
  return {
    graph,
    shown: shownOf(graph, NO_FILTER, hidden, null),
    chosen: null,
    hint: NO_HINT,
    hidden,
    lang: 'zh',
    palette: LIGHT,
    boundaries: 'reference',
    camera: createCamera(),
    insets: frozen({ left: 0, right: 0, top: 0, bottom: 0 }),
    covers: [],
    places: CORES,
    rivers: [],
    measure: estimateText,
    rows: [],
    scale: 1,
    ...patch,
  }
}

export const sceneOf = (input: SceneInput): Scene => createSceneMaker(input.graph.dataset.corridors)(input)

/** A spot so many pixels from a place. */
export function beside(at: LngLat, dx: number, dy: number, camera = createCamera()): LngLat {
  const [x, y] = project(camera, at)
  return unproject(camera, [x + dx, y + dy])
}

export const createSiteAt = (
  id: string,
  at: LngLat | null,
  kind: SiteKind = 'airport',
  patch: Partial<FullSite> = {},
): FullSite => createSite(id, { at, kind, ...patch })

/** The scene of these places and one measure, 1.3.1.1. */
export const sceneWith = (sites: readonly FullSite[], patch: Partial<SceneInput> = {}): Scene =>
  sceneOf(createInput(createGraphOf({ sites, measures: [createMeasure('1.3.1.1')] }), patch))

/** Who shares a symbol with whom. */
export const membersOf = (scene: Scene): string[] => scene.symbols.map((mark) => [...mark.members].sort().join('+')).sort()

export const createStyle = (patch: Partial<TextStyle> = {}): TextStyle => ({
  family: 'sans',
  weight: 500,
  sizePx: 12,
  trackingEm: 0,
  italic: false,
  color: '#26221b',
  halo: '#fcfaf4',
  haloPx: 2.6,
  ...patch,
})

export const createWish = (text: string, patch: Partial<LabelWish> = {}): LabelWish =>
  frozen({
    key: text,
    feature: null,
    text,
    at: [105.3, 30.1] as LngLat,
    offset: [0, 0],
    clear: { x: 10, y: 8 },
    style: createStyle(),
    priority: 5,
    manner: 'may',
    node: null,
    ...patch,
  })

export const createRow = (measure: string, at: RowAnchor['at'], leaves: RowAnchor['leaves'] = 'right'): RowAnchor =>
  frozen({ measure: measureCode(measure), at, leaves })

export const createEnd = (feature: string, patch: Partial<ThreadEnd> = {}): ThreadEnd =>
  frozen({
    measure: measureCode('1.3.1.1'),
    feature: featureId(feature),
    basis: 'named',
    term: '果园港',
    pillar: 'opening',
    color: '#2b478a',
    at: [106, 30] as LngLat,
    offset: [0, 0],
    gapPx: 12,
    dial: null,
    guide: false,
    bundle: null,
    faded: false,
    ...patch,
  })

export const createThread = (key: string, patch: Partial<ThreadShape> = {}): ThreadShape =>
  frozen({
    key,
    basis: 'named',
    color: '#2b478a',
    start: [100, 200],
    control1: [180, 200],
    fork: null,
    control2: [300, 150],
    end: [400, 120],
    widthPx: 1.9,
    phasePx: 0,
    faded: false,
    measure: measureCode('1.3.1.1'),
    leaves: 'right',
    bundle: null,
    ...patch,
  })

export const createSymbol = (id: string, patch: Partial<SymbolMark> = {}): SymbolMark => ({
  id: featureId(id),
  members: [featureId(id)],
  at: [105.3, 30.1],
  offset: [0, 0],
  radiusPx: 10,
  glyph: 'airport',
  status: 'operating',
  color: '#2b478a',
  paper: '#fcfaf4',
  emphasis: 'plain',
  count: null,
  ...patch,
})

export const createLabel = (text: string, patch: Partial<LabelMark> = {}): LabelMark => ({
  key: text,
  feature: null,
  text,
  at: [105.3, 30.1],
  offset: [14, 0],
  anchor: 'left',
  angle: 0,
  style: createStyle(),
  size: { width: 36, height: 14 },
  ...patch,
})

export const createLine = (id: string, patch: Partial<LineMark> = {}): LineMark => ({
  id: featureId(id),
  mode: 'rail',
  path: [
    [104, 30.1],
    [107, 30.1],
  ],
  status: 'operating',
  color: '#2b478a',
  casing: '#fcfaf4',
  widthPx: 2.6,
  offsetPx: 0,
  emphasis: 'plain',
  ...patch,
})

/** A scene of the given marks and nothing else, frozen. */
export const createScene = (patch: Partial<Scene> = {}): Scene =>
  frozen({
    ground: { palette: LIGHT, boundaries: 'reference', relief: true, rivers: true },
    areas: [],
    lines: [],
    arrows: [],
    rings: [],
    nodes: [],
    dials: [],
    leaders: [],
    plates: [],
    dots: [],
    symbols: [],
    labels: [],
    ends: [],
    ...patch,
  })
