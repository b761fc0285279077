// Who may connect to an embedded atlas, what it answers, and that everyone else changes nothing.
import { signal } from '@preact/signals-core'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { createFullGraph } from '../../../src/domain/graph.ts'
import type { BriefingId } from '../../../src/domain/model.ts'
import { type HostWindow, listenToHost } from '../../../src/embed/host.ts'
import type { FaultCode } from '../../../src/embed/protocol.ts'
import { type AppState, DEFAULTS } from '../../../src/state/app-state.ts'
import { createStore } from '../../../src/state/store.ts'
import { createDataset, createMeasure, createSite, featureId } from '../../fixtures/make.ts'
import { createRandom, createRubbish } from './random.ts'

const ALLOWED = 'https://partner.example'
const OWN = 'https://atlas.example'
const NONCE = 'nonce'
const stops: (() => void)[] = []
afterEach(() => {
  for (const stop of stops.splice(0)) stop()
})

/** An embedded atlas over two places and a measure, and the window it stands in. */
function createEmbed(origins: readonly string[] = [ALLOWED]) {
  const graph = createFullGraph(
    createDataset({ measures: [createMeasure('1.1.1.1')], sites: [createSite('port'), createSite('hall')] }),
  )
  const base: AppState = { ...DEFAULTS, ui: 'card' }
  const store = createStore(graph, base)
  const fault = signal<FaultCode | null>(null)
  const said: unknown[] = []
  let heard: ((event: MessageEvent) => void) | null = null
  let ignored = 0
  const parent = { postMessage: (message: unknown) => void said.push(message) }
  const target: HostWindow = {
    parent,
    location: { origin: OWN },
    addEventListener: (_type, listener) => {
      heard = listener
    },
    removeEventListener: () => {
      heard = null
    },
  }
  const apply = vi.fn(store.set)
  const stop = listenToHost({
    target,
    store,
    base,
    origins,
    fault,
    link: signal(`${OWN}/`),
    refused: async ({ briefing }) => (briefing === 'gone' ? ['b'] : []),
    apply,
    ignored: (count) => (ignored = count),
    nonce: NONCE,
  })
  stops.push(stop)
  const say = (data: unknown, { origin = ALLOWED, source = parent as unknown, ports = [] as MessagePort[] } = {}) =>
    heard?.({ data, origin, source, ports } as unknown as MessageEvent)
  return { store, fault, said, apply, stop, say, heard: () => heard, ignored: () => ignored }
}

type Embed = ReturnType<typeof createEmbed>

/** Connects, and speaks through the port. */
function connect(embed: Embed, options: { origin?: string; nonce?: string; v?: number } = {}) {
  const channel = new MessageChannel()
  const inbox: Record<string, unknown>[] = []
  channel.port1.onmessage = ({ data }) => void inbox.push(data)
  stops.push(() => channel.port1.close())
  embed.say(
    { app: 'chengyu-atlas', v: options.v ?? 1, type: 'connect', nonce: options.nonce ?? NONCE },
    { origin: options.origin ?? ALLOWED, ports: [channel.port2] },
  )
  const arrived = async (count: number) => vi.waitFor(() => expect(inbox.length).toBeGreaterThanOrEqual(count))
  return {
    inbox,
    arrived,
    async ask(message: object) {
      channel.port1.postMessage(message)
      const before = inbox.length
      await arrived(before + 1)
      return inbox[inbox.length - 1]
    },
    post: (message: unknown) => channel.port1.postMessage(message),
  }
}

