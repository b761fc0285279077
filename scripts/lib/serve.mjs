// A static file server as plain as the hosts the atlas is made for: no rewriting, no state, nothing outside its folder.
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, normalize, resolve, sep } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.topojson': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
}

/** Path of the file that a request means, or null where it points outside the folder or below another path. */
export function fileFor(folder, below, url) {
  let path
  try {
    path = decodeURIComponent(url.split(/[?#]/)[0] ?? '')
  } catch {
    return null
  }
  if (!path.startsWith(below) || path.includes('\0')) return null
  const root = resolve(folder)
  const file = normalize(join(root, path.slice(below.length)))
  if (file !== root && !file.startsWith(root + sep)) return null
  return path.endsWith('/') ? join(file, 'index.html') : file
}

/** Fonts and pictures are packed already. */
const TEXT = /^(text|application)\/|svg/

/** Packs each file once, however often it is asked for, as a host with ready-made .gz files has it. */
function createPacker() {
  const kept = new Map()
  return (file, { mtimeMs, size }) => {
    const name = `${file} ${mtimeMs} ${size}`
    if (!kept.has(name))
      kept.set(
        name,
        readFile(file).then((body) => promisify(gzip)(body, { level: 9 })),
      )
    return kept.get(name)
  }
}

async function answer({ folder, below, pack }, request, response) {
  const refuse = (status) => response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${status}`)
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405)
  const file = fileFor(folder, below, request.url ?? '/')
  const found = file && (await stat(file).catch(() => null))
  if (!found?.isFile()) return refuse(404)
  const type = TYPES[extname(file)] ?? 'application/octet-stream'
  const wanted = pack && TEXT.test(type) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
  const packed = wanted ? await pack(file, found).catch(() => null) : null
  response.writeHead(200, {
    'content-type': type,
    ...(packed ? { 'content-encoding': 'gzip' } : {}),
    'content-length': packed ? packed.length : found.size,
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
    // Pages elsewhere import embed.js, and a frame in a strict sandbox has no origin: both read these files as strangers.
    'access-control-allow-origin': '*',
  })
  if (request.method === 'HEAD') return response.end()
  if (packed) response.end(packed)
  else
    createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response)
}

const listen = (server, port, host) =>
  new Promise((done, failed) => {
    server.once('error', failed)
    server.listen(port, host, () => {
      server.off('error', failed)
      done(server.address().port)
    })
  })

const TRIES = 50

/**
 * Serves a folder on the first free port from `port` on (0: any).
 * @param {{ folder: string, host?: string, port?: number, below?: string, compress?: boolean }} options `below`: path it appears under, with
 * slashes at both ends; `compress`: gzip, each file once
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function serve({ folder, host = '127.0.0.1', port = 0, below = '/', compress = false }) {
  const pack = compress ? createPacker() : null
  const server = createServer((request, response) => void answer({ folder, below, pack }, request, response))
  for (let next = port; ; next++) {
    try {
      const at = await listen(server, next, host)
      const shown = host.includes(':') ? `[${host}]` : host
      const stop = () =>
        new Promise((done) => {
          server.close(() => done())
          server.closeAllConnections()
        })
      return { url: `http://${shown}:${at}${below}`, stop }
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || next >= port + TRIES) throw error
    }
  }
}
