// Lets the scripts use the app's own TypeScript, so that the command line and the page judge data by the same code.
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** The exports of a module below the project's root, for instance `src/domain/check.ts`. */
export async function load(path) {
  const before = process.env.NODE_ENV
  const { module } = await runnerImport(join(ROOT, path), { root: ROOT, configFile: false, logLevel: 'error' })
  // Vite leaves "development" behind, and a build made after it would be one for developers.
  if (before === undefined) delete process.env.NODE_ENV
  else process.env.NODE_ENV = before
  return module
}