describe('before a page is connected', () => {
  test('the atlas says only that it is there', () => {
    const embed = createEmbed()
    expect(embed.said).toEqual([{ app: 'chengyu-atlas', v: 1, type: 'hello', nonce: NONCE }])
    embed.say({ app: 'chengyu-atlas', v: 1, type: 'call' })
    expect(embed.said).toHaveLength(2)
  })

  test('requests outside a port are ignored', () => {
    const embed = createEmbed()
    embed.say({ app: 'chengyu-atlas', v: 1, id: '1', type: 'set', values: { lang: 'en' } })
    expect(embed.store.now.lang.value).toBe('zh')
    expect(embed.ignored()).toBe(1)
  })

  test.each([
    ['another origin', { origin: 'https://partner.example.evil' }],
    ['a subdomain', { origin: 'https://sub.partner.example' }],
    ['another scheme', { origin: 'http://partner.example' }],
    ['no origin', { origin: 'null' }],
    ['another nonce', { nonce: 'guess' }],
    ['another version', { v: 2 }],
  ])('%s gets no answer', async (_, options) => {
    const embed = createEmbed()
    const wrong = connect(embed, options)
    const right = connect(embed)
    await right.arrived(1)
    expect(wrong.inbox).toEqual([])
    expect(embed.ignored()).toBe(1)
  })

  test('an origin that reads "null" is never allowed, whatever the list says', () => {
    const embed = createEmbed(['null'])
    connect(embed, { origin: 'null' })
    expect(embed.ignored()).toBe(1)
  })

  test('a window that is not the page around gets no answer', () => {
    const embed = createEmbed()
    const { port2 } = new MessageChannel()
    embed.say({ app: 'chengyu-atlas', v: 1, type: 'connect', nonce: NONCE }, { source: {}, ports: [port2] })
    expect(embed.ignored()).toBe(1)
    port2.close()
  })

  test('the atlas’ own origin may always connect', async () => {
    const page = connect(createEmbed([]), { origin: OWN })
    await page.arrived(1)
    expect(page.inbox[0]).toMatchObject({ type: 'ready' })
  })
})

describe('a connected page', () => {
  test('is told the state, and every change after it', async () => {
    const embed = createEmbed()
    const page = connect(embed)
    await page.arrived(1)
    expect(page.inbox[0]).toMatchObject({ v: 1, type: 'ready', state: { chosen: null, link: `${OWN}/`, values: { ui: 'card' } } })
    embed.store.set({ chosen: { type: 'feature', id: featureId('port') } })
    embed.store.set({ view: { lng: 106, lat: 29, zoom: 9 } })
    embed.fault.value = 'lost'
    await page.arrived(4)
    expect(page.inbox.slice(1)).toEqual([
      { v: 1, type: 'chosen', chosen: expect.objectContaining({ at: 'port', type: 'site' }) },
      { v: 1, type: 'moved', view: { lng: 106, lat: 29, zoom: 9 } },
      { v: 1, type: 'error', code: 'lost' },
    ])
  })

  test('gets and sets in the words of the link', async () => {
    const embed = createEmbed()
    const page = connect(embed)
    await page.arrived(1)
    const done = await page.ask({ v: 1, id: 'a', type: 'set', values: { lang: 'en', y: '2013', off: '-' } })
    expect(done).toMatchObject({ v: 1, id: 'a', type: 'done', state: { values: { lang: 'en', y: '2013', off: '-' } } })
    expect(embed.store.now.hidden.value).toEqual([])
    const back = await page.ask({ v: 1, id: 'b', type: 'set', values: { lang: null, y: null, off: null } })
    expect(back).toMatchObject({
      id: 'b',
      type: 'done',
      state: { values: { lang: 'zh', y: '', off: DEFAULTS.hidden.slice().sort().join('~') } },
    })
    expect(await page.ask({ v: 1, id: 'c', type: 'get' })).toMatchObject({ id: 'c', type: 'done' })
    // What was got can be set again as it stands.
    const got = await page.ask({ v: 1, id: 'd', type: 'get' })
    const values = (got?.state as { values: Record<string, string> } | undefined)?.values ?? {}
    expect(await page.ask({ v: 1, id: 'e', type: 'set', values })).toMatchObject({ id: 'e', type: 'done', state: { values } })
  })

  test.each([
    [{ at: 'no-such-place', lang: 'en' }, ['at']],
    [{ at: '9.9.9.9', lang: 'en' }, ['at']],
    [{ lang: 'en', y: '1066', nonsense: '' }, ['y', 'nonsense']],
    [{ lang: 'en', ui: 'page' }, ['ui']],
    [{ lang: 'en', renderer: 'gl' }, ['renderer']],
  ])('%j is refused whole', async (values, keys) => {
    const embed = createEmbed()
    const page = connect(embed)
    await page.arrived(1)
    expect(await page.ask({ v: 1, id: '1', type: 'set', values })).toEqual({
      v: 1,
      id: '1',
      type: 'refused',
      code: 'bad-values',
      keys,
    })
    expect(embed.apply).not.toHaveBeenCalled()
  })

  test('turns the pages of a briefing and hears of each', async () => {
    const embed = createEmbed()
    const page = connect(embed)
    await page.arrived(1)
    const done = await page.ask({ v: 1, id: '1', type: 'set', values: { b: 'story', ch: '3' } })
    expect(done).toMatchObject({ type: 'done', state: { values: { b: 'story', ch: '3' } } })
    embed.store.set({ chapter: 4 })
    embed.store.set({ briefing: null, chapter: 1 })
    await page.arrived(5)
    expect(page.inbox.filter(({ type }) => type === 'chapter')).toEqual([
      { v: 1, type: 'chapter', briefing: 'story', chapter: 3 },
      { v: 1, type: 'chapter', briefing: 'story', chapter: 4 },
      { v: 1, type: 'chapter', briefing: null, chapter: null },
    ])
  })

  test('another briefing begins at its first page, and one that is not there is refused whole', async () => {
    const embed = createEmbed()
    const page = connect(embed)
    await page.arrived(1)
    embed.store.set({ briefing: 'story' as BriefingId, chapter: 5 })
    await page.arrived(2)
    expect(await page.ask({ v: 1, id: '1', type: 'set', values: { b: 'gone', lang: 'en' } })).toMatchObject({
      type: 'refused',
      code: 'bad-values',
      keys: ['b'],
    })
    expect(embed.store.now.lang.value).toBe('zh')
    page.post({ v: 1, id: '2', type: 'set', values: { b: 'other' } })
    await vi.waitFor(() => expect([embed.store.now.briefing.value, embed.store.now.chapter.value]).toEqual(['other', 1]))
  })

  test('cannot be pushed aside by a second one', async () => {
    const embed = createEmbed()
    const page = connect(embed)
    const second = connect(embed)
    await page.arrived(1)
    expect(await page.ask({ v: 1, id: '1', type: 'get' })).toMatchObject({ type: 'done' })
    expect(second.inbox).toEqual([])
    expect(embed.ignored()).toBe(1)
  })

  test('hears nothing more once the atlas stops', async () => {
    const embed = createEmbed()
    const page = connect(embed)
    await page.arrived(1)
    embed.stop()
    expect(embed.heard()).toBeNull()
    embed.store.set({ lang: 'en', chosen: { type: 'feature', id: featureId('port') } })
    await new Promise((done) => setImmediate(done))
    expect(page.inbox).toHaveLength(1)
  })
})

