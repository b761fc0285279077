// The opening map inside index.html, drawn at build time by the scene code that draws the live one.
import type { Plugin } from 'vite'
import { DATA_FILES } from '../src/domain/parse/dataset.ts'
import { BASE_FILES } from '../src/io/load-base-map.ts'
import { readConfig } from './config.ts'
import { drawPoster, earlyScript } from './poster/page.ts'

/** The live map comes after the picture: so do its styles, or the picture would wait for them. */
function stylesLast(html: string): string {
  const links = html.match(/<link rel="stylesheet"[^>]*>\s*/g) ?? []
  const early = links.map((link) => link.replace('rel="stylesheet"', 'rel="preload" as="style"').trim()).join('\n    ')
  const bare = links.reduce((text, link) => text.replace(link, ''), html)
  return bare
    .replace('</head>', `  ${early}\n  </head>`)
    .replace('</body>', `  ${links.map((link) => link.trim()).join('\n    ')}\n  </body>`)
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
        const { css, body, sheets, noScript } = drawPoster(root, readConfig(root).config)
        const script = await earlyScript(root, target)
        const ui = '<div id="ui">'
        if (!html.includes(ui)) throw new Error(`index.html has no ${ui} for the first picture to lie under`)
        // Functions, since what is put in may hold a $.
        return stylesLast(html)
          .replace('</head>', () => `<style>${css}</style>${preloads()}</head>`)
          .replace(/<noscript>[\s\S]*<\/noscript>/, '')
          .replace('</body>', () => `<noscript>${noScript}</noscript></body>`)
          .replace(ui, () => `${body}<script>${script}</script>${sheets}\n      ${ui}`)
      },
    },
  }
}
