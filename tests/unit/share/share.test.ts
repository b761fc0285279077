// Sharing: links without anything needless in them, codes that other programs read, words in the reader's language.
import { decodeQR } from 'qr/decode.js'
import { describe, expect, test } from 'vitest'
import { createFullGraph } from '../../../src/domain/graph.ts'
import type { FeatureId, MeasureCode } from '../../../src/domain/model.ts'
import { createTranslate } from '../../../src/i18n/index.ts'
import { isWeChat } from '../../../src/panels/share/here.ts'
import { qrOf, qrSvg } from '../../../src/panels/share/qr.ts'
import { fileName, sharedOf, shareText } from '../../../src/panels/share/share-text.ts'
import { type AppState, DEFAULTS } from '../../../src/state/app-state.ts'
import { parseConfig } from '../../../src/state/config.ts'
import { shareLink } from '../../../src/state/share-link.ts'
import { readUrl } from '../../../src/state/url.ts'
import { createDataset, createLink, createMeasure, createSite } from '../../fixtures/make.ts'

const HOME = { lng: 105.2, lat: 30.1, zoom: 6.4 }
const PAGE = 'https://atlas.example.cn/plans/'
const state = (patch: Partial<AppState> = {}): AppState => ({ ...DEFAULTS, view: HOME, ...patch })
const place = { type: 'feature', id: 'guoyuan-port' as FeatureId } as const

describe('a shared link', () => {
  test('of the opening view is the bare address', () => {
    expect(shareLink(state(), HOME, `${PAGE}index.html?from=timeline#top`, null)).toBe(PAGE)
  })
  test('says what is chosen, and nothing of the machine', () => {
    expect(shareLink(state({ chosen: place, renderer: 'svg' }), HOME, PAGE, null)).toBe(`${PAGE}?at=guoyuan-port`)
  })
  test('opens as the same state again', () => {
    const view = { lng: 106.55, lat: 29.56, zoom: 9.25 }
    const sent = state({ chosen: place, view, year: 2013, lang: 'en', filter: { ...DEFAULTS.filter, kinds: ['airport'] } })
    const { patch, faults } = readUrl(new URL(shareLink(sent, HOME, PAGE, null)).search)
    expect(faults).toEqual([])
    expect({ ...DEFAULTS, ...patch }).toEqual(sent)
  })
  test('leads to the published atlas from an intranet copy or a file', () => {
    const link = shareLink(state({ chosen: place }), HOME, 'file:///E:/atlas.html?q=x', PAGE)
    expect(link).toBe(`${PAGE}?at=guoyuan-port`)
  })
  test('a view a little off the opening one is written', () => {
    expect(shareLink(state({ view: { ...HOME, zoom: 6.5 } }), HOME, PAGE, null)).toContain('?v=105.2,30.1,6.5')
  })
})

describe('the published address', () => {
  const of = (url: unknown) => parseConfig({ site: { url } })
  test('gets its slash', () => expect(of('https://a.example.cn/x').config.site.url).toBe('https://a.example.cn/x/'))
  test.each(['ftp://a.cn/', 'a.cn', 'https://a.cn/?x', 'javascript:alert(1)', 7])('%s is refused', (url) => {
    const { config, faults } = of(url)
    expect(config.site.url).toBeNull()
    expect(faults).toMatchObject([{ code: 'bad-address', field: 'site.url' }])
  })
})

/** The path as pixels, four to a module, as a camera would see it. */
function raster({ size, path }: { size: number; path: string }) {
  const scale = 4
  const side = size * scale
  const data = new Uint8ClampedArray(side * side * 4).fill(255)
  for (const [, x = '', y = '', run = ''] of path.matchAll(/M(\d+) (\d+)h(\d+)v1H\d+z/g))
    for (let row = +y * scale; row < (+y + 1) * scale; row++)
      for (let column = +x * scale; column < (+x + +run) * scale; column++) data.set([0, 0, 0], (row * side + column) * 4)
  return { width: side, height: side, data }
}

describe('the QR code', () => {
  const links = [
    PAGE,
    `${PAGE}?v=106.5512,29.5634,12.25&at=guoyuan-port&tab=places&f=k:airport~rail-port~river-port,s:building,c:500000~510100&lang=en&theme=dark`,
    'https://图志.example.cn/?q=%E6%9E%9C%E5%9B%AD%E6%B8%AF',
  ]
  test.each(links)('of %s is read back', (link) => expect(decodeQR(raster(qrOf(link)))).toBe(link))
  test('keeps four modules of white on every side', () => {
    const { size, path } = qrOf(PAGE)
    for (const [, x = '', y = '', run = ''] of path.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
      expect(Math.min(+x, +y)).toBeGreaterThanOrEqual(4)
      expect(Math.max(+x + +run, +y + 1)).toBeLessThanOrEqual(size - 4)
    }
  })
  test('as a file carries the same drawing', () => {
    const code = qrOf(PAGE)
    expect(qrSvg(code)).toContain(code.path)
    expect(qrSvg(code)).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" /)
  })
})

describe('the words sent along', () => {
  const graph = createFullGraph(
    createDataset({
      measures: [createMeasure('1.3.1.1', { title: { zh: '口岸协作', en: 'Ports work together' } })],
      sites: [
        createSite('guoyuan-port', {
          short: { zh: '果园港', en: 'Guoyuan Port' },
          kind: 'river-port',
          links: [createLink('1.3.1.1')],
        }),
      ],
    }),
  )
  const words = (lang: 'zh' | 'en', patch: Partial<AppState>) => {
    const t = createTranslate(lang)
    return shareText(t, sharedOf(t, graph, state(patch)), PAGE)
  }
  test('of a place, in Chinese', () =>
    expect(words('zh', { chosen: place })).toBe(`果园港｜成渝图志\n水运港 · 承载 1 条措施\n${PAGE}`))
  test('of a place, in English', () =>
    expect(words('en', { chosen: place })).toBe(`Guoyuan Port | Chengyu Atlas\nRiver port · carries 1 measure\n${PAGE}`))
  test('of a measure count its places', () =>
    expect(words('en', { chosen: { type: 'measure', code: '1.3.1.1' as MeasureCode } })).toContain('1 place'))
  test('of a year say the year', () => expect(words('zh', { year: 2013 })).toContain('2013'))
  test('make a file name that every disk takes', () => expect(fileName('a/b: "c" 港?', 'png')).toBe('a-b-c-港--QR.png'))
})

test('WeChat is told by its own word', () => {
  expect(isWeChat('Mozilla/5.0 (iPhone) AppleWebKit/605.1.15 MicroMessenger/8.0.40')).toBe(true)
  expect(isWeChat('Mozilla/5.0 (X11; Linux) Chrome/156')).toBe(false)
})
