// The static server gives away its own folder, below its own path, and nothing else.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
// @ts-expect-error scripts are plain JavaScript
import { fileFor as untypedFileFor, serve as untypedServe } from '../../../scripts/lib/serve.mjs'

const fileFor = untypedFileFor as (folder: string, below: string, url: string) => string | null
const serve = untypedServe as (options: object) => Promise<{ url: string; stop(): Promise<void> }>

test.each([
  ['/', '/', 'index.html'],
  ['/', '/assets/a.js?v=1', 'assets/a.js'],
  ['/', '/%E6%9E%9C.txt', '果.txt'],
  ['/a/b/', '/a/b/', 'index.html'],
  ['/a/b/', '/a/b/data/x.json', 'data/x.json'],
])('below %s, %s is %s', (below, url, file) => expect(fileFor('site', below, url)).toBe(join(resolve('site'), file)))

test.each([
  ['/', '/../package.json'],
  ['/', '/%2e%2e/package.json'],
  ['/', '/..%2fpackage.json'],
  ['/', '/../site-secret/x'],
  ['/', '/a%00.js'],
  ['/', '/%'],
  ['/a/b/', '/assets/a.js'],
  ['/a/b/', '/a/'],
])('below %s, %s is nothing', (below, url) => expect(fileFor('site', below, url)).toBeNull())

describe('the server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-'))
  mkdirSync(join(folder, 'data'))
  writeFileSync(join(folder, 'index.html'), '<p>hi')
  writeFileSync(join(folder, 'data', 'x.geojson'), '{}')
  afterAll(() => rmSync(folder, { recursive: true }))

  test('answers with the type of the file, and 404 for folders and gaps', async () => {
    const { url, stop } = await serve({ folder, below: '/a/' })
    const get = async (path: string) => {
      const response = await fetch(new URL(path, url))
      return [response.status, response.headers.get('content-type')?.split(';')[0]]
    }
    expect(await get('')).toEqual([200, 'text/html'])
    expect(await get('data/x.geojson')).toEqual([200, 'application/geo+json'])
    expect((await get('data'))[0]).toBe(404)
    expect((await get('none.js'))[0]).toBe(404)
    expect((await get('/'))[0]).toBe(404)
    await stop()
  })

  test('packs what is text, as it is now, for whoever can unpack it', async () => {
    writeFileSync(join(folder, 'long.txt'), 'a'.repeat(5000))
    const { url, stop } = await serve({ folder, compress: true })
    const get = (path: string, coding: string) => fetch(new URL(path, url), { headers: { 'accept-encoding': coding } })
    const packed = await get('long.txt', 'gzip')
    expect(packed.headers.get('content-encoding')).toBe('gzip')
    expect(Number(packed.headers.get('content-length'))).toBeLessThan(200)
    expect(await packed.text()).toBe('a'.repeat(5000))
    expect((await get('long.txt', 'identity')).headers.get('content-encoding')).toBeNull()
    writeFileSync(join(folder, 'long.txt'), 'b'.repeat(6000))
    expect(await (await get('long.txt', 'gzip')).text()).toBe('b'.repeat(6000))
    await stop()
  })

  test('takes the next port where one is taken', async () => {
    const first = await serve({ folder })
    const second = await serve({ folder, port: Number(new URL(first.url).port) })
    expect(new URL(second.url).port).not.toBe(new URL(first.url).port)
    await Promise.all([first.stop(), second.stop()])
  })
})
