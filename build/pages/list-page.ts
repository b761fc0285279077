// The list of everything: what a reader without script, and a search engine, starts from.
import { AREA_KINDS, CORRIDOR_MODES, SITE_KINDS } from '../../src/domain/kinds.ts'
import type { Briefing, Feature } from '../../src/domain/model.ts'
import { strandWord } from '../../src/panels/detail/strand-word.ts'
import type { Atlas } from './atlas.ts'
import { briefingName } from './briefing-page.ts'
import { liveLink, type Page } from './frame.ts'
import { type Html, html } from './html.ts'
import { SITE_LINE, WORDS } from './words.ts'

export function listPage(atlas: Atlas, briefings: readonly Briefing[]): Page {
  const { graph, t, lang } = atlas
  const { plans, measures, sites, corridors, areas } = graph.dataset
  const lead = (code: string, depth: number) => code.split('.').slice(0, depth).join('.')
  const plan = plans.map(
    (article) =>
      html`<section><h2>${lang === 'zh' ? `《${t.of(article.title)}》` : t.of(article.title)}</h2>${article.sections.map(
        (part) => {
          const own = measures.filter((measure) => lead(measure.code, 2) === `${article.no}.${part.no}`)
          const strands = [...new Set(own.map((measure) => lead(measure.code, 3)))]
          return html`<h3>${t.of(part.title)}</h3>${strands.map((prefix) => {
            const strand = part.strands.find(({ no }) => prefix.endsWith(`.${no}`)) ?? null
            const items = own
              .filter((measure) => lead(measure.code, 3) === prefix)
              .map((measure) => {
                const n = graph.threadsOfMeasure(measure.code).length
                return html`<li data-pillar="${graph.pillarOf(measure.code) ?? 'none'}"><a href="${measure.code}.html">${t.of(measure.title)}</a> <span class="aside">${n === 0 ? WORDS.noPlace[lang] : n}</span></li>`
              })
            return html`<h4>${strandWord(t, strand)}${strand ? html` ${t.of(strand.title)}` : null}</h4><ul class="links">${items}</ul>`
          })}`
        },
      )}</section>`,
  )
  const group = (heading: string, found: readonly Feature[]): Html | null =>
    found.length === 0
      ? null
      : html`<h4>${heading} <span class="aside">${found.length}</span></h4><ul class="columns">${found.map((feature) => html`<li data-pillar="${graph.pillarOfFeature(feature.id) ?? 'none'}"><a href="${feature.id}.html">${t.of(feature.short)}</a></li>`)}</ul>`
  return {
    name: 'index',
    title: WORDS.allTitle[lang],
    description: SITE_LINE[lang],
    view: '',
    card: 'home',
    data: [],
    body: html`<article>
<h1>${WORDS.allTitle[lang]}</h1>
<p class="summary">${SITE_LINE[lang]}</p>
<p class="go"><a class="button" href="../../${liveLink(lang, '')}">${WORDS.open[lang]}</a></p>
<nav class="jump"><a href="#measures">${WORDS.measures[lang]} ${measures.length}</a><a href="#places">${WORDS.places[lang]} ${sites.length}</a><a href="#corridors">${WORDS.corridors[lang]} ${corridors.length}</a><a href="#areas">${WORDS.areas[lang]} ${areas.length}</a></nav>
${briefings.length === 0 ? null : html`<section id="briefings"><h2>${WORDS.briefings[lang]}</h2><ul class="links">${briefings.map((one) => html`<li><a href="${briefingName(one)}.html">${t.of(one.title)}</a></li>`)}</ul></section>`}
<div id="measures">${plan}</div>
<section id="places"><h2>${WORDS.places[lang]}</h2>${SITE_KINDS.map((kind) =>
      group(
        t(`kind.${kind}`),
        sites.filter((site) => site.kind === kind),
      ),
    )}</section>
<section id="corridors"><h2>${WORDS.corridors[lang]}</h2>${CORRIDOR_MODES.map((mode) =>
      group(
        t(`mode.${mode}`),
        corridors.filter((one) => one.mode === mode),
      ),
    )}</section>
<section id="areas"><h2>${WORDS.areas[lang]}</h2>${AREA_KINDS.map((kind) =>
      group(
        t(`area.${kind}`),
        areas.filter((one) => one.kind === kind),
      ),
    )}</section>
</article>`,
  }
}
