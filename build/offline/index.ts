// Makes sw.js: the service worker with the list of everything the atlas may ask for, and refuses a build that keeps too much.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import type { Plugin } from 'vite'
import { PACKED } from '../pack.ts'
import { SINGLE_PLUGIN } from '../single.ts'

/** What a reader's device is asked to keep, uncompressed. Raise it knowingly: every first visit fetches all of it. */
export const BUDGET_BYTES = 9_000_000

/** Not for the app (nor are the files whose content it gets by way of the packs): text pages with their pictures and style sheet, fonts that stand in the page, what other sites and servers read, licences, and the worker itself. */
const LEFT_OUT =
  /^(p|cards|embed)\/|^fonts\/(first|fonts)\.css$|^(sw\.js|robots\.txt|sitemap\.xml|web\.config|embed\.[\w.]+)$|^WEB-INF\/|\.(map|md|txt|gz|br)$|^fonts\/manifest\.json$/

export type Kept = { readonly path: string; readonly bytes: Uint8Array }

/** The files of a built site that are kept, in order; the page itself goes by the name of its folder. */
export function keptFiles(folder: string): Kept[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !LEFT_OUT.test(path) && !PACKED.some((file) => path === `data/${file}`))
    .sort()
    .map((path) => ({ path: path === 'index.html' ? '' : path, bytes: readFileSync(join(folder, path)) }))
}

const digest = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex').slice(0, 12)

/** The worker's text. The same files give the same text, so a build without a change announces nothing. */
export function workerText(files: readonly Kept[], code: string): string {
  const list = Object.fromEntries(files.map(({ path, bytes }) => [path, digest(bytes)]))
  const json = JSON.stringify(list)
  return `const FILES = ${json}\nconst VERSION = '${digest(json + code)}'\n${code}`
}

/** The sentence that stops the build, or null. */
export function overBudget(files: readonly Kept[], budget = BUDGET_BYTES): string | null {
  const total = files.reduce((sum, { bytes }) => sum + bytes.length, 0)
  if (total <= budget) return null
  const largest = [...files].sort((a, b) => b.bytes.length - a.bytes.length).slice(0, 5)
  const mb = (bytes: number) => `${(bytes / 1e6).toFixed(2)} MB`
  return (
    `The offline copy would be ${mb(total)}, above the ${mb(budget)} of build/offline/index.ts. Largest: ` +
    `${largest.map(({ path, bytes }) => `${path} ${mb(bytes.length)}`).join(', ')}.`
  )
}

export function offline(): Plugin {
  let out = ''
  let alone = false
  return {
    name: 'atlas-offline',
    apply: 'build',
    configResolved({ root, build, plugins }) {
      out = resolve(root, build.outDir)
      alone = plugins.some(({ name }) => name === SINGLE_PLUGIN)
    },
    // After everything else is written.
    closeBundle: {
      order: 'post',
      sequential: true,
      handler() {
        if (alone) return
        const files = keptFiles(out)
        const reason = overBudget(files)
        if (reason !== null) this.error(reason)
        writeFileSync(join(out, 'sw.js'), workerText(files, readFileSync(join(import.meta.dirname, 'service-worker.js'), 'utf8')))
        const total = files.reduce((sum, { bytes }) => sum + bytes.length, 0)
        this.info(`sw.js keeps ${files.length} files, ${(total / 1e6).toFixed(2)} of ${(BUDGET_BYTES / 1e6).toFixed(2)} MB`)
      },
    },
  }
}
