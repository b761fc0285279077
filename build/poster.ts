// The opening map inside index.html, drawn at build time by the scene code that draws the live one.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { DATA_FILES } from '../src/domain/parse/dataset.ts'
import { BASE_FILES } from '../src/io/load-base-map.ts'
import { LATE } from '../src/poster/paper.ts'
import { readConfig } from './config.ts'
import { drawPoster, earlyScript } from './poster/page.ts'

/** The live map comes after the picture: so do its styles, which only a script puts on (src/poster/dress.ts), or the page's own rules where none runs. */
function stylesLast(html: string): { readonly html: string; readonly withoutScript: string } {
  const links = (html.match(/<link rel="stylesheet"[^>]*>\s*/g) ?? []).map((link) => link.trim())
  const bare = links.reduce((text, link) => text.replace(link, ''), html)
  const early = links.map((link) => link.replace('rel="stylesheet"', `rel="preload" as="style" ${LATE}`)).join('\n    ')
  return { html: bare.replace('</head>', `  ${early}\n  </head>`), withoutScript: links.join('') }
}

const ALL_FONTS = 'href="./fonts/fonts.css"'
const FIRST_FONTS = 'public/fonts/first.css'

/** Fonts in two steps: their first parts are known to the first picture and on their way at once; of the others only the rules come. */
function fontsInSteps(html: string, root: string): { readonly html: string; readonly css: string; readonly links: string } {
  if (!html.includes(ALL_FONTS)) throw new Error(`index.html has no ${ALL_FONTS} to take apart`)
  const css = readFileSync(join(root, FIRST_FONTS), 'utf8').replace(/url\('/g, "url('./fonts/")
  const files = [...css.matchAll(/url\('([^']+)'\)/g)].map(([, file]) => file)
  return {
    html: html.replace(ALL_FONTS, 'href="./fonts/more.css"'),
    css: css.replace(/\/\*[\s\S]*?\*\/|\n\s*/g, ''),
    links: files.map((file) => `<link rel="preload" as="font" type="font/woff2" crossorigin href="${file}">`).join(''),
  }
}

/** What the live map will ask for as soon as its script runs, asked for now. */
function preloads(): string {
  const files = [...DATA_FILES, ...Object.values(BASE_FILES).map((file) => `basemap/${file}`)].map((file) => `data/${file}`)
  return ['config.json', ...files].map((file) => `<link rel="preload" as="fetch" crossorigin href="./${file}">`).join('')
}

export function poster(target: string): Plugin {
  let root = ''
  return {
    name: 'atlas-poster',
    apply: 'build',
    configResolved(resolved) {
      root = resolved.root
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html) {
        const { head, css, body, sheets, noScript } = drawPoster(root, readConfig(root).config)
        const script = await earlyScript(root, target)
        const ui = '<div id="ui">'
        if (!html.includes(ui)) throw new Error(`index.html has no ${ui} for the first picture to lie under`)
        // Functions, since what is put in may hold a $.
        const fonts = fontsInSteps(html, root)
        const styles = stylesLast(fonts.html)
        return styles.html
          .replace(
            '</head>',
            () => `${head}${fonts.links}<style>${fonts.css}${css}</style><script>${script}</script>${preloads()}</head>`,
          )
          .replace(/<noscript>[\s\S]*<\/noscript>/, '')
          .replace('</body>', () => `<noscript>${styles.withoutScript}${noScript}</noscript></body>`)
          .replace(ui, () => `${body}${sheets}\n      ${ui}`)
      },
    },
  }
}
