// The opening map inside index.html, drawn at build time by the scene code that draws the live one.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin, Rollup } from 'vite'
import { AHEAD, APP, LATE } from '../src/poster/paper.ts'
import { readConfig } from './config.ts'
import { FIRST_FILES } from './pack.ts'
import { openingPanels } from './poster/opening-panels.ts'
import { drawPoster, earlyScript, type Poster } from './poster/page.ts'
import { SINGLE_PLUGIN } from './single.ts'

type Bundle = Rollup.OutputBundle

/** The panels' styles stand in the page, before the panels and after whatever later parts of the app put into the head. */
function stylesIn(html: string, bundle: Bundle): { readonly html: string; readonly css: string } {
  const links = (html.match(/<link rel="stylesheet"[^>]*>\s*/g) ?? []).map((link) => link.trim())
  const ours = links.flatMap((link) => {
    const file = bundle[link.match(/href="\.\/([^"]*)"/)?.[1] ?? '']
    return file?.type === 'asset' ? [String(file.source).trim()] : []
  })
  if (ours.length !== links.length) throw new Error(`A style sheet of the page was not built: ${links.join(' ')}`)
  return { html: links.reduce((text, link) => text.replace(link, ''), html), css: ours.join('') }
}

/** The app's script as a link that the first script calls when it is time (src/poster/begin.ts), and what it imports as links to fetch ahead. */
function appWaits(html: string): string {
  const script = html.match(/<script type="module"[^>]*src="([^"]+)"[^>]*><\/script>/)
  if (!script) throw new Error('index.html names no script of the app')
  return html
    .replace(script[0], () => `<link ${APP} ${AHEAD} as="script" crossorigin href="${script[1]}">`)
    .replace(/<link rel="modulepreload"/g, `<link ${AHEAD} as="script"`)
}

const ALL_FONTS = /<link rel="stylesheet" href="\.\/fonts\/fonts\.css"[^>]*>/
const FIRST_FONTS = 'first.css'
const MORE_FONTS = 'more.css'
const MAP_FONTS = 'map.css'

/**
 * The rules of all fonts that the first picture and the panels are written in stand in the page: a rule that comes later has everything laid out
 * anew. Their first parts are on their way at once. A script puts on what only WebGL needs (src/poster/map-fonts.ts).
 */
function fontsIn(html: string, root: string): { readonly html: string; readonly css: string; readonly links: string } {
  if (!ALL_FONTS.test(html)) throw new Error('index.html has no link to fonts.css to take apart')
  const read = (name: string) => readFileSync(join(root, 'public/fonts', name), 'utf8').replace(/url\('/g, "url('./fonts/")
  const bare = (css: string) => css.replace(/\/\*[\s\S]*?\*\/|\n\s*/g, '').replace(/([:,]) /g, '$1')
  const first = read(FIRST_FONTS)
  const files = [...first.matchAll(/url\('([^']+)'\)/g)].map(([, file]) => file)
  return {
    html: html.replace(ALL_FONTS, `<link ${LATE} as="style" href="./fonts/${MAP_FONTS}">`),
    css: bare(first + read(MORE_FONTS)),
    links: files.map((file) => `<link rel="preload" as="font" type="font/woff2" crossorigin href="${file}">`).join(''),
  }
}

/** What the live map will ask for as soon as its script runs. */
function dataAhead(): string {
  return ['config.json', ...FIRST_FILES.map((file) => `data/${file}`)]
    .map((file) => `<link ${AHEAD} as="fetch" crossorigin href="./${file}">`)
    .join('')
}

export function poster(target: string): Plugin {
  let root = ''
  let drawn: Poster | null = null
  let alone = false
  const draw = () => {
    drawn ??= drawPoster(root, readConfig(root).config, alone)
    return drawn
  }
  return {
    name: 'atlas-poster',
    apply: 'build',
    configResolved(resolved) {
      root = resolved.root
      alone = resolved.plugins.some(({ name }) => name === SINGLE_PLUGIN)
    },
    generateBundle() {
      for (const [fileName, source] of draw().files) this.emitFile({ type: 'asset', fileName, source })
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html, { bundle }) {
        const { config } = readConfig(root)
        const { head, css, body, sheets, noScript } = draw()
        const panels = await openingPanels(root, config)
        const script = await earlyScript(root, target)
        const ui = '<div id="ui"></div>'
        if (!html.includes(ui) || !bundle) throw new Error(`index.html has no ${ui} for the opening panels`)
        // Functions, since what is put in may hold a $.
        const fonts = fontsIn(html, root)
        const styles = stylesIn(appWaits(fonts.html), bundle)
        return styles.html
          .replace(
            '</head>',
            () => `${head}${fonts.links}<style>${fonts.css}${css}</style>${dataAhead()}<script>${script}</script></head>`,
          )
          .replace(/<noscript>[\s\S]*<\/noscript>/, '')
          .replace('<body>', () => `<body><style>${styles.css}</style>`)
          .replace('</body>', () => `<noscript>${noScript}</noscript></body>`)
          .replace(ui, () => `${panels}${body}${sheets}`)
      },
    },
  }
}
