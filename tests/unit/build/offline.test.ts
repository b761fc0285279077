// The offline copy: what is kept, what it may weigh, and when a build is a new version.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keptFiles, overBudget, workerText } from '../../../build/offline/index.ts'

const FILES: Readonly<Record<string, string>> = {
  'index.html': '<!doctype html>',
  'config.json': '{}',
  'assets/index-abc.js': 'go()',
  'data/pack/first.json': '{}',
  'data/sites/ports.geojson': 'packed',
  'fonts/sans-400.woff2': 'font',
  'fonts/OFL.txt': 'licence',
  'app.webmanifest': '{}',
  'p/zh/index.html': 'list',
  'cards/home-zh.jpg': 'card',
  'sw.js': 'old',
  'robots.txt': '',
  'embed.js': 'for others',
}
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-offline-'))
  for (const [file, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
})
afterAll(() => rmSync(folder, { recursive: true }))

const paths = () => keptFiles(folder).map(({ path }) => path)
const worker = (code = '') => workerText(keptFiles(folder), code)
const version = (text: string) => /VERSION = '(\w+)'/.exec(text)?.[1]

test('keeps the app, its data and its fonts, and nothing that only others read', () => {
  expect(paths()).toEqual([
    'app.webmanifest',
    'assets/index-abc.js',
    'config.json',
    'data/pack/first.json',
    'fonts/sans-400.woff2',
    '',
  ])
})
test('is the same version for the same files', () => expect(worker()).toBe(worker()))
test('is a new version when any file or the worker itself changes', () => {
  const before = version(worker())
  expect(version(worker('// mended'))).not.toBe(before)
  writeFileSync(join(folder, 'data/pack/first.json'), '{"a":1}')
  expect(version(worker())).not.toBe(before)
})
test('above the budget stops the build and names the largest', () => {
  const files = [
    { path: 'small.js', bytes: new Uint8Array(100) },
    { path: 'assets/gl.js', bytes: new Uint8Array(2_000_000) },
  ]
  expect(overBudget(files, 3_000_000)).toBeNull()
  expect(overBudget(files, 1_000_000)).toMatch(/Largest: assets\/gl\.js 2\.00 MB/)
})
