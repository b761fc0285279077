// The page of one measure: what it says, with the plan's own words underlined, and every place that carries it.
import { BASES } from '../../src/domain/kinds.ts'
import type { FullMeasure } from '../../src/domain/model.ts'
import { strandWord } from '../../src/panels/detail/strand-word.ts'
import { piecesOf } from '../../src/panels/detail/terms.ts'
import type { Atlas } from './atlas.ts'
import { crumbs, liveLink, type Page } from './frame.ts'
import { html } from './html.ts'
import { locator } from './locator.ts'
import { WORDS } from './words.ts'

export function measurePage(atlas: Atlas, measure: FullMeasure): Page {
  const { graph, t, lang, config } = atlas
  const { code } = measure
  const threads = graph.threadsOfMeasure(code)
  const pillar = graph.pillarOf(code)
  const place = graph.placeOf(code)
  const title = t.of(measure.title)
  const summary = piecesOf(measure, lang, threads).map((piece) =>
    piece.type === 'ours' ? piece.text : html`<mark data-basis="${piece.basis ?? 'none'}">${piece.text}</mark>`,
  )
  const groups = BASES.flatMap((basis) => {
    const found = threads.filter((thread) => thread.basis === basis)
    if (found.length === 0) return []
    const items = found.flatMap(({ feature: id }) => {
      const feature = graph.features.get(id)
      return feature ? [html`<li><a href="${id}.html">${t.of(feature.short)}</a></li>`] : []
    })
    return [
      html`<section><h2><span class="basis" data-basis="${basis}">${t(`basis.${basis}`)}</span> <span class="aside">${items.length}</span></h2><ul class="columns">${items}</ul></section>`,
    ]
  })
  const spots = threads.flatMap(({ feature: id }) => {
    const feature = graph.features.get(id)
    // The whole circle behind every place says nothing.
    return feature && !(feature.type === 'area' && feature.kind === 'circle') ? [{ feature, pillar }] : []
  })
  const caption = html`<span class="approval">${atlas.approval}</span>`
  const at = graph.dataset.measures.findIndex((other) => other.code === code)
  const beside = (offset: 1 | -1) => graph.dataset.measures[at + offset]
  const [before, after] = [beside(-1), beside(1)]
  const strand = place?.strand ?? null
  const path = place
    ? [
        lang === 'zh' ? `《${t.of(place.plan.title)}》` : t.of(place.plan.title),
        t.of(place.section.title),
        strand ? `${strandWord(t, strand)} ${t.of(strand.title)}` : '',
      ].filter((part) => part !== '')
    : []
  const plain = measure.summary[lang]
  return {
    name: code,
    title,
    description: plain,
    view: `at=${code}`,
    card: pillar ?? 'home',
    data: [crumbs(atlas, title, code)],
    body: html`<article data-pillar="${pillar ?? 'none'}">
<p class="eyebrow">${pillar ? t(`pillar.${pillar}`) : t('detail.overview')} · ${code}</p>
<h1>${title}</h1>
<p class="names"><span lang="${lang === 'zh' ? 'en' : 'zh-CN'}">${lang === 'zh' ? measure.title.en : measure.title.zh}</span></p>
${locator(spots, lang, config.boundaries, WORDS.figure[lang].replace('{name}', title), caption)}
<p class="go"><a class="button" href="../../${liveLink(lang, `at=${code}`)}">${WORDS.open[lang]}</a></p>
<p class="summary">${summary}</p>
<p class="aside">${WORDS.inPlan[lang]}${lang === 'zh' ? '：' : ': '}${path.join(' › ')}</p>
${threads.length === 0 ? html`<section><h2>${t('detail.noPlace')}</h2><p>${measure.placeNote === null ? t('detail.noPlaceYet') : t.of(measure.placeNote)}</p></section>` : groups}
<nav class="beside">${before ? html`<a rel="prev" href="${before.code}.html"><span class="aside">${WORDS.previous[lang]}</span> ${t.of(before.title)}</a>` : null}${after ? html`<a rel="next" href="${after.code}.html"><span class="aside">${WORDS.next[lang]}</span> ${t.of(after.title)}</a>` : null}</nav>
</article>`,
  }
}
