// How the pages of the benchmark are built: as the atlas is, for the same browsers.
import { join } from 'node:path'
import { defineConfig } from 'vite'

const NAMES = ['floor', 'leaflet', 'openlayers', 'echarts', 'kepler', 'search']

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  publicDir: false,
  worker: { format: 'es' },
  // Pages wait for their content at the top level, which a browser of 2021 can just do.
  build: {
    target: 'chrome90',
    outDir: join(import.meta.dirname, '..', 'node_modules', '.built'),
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
    rolldownOptions: { input: Object.fromEntries(NAMES.map((name) => [name, join(import.meta.dirname, `${name}.html`)])) },
  },
})
