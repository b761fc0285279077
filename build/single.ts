// The atlas as one HTML file that opens by double click: code, workers, styles, fonts, pictures and data inside it, and a policy that lets nothing else in.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { AHEAD, APP, LATE, RELIEF } from '../src/poster/paper.ts'
import { hostsOf } from '../src/state/config.ts'
import { readConfig } from './config.ts'
import { dataFiles } from './data.ts'
import { PACKED } from './pack.ts'
import { escapeText } from './pages/html.ts'

export const SINGLE_PLUGIN = 'atlas-single'

const WORKER = '?worker&url'
const MADE = '\0atlas-worker:'

/** Bundles for one file: a worker is a text that the page turns into an address, since a file on a disk cannot start another. */
export function single(): Plugin {
  return {
    name: SINGLE_PLUGIN,
    enforce: 'pre',
    async resolveId(id, importer) {
      if (!id.endsWith(WORKER)) return null
      const found = await this.resolve(id.slice(0, -WORKER.length), importer, { skipSelf: true })
      return found ? MADE + found.id : null
    },
    load(id) {
      if (!id.startsWith(MADE)) return null
      const text = readFileSync(id.slice(MADE.length).replace(/\?.*$/, ''), 'utf8').replace(/\n\/\/# sourceMappingURL=.*/, '')
      return `export default URL.createObjectURL(new Blob([${JSON.stringify(text)}], { type: 'text/javascript' }))`
    },
  }
}

const base64 = (file: string): string => readFileSync(file).toString('base64')
const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
/** Text inside <script> ends at the first thing that looks like its end. All three forms mean the same in JavaScript strings and JSON. */
export const safeInScript = (text: string): string => text.replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '<\\u0021--')

const PICTURES: Readonly<Record<string, string>> = { webp: 'image/webp', png: 'image/png', svg: 'image/svg+xml' }
const pictureAddress = (file: string): string =>
  `data:${PICTURES[file.slice(file.lastIndexOf('.') + 1)] ?? 'application/octet-stream'};base64,${base64(file)}`

/** Style sheets with every font inside. `folder`: where their relative addresses start. */
const withFonts = (css: string, folder: string): string =>
  css.replace(
    /url\(['"]?(?:\.\/fonts\/)?([\w.-]+\.woff2)['"]?\)/g,
    (_, file: string) => `url(data:font/woff2;base64,${base64(join(folder, file))})`,
  )

type Folders = {
  /** Project root. */
  readonly root: string
  /** What the bundler wrote: index.html, assets/, data/. */
  readonly built: string
}

/** Everything the running page would fetch, as blocks of data. */
function blocks({ root, built }: Folders): string {
  const block = (path: string, type: string, text: string) =>
    `<script type="${type}" data-file="${escapeText(path)}">${type === 'text/plain' ? text : safeInScript(text)}</script>`
  const data = dataFiles(join(built, 'data')).filter((file) => /json$/.test(file) && !PACKED.includes(file))
  const config = join(root, 'public/config.json')
  return [
    ...data.map((file) =>
      block(`data/${file}`, 'application/json', JSON.stringify(JSON.parse(readFileSync(join(built, 'data', file), 'utf8')))),
    ),
    ...(existsSync(config) ? [block('config.json', 'application/json', readFileSync(config, 'utf8'))] : []),
    ...['light', 'dark'].map((theme) => {
      const file = `basemap/relief-${theme}.webp`
      return block(file, 'text/plain', pictureAddress(join(root, 'public', file)))
    }),
  ].join('\n')
}

/** The one file, from what the bundler wrote. Throws where something is left that the file could not bring along. */
export function singleFile(folders: Folders): string {
  const { root, built } = folders
  let html = readFileSync(join(built, 'index.html'), 'utf8')
  const scripts: string[] = []
  const styles: string[] = []
  const inline = (tag: string, text: string, into: string[]): string => {
    into.push(hashOf(text))
    return `${tag}${text}`
  }
  html = html
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
    // Nothing waits in one file: styles that come late elsewhere are put on at once.
    .replace(new RegExp(`${LATE} as="style"`, 'g'), 'rel="stylesheet"')
    .replace(new RegExp(`<link ${AHEAD} [^>]*>`, 'g'), '')
    .replace(/<link [^>]*rel="(?:preload|modulepreload|manifest|apple-touch-icon|canonical|alternate)"[^>]*>\s*/g, '')
    // Text pages do not come along.
    .replace(/<a [^>]*href="\.\/p\/[^"]*"[^>]*>([\s\S]*?)<\/a>/g, '$1')
    .replace(
      /<link rel="icon"[^>]*>/,
      () => `<link rel="icon" href="${pictureAddress(join(root, 'public/icon.svg'))}" type="image/svg+xml">`,
    )
    // The first picture does without its relief, which comes with the live map.
    .replace(new RegExp(`<meta name="${RELIEF}"[^>]*>|<image [^>]*data-relief=[^>]*/?>(?:</image>)?`, 'g'), '')
  const fonts = join(root, 'public/fonts')
  html = html.replace(
    /<style>([\s\S]*?)<\/style>/g,
    (_, css: string) => `${inline('<style>', withFonts(css, fonts), styles)}</style>`,
  )
  html = html.replace(/<script>([\s\S]*?)<\/script>/g, (_, code: string) => `${inline('<script>', code, scripts)}</script>`)
  html = html.replace(/<link rel="stylesheet"[^>]*href="\.\/([^"]+)"[^>]*>/g, (_, file: string) => {
    const source = file.startsWith('fonts/') ? join(root, 'public') : built
    const css = withFonts(readFileSync(join(source, file), 'utf8'), join(source, file, '..'))
    return `${inline('<style>', css, styles)}</style>`
  })
  let module = ''
  // Nor does the app: without a link to call it by, the first script leaves it to the browser.
  html = html.replace(new RegExp(`<link ${APP} [^>]*href="\\./([^"]+)"[^>]*>`), (_, file: string) => {
    module = safeInScript(readFileSync(join(built, file), 'utf8'))
    return ''
  })
  if (module === '') throw new Error('The built page names no script of the app')
  html = html.replace(
    '</body>',
    () => `${blocks(folders)}\n${inline('<script type="module">', module, scripts)}</script>\n</body>`,
  )
  const left = html.replace(/<script[\s\S]*?<\/script>|<style>[\s\S]*?<\/style>/g, '').match(/(?:src|href)="\.?\/?[\w][^":]*"/g)
  if (left) throw new Error(`The single file still points beside itself: ${left.join(', ')}`)
  const hosts = hostsOf(readConfig(root).config).map((host) => ` ${host}`)
  const policy = [
    "default-src 'none'",
    `script-src ${scripts.join(' ')}`,
    `style-src ${styles.join(' ')}`,
    `img-src data: blob:${hosts.join('')}`,
    'font-src data:',
    // MapLibre reads its pictures and, on a page without an origin, its own worker through fetch.
    `connect-src data: blob:${hosts.join('')}`,
    'worker-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return html.replace('<head>', () => `<head>\n    <meta http-equiv="Content-Security-Policy" content="${escapeText(policy)}">`)
}
