// What ships for other pages: one small file, a package whose parts exist, and types that a page's own compiler takes.
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { CLIENT, clientCode, MOST_GZIP_BYTES, tooLarge } from '../../../build/embed.ts'

const ROOT = join(import.meta.dirname, '../../..')
const folder = mkdtempSync(join(tmpdir(), 'atlas-embed-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('embed.js', () => {
  test('is one module within its budget, and loads where there is no page', async () => {
    const code = await clientCode(ROOT, 'chrome90')
    expect(tooLarge(code)).toBeNull()
    expect(code).not.toMatch(/\bimport\s*[{*"'(]/)
    const file = join(folder, 'embed.mjs')
    writeFileSync(file, code)
    const loaded = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as object
    expect(Object.keys(loaded).sort()).toEqual(['connectAtlas', 'defineAtlas'])
  })
  test('may not grow beyond it', () => {
    let state = 1
    const noise = Array.from({ length: 2 * MOST_GZIP_BYTES }, () => {
      state = (state * 48271) % 2147483647
      return String.fromCharCode(33 + (state % 90))
    }).join('')
    expect(tooLarge(noise)).toContain(String(MOST_GZIP_BYTES))
  })
})

test('the package names the files that the build puts beside it', () => {
  const description = JSON.parse(readFileSync(join(ROOT, CLIENT, 'package.json'), 'utf8')) as {
    exports: { '.': Record<string, string> }
    files: string[]
    dependencies?: object
  }
  expect(Object.values(description.exports['.']).sort()).toEqual(['./embed.d.ts', './embed.js'])
  expect(description.files.sort()).toEqual(['README.md', 'embed.d.ts', 'embed.js'])
  expect(description.dependencies).toBeUndefined()
})

test('the shipped types fit a page’s own program, and refuse what the atlas would', () => {
  copyFileSync(join(ROOT, CLIENT, 'embed.d.ts'), join(folder, 'embed.d.ts'))
  writeFileSync(
    join(folder, 'page.ts'),
    `import { type AtlasState, connectAtlas } from './embed.js'
const element = document.querySelector('chengyu-atlas')
element?.addEventListener('atlas-moved', ({ detail }) => detail.view.zoom.toFixed(1))
if (element) element.view = 'at=guoyuan-port'
const connection = connectAtlas(document.createElement('iframe'))
const state: Promise<AtlasState> = connection.set({ at: 'guoyuan-port', y: null })
const stop: () => void = connection.on('chosen', ({ chosen }) => chosen?.name.zh.length)
void [state, stop]
// @ts-expect-error: values are texts
connection.set({ y: 2013 })
// @ts-expect-error: no such event
connection.on('zoomed', () => {})
// @ts-expect-error: nothing may be chosen
connection.on('chosen', ({ chosen }) => chosen.at)
// @ts-expect-error: what the atlas says is not the page's to change
connection.get().then((now) => (now.link = ''))
`,
  )
  const compilerOptions = {
    noEmit: true,
    strict: true,
    skipLibCheck: false,
    module: 'esnext',
    moduleResolution: 'bundler',
    lib: ['es2021', 'dom', 'dom.iterable'],
    types: [],
  }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['page.ts'] }))
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc')
  const { stdout, status } = spawnSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' })
  expect([stdout, status]).toEqual(['', 0])
})
