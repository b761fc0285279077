// The page of a briefing: all its words one after the other, each part with the way to the same page on the map.
import type { Briefing } from '../../src/domain/model.ts'
import { readUrl } from '../../src/state/url.ts'
import type { Atlas } from './atlas.ts'
import { crumbs, liveLink, type Page } from './frame.ts'
import { type Html, html } from './html.ts'
import { WORDS } from './words.ts'

/** Names of files are shared with measures and places. */
export const briefingName = ({ id }: Briefing): string => `briefing-${id}`

/** @param cards names of the card pictures that are there */
export function briefingPage(atlas: Atlas, briefing: Briefing, cards: ReadonlySet<string>): Page {
  const { graph, t, lang, config } = atlas
  const name = briefingName(briefing)
  const title = t.of(briefing.title)
  const sources = [...new Set(briefing.chapters.flatMap((chapter) => chapter.sources))]
  const parts = briefing.chapters.map((chapter, i): Html => {
    const { chosen } = readUrl(chapter.link).patch
    const code = chosen?.type === 'measure' ? chosen.code : null
    const id = code ?? (chosen?.type === 'feature' ? chosen.id : null)
    const thing =
      chosen?.type === 'measure' ? graph.measures.get(chosen.code)?.title : chosen ? graph.features.get(chosen.id)?.short : null
    const pillar = code ? graph.pillarOf(code) : null
    const cited = chapter.sources.map((source) => sources.indexOf(source) + 1)
    return html`<section data-pillar="${pillar ?? 'none'}"><h2>${t.of(chapter.title)}</h2>${chapter.words.map((part, at) => html`<p>${t.of(part)}${at < chapter.words.length - 1 ? null : cited.map((n) => html`<sup><a href="#s${n}">${n}</a></sup>`)}</p>`)}
<p class="aside"><a href="../../${liveLink(lang, `b=${briefing.id}${i === 0 ? '' : `&ch=${i + 1}`}`)}">${WORDS.open[lang]}</a>${id && thing ? html` · <a href="${id}.html">${t.of(thing)}</a>` : null}</p></section>`
  })
  const list = sources.map((id, i) => {
    const source = graph.sources.get(id)
    const words = source ? [source.title, source.publisher, source.date].filter((part) => part !== null).join(', ') : id
    return html`<li id="s${i + 1}">${source?.url ? html`<a href="${source.url}" rel="noopener nofollow">${words}</a>` : words}</li>`
  })
  return {
    name,
    title,
    description: t.of(briefing.summary),
    view: `b=${briefing.id}`,
    card: cards.has(name) ? name : 'home',
    data: [
      crumbs(atlas, title, name),
      {
        '@context': 'https://schema.org',
        '@type': 'Article',
        headline: title,
        description: t.of(briefing.summary),
        inLanguage: lang === 'zh' ? 'zh-CN' : 'en',
        dateModified: briefing.asOf,
        ...(config.site.url ? { url: `${config.site.url}p/${lang}/${name}.html` } : {}),
      },
    ],
    body: html`<article>
<p class="eyebrow">${WORDS.briefing[lang]} · ${t('briefing.pages', { n: briefing.chapters.length, asOf: briefing.asOf })}</p>
<h1>${title}</h1>
<p class="go"><a class="button" href="../../${liveLink(lang, `b=${briefing.id}`)}">${WORDS.open[lang]}</a></p>
<p class="summary">${t.of(briefing.summary)}</p>
${parts}
${list.length === 0 ? null : html`<section><h2>${WORDS.sources[lang]}</h2><ol class="sources">${list}</ol></section>`}
</article>`,
  }
}
