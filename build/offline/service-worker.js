// Keeps the whole atlas on the reader's machine. The build puts two lines before this text: FILES (path → digest) and VERSION.
/* global FILES, VERSION */
const SCOPE = self.registration.scope
/** Several atlases may live on one host: each keeps to its own caches. */
const OURS = `chengyu-atlas ${SCOPE} `
const CACHE = OURS + VERSION
const AT_ONCE = 4
/** How long the deployer's settings may take before the last known ones are used. */
const PATIENCE_MS = 3000

/** A hash in the name: such a file never changes, and no other version has another one of that name. */
const isFinal = (path) => path.startsWith('assets/')
const ours = async () => (await caches.keys()).filter((name) => name.startsWith(OURS))

async function fromAny(url) {
  for (const name of [CACHE, ...(await ours()).reverse()]) {
    const found = await (await caches.open(name)).match(url, { ignoreSearch: true })
    if (found) return found
  }
  return undefined
}

/** A few at a time, so that a reader on a slow line is not crowded out by what may be needed later. */
async function fill() {
  const cache = await caches.open(CACHE)
  const todo = Object.keys(FILES)
  const work = async () => {
    for (let path = todo.shift(); path !== undefined; path = todo.shift()) {
      const url = new URL(path, SCOPE).href
      if (await cache.match(url)) continue
      const held = isFinal(path) ? await fromAny(url) : undefined
      const found = held || (await fetch(url, { cache: isFinal(path) ? 'default' : 'no-cache' }))
      if (!found.ok) throw new Error(`${path}: ${found.status}`)
      await cache.put(url, found)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
}

/** Old files go when nobody can be using them: an open page may still fetch a part of its own version. */
async function prune() {
  // A younger worker is filling its cache, or waits with a full one.
  if (self.registration.installing || self.registration.waiting) return
  const open = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  if (open.length > 0) return
  for (const name of await ours()) if (name !== CACHE) await caches.delete(name)
}

async function settings(request) {
  const cache = await caches.open(CACHE)
  const late = new Promise((_, reject) => setTimeout(() => reject(new Error('late')), PATIENCE_MS))
  try {
    const found = await Promise.race([fetch(request), late])
    if (found.ok) await cache.put(request, found.clone())
    return found
  } catch {
    return (await cache.match(request)) || Response.error()
  }
}

self.addEventListener('install', (event) => event.waitUntil(fill()))
self.addEventListener('activate', (event) => event.waitUntil(prune()))
// Only when the reader says so: a new version never takes over a page that is in use.
self.addEventListener('message', ({ data }) => {
  if (data === 'take over') self.skipWaiting()
})
self.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method !== 'GET' || request.headers.has('range') || !request.url.startsWith(SCOPE)) return
  const path = decodeURI(new URL(request.url).pathname.slice(new URL(SCOPE).pathname.length))
  if (request.mode === 'navigate') {
    // The text pages are not kept: they are for readers who come from elsewhere.
    if (path !== '' && path !== 'index.html') return
    event.respondWith(fromAny(SCOPE).then((found) => found || fetch(request)))
    event.waitUntil(prune())
  } else if (path === 'config.json') event.respondWith(settings(request))
  else if (path in FILES || isFinal(path)) event.respondWith(fromAny(request.url).then((found) => found || fetch(request)))
})
