// The page of one place, corridor or area: what it is, what is known of it and from where, and the measures it carries.
import { CITIES, cityOf } from '../../src/domain/cities.ts'
import { type FullThread, kindsOf } from '../../src/domain/graph.ts'
import type { FullArea, FullCorridor, FullFeature, FullSite, SourceId } from '../../src/domain/model.ts'
import { citedBy, numberOf } from '../../src/panels/detail/citations.ts'
import { datesText } from '../../src/panels/detail/status-text.ts'
import { accuracyText, coordinatesText } from '../../src/panels/parts/format.ts'
import type { Atlas } from './atlas.ts'
import { crumbs, liveLink, type Page } from './frame.ts'
import { type Html, html } from './html.ts'
import { locator } from './locator.ts'
import { WORDS } from './words.ts'

const sortOf = ({ t }: Atlas, feature: FullFeature): string => {
  if (feature.type === 'corridor') return t(`mode.${feature.mode}`)
  if (feature.type === 'area') return t(`area.${feature.kind}`)
  return kindsOf(feature)
    .map((kind) => t(`kind.${kind}`))
    .join(t('measures.listSeparator'))
}

function whereOf({ t, countyName }: Atlas, feature: FullFeature): string {
  if (feature.type === 'corridor' || feature.county === null) return ''
  const city = CITIES[cityOf(feature.county)]
  return [...new Set([city ? t.of(city) : '', countyName(feature.county)])].filter((part) => part !== '').join(' · ')
}

const statusOf = ({ t }: Atlas, feature: FullFeature): string =>
  [
    t(feature.type === 'area' && feature.status === 'operating' ? 'detail.established' : `status.${feature.status}`),
    datesText(t, feature),
  ]
    .filter((part) => part !== '')
    .join(t('detail.separator'))

/** Numbers that lead to the list of sources below. */
const citing =
  (cited: readonly SourceId[]) =>
  (...sources: readonly (SourceId | null)[]): Html[] =>
    [...new Set(sources)].flatMap((id) => {
      const n = numberOf(cited, id)
      return n === 0 ? [] : [html`<sup><a href="#s${n}">${n}</a></sup>`]
    })
type Cite = ReturnType<typeof citing>

const section = (heading: string, body: Html | readonly Html[]): Html => html`<section><h2>${heading}</h2>${body}</section>`

function factsOf({ t }: Atlas, feature: FullFeature, cite: Cite): Html | null {
  if (feature.facts.length === 0) return null
  const items = feature.facts.map((fact) => html`<li>${t.of(fact.text)}${cite(fact.source)}</li>`)
  return section(t('detail.facts'), html`<ul>${items}</ul>`)
}

function positionOf(atlas: Atlas, site: FullSite, cite: Cite): Html {
  const { t } = atlas
  const note = site.positionNote === null ? '' : t.of(site.positionNote)
  const known =
    site.at === null
      ? t('detail.positionUnknown')
      : `${coordinatesText(site.at)} WGS84${site.accuracyM === null ? '' : `, ${WORDS.accuracy[atlas.lang]} ${accuracyText(t, site.accuracyM)}`}`
  return section(
    WORDS.position[atlas.lang],
    html`<p>${known}${cite(...site.positionSources)}</p>${note === '' ? null : html`<p>${note}</p>`}${reachOf(atlas, site, cite)}`,
  )
}

/** The page's small map draws no outline, so only the figure and what the source says of it. */
function reachOf({ t }: Atlas, { extent }: FullSite, cite: Cite): Html | null {
  if (extent === null || extent.areaKm2 === null) return null
  const note = extent.note === null ? '' : t.of(extent.note)
  return html`<p>${t('detail.extent')} ${t('detail.extent.area', { km2: extent.areaKm2 })} ${note}${cite(extent.source)}</p>`
}

function lineOf({ t, lang }: Atlas, corridor: FullCorridor, cite: Cite): Html {
  const length =
    corridor.lengthKm === null
      ? t('detail.corridor.officialUnknown')
      : html`${t('detail.corridor.official', { km: corridor.lengthKm })}${cite(corridor.lengthSource)}`
  const stations = corridor.stations.map((station) => html`<li>${t.of(station.name)}${cite(station.source)}</li>`)
  return section(
    t('detail.corridor.line'),
    html`<p>${length}${corridor.schematic ? html` ${lang === 'zh' ? '（' : '('}${t('detail.corridor.schematic')}${lang === 'zh' ? '）' : ')'}` : null}</p>${stations.length === 0 ? null : html`<ol class="stations">${stations}</ol>`}`,
  )
}

function extentOf({ t, countyName }: Atlas, area: FullArea, cite: Cite): Html {
  const named = (label: 'detail.area.counties' | 'detail.area.partCounties', adcodes: readonly string[]) =>
    adcodes.length === 0
      ? null
      : html`<p>${t(label, { n: adcodes.length })}${t.lang === 'zh' ? '：' : ': '}${adcodes.map(countyName).join(t('measures.listSeparator'))}</p>`
  return section(
    t('detail.area.extent'),
    html`<p>${t(`detail.boundary.${area.boundary}`)}${cite(...area.positionSources)}${t('detail.separator')}${
      area.areaKm2 === null ? t('detail.area.sizeUnknown') : t('detail.area.km2', { km2: area.areaKm2 })
    }</p>${area.positionNote === null ? null : html`<p>${t.of(area.positionNote)}</p>`}${named('detail.area.counties', area.counties)}${named('detail.area.partCounties', area.partCounties)}`,
  )
}

