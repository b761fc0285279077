// Builds dist/ when it is missing or older than what it is made from.
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { ROOT } from './source.mjs'

const MADE_FROM = ['src', 'data', 'public', 'build', 'index.html', 'vite.config.ts', 'package.json']
export const DIST = join(ROOT, 'dist')

function newest(path) {
  if (!existsSync(path)) return 0
  const found = statSync(path)
  if (!found.isDirectory()) return found.mtimeMs
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}

/** true where dist/ shows what the sources say. */
export function isFresh() {
  const page = join(DIST, 'index.html')
  if (!existsSync(page)) return false
  const made = statSync(page).mtimeMs
  return MADE_FROM.every((name) => newest(join(ROOT, name)) <= made)
}

export async function buildIfStale() {
  if (isFresh()) return
  console.log('Building …')
  await build({ root: ROOT, logLevel: 'warn' })
}
