// What all static pages share: head, brand, the way to the other language, the foot. No script, one style sheet, relative links.
import type { Lang, Text } from '../../src/domain/model.ts'
import type { Atlas } from './atlas.ts'
import { type Html, html, jsonLd } from './html.ts'
import { SITE, WORDS } from './words.ts'

export type Page = {
  /** Name of the file without ending; the same in both languages. */
  readonly name: string
  readonly title: string
  readonly description: string
  /** Query of the live map that shows this, without `?`; empty for the opening view. */
  readonly view: string
  /** Which of the committed card pictures fits: `home` or a pillar. */
  readonly card: string
  readonly body: Html
  readonly data: readonly object[]
}

/** Pages lie two folders down; the policy is the live page's, without scripts. Programs that check a site ask for robots.txt from within it. */
const POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'"
const LOCALES: Readonly<Record<Lang, string>> = { zh: 'zh_CN', en: 'en_GB' }
export const LANG_TAGS: Readonly<Record<Lang, string>> = { zh: 'zh-CN', en: 'en' }

export const fileOf = (lang: Lang, name: string): string => `p/${lang}/${name}.html`
export const oembedOf = (lang: Lang, name: string): string => `p/${lang}/${name}.oembed.json`
export const cardOf = (lang: Lang, card: string): string => `cards/${card}-${lang}.jpg`
/** As a server shows it: the list is the folder itself. */
const addressOf = (lang: Lang, name: string): string => (name === 'index' ? `p/${lang}/` : fileOf(lang, name))
/** Link to the live map from a page, in the page's language. */
export const liveLink = (lang: Lang, view: string): string => {
  const query = [view, lang === 'en' ? 'lang=en' : ''].filter((part) => part !== '').join('&')
  return query === '' ? '' : `?${query}`
}

/** Absolute addresses: only where the deployer says where the site lives. */
function absolute(site: string, lang: Lang, { name, title, card }: Page): Html {
  const own = site + addressOf(lang, name)
  return html`<link rel="canonical" href="${own}">
<link rel="alternate" hreflang="zh-CN" href="${site + addressOf('zh', name)}">
<link rel="alternate" hreflang="en" href="${site + addressOf('en', name)}">
<link rel="alternate" type="application/json+oembed" href="${site + oembedOf(lang, name)}" title="${title}">
<meta property="og:url" content="${own}">
<meta property="og:image" content="${site + cardOf(lang, card)}">
<meta property="og:image:width" content="1200">
<meta property="og:image:height" content="630">
<meta name="twitter:image" content="${site + cardOf(lang, card)}">
`
}

/** A whole document. */
export function framed(atlas: Atlas, page: Page): string {
  const { lang, config, approval } = atlas
  const other: Lang = lang === 'zh' ? 'en' : 'zh'
  const say = (text: Text) => text[lang]
  const site = config.site.url
  const sources = [
    ...(config.boundaries === 'reference' ? [atlas.t('map.sources.boundaries')] : []),
    atlas.t('map.sources.rivers'),
  ]
  return html`<!doctype html>
<html lang="${LANG_TAGS[lang]}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title}${lang === 'zh' ? '｜' : ' | '}${say(SITE)}</title>
<meta name="description" content="${page.description}">
<meta name="theme-color" content="#fbf8f0" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="#0e1723" media="(prefers-color-scheme: dark)">
<meta property="og:type" content="article">
<meta property="og:site_name" content="${say(SITE)}">
<meta property="og:locale" content="${LOCALES[lang]}">
<meta property="og:locale:alternate" content="${LOCALES[other]}">
<meta property="og:title" content="${page.title}">
<meta property="og:description" content="${page.description}">
<meta name="twitter:card" content="${site === null ? 'summary' : 'summary_large_image'}">
${site === null ? null : absolute(site, lang, page)}<link rel="icon" href="../../icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="../page.css">
${page.data.map(jsonLd)}
</head>
<body>
<header class="top">
<a class="brand" href="../../${liveLink(lang, '')}"><img src="../../icon.svg" width="32" height="32" alt="">${say(SITE)}</a>
<nav><a href="index.html">${say(WORDS.all)}</a><a href="../${other}/${page.name}.html" lang="${LANG_TAGS[other]}" hreflang="${LANG_TAGS[other]}">${say(WORDS.other)}</a></nav>
</header>
<main>
${page.body}
</main>
<footer><p class="approval">${approval}</p><p>${say(WORDS.note)} ${sources.join(' · ')}</p></footer>
</body>
</html>
`.html
}

/** What a program asks for when somebody pastes the address of a page: a frame with the live map in it. */
export function oembed(site: string, lang: Lang, { name, title, view, card }: Page): string {
  const frame = html`<iframe src="${site}${liveLink(lang, view)}" width="800" height="600" loading="lazy" allowfullscreen title="${title}"></iframe>`
  return JSON.stringify({
    version: '1.0',
    type: 'rich',
    title,
    provider_name: SITE[lang],
    provider_url: site,
    url: site + addressOf(lang, name),
    html: frame.html,
    width: 800,
    height: 600,
    thumbnail_url: site + cardOf(lang, card),
    thumbnail_width: 1200,
    thumbnail_height: 630,
  })
}

/** The path to a page as search engines draw it. */
export const crumbs = ({ lang, config }: Atlas, title: string, name: string): object => ({
  '@context': 'https://schema.org',
  '@type': 'BreadcrumbList',
  itemListElement: [
    {
      '@type': 'ListItem',
      position: 1,
      name: WORDS.all[lang],
      ...(config.site.url ? { item: `${config.site.url}p/${lang}/` } : {}),
    },
    {
      '@type': 'ListItem',
      position: 2,
      name: title,
      ...(config.site.url ? { item: config.site.url + fileOf(lang, name) } : {}),
    },
  ],
})