function rolesOf(atlas: Atlas, feature: FullSite | FullArea, cite: Cite): Html | null {
  const { t } = atlas
  if (feature.designations.length === 0) return null
  const items = feature.designations.map(
    (role) =>
      html`<li>${t.of(role.name)}${cite(role.source)} <span class="aside">${t(`kind.${role.kind}`)}${t('detail.separator')}${[t(`status.${role.status}`), role.since ?? ''].filter((part) => part !== '').join(' ')}</span></li>`,
  )
  return section(t('detail.designations'), html`<ul>${items}</ul>`)
}

function measuresOf({ graph, t }: Atlas, threads: readonly FullThread[], cite: Cite): Html {
  const items = threads.flatMap((thread) => {
    const measure = graph.measures.get(thread.measure)
    if (!measure) return []
    const terms = [...new Set(thread.links.map((link) => link.term))].join(t('measures.listSeparator'))
    const pillar = graph.pillarOf(measure.code) ?? 'none'
    return [
      html`<li data-pillar="${pillar}"><a href="${measure.code}.html">${t.of(measure.title)}</a> <span class="basis" data-basis="${thread.basis}">${t(`basis.${thread.basis}`)}</span> <span class="aside" lang="zh-CN">${terms}</span>${cite(...thread.links.map((link) => link.source))}</li>`,
    ]
  })
  return section(
    t('detail.linked'),
    items.length === 0 ? html`<p>${t('detail.linked.none')}</p>` : html`<ul class="links">${items}</ul>`,
  )
}

function sourcesOf({ graph, lang }: Atlas, cited: readonly SourceId[]): Html | null {
  if (cited.length === 0) return null
  const items = cited.map((id, i) => {
    const source = graph.sources.get(id)
    const words = source ? [source.title, source.publisher, source.date].filter((part) => part !== null).join(', ') : id
    // A web address and nothing else becomes a link: data is never a script.
    const link =
      source?.url && /^https?:\/\//.test(source.url) ? html`<a href="${source.url}" rel="noopener nofollow">${words}</a>` : words
    return html`<li id="s${i + 1}">${link}</li>`
  })
  return section(WORDS.sources[lang], html`<ol class="sources">${items}</ol>`)
}

function dataOf(atlas: Atlas, feature: FullFeature, description: string): object[] {
  const { lang, t, config } = atlas
  const name = t.of(feature.name)
  const trail = crumbs(atlas, t.of(feature.short), feature.id)
  if (feature.type === 'corridor') return [trail]
  const other = lang === 'zh' ? feature.name.en : feature.name.zh
  const where = whereOf(atlas, feature)
  return [
    trail,
    {
      '@context': 'https://schema.org',
      '@type': feature.type === 'site' && feature.kind === 'airport' ? 'Airport' : 'Place',
      '@id': config.site.url ? `${config.site.url}p/zh/${feature.id}.html#place` : `#${feature.id}`,
      name,
      alternateName: [...new Set([other, feature.short.zh, feature.short.en, ...feature.aliases])].filter((one) => one !== name),
      description,
      ...(feature.at ? { geo: { '@type': 'GeoCoordinates', latitude: feature.at[1], longitude: feature.at[0] } } : {}),
      ...(where === '' ? {} : { containedInPlace: { '@type': 'AdministrativeArea', name: where } }),
    },
  ]
}

export function featurePage(atlas: Atlas, feature: FullFeature): Page {
  const { t, lang, graph, config } = atlas
  const cited = citedBy(feature)
  const cite = citing(cited)
  const threads = graph.threadsOfFeature(feature.id)
  const pillar = graph.pillarOfFeature(feature.id)
  const title = t.of(feature.short)
  const summary = t.of(feature.summary)
  const caption = html`${feature.type === 'corridor' && feature.schematic ? html`<span>${WORDS.schematic[lang]}</span> ` : null}<span class="approval">${atlas.approval}</span>`
  const figure = locator([{ feature, pillar }], lang, config.boundaries, WORDS.figure[lang].replace('{name}', title), caption)
  const body = html`<article data-pillar="${pillar ?? 'none'}">
<p class="eyebrow">${[sortOf(atlas, feature), whereOf(atlas, feature)].filter((part) => part !== '').join(' · ')}</p>
<h1>${title}</h1>
<p class="names"><span>${t.of(feature.name)}</span> <span lang="${lang === 'zh' ? 'en' : 'zh-CN'}">${lang === 'zh' ? feature.name.en : feature.name.zh}</span></p>
<p class="status">${statusOf(atlas, feature)}${feature.asOf === null ? null : html` <span class="aside">${t('detail.asOf', { date: feature.asOf })}</span>`}</p>
${figure}
<p class="go"><a class="button" href="../../${liveLink(lang, `at=${feature.id}`)}">${WORDS.open[lang]}</a></p>
<p class="summary">${summary}</p>
${feature.statusNote === null ? null : html`<p>${t.of(feature.statusNote)}</p>`}
${factsOf(atlas, feature, cite)}
${measuresOf(atlas, threads, cite)}
${feature.type === 'site' ? positionOf(atlas, feature, cite) : feature.type === 'corridor' ? lineOf(atlas, feature, cite) : extentOf(atlas, feature, cite)}
${feature.type === 'corridor' ? null : rolesOf(atlas, feature, cite)}
${sourcesOf(atlas, cited)}
</article>`
  return {
    name: feature.id,
    title,
    description: `${sortOf(atlas, feature)}${lang === 'zh' ? '。' : '. '}${summary}`,
    view: `at=${feature.id}`,
    card: pillar ?? 'home',
    body,
    data: dataOf(atlas, feature, summary),
  }
}
