// The page's side: whom it believes, what waits until the atlas answers, and what it leaves behind.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { connectAtlas } from '../../../src/embed/client/connection.ts'

const ATLAS = 'https://atlas.example'
const STATE = { values: {}, chosen: null, link: `${ATLAS}/` }

type Heard = (event: Partial<MessageEvent>) => void
let windowListeners: Set<Heard>
const ports: MessagePort[] = []

beforeEach(() => {
  windowListeners = new Set()
  vi.stubGlobal('addEventListener', (_type: string, listener: Heard) => windowListeners.add(listener))
  vi.stubGlobal('removeEventListener', (_type: string, listener: Heard) => windowListeners.delete(listener))
  vi.stubGlobal('document', { baseURI: 'https://page.example/' })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  for (const port of ports.splice(0)) port.close()
})

/** A frame of the page, and the atlas in it as far as messages go. */
function createFrame({ opaque = false } = {}) {
  const posted: { message: Record<string, unknown>; target: string; port: MessagePort | undefined }[] = []
  const contentWindow = {
    postMessage: (message: Record<string, unknown>, target: string, moved: MessagePort[] = []) => {
      ports.push(...moved)
      posted.push({ message, target, port: moved[0] })
    },
  }
  const frame = {
    src: `${ATLAS}/?ui=card`,
    contentDocument: null,
    contentWindow,
    hasAttribute: () => opaque,
    sandbox: { contains: () => !opaque },
  } as unknown as HTMLIFrameElement
  const say = (data: unknown, { origin = opaque ? 'null' : ATLAS, source = contentWindow as unknown } = {}) => {
    for (const listener of windowListeners) listener({ data, origin, source } as Partial<MessageEvent>)
  }
  const hello = (nonce = 'n1', from = {}) => say({ app: 'chengyu-atlas', v: 1, type: 'hello', nonce }, from)
  /** The far end of the last port that was handed over. */
  const atlas = () => {
    const port = posted[posted.length - 1]?.port
    if (!port) throw new Error('No port was handed over')
    const asked: Record<string, unknown>[] = []
    port.onmessage = ({ data }) => void asked.push(data)
    return { asked, tell: (message: object) => port.postMessage(message) }
  }
  return { frame, posted, say, hello, atlas }
}

describe('a connection', () => {
  test('asks whether an atlas is there, and hands it a port when it says so', () => {
    const { frame, posted, hello } = createFrame()
    connectAtlas(frame)
    expect(posted).toEqual([{ message: { app: 'chengyu-atlas', v: 1, type: 'call' }, target: ATLAS, port: undefined }])
    hello()
    expect(posted[1]?.message).toEqual({ app: 'chengyu-atlas', v: 1, type: 'connect', nonce: 'n1' })
    expect(posted[1]?.target).toBe(ATLAS)
    expect(posted[1]?.port).toBeDefined()
  })

  test.each([
    ['another origin', { origin: 'https://evil.example' }],
    ['an opaque origin where the frame has one', { origin: 'null' }],
    ['another window', { source: {} }],
  ])('believes no hello from %s', (_, from) => {
    const { frame, posted, hello } = createFrame()
    connectAtlas(frame)
    hello('n1', from)
    expect(posted).toHaveLength(1)
  })

  test('knows a frame in a strict sandbox by its window, and addresses it without a name', () => {
    const { frame, posted, hello } = createFrame({ opaque: true })
    connectAtlas(frame)
    hello('n1', { origin: ATLAS })
    expect(posted).toHaveLength(1)
    hello()
    expect(posted[1]?.target).toBe('*')
  })

  test('keeps requests until the atlas is ready, and again when the frame is loaded anew', async () => {
    const { frame, hello, atlas } = createFrame()
    const connection = connectAtlas(frame)
    const asked = connection.set({ at: 'port' })
    hello('n1')
    const first = atlas()
    first.tell({ v: 1, type: 'ready', state: STATE })
    await vi.waitFor(() => expect(first.asked).toEqual([{ v: 1, id: '1', type: 'set', values: { at: 'port' } }]))
    expect(connection.connected).toBe(true)
    hello('n2')
    expect(connection.connected).toBe(false)
    const second = atlas()
    second.tell({ v: 1, type: 'ready', state: STATE })
    await vi.waitFor(() => expect(second.asked).toHaveLength(1))
    second.tell({ v: 1, id: '1', type: 'done', state: STATE })
    expect(await asked).toEqual(STATE)
  })

  test('takes a second hello of the same load for what it is', () => {
    const { frame, posted, hello } = createFrame()
    connectAtlas(frame)
    hello('n1')
    hello('n1')
    expect(posted).toHaveLength(2)
  })

  test('passes events on, until nobody wants them', async () => {
    const { frame, hello, atlas } = createFrame()
    const connection = connectAtlas(frame)
    const chosen = vi.fn()
    const other = vi.fn()
    const stop = connection.on('chosen', chosen)
    connection.on('chosen', other)
    hello()
    const { tell } = atlas()
    tell({ v: 1, type: 'chosen', chosen: null })
    tell({ v: 1, type: 'nonsense' })
    await vi.waitFor(() => expect(chosen).toHaveBeenCalledTimes(1))
    stop()
    tell({ v: 1, type: 'chosen', chosen: null })
    await vi.waitFor(() => expect(other).toHaveBeenCalledTimes(2))
    expect(chosen).toHaveBeenCalledTimes(1)
  })

  test('says what was wrong with a request', async () => {
    const { frame, hello, atlas } = createFrame()
    const connection = connectAtlas(frame)
    hello()
    const { tell } = atlas()
    tell({ v: 1, type: 'ready', state: STATE })
    const asked = connection.set({ nonsense: '1' })
    tell({ v: 1, id: '1', type: 'refused', code: 'bad-values', keys: ['nonsense'] })
    await expect(asked).rejects.toMatchObject({
      code: 'bad-values',
      keys: ['nonsense'],
      message: expect.stringContaining('nonsense'),
    })
  })

  test('does not wait for ever', async () => {
    vi.useFakeTimers()
    const asked = connectAtlas(createFrame().frame).get()
    const refused = expect(asked).rejects.toMatchObject({ code: 'no-answer' })
    await vi.advanceTimersByTimeAsync(20_000)
    await refused
  })

  test('closes without a trace', async () => {
    const { frame } = createFrame()
    const connection = connectAtlas(frame)
    const asked = connection.get()
    connection.close()
    await expect(asked).rejects.toMatchObject({ code: 'closed' })
    expect(windowListeners.size).toBe(0)
  })
})
