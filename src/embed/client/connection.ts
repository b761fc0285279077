// The page's side of an embed: finds the atlas in a frame, hands it a port, sends requests and hears events.
import { type Answer, APP, type Event, readFromAtlas, readOpening, type State, type Values, VERSION } from '../protocol.ts'
import type { AtlasConnection, AtlasError, AtlasEvents, connectAtlas as Connect } from './embed.d.ts'

const PATIENCE_MS = 20_000

type Waiting = {
  readonly message: { readonly v: 1; readonly id: string; readonly type: 'get' | 'set'; readonly values?: Values }
  readonly resolve: (state: State) => void
  readonly reject: (error: Error) => void
  readonly timer: ReturnType<typeof setTimeout>
}

const errorOf = (code: AtlasError['code'], keys: readonly string[] = []): AtlasError =>
  Object.assign(new Error(`Chengyu Atlas: ${code}${keys.length > 0 ? ` (${keys.join(', ')})` : ''}`), { code, keys })

/** What a message from this frame bears as its origin: "null" where its sandbox leaves it none. */
function originOf(frame: HTMLIFrameElement): string {
  const opaque = frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-same-origin')
  return opaque ? 'null' : new URL(frame.src, document.baseURI).origin
}

export const connectAtlas: typeof Connect = (frame): AtlasConnection => {
  const listeners = new Map<string, Set<(detail: never) => void>>()
  const waiting = new Map<string, Waiting>()
  const origin = originOf(frame)
  // Nothing secret is sent before the port, and an opaque origin can be addressed in no other way; `source` tells who answers.
  const target = origin === 'null' ? '*' : origin
  let port: MessagePort | null = null
  let connected = false
  let last = 0
  let nonce = ''

  const say = (message: object, ports: Transferable[] = []) =>
    frame.contentWindow?.postMessage({ app: APP, v: VERSION, ...message }, target, ports)
  const hang = () => {
    port?.close()
    port = null
    connected = false
  }

  function heard(event: MessageEvent): void {
    if (!frame.contentWindow || event.source !== frame.contentWindow || event.origin !== origin) return
    const opening = readOpening(event.data)
    // The same atlas may say hello twice; another nonce means that the frame was loaded anew and the old port leads nowhere.
    if (opening?.type !== 'hello' || opening.nonce === nonce) return
    nonce = opening.nonce
    hang()
    const channel = new MessageChannel()
    port = channel.port1
    port.onmessage = ({ data }) => take(readFromAtlas(data))
    say({ type: 'connect', nonce }, [channel.port2])
  }

  function take(message: Answer | Event | null): void {
    if (!message) return
    if (message.type !== 'done' && message.type !== 'refused') {
      if (message.type === 'ready') {
        connected = true
        for (const { message: request } of waiting.values()) port?.postMessage(request)
      }
      for (const listener of listeners.get(message.type) ?? []) listener(message as never)
      return
    }
    const asked = waiting.get(message.id)
    if (!asked) return
    settle(message.id)
    if (message.type === 'done') asked.resolve(message.state)
    else asked.reject(errorOf(message.code, message.keys))
  }

  function settle(id: string): void {
    clearTimeout(waiting.get(id)?.timer)
    waiting.delete(id)
  }

  const request = (type: 'get' | 'set', values?: Values): Promise<State> =>
    new Promise((resolve, reject) => {
      const id = String(++last)
      const timer = setTimeout(() => {
        settle(id)
        reject(errorOf('no-answer'))
      }, PATIENCE_MS)
      const message = { v: VERSION, id, type, ...(values ? { values } : {}) } as const
      waiting.set(id, { message, resolve, reject, timer })
      if (connected) port?.postMessage(message)
    })

  addEventListener('message', heard)
  // The atlas may have said hello before anybody listened. A frame that is still empty will say it by itself.
  if (frame.contentDocument === null) say({ type: 'call' })

  return {
    get connected() {
      return connected
    },
    get: () => request('get'),
    set: (values) => request('set', values),
    on<K extends keyof AtlasEvents>(type: K, listener: (detail: AtlasEvents[K]) => void) {
      const all = listeners.get(type) ?? new Set()
      all.add(listener)
      listeners.set(type, all)
      return () => void all.delete(listener)
    },
    close() {
      removeEventListener('message', heard)
      hang()
      for (const [id, { reject }] of [...waiting]) {
        settle(id)
        reject(errorOf('closed'))
      }
    },
  }
}
