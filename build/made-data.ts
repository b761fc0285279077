// Files below data/ that are made of others there: served while developing, written by the build.
import { join } from 'node:path'
import type { Plugin } from 'vite'

/** `make`: for the data folder of the project, each path below data/ and what makes its text, asked only for the file that is wanted. */
export function madeData(name: string, make: (folder: string) => ReadonlyMap<string, () => string>): Plugin {
  let files: ReadonlyMap<string, () => string> = new Map()
  return {
    name,
    configResolved({ root }) {
      files = make(join(root, 'data'))
    },
    configureServer(server) {
      server.middlewares.use('/data', (request, response, next) => {
        const text = files.get((request.url ?? '').split('?')[0]?.slice(1) ?? '')
        if (!text) return next()
        response.setHeader('content-type', 'application/json; charset=utf-8')
        response.setHeader('cache-control', 'no-store')
        response.end(text())
      })
    },
    generateBundle() {
      for (const [file, text] of files) this.emitFile({ type: 'asset', fileName: `data/${file}`, source: text() })
    },
  }
}
