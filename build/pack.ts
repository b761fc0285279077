// Packs data/ for the page: what the first view needs, what is told later, and the ground, a request each instead of two dozen.
// Read and checked once, here; the files themselves are published beside the packs as they are.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type FirstPack, firstOf, type RestPack, restOf } from '../src/domain/pack.ts'
import { DATA_FILES, type Files, parseDataset } from '../src/domain/parse/dataset.ts'
import { BASE_FILES, GROUND_PACK } from '../src/io/load-base-map.ts'
import { FIRST_PACK, REST_PACK } from '../src/io/load-data.ts'
import { readFiles } from './files.ts'
import { madeData } from './made-data.ts'

/** Files of data/ whose content the page gets by way of the packs. */
export const PACKED: readonly string[] = [...DATA_FILES, ...Object.values(BASE_FILES).map((file) => `basemap/${file}`)]
/** What the page asks for as soon as it opens. */
export const FIRST_FILES: readonly string[] = [FIRST_PACK, GROUND_PACK]

/** A metre: what is computed from the data, circles and middles, is not known better than the data. */
const rounded = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value, (_, part) => (typeof part === 'number' ? Math.round(part * 1e5) / 1e5 : part)))

/** Both packs of the data. Faults are named with their files, as `npm run data` names them, and what is sound is packed. */
export function packsOf(files: Files): { readonly first: FirstPack; readonly rest: RestPack } {
  const { dataset, issues } = parseDataset(files)
  const full = rounded(dataset)
  const version = createHash('sha256').update(JSON.stringify(full)).digest('hex').slice(0, 8)
  return { first: { version, dataset: firstOf(full), issues }, rest: { version, rest: restOf(full) } }
}

/** The base map's files under the names that the page knows them by; one that is missing is null, and the rest is drawn. */
const groundOf = (data: string): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(BASE_FILES).map(([name, file]) => {
      const path = join(data, 'basemap', file)
      return [name, existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null]
    }),
  )

export const pack = () =>
  madeData('atlas-pack', (folder) => {
    const both = () => packsOf(readFiles(folder))
    return new Map([
      [FIRST_PACK, () => JSON.stringify(both().first)],
      [REST_PACK, () => JSON.stringify(both().rest)],
      [GROUND_PACK, () => JSON.stringify(groundOf(folder))],
    ])
  })
