// Fails the build when a file outgrows what it may weigh, when something heavy slips into the first load, or when code is written for newer browsers.
import { gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'
import { SINGLE_PLUGIN } from './single.ts'
import { tooNew } from './too-new.ts'

/** What each kind of file may weigh, in kB of gzip; the name is the file's without its hash. Raise one only with a reason in the same commit. */
export const BUDGETS_KB: Readonly<Record<string, number>> = {
  // The opening map for the commonest window in two languages (those of other windows are files), 13 kB of panels and 14 of their styles; 15 kB are names of places by which a click on it is answered.
  // Lines are drawn to an eighth of a pixel: rougher ones would not count as the picture that takes over.
  'index.html': 120,
  // What the map of the first view is made of: places, measures, lines; and the ground under them.
  'first.json': 80,
  'ground.json': 110,
  'index.js': 105,
  'index.css': 14,
  // MapLibre and our style: only where WebGL is done by a graphics card.
  'gl.js': 310,
  'gl.css': 12,
  'svg.js': 18,
  // deck.gl: only when corridors are set in motion.
  'flow-overlay.js': 210,
  'MatrixView.js': 20,
  'FlowView.js': 10,
  'maplibre-gl-worker.js': 160,
}
/** Scripts, styles, the marks of one window, and the packs of the first view. */
const WEIGHED = /^(assets\/.*\.(js|css|svg)|index\.html|data\/pack\/(first|ground)\.json)$/
/** Any other script, style or sheet of marks. */
const OTHERWISE_KB = 25

/** Nobody who opens the map should wait for these. */
const NOT_AT_FIRST =
  /node_modules\/(maplibre-gl|@deck\.gl|@luma\.gl|pmtiles|d3-sankey|pptxgenjs|jspdf|@turf\/(buffer|union|difference)|pinyin-pro)\//
const SHARED_NOT_AT_FIRST =
  /\/src\/(charts\/(flow|matrix|coverage|figure|parts)|render\/gl)\/|\/src\/domain\/(parse\/(dataset|features|geometry|lists|plan)|check|report)/

type Chunk = {
  readonly type: 'chunk'
  readonly fileName: string
  readonly isEntry: boolean
  readonly imports: readonly string[]
  readonly moduleIds: readonly string[]
  readonly code: string
}
type Asset = { readonly type: 'asset'; readonly fileName: string; readonly source: string | Uint8Array }
export type Bundle = Readonly<Record<string, Chunk | Asset>>

/** `assets/index-CdE079U7.js` → `index.js`. */
export const plainName = (file: string): string => file.replace(/^.*\//, '').replace(/-[\w-]{8}(\.\w+)$/, '$1')

const chunksIn = (bundle: Bundle): Chunk[] => Object.values(bundle).filter((file): file is Chunk => file.type === 'chunk')

/** Everything wrong with a finished bundle, one sentence each. */
export function faultsIn(bundle: Bundle): string[] {
  const files = Object.values(bundle)
  const chunks = chunksIn(bundle)
  return [
    ...files.flatMap(overweight),
    ...chunks.filter(({ isEntry }) => isEntry).flatMap((entry) => tooEarly(entry, bundle)),
    ...chunks.flatMap(tooModern),
  ]
}

function overweight(file: Chunk | Asset): string[] {
  if (!WEIGHED.test(file.fileName)) return []
  const kB = gzipSync(file.type === 'chunk' ? file.code : file.source, { level: 9 }).length / 1000
  const most = BUDGETS_KB[plainName(file.fileName)] ?? OTHERWISE_KB
  return kB > most ? [`${file.fileName} weighs ${kB.toFixed(1)} kB of gzip; ${plainName(file.fileName)} may weigh ${most}.`] : []
}

/** What a page fetches before it can do anything: the entry and all it imports statically. */
function tooEarly(entry: Chunk, bundle: Bundle): string[] {
  const seen = new Set<string>()
  const found: string[] = []
  const visit = (file: string) => {
    const chunk = bundle[file]
    if (seen.has(file) || chunk?.type !== 'chunk') return
    seen.add(file)
    found.push(...chunk.moduleIds.filter((id) => NOT_AT_FIRST.test(id) || SHARED_NOT_AT_FIRST.test(id)))
    chunk.imports.forEach(visit)
  }
  visit(entry.fileName)
  return found.map((id) => `${id.replace(/^.*node_modules\//, '')} is part of the first load (${entry.fileName}).`)
}

const tooModern = ({ fileName, code }: Chunk): string[] =>
  tooNew(code).map((what) => `${fileName} needs a browser newer than ours: ${what}.`)

export function budget(): Plugin {
  let alone = false
  return {
    name: 'atlas-budget',
    apply: 'build',
    configResolved({ plugins }) {
      // In the single file everything is part of the first load, on purpose; it must be old enough all the same.
      alone = plugins.some(({ name }) => name === SINGLE_PLUGIN)
    },
    // After every other plugin, index.html included.
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const files = bundle as unknown as Bundle
        const faults = alone ? chunksIn(files).flatMap(tooModern) : faultsIn(files)
        if (faults.length > 0) this.error(faults.join('\n'))
      },
    },
  }
}
