// The scenes of the first picture: what the page shows when it opens with no wish of its own, in one window, language and theme.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createGraph, type Graph } from '../../src/domain/graph.ts'
import type { Lang } from '../../src/domain/model.ts'
import { parseDataset } from '../../src/domain/parse/dataset.ts'
import { BASE_FILES, type BaseFiles, baseMapOf } from '../../src/io/load-base-map.ts'
import { openingInsets, openingView, type Size, wallScale } from '../../src/poster/opening.ts'
import { type BaseMap, placesOf, riversOf } from '../../src/render/base-map.ts'
import type { Camera } from '../../src/scene/camera.ts'
import { estimateText } from '../../src/scene/layout/text.ts'
import { createSceneMaker } from '../../src/scene/make-scene.ts'
import { PALETTES, type Palette } from '../../src/scene/palette.ts'
import type { Scene } from '../../src/scene/scene.ts'
import { DEFAULT_HIDDEN, NO_FILTER } from '../../src/state/app-state.ts'
import { shownOf } from '../../src/state/shown.ts'
import { NO_HINT } from '../../src/state/store.ts'
import { readFiles } from '../files.ts'
import { PALETTE_NAMES, type Themed } from './inks.ts'

export type Cover = readonly [x0: number, y0: number, x1: number, y1: number]
export type Opening = { readonly camera: Camera; readonly scenes: Themed<Scene> }

const REM = 16

/** The base map from the files below data/. */
export function readBaseMap(data: string): BaseMap {
  const files = Object.entries(BASE_FILES).map(([name, file]) => [
    name,
    JSON.parse(readFileSync(join(data, 'basemap', file), 'utf8')),
  ])
  return baseMapOf(Object.fromEntries(files) as BaseFiles)
}

export type OpeningOptions = { readonly size: Size; readonly lang: Lang; readonly covers: readonly Cover[] }

export const readGraph = (data: string): Graph => createGraph(parseDataset(readFiles(data)).dataset)

export function openingsOf(graph: Graph, base: BaseMap, boundaries: 'none' | 'reference'): (options: OpeningOptions) => Opening {
  const shown = shownOf(graph, NO_FILTER, DEFAULT_HIDDEN, null)
  const make = createSceneMaker(graph.dataset.corridors)
  const [places, rivers] = [placesOf(base), riversOf(base)]
  return ({ size, lang, covers }) => {
    const view = openingView(size, true, REM)
    if (!view) throw new Error(`A window of ${size.width} × ${size.height} has no opening view`)
    const camera: Camera = { ...view, ...size }
    const scene = (palette: Palette): Scene =>
      make({
        graph,
        shown,
        chosen: null,
        hint: NO_HINT,
        hidden: DEFAULT_HIDDEN,
        lang,
        palette,
        boundaries,
        camera,
        insets: openingInsets(size, true, REM),
        // As far from a control as the live map keeps: see shadesOf in wiring/insets.ts.
        covers: covers.map(([x0, y0, x1, y1]) => ({ x0: x0 - 4, y0: y0 - 4, x1: x1 + 4, y1: y1 + 4 })),
        places,
        rivers,
        measure: estimateText,
        rows: [],
        scale: wallScale(size),
      })
    return { camera, scenes: PALETTE_NAMES.map((name) => scene(PALETTES[name])) }
  }
}
