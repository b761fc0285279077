// How the app is built: one static folder that works below any path, from any host, with no request but to its own files.
import { defaultClientConditions, defineConfig } from 'vite'
import { approval } from './build/approval.ts'
import { briefings } from './build/briefings.ts'
import { budget } from './build/budget.ts'
import { csp } from './build/csp.ts'
import { data } from './build/data.ts'
import { embed } from './build/embed.ts'
import { offline } from './build/offline/index.ts'
import { pack } from './build/pack.ts'
import { pages } from './build/pages/index.ts'
import { pinyin } from './build/pinyin.ts'
import { poster } from './build/poster.ts'

/** Old enough for the browsers inside chat apps and for the machines in meeting rooms. */
const TARGET = 'chrome90'

export default defineConfig({
  base: './',
  // deck.gl without its WebGPU half, which we never use: an eighth less to fetch when corridors are set in motion.
  resolve: { conditions: ['visgl:webgl-only', ...defaultClientConditions] },
  plugins: [approval(), pinyin(), pack(), data(), briefings(), poster(TARGET), pages(), embed(), csp(), budget(), offline()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  // Pages of the benchmark import what only their own folder has installed.
  optimizeDeps: { entries: ['index.html', 'styleguide.html'] },
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1' },
  // MapLibre starts its worker as a module.
  worker: {
    format: 'es',
    rolldownOptions: { output: { entryFileNames: 'assets/[name]-[hash].js', chunkFileNames: 'assets/[name]-[hash].js' } },
  },
  build: {
    target: TARGET,
    cssTarget: TARGET,
    modulePreload: { polyfill: false },
    // MapLibre alone is above Vite's default of 500 kB; it is its own chunk and fetched only where WebGL is.
    chunkSizeWarningLimit: 1300,
    rolldownOptions: {
      output: {
        entryFileNames: 'assets/[name]-[hash].js',
        chunkFileNames: 'assets/[name]-[hash].js',
        assetFileNames: 'assets/[name]-[hash][extname]',
      },
    },
  },
})
