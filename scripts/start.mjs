// npm start: builds the atlas when something changed since the last build, serves it on this machine and says where.
//
//   npm start                                  http://127.0.0.1:4173/ or the next free port
//   npm start -- --host 0.0.0.0 --port 8080    for other machines in the room
import { parseArgs } from 'node:util'
import { buildIfStale, DIST } from './lib/fresh.mjs'
import { serve } from './lib/serve.mjs'

const { values: options } = parseArgs({ options: { host: { type: 'string' }, port: { type: 'string' } } })
const port = Number(options.port ?? 4173)
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  console.error(`--port takes a number from 0 to 65535, not ${options.port}.`)
  process.exit(1)
}

await buildIfStale()
const { url, stop } = await serve({ folder: DIST, host: options.host ?? '127.0.0.1', port })
console.log(`成渝图志 Chengyu Atlas: ${url}  (Ctrl+C stops it)`)
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void stop().then(() => process.exit(0)))
