// The code that the builder hands out: it says what was chosen, and nothing in it breaks out of an attribute.
import { describe, expect, test } from 'vitest'
import { DEFAULT_WISHES, elementCode, frameAddress, frameCode, linkCode, type Wishes } from '../../../src/panels/embed/code.ts'
import { type AppState, DEFAULTS, NO_FILTER } from '../../../src/state/app-state.ts'
import { readUrl } from '../../../src/state/url.ts'
import { featureId } from '../../fixtures/make.ts'

const HOME = 'https://atlas.example/plans/'
const SUBJECT = { home: HOME, title: 't', picture: `${HOME}cards/home-zh.jpg` }
const STATE: AppState = {
  ...DEFAULTS,
  view: { lng: 106.5, lat: 29.6, zoom: 9 },
  chosen: { type: 'feature', id: featureId('port') },
  filter: { ...NO_FILTER, kinds: ['airport', 'rail-port'] },
  panelOpen: false,
  renderer: 'svg',
  lang: 'en',
  theme: 'dark',
}
const wishes = (patch: Partial<Wishes> = {}): Wishes => ({ ...DEFAULT_WISHES, ...patch })
const attribute = (code: string, name: string): string | null => {
  const found = new RegExp(` ${name}="([^"]*)"`).exec(code.slice(code.lastIndexOf('\n') + 1))?.[1]
  return found === undefined
    ? null
    : found
        .replace(/&quot;/g, '"')
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&amp;/g, '&')
}

describe('the element', () => {
  test('shows what is on the screen, without what belongs to the reader', () => {
    const { patch, faults } = readUrl(attribute(elementCode(SUBJECT, STATE, wishes()), 'view') ?? '')
    expect(faults).toEqual([])
    expect(patch).toEqual({ chosen: STATE.chosen, filter: STATE.filter })
  })
  test('keeps the view where it is asked to', () => {
    const { patch } = readUrl(attribute(elementCode(SUBJECT, STATE, wishes({ view: 'same' })), 'view') ?? '')
    expect(patch.view).toEqual(STATE.view)
  })
  test('says nothing that is so by itself', () => {
    const code = elementCode(SUBJECT, DEFAULTS, wishes())
    for (const name of ['view', 'controls', 'lang', 'theme', 'load', 'height']) expect(attribute(code, name)).toBeNull()
    expect(code).toMatch(
      /^<script type="module" src="https:\/\/atlas\.example\/plans\/embed\.js"><\/script>\n<chengyu-atlas [^<>]*><\/chengyu-atlas>$/,
    )
  })
  test.each([
    ['shows', 'bare', 'controls', 'bare'],
    ['lang', 'zh', 'lang', 'zh-CN'],
    ['theme', 'contrast', 'theme', 'contrast'],
    ['load', 'click', 'load', 'click'],
    ['load', 'click', 'poster', SUBJECT.picture],
    ['size', 'tall', 'ratio', '3/4'],
    ['size', 'fixed', 'height', '480'],
  ] as const)('%s %s: %s="%s"', (wish, value, name, expected) =>
    expect(attribute(elementCode(SUBJECT, STATE, wishes({ [wish]: value })), name)).toBe(expected),
  )
  test('keeps its place until the script has come', () => {
    expect(attribute(elementCode(SUBJECT, STATE, wishes()), 'style')).toContain('aspect-ratio:16/9')
    expect(attribute(elementCode(SUBJECT, STATE, wishes({ size: 'fixed', heightPx: 640 })), 'style')).toContain('height:640px')
  })
})

describe('the frame', () => {
  test('has all of it in its address', () => {
    const code = frameCode(SUBJECT, STATE, wishes({ shows: 'map', theme: 'dark', view: 'same' }))
    const address = new URL(attribute(code, 'src') ?? '')
    expect(address.origin + address.pathname).toBe(HOME)
    const { patch, faults } = readUrl(address.search)
    expect(faults).toEqual([])
    // A plain frame cannot read the language of the page around it: it takes the author's.
    expect(patch).toEqual({ view: STATE.view, chosen: STATE.chosen, filter: STATE.filter, ui: 'map', lang: 'en', theme: 'dark' })
  })
  test('is sandboxed, lazy, and of some height even without its style', () => {
    const code = frameCode(SUBJECT, STATE, wishes())
    expect(attribute(code, 'sandbox')).not.toContain('allow-top-navigation')
    expect(attribute(code, 'loading')).toBe('lazy')
    expect(attribute(code, 'height')).toBe('480')
  })
})

test('the link leads to the atlas itself', () => {
  const address = new URL(/href="([^"]*)"/.exec(linkCode(SUBJECT, STATE, wishes()))?.[1]?.replace(/&amp;/g, '&') ?? '')
  expect(readUrl(address.search).patch).toEqual({ chosen: STATE.chosen, filter: STATE.filter, lang: 'en' })
})

test('nothing breaks out', () => {
  const evil = { ...STATE, query: '"><script>alert(1)</script>' }
  const title = '"><img src=x onerror=alert(1)> & more'
  for (const make of [elementCode, frameCode, linkCode]) {
    const code = make({ ...SUBJECT, title, picture: title }, evil, wishes({ load: 'click' }))
    expect(code.match(/<script/g) ?? []).toHaveLength(make === elementCode ? 1 : 0)
    expect(code).not.toContain('<img src=x')
  }
  expect(readUrl(new URL(frameAddress(HOME, evil, wishes())).search).patch.query).toBe(evil.query)
})
