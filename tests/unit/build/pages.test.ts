// The static pages: one for everything in both languages, no link between them that leads nowhere, no text that becomes markup.
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { readBriefings } from '../../../build/briefings.ts'
import { readConfig } from '../../../build/config.ts'
import { dataFiles } from '../../../build/data.ts'
import { atlasIn, LANGS } from '../../../build/pages/atlas.ts'
import { featurePage } from '../../../build/pages/feature-page.ts'
import { framed } from '../../../build/pages/frame.ts'
import { datasetOf, homeTags } from '../../../build/pages/home.ts'
import { html, jsonLd } from '../../../build/pages/html.ts'
import { pagesOf } from '../../../build/pages/index.ts'
import { measurePage } from '../../../build/pages/measure-page.ts'
import { createFullGraph } from '../../../src/domain/graph.ts'
import { inLang } from '../../../src/domain/wording.ts'
import { parseConfig } from '../../../src/state/config.ts'
import { DATA, readShipped } from '../../dataset/shipped.ts'
import { hostileDataset, TAKEN_FOR_MARKUP } from '../../fixtures/hostile.ts'

const STYLES = join(DATA, '..', 'src', 'style')
const SITE = 'https://atlas.example.cn/plans/'
const config = (input: object) => parseConfig(input).config
const { graph } = readShipped()
const briefings = readBriefings(DATA)
const ids = [
  ...graph.dataset.measures.map(({ code }) => code),
  ...graph.features.keys(),
  ...briefings.map(({ id }) => `briefing-${id}`),
]

let local: Map<string, string>
let published: Map<string, string>
beforeAll(() => {
  local = pagesOf(DATA, STYLES, config({}))
  published = pagesOf(DATA, STYLES, config({ site: { url: SITE } }))
})
const pageOf = (name: string, files = local): string => files.get(name) ?? ''
const pagesIn = (files: Map<string, string>) => [...files].filter(([file]) => file.endsWith('.html'))