describe('10,000 hostile messages', () => {
  test('to the window change nothing, and are counted', () => {
    const embed = createEmbed()
    const next = createRandom(1)
    const rubbish = createRubbish(next)
    const before = embed.store.snapshot.peek()
    let calls = 0
    for (let i = 0; i < 10_000; i++) {
      const data = rubbish() as { app?: unknown; type?: unknown; v?: unknown } | null
      const hello = embed.said.length
      embed.say(data, { origin: next() < 0.5 ? ALLOWED : 'https://evil.example' })
      calls += embed.said.length - hello
    }
    expect(embed.store.snapshot.peek()).toBe(before)
    expect(embed.ignored()).toBe(10_000 - calls)
    expect(embed.apply).not.toHaveBeenCalled()
  })

  test('through the port of a partner gone bad change nothing that it may not change', async () => {
    const embed = createEmbed()
    const page = connect(embed)
    await page.arrived(1)
    const rubbish = createRubbish(createRandom(2))
    const before = embed.store.snapshot.peek()
    for (let i = 0; i < 10_000; i++) page.post(rubbish())
    await page.ask({ v: 1, id: 'last', type: 'get' })
    await vi.waitFor(() => expect(page.inbox[page.inbox.length - 1]).toMatchObject({ id: 'last', type: 'done' }))
    // What is well-formed asks for nothing, or for values that make no sense.
    expect(embed.apply.mock.calls.filter(([patch]) => Object.keys(patch).length > 0)).toEqual([])
    expect(embed.store.snapshot.peek()).toBe(before)
    expect(embed.ignored()).toBeGreaterThan(1000)
    expect(page.inbox.filter(({ type }) => type === 'refused').length).toBeGreaterThan(100)
  })
})
