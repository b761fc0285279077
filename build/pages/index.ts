// Writes a text page for every measure, place, corridor, area and briefing in both languages beside the live map, for search engines and readers without script.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'
import { PALETTES } from '../../src/scene/palette.ts'
import type { Config } from '../../src/state/config.ts'
import { readBriefings } from '../briefings.ts'
import { readConfig } from '../config.ts'
import { SINGLE_PLUGIN } from '../single.ts'
import { atlasIn, LANGS, namesOf, readCounties, readGraph } from './atlas.ts'
import { briefingPage } from './briefing-page.ts'
import { featurePage } from './feature-page.ts'
import { fileOf, framed, LANG_TAGS, oembed, oembedOf, type Page } from './frame.ts'
import { homeTags } from './home.ts'
import { escapeText } from './html.ts'
import { listPage } from './list-page.ts'
import { ground } from './locator.ts'
import { measurePage } from './measure-page.ts'
import { pageCss } from './style.ts'

/** All pages of one site, by path below it. `folder` is data/, `styles` the folder of the atlas' own style sheets. */
export function pagesOf(folder: string, styles: string, config: Config): Map<string, string> {
  const files = new Map<string, string>()
  const counties = readCounties(folder)
  const graph = readGraph(folder)
  const names = namesOf(counties)
  const site = config.site.url
  const listed: string[] = []
  const briefings = readBriefings(folder)
  const pictures = join(folder, '..', 'public', 'cards')
  const cards = new Set(existsSync(pictures) ? readdirSync(pictures).map((file) => file.replace(/-(zh|en)\.jpg$/, '')) : [])
  for (const lang of LANGS) {
    const atlas = atlasIn(lang, graph, names, config)
    const pages: Page[] = [
      listPage(atlas, briefings),
      ...briefings.map((briefing) => briefingPage(atlas, briefing, cards)),
      ...graph.dataset.measures.map((measure) => measurePage(atlas, measure)),
      ...[...graph.features.values()].map((feature) => featurePage(atlas, feature)),
    ]
    for (const page of pages) {
      files.set(fileOf(lang, page.name), framed(atlas, page))
      if (site !== null) files.set(oembedOf(lang, page.name), oembed(site, lang, page))
    }
    if (listed.length === 0) listed.push(...pages.map(({ name }) => name))
  }
  const rivers = JSON.parse(readFileSync(join(folder, 'basemap', 'rivers.geojson'), 'utf8'))
  for (const theme of ['light', 'dark'] as const)
    files.set(`p/map-${theme}.svg`, ground(counties, rivers, PALETTES[theme], config.boundaries))
  files.set('p/page.css', pageCss(readFileSync(join(styles, 'tokens.css'), 'utf8')))
  files.set('robots.txt', `User-agent: *\nAllow: /\n${site === null ? '' : `Sitemap: ${site}sitemap.xml\n`}`)
  if (site !== null) files.set('sitemap.xml', sitemap(site, listed))
  return files
}

/** Every page once a language, each naming the other; the live map first. Addresses must be absolute here. */
export function sitemap(site: string, names: readonly string[]): string {
  const address = (lang: 'zh' | 'en', name: string) => escapeText(site + (name === 'index' ? `p/${lang}/` : fileOf(lang, name)))
  const entries = names.flatMap((name) => {
    const pair = LANGS.map(
      (lang) => `<xhtml:link rel="alternate" hreflang="${LANG_TAGS[lang]}" href="${address(lang, name)}"/>`,
    ).join('')
    return LANGS.map((lang) => `<url><loc>${address(lang, name)}</loc>${pair}</url>`)
  })
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    `<url><loc>${escapeText(site)}</loc></url>`,
    ...entries,
    '</urlset>\n',
  ].join('\n')
}

export function pages(): Plugin {
  let root = ''
  let alone = false
  return {
    name: 'atlas-pages',
    apply: 'build',
    configResolved(resolved) {
      root = resolved.root
      // The single file has nothing beside it.
      alone = resolved.plugins.some(({ name }) => name === SINGLE_PLUGIN)
    },
    transformIndexHtml: () => (alone ? [] : homeTags(readConfig(root).config)),
    // Written here and not emitted: seven hundred lines in the log of every build would bury what matters.
    writeBundle({ dir }) {
      if (!dir || alone) return
      const { config } = readConfig(root)
      const files = pagesOf(join(root, 'data'), join(root, 'src/style'), config)
      for (const [file, text] of files) {
        mkdirSync(dirname(join(dir, file)), { recursive: true })
        writeFileSync(join(dir, file), text)
      }
      const left =
        config.site.url === null ? ' No site.url in the configuration: without sitemap, canonical links and card pictures.' : ''
      this.info(`${files.size} static files in p/.${left}`)
    },
  }
}
