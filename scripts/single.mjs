// npm run build:single: the whole atlas as one HTML file, dist-single/chengyu-atlas.html, that opens by double click.
// Arguments go on: npm run build:single -- --mode public
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from 'vite'
import { load, ROOT } from './lib/source.mjs'

const { values } = parseArgs({ options: { mode: { type: 'string', default: 'production' } } })
const OUT = join(ROOT, 'dist-single')
const built = join(OUT, 'parts')
const { single, singleFile } = await load('build/single.ts')

await build({
  root: ROOT,
  mode: values.mode,
  logLevel: 'warn',
  plugins: [single()],
  publicDir: false,
  build: {
    outDir: built,
    emptyOutDir: true,
    cssCodeSplit: false,
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    chunkSizeWarningLimit: Number.MAX_SAFE_INTEGER,
    rolldownOptions: { output: { codeSplitting: false } },
  },
})
const html = singleFile({ root: ROOT, built })
rmSync(OUT, { recursive: true })
mkdirSync(OUT)
writeFileSync(join(OUT, 'chengyu-atlas.html'), html)
console.log(`dist-single/chengyu-atlas.html, ${(Buffer.byteLength(html) / 1e6).toFixed(1)} MB: opens by double click`)
