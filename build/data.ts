// Serves data/ beside the page while developing and copies it, byte for byte, into dist/data: what is reviewed is what ships.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { Plugin } from 'vite'

const TYPES: Readonly<Record<string, string>> = {
  json: 'application/json; charset=utf-8',
  geojson: 'application/geo+json; charset=utf-8',
  topojson: 'application/json; charset=utf-8',
  webp: 'image/webp',
  png: 'image/png',
  csv: 'text/csv; charset=utf-8',
  pmtiles: 'application/octet-stream',
}
const typeOf = (file: string): string => TYPES[file.slice(file.lastIndexOf('.') + 1)] ?? 'application/octet-stream'

/** What helps those who edit the data and nobody who reads the map. */
const FOR_EDITORS = /(^|\/)(README\.md|CHANGELOG\.md|\..*)$|^schema\/|^positions\.json$/

/** Files below the folder as slash paths, sorted; what is for editors stays at home. */
export function dataFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((file) => !FOR_EDITORS.test(file))
    .sort()
}

/** Eight letters that change whenever any shipped file of the data does. */
export function dataVersion(folder: string): string {
  const sum = createHash('sha256')
  for (const file of dataFiles(folder)) sum.update(file).update(readFileSync(join(folder, file)))
  return sum.digest('hex').slice(0, 8)
}

export function data(): Plugin {
  let folder = ''
  return {
    name: 'atlas-data',
    // Reports of errors carry it, so that they can be held against the data they are about.
    config: ({ root = process.cwd() }) => ({
      define: { 'import.meta.env.VITE_DATA_VERSION': JSON.stringify(dataVersion(join(root, 'data'))) },
    }),
    configResolved({ root }) {
      folder = join(root, 'data')
    },
    configureServer(server) {
      server.middlewares.use('/data', (request, response, next) => {
        const asked = decodeURIComponent((request.url ?? '').split('?')[0] ?? '').slice(1)
        // Listing first and comparing names means that no path can climb out of the folder.
        if (!dataFiles(folder).includes(asked)) return next()
        response.setHeader('content-type', typeOf(asked))
        response.setHeader('cache-control', 'no-store')
        response.end(readFileSync(join(folder, asked)))
      })
      server.watcher.add(folder)
      server.watcher.on('change', (file) => {
        if (file.startsWith(folder + sep)) server.ws.send({ type: 'full-reload' })
      })
    },
    generateBundle() {
      for (const file of dataFiles(folder))
        this.emitFile({ type: 'asset', fileName: `data/${file}`, source: readFileSync(join(folder, file)) })
    },
  }
}
