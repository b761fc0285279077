// What the live page says of itself to programs that never run it: cards, a data set, an app to install.
import type { HtmlTagDescriptor } from 'vite'
import { SITE_FILES } from '../../src/domain/parse/dataset.ts'
import type { Config } from '../../src/state/config.ts'
import { cardOf, oembedOf } from './frame.ts'
import { SITE, SITE_LINE } from './words.ts'

/** The data files as a data set, for search engines of data. */
export function datasetOf(site: string | null): object {
  const files = [...SITE_FILES, 'corridors.geojson', 'areas.geojson', 'measures.json', 'plans.json', 'lists.json', 'sources.json']
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: `${SITE.zh} ${SITE.en}`,
    description: `${SITE_LINE.zh}${SITE_LINE.en}`,
    inLanguage: ['zh-CN', 'en'],
    isAccessibleForFree: true,
    keywords: ['成渝地区双城经济圈', '重庆', '成都', 'Chengdu–Chongqing economic circle', 'GeoJSON'],
    spatialCoverage: { '@type': 'Place', geo: { '@type': 'GeoShape', box: '27.5 102.7 33.1 109.3' } },
    ...(site === null
      ? {}
      : {
          url: site,
          distribution: files.map((file) => ({
            '@type': 'DataDownload',
            encodingFormat: file.endsWith('.geojson') ? 'application/geo+json' : 'application/json',
            contentUrl: `${site}data/${file}`,
          })),
        }),
  }
}

/** Tags for index.html. `attrs` of links stay relative: the page works below any path. */
export function homeTags({ site: { url } }: Config): HtmlTagDescriptor[] {
  const meta = (property: string, content: string): HtmlTagDescriptor => ({
    tag: 'meta',
    attrs: { [property.startsWith('twitter:') ? 'name' : 'property']: property, content },
    injectTo: 'head',
  })
  const link = (attrs: Record<string, string>): HtmlTagDescriptor => ({ tag: 'link', attrs, injectTo: 'head' })
  const absolute =
    url === null
      ? []
      : [
          link({ rel: 'canonical', href: url }),
          link({ rel: 'alternate', type: 'application/json+oembed', href: url + oembedOf('zh', 'index'), title: SITE.zh }),
          meta('og:url', url),
          meta('og:image', url + cardOf('zh', 'home')),
          meta('og:image:width', '1200'),
          meta('og:image:height', '630'),
          meta('twitter:image', url + cardOf('zh', 'home')),
        ]
  return [
    meta('og:type', 'website'),
    meta('og:site_name', SITE.zh),
    meta('og:locale', 'zh_CN'),
    meta('og:locale:alternate', 'en_GB'),
    meta('og:title', `${SITE.zh} ${SITE.en}`),
    meta('og:description', SITE_LINE.zh),
    meta('twitter:card', url === null ? 'summary' : 'summary_large_image'),
    ...absolute,
    link({ rel: 'manifest', href: './app.webmanifest' }),
    link({ rel: 'apple-touch-icon', href: './icons/icon-192.png' }),
    {
      tag: 'script',
      attrs: { type: 'application/ld+json' },
      children: JSON.stringify(datasetOf(url)).replace(/</g, '\\u003c'),
      injectTo: 'head',
    },
  ]
}
