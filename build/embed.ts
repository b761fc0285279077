// Builds what other pages import, src/embed/client, into one file of a stable name, and the same as a package: dist/embed.js and dist/embed/.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type BuildEnvironmentOptions, build, type Plugin, type Rolldown } from 'vite'

export const CLIENT = 'src/embed/client'
/** Somebody else's page pays for this. */
export const MOST_GZIP_BYTES = 6 * 1024

/** The module as it ships. Built on its own: chunks that it shared with the app would not stay at one address. */
export async function clientCode(root: string, target: NonNullable<BuildEnvironmentOptions['target']>): Promise<string> {
  const { output } = (await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      target,
      write: false,
      modulePreload: false,
      minify: true,
      // Not Vite's form for libraries, which leaves all white space in.
      rolldownOptions: {
        input: join(root, CLIENT, 'index.ts'),
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: 'embed.js' },
      },
    },
  })) as Rolldown.RolldownOutput
  const [chunk] = output
  if (output.length !== 1) throw new Error(`${CLIENT} must build to one file`)
  return chunk.code
}

/** Why this may not ship, or null where it may. */
export function tooLarge(code: string): string | null {
  const bytes = gzipSync(code).length
  return bytes > MOST_GZIP_BYTES ? `embed.js has ${bytes} bytes with gzip; ${MOST_GZIP_BYTES} are allowed` : null
}

export function embed(): Plugin {
  let root = ''
  let target: NonNullable<BuildEnvironmentOptions['target']> = 'chrome90'
  const read = (path: string) => readFileSync(join(root, path), 'utf8')
  return {
    name: 'atlas-embed',
    configResolved(config) {
      root = config.root
      target = config.build.target || target
    },
    configureServer(server) {
      server.middlewares.use('/embed.js', (_request, response, next) => {
        clientCode(root, target).then((code) => {
          response.setHeader('content-type', 'text/javascript; charset=utf-8')
          response.setHeader('access-control-allow-origin', '*')
          response.end(code)
        }, next)
      })
    },
    async generateBundle() {
      const code = await clientCode(root, target)
      const fault = tooLarge(code)
      if (fault) this.error(fault)
      const put = (fileName: string, source: string) => this.emitFile({ type: 'asset', fileName, source })
      put('embed.js', code)
      put('embed.d.ts', read(`${CLIENT}/embed.d.ts`))
      put('embed/embed.js', code)
      put('embed/embed.d.ts', read(`${CLIENT}/embed.d.ts`))
      put('embed/package.json', read(`${CLIENT}/package.json`))
      put('embed/README.md', read('docs/embed.md'))
    },
  }
}
