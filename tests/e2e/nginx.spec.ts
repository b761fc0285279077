// The archive for intranets on a real nginx, with the settings it brings along: path, types, headers, what is missing.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'
import { findNginx } from '../../scripts/nginx.mjs'
import { expect, shipped, test } from './atlas.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const nginx = findNginx()

const freePort = () =>
  new Promise<number>((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })

let folder = ''
let server: ChildProcess | null = null
let base = ''

test.describe.configure({ mode: 'serial' })
test.skip(nginx === null, 'There is no nginx here, and only root on Debian can install one.')

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-nginx-'))
  execFileSync(process.execPath, [join(ROOT, 'scripts/zip.mjs')], { stdio: ['ignore', 'ignore', 'inherit'] })
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }
  const files = unzipSync(new Uint8Array(readFileSync(join(ROOT, `chengyu-atlas-${version}.zip`))))
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), bytes)
  }
  const port = await freePort()
  // The two lines that a deployer adapts.
  const settings = readFileSync(join(folder, 'server/nginx.conf'), 'utf8')
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('root /srv/www;', `root ${folder};`)
  const frame = `pid ${folder}/pid; error_log ${folder}/log; events {} http { access_log off; ${settings} }`
  writeFileSync(join(folder, 'main.conf'), process.getuid?.() === 0 ? `user root; ${frame}` : frame)
  server = spawn(nginx ?? '', ['-p', folder, '-c', join(folder, 'main.conf'), '-g', 'daemon off;'], { stdio: 'inherit' })
  base = `http://127.0.0.1:${port}/chengyu-atlas/`
  await expect
    .poll(() =>
      fetch(base).then(
        ({ status }) => status,
        () => 0,
      ),
    )
    .toBe(200)
})
test.afterAll(() => {
  server?.kill()
  if (folder !== '') rmSync(folder, { recursive: true, force: true })
})

const ask = async (path: string, init: RequestInit = {}) => {
  const response = await fetch(base + path, { redirect: 'manual', ...init })
  return { status: response.status, of: (name: string) => response.headers.get(name), text: await response.text() }
}
const asset = (pattern: RegExp) =>
  `assets/${readdirSync(join(folder, 'chengyu-atlas/assets')).find((name) => pattern.test(name))}`

test('gives every file its type', async () => {
  const types: Record<string, string> = {
    '': 'text/html; charset=utf-8',
    [asset(/\.js$/)]: 'text/javascript; charset=utf-8',
    [asset(/\.css$/)]: 'text/css; charset=utf-8',
    'data/measures.json': 'application/json; charset=utf-8',
    'data/corridors.geojson': 'application/geo+json; charset=utf-8',
    'data/basemap/land.topojson': 'application/json; charset=utf-8',
    'app.webmanifest': 'application/manifest+json; charset=utf-8',
    'fonts/sans-400.woff2': 'font/woff2',
    'basemap/relief-light.webp': 'image/webp',
    'icon.svg': 'image/svg+xml',
    'cards/home-zh.jpg': 'image/jpeg',
    'p/zh/guoyuan-port.html': 'text/html; charset=utf-8',
    'sw.js': 'text/javascript; charset=utf-8',
  }
  const found = await Promise.all(Object.keys(types).map(async (path) => [path, (await ask(path)).of('content-type')]))
  expect(Object.fromEntries(found)).toEqual(types)
})

test('keeps what never changes and asks for the rest', async () => {
  expect((await ask(asset(/\.js$/))).of('cache-control')).toBe('public, max-age=31536000, immutable')
  for (const path of ['', 'sw.js', 'config.json', 'data/measures.json'])
    expect((await ask(path)).of('cache-control'), path).toBe('no-cache')
  const again = { headers: { 'if-none-match': (await ask('data/measures.json')).of('etag') ?? '' } }
  expect((await ask('data/measures.json', again)).status).toBe(304)
})

test('sends the page’s policy and who may frame it', async () => {
  const { of, text } = await ask('')
  const policy = of('content-security-policy') ?? ''
  expect(policy).toContain("frame-ancestors 'self'")
  expect(policy).not.toContain('unsafe')
  for (const hash of text.match(/sha256-[\w+/=]+/g) ?? []) expect(policy).toContain(hash)
  expect(of('x-content-type-options')).toBe('nosniff')
})

test('answers for what is not there with 404, and for the bare folder with the folder', async () => {
  for (const path of ['nothing.html', 'assets/index-old.js', 'data/', '../server/nginx.conf', '%2e%2e/server/nginx.conf'])
    expect((await ask(path)).status, path).toBeGreaterThanOrEqual(400)
  const bare = await fetch(base.replace(/\/$/, ''), { redirect: 'manual' })
  expect([bare.status, bare.headers.get('location')]).toEqual([301, '/chengyu-atlas/'])
})

test('brings sound settings for IIS and Tomcat along', async ({ atlas: { screen } }) => {
  const iis = readFileSync(join(folder, 'server/iis/web.config'), 'utf8')
  // The same policy as here, whatever stands in its quotes.
  const policy = (await ask('')).of('content-security-policy')
  expect(await screen.inXml(iis, 'customHeaders > add[name="Content-Security-Policy"]', 'value')).toEqual([policy])
  // IIS refuses a type or a header that is there already, and the whole folder with it.
  for (const [list, name] of [
    ['mimeMap', 'fileExtension'],
    ['customHeaders > add', 'name'],
  ] as const) {
    const added = await screen.inXml(iis, list, name)
    expect(new Set(added).size).toBe(added.length)
    expect(await screen.inXml(iis, `${list.replace(/mimeMap|add/, 'remove')}[${name}]`, name)).toEqual(added)
  }
  const tomcat = readFileSync(join(folder, 'server/tomcat/WEB-INF/web.xml'), 'utf8')
  const filters = await screen.inXml(tomcat, 'filter > filter-name', '')
  expect(await screen.inXml(tomcat, 'filter-mapping > filter-name', '')).toEqual(filters)
  expect((await screen.inXml(tomcat, 'mime-mapping > extension', '')).map((ending) => `.${ending}`)).toEqual(
    await screen.inXml(iis, 'mimeMap', 'fileExtension'),
  )
})

test('serves the whole atlas', async ({ atlas }) => {
  await atlas.open({ at: '1.3.2.7' }, base)
  await atlas.showsThreadsTo(shipped.placesOf('1.3.2.7').slice(0, 3))
})
