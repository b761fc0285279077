// Serves the pages as one host would: the same compression, caching and line for all, and every byte counted as it leaves.
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import { fileFor } from '../../../scripts/lib/serve.mjs'

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.topojson': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}
const PACKED = /\.(html|m?js|css|json|geojson|topojson|svg|txt|webmanifest)$/
const pack = promisify(brotliCompress)

/** Chrome's own figures for "Fast 4G": 9 Mbit/s down, of which nine tenths arrive, and 165 ms for each request. */
export const FAST_4G = { bytesPerMs: (9e6 * 0.9) / 8 / 1000, latencyMs: 165 }

/** Compressed once, as a web server with ready-made .br files would have it. */
async function packed(file, cache) {
  const { mtimeMs, size } = statSync(file)
  const kept = join(cache, `${file.replace(/[^\w.-]/g, '_')}-${Math.round(mtimeMs)}-${size}.br`)
  if (existsSync(kept)) return readFileSync(kept)
  // Quality 11 takes half a minute for the largest bundle; 9 is what it would get from a server in a hurry.
  const quality = size > 4e6 ? 9 : 11
  const body = await pack(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: quality } })
  mkdirSync(cache, { recursive: true })
  writeFileSync(kept, body)
  return body
}

/** One line shared by all requests of a page: chunks go out in turn, no faster than it carries. */
function createLine({ bytesPerMs }) {
  let freeAt = 0
  return async (bytes) => {
    const now = performance.now()
    freeAt = Math.max(now, freeAt) + bytes / bytesPerMs
    if (freeAt > now) await new Promise((done) => setTimeout(done, freeAt - now))
  }
}

/** All that may be asked for, so that nobody waits for the compressor. */
async function packAll(folders, cache) {
  for (const folder of Object.values(folders))
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
      if (entry.isFile() && PACKED.test(entry.name)) await packed(join(entry.parentPath, entry.name), cache)
}

const CHUNK = 8192

async function send(response, body, line) {
  if (!line) return response.end(body)
  for (let at = 0; at < body.length; at += CHUNK) {
    const part = body.subarray(at, at + CHUNK)
    await line(part.length)
    if (response.destroyed) return
    response.write(part)
  }
  response.end()
}

/**
 * @param {{ folders: Record<string, string>, cache: string }} options `folders`: path with slashes at both ends → folder; `cache`: for what is compressed
 * @returns {Promise<{ url: string, through: (line: object | null) => void, sentUntil: (epochMs: number) => number, stop: () => Promise<void> }>}
 *   `through`: whoever asks from now on has this line, and counting begins anew; `sentUntil`: bytes that left until then
 */
export async function serveAlike({ folders, cache }) {
  await packAll(folders, cache)
  let profile = null
  let line = null
  let log = []

  async function answer(request, response) {
    const below = Object.keys(folders).find((path) => request.url?.startsWith(path))
    const file = below && fileFor(folders[below], below, request.url)
    if (profile) await new Promise((done) => setTimeout(done, profile.latencyMs))
    if (!file || !existsSync(file) || !statSync(file).isFile()) return response.writeHead(404).end()
    const etag = `"${Math.round(statSync(file).mtimeMs)}"`
    const headers = {
      'cache-control': request.url.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      etag,
    }
    if (request.headers['if-none-match'] === etag) return response.writeHead(304, headers).end()
    const small = PACKED.test(file)
    const body = small ? await packed(file, cache) : readFileSync(file)
    response.writeHead(200, {
      ...headers,
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'content-length': body.length,
      ...(small ? { 'content-encoding': 'br' } : {}),
    })
    await send(response, body, line)
  }
  const server = createServer((request, response) => {
    const { socket } = request
    const before = socket.bytesWritten
    let last = before
    const count = () => {
      log.push([Date.now(), socket.bytesWritten - last])
      last = socket.bytesWritten
    }
    const timer = setInterval(count, 20)
    response.on('close', () => {
      clearInterval(timer)
      count()
    })
    void answer(request, response).catch(() => response.destroy())
  })
  await new Promise((done) => server.listen(0, '127.0.0.1', done))
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    through(next) {
      profile = next
      line = next && createLine(next)
      log = []
    },
    sentUntil: (epochMs) => log.reduce((sum, [when, bytes]) => sum + (when <= epochMs ? bytes : 0), 0),
    stop: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}