describe('the pages of the shipped data', () => {
  test('are one for everything and a list, in both languages', () => {
    const missing = LANGS.flatMap((lang) => [...ids, 'index'].filter((id) => !local.has(`p/${lang}/${id}.html`)))
    expect(missing).toEqual([])
    expect(pagesIn(local)).toHaveLength(2 * (ids.length + 1))
  })
  test('link only to files that exist', () => {
    const besides = ['p/../icon.svg', 'p/../']
    const lost = pagesIn(local).flatMap(([file, text]) =>
      [...text.matchAll(/(?:href|src|srcset)="([^"#?]+)/g)]
        .map(([, target = '']) => target)
        .filter((target) => !/^https?:/.test(target))
        .map((target) => (target.startsWith('../../') ? `p/../${target.slice(6)}` : join(file, '..', target)))
        .filter((target) => !local.has(target) && !besides.includes(target)),
    )
    expect([...new Set(lost)]).toEqual([])
  })
  test('are all reached from the list', () => {
    const list = pageOf('p/en/index.html')
    expect(ids.filter((id) => !list.includes(`href="${id}.html"`))).toEqual([])
  })
  test('open the live map at the same thing and in the same language', () => {
    expect(pageOf('p/zh/guoyuan-port.html')).toContain('href="../../?at=guoyuan-port"')
    expect(pageOf('p/en/guoyuan-port.html')).toContain('href="../../?at=guoyuan-port&amp;lang=en"')
  })
  test('carry every fact with its source', () => {
    const site = graph.dataset.sites.find(({ id }) => id === 'guoyuan-port')
    const text = pageOf('p/zh/guoyuan-port.html')
    for (const fact of site?.facts ?? []) expect(text).toContain(`${fact.text.zh}<sup><a href="#s`)
    expect(text.match(/<li id="s\d+">/g)?.length).toBe(new Set(text.match(/href="#s\d+"/g)).size)
  })
  test('say in every picture that it was not reviewed', () => {
    for (const [, text] of pagesIn(local))
      expect(text.split('<figure').length - 1).toBeLessThanOrEqual(text.split('class="approval"').length - 2)
  })
  test('run no script and leave nothing unfilled', () => {
    for (const [file, text] of pagesIn(local)) {
      expect(text.match(/<script(?! type="application\/ld\+json")/g), file).toBeNull()
      expect(text.replace(/<script.*?<\/script>/g, ''), file).not.toMatch(/undefined|NaN|\[object| style=/)
    }
  })
  test('hold data that parses', () => {
    for (const [, text] of pagesIn(local))
      for (const [, json = ''] of text.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g))
        expect(JSON.parse(json)['@context']).toBe('https://schema.org')
    const port = graph.dataset.sites.find((site) => site.id === 'guoyuan-port')
    expect(port?.at).toBeTruthy()
    const [longitude, latitude] = port?.at ?? []
    expect(pageOf('p/zh/guoyuan-port.html')).toContain(`"@type":"GeoCoordinates","latitude":${latitude},"longitude":${longitude}`)
  })
})

describe('the published address', () => {
  test('is asked for by what must be absolute, and only by that', () => {
    expect(local.has('sitemap.xml')).toBe(false)
    expect(pageOf('robots.txt')).not.toContain('Sitemap')
    expect([...local.values()].join('')).not.toMatch(/rel="canonical"|og:image|og:url/)
  })
  test('puts every page into the sitemap, with its other language', () => {
    const map = pageOf('sitemap.xml', published)
    expect(map.match(/<url>/g)).toHaveLength(2 * (ids.length + 1) + 1)
    expect(map).toContain(`<loc>${SITE}p/en/1.3.2.7.html</loc>`)
    expect(pageOf('robots.txt', published)).toContain(`Sitemap: ${SITE}sitemap.xml`)
  })
  test('gives cards, canonical links and pairs of languages', () => {
    const text = pageOf('p/en/1.3.2.7.html', published)
    expect(text).toContain(`<link rel="canonical" href="${SITE}p/en/1.3.2.7.html">`)
    expect(text).toContain(`hreflang="zh-CN" href="${SITE}p/zh/1.3.2.7.html"`)
    expect(text).toContain(`<meta property="og:image" content="${SITE}cards/opening-en.jpg">`)
  })
  test('gives every briefing its words, its card and a frame that begins it', () => {
    for (const briefing of briefings) {
      const text = pageOf(`p/en/briefing-${briefing.id}.html`, published)
      expect(text).toContain(`<meta property="og:title" content="${html`${briefing.title.en}`.html}">`)
      expect(text).toContain(`<meta property="og:description" content="${html`${briefing.summary.en}`.html}">`)
      expect(text).toMatch(new RegExp(`og:image" content="${SITE}cards/(home|briefing-${briefing.id})-en.jpg"`))
      expect(text).toContain('"@type":"Article"')
      for (const { title, words } of briefing.chapters)
        for (const part of [title, ...words]) expect(text).toContain(html`${inLang(part, 'en')}`.html)
      const answer = JSON.parse(pageOf(`p/en/briefing-${briefing.id}.oembed.json`, published))
      expect(answer.html).toContain(`src="${SITE}?b=${briefing.id}&amp;lang=en"`)
    }
  })
  test('gives programs a frame to put in, by discovery', () => {
    const [, found = ''] = /json\+oembed" href="([^"]+)"/.exec(pageOf('p/en/guoyuan-port.html', published)) ?? []
    const answer = JSON.parse(pageOf(found.replace(SITE, ''), published))
    expect(answer).toMatchObject({ version: '1.0', type: 'rich', width: 800, height: 600 })
    expect(answer.html).toContain(`src="${SITE}?at=guoyuan-port&amp;lang=en"`)
  })
  test('may come from the environment of the build', () => {
    const { config: found } = readConfig(join(DATA, '..'), { ATLAS_SITE_URL: 'https://x.example.cn/a' })
    expect(found.site.url).toBe('https://x.example.cn/a/')
  })
  test('reaches the live page as well', () => {
    const written = (input: object) => JSON.stringify(homeTags(config(input)))
    expect(written({ site: { url: SITE } })).toContain(`${SITE}cards/home-zh.jpg`)
    expect(written({})).not.toContain('og:image')
  })
  test('leads search engines of data to every file of places, as it ships', () => {
    const { distribution } = datasetOf(SITE) as { distribution: { contentUrl: string }[] }
    const named = distribution.map(({ contentUrl }) => contentUrl.replace(`${SITE}data/`, ''))
    expect(named.filter((file) => !dataFiles(DATA).includes(file))).toEqual([])
    expect(
      dataFiles(DATA).filter((file) => file.endsWith('.geojson') && !/^basemap/.test(file) && !named.includes(file)),
    ).toEqual([])
  })
})

describe('without boundaries', () => {
  test('the ground shows rivers alone', () => {
    const bare = pagesOf(DATA, STYLES, config({ boundaries: 'none' }))
    const strokes = (files: Map<string, string>) => pageOf('p/map-light.svg', files).match(/<path /g)?.length
    expect(strokes(bare)).toBe(2)
    expect(strokes(local)).toBe(4)
    const outlined = (files: Map<string, string>) =>
      pagesIn(files).filter(([, text]) => text.includes('class="spot-area"')).length
    expect(outlined(bare)).toBe(0)
    expect(outlined(local)).toBeGreaterThan(20)
  })
})

describe('text from data', () => {
  const bad = createFullGraph(hostileDataset())
  test.each(LANGS)('never becomes markup or a script address (%s)', (lang) => {
    const atlas = atlasIn(lang, bad, new Map(), config({}))
    const [site] = bad.dataset.sites
    const [measure] = bad.dataset.measures
    if (!site || !measure) throw new Error('The fixture is empty')
    for (const page of [featurePage(atlas, site), measurePage(atlas, measure)]) {
      const written = framed(atlas, page)
      expect(written).not.toContain(TAKEN_FOR_MARKUP)
      expect(written).not.toContain('href="javascript:')
    }
  })
  test('is escaped unless it is markup already', () =>
    expect(html`<p title="${'"'}">${'<b>'}${html`<i>`}${['&', null]}</p>`.html).toBe('<p title="&quot;">&lt;b&gt;<i>&amp;</p>'))
  test('cannot end a block of data', () => expect(jsonLd({ a: '</script>' }).html.match(/<\/script>/g)).toHaveLength(1))
})
