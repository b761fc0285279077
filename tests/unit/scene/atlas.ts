// The shipped atlas on a table: real places, rivers and measures, any camera, no browser.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readFiles } from '../../../build/files.ts'
import { createFullGraph, type FullGraph } from '../../../src/domain/graph.ts'
import { parseDataset } from '../../../src/domain/parse/dataset.ts'
import type { Camera } from '../../../src/scene/camera.ts'
import type { BasePlace, BaseRiver, SceneInput } from '../../../src/scene/input.ts'
import { estimateText } from '../../../src/scene/layout/text.ts'
import { createSceneMaker } from '../../../src/scene/make-scene.ts'
import { LIGHT } from '../../../src/scene/palette.ts'
import type { Scene } from '../../../src/scene/scene.ts'
import { DEFAULT_HIDDEN } from '../../../src/state/app-state.ts'
import { shownOf } from '../../../src/state/shown.ts'
import { NO_HINT } from '../../../src/state/store.ts'
import { frozen } from '../../fixtures/make.ts'

const DATA = join(import.meta.dirname, '../../../data')
const json = <T>(file: string): T => JSON.parse(readFileSync(join(DATA, 'basemap', file), 'utf8')) as T

type PlaceFile = {
  readonly features: readonly {
    readonly geometry: { readonly coordinates: BasePlace['at'] }
    readonly properties: Omit<BasePlace, 'at' | 'area'> & {
      readonly full: string
      readonly land?: { readonly at: BasePlace['at']; readonly km: number }
    }
  }[]
}
type RiverFile = {
  readonly features: readonly {
    readonly geometry:
      | { readonly type: 'LineString'; readonly coordinates: BaseRiver['lines'][number] }
      | { readonly type: 'MultiLineString'; readonly coordinates: BaseRiver['lines'] }
    readonly properties: Omit<BaseRiver, 'lines'>
  }[]
}

export const readPlaces = (): BasePlace[] =>
  json<PlaceFile>('places.geojson').features.map(({ geometry, properties: { adcode, name, full, rank, land } }) => ({
    adcode,
    name,
    rank,
    area: land ? { name: { zh: full, en: name.en }, ...land } : null,
    at: geometry.coordinates,
  }))

export const readRivers = (): BaseRiver[] =>
  json<RiverFile>('rivers.geojson').features.map(({ geometry, properties: { name, rank } }) => ({
    name,
    rank,
    lines: geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates,
  }))

/** A desk: the measures' panel covers the left. */
export const DESK = { width: 1440, height: 900 } as const
export const PANEL = { left: 384, right: 0, top: 0, bottom: 0 } as const

export type Atlas = {
  readonly graph: FullGraph
  /** Everything shown, nothing chosen, on a desk; frozen, so that a layout that changes its input throws. */
  input(camera: Pick<Camera, 'lng' | 'lat' | 'zoom'>, patch?: Partial<SceneInput>): SceneInput
  scene(input: SceneInput): Scene
}

export function readAtlas(): Atlas {
  const { dataset } = parseDataset(readFiles(DATA))
  const graph = createFullGraph(frozen(dataset))
  const shown = shownOf(graph, { kinds: [], statuses: [], pillars: [], cities: [], bases: [] }, DEFAULT_HIDDEN, null)
  const places = frozen(readPlaces())
  const rivers = frozen(readRivers())
  return {
    graph,
    input: ({ lng, lat, zoom }, patch = {}) => ({
      graph,
      shown,
      chosen: null,
      hint: NO_HINT,
      hidden: DEFAULT_HIDDEN,
      lang: 'zh',
      palette: LIGHT,
      boundaries: 'reference',
      camera: { lng, lat, zoom, ...DESK },
      insets: PANEL,
      covers: [],
      places,
      rivers,
      measure: estimateText,
      rows: [],
      scale: 1,
      ...patch,
    }),
    scene: createSceneMaker(dataset.corridors),
  }
}
