// The atlas' side of an embed: says hello, takes one port from a page that the deployer allowed, answers it and tells it what happens.
import { computed, effect, type ReadonlySignal } from '@preact/signals-core'
import type { AppState, Choice } from '../state/app-state.ts'
import type { Store } from '../state/store.ts'
import { linkValuesOf, readValues } from '../state/url.ts'
import {
  type Answer,
  APP,
  type Chosen,
  type Event,
  type FaultCode,
  readOpening,
  readRequest,
  type State,
  VERSION,
} from './protocol.ts'

/** As much of a window as this needs. */
export type HostWindow = {
  readonly parent: { postMessage(message: unknown, origin: string): void }
  readonly location: { readonly origin: string }
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void
  removeEventListener(type: 'message', listener: (event: MessageEvent) => void): void
}

export type HostOptions = {
  readonly target: HostWindow
  readonly store: Store
  /** What null stands for in a request: this window's opening state. */
  readonly base: AppState
  /** Origins that may connect, beside the atlas' own. */
  readonly origins: readonly string[]
  readonly fault: ReadonlySignal<FaultCode | null>
  /** The same view in the atlas itself. */
  readonly link: ReadonlySignal<string>
  /** Keys of a change that name a briefing or a page which is not there: only a look into the files can tell. */
  readonly refused: (patch: Partial<AppState>) => Promise<readonly string[]>
  /** Makes a change that has been found sound, and moves the map where the change alone would not show. */
  readonly apply: (patch: Partial<AppState>) => void
  /** How many messages have been ignored so far. */
  readonly ignored: (count: number) => void
  readonly nonce: string
}

/** Starts to listen; call it once the map stands and `apply` works. Returns the stop. */
export function listenToHost(options: HostOptions): () => void {
  const { target, store, nonce } = options
  const allowed = new Set([target.location.origin, ...options.origins])
  let port: MessagePort | null = null
  let stops: readonly (() => void)[] = []
  let ignored = 0
  const ignore = () => options.ignored(++ignored)
  // Says only that an atlas is here; whoever may know more has to connect from an allowed origin.
  const hello = () => target.parent.postMessage({ app: APP, v: VERSION, type: 'hello', nonce }, '*')

  function heard({ source, origin, data, ports }: MessageEvent): void {
    const opening = source === target.parent ? readOpening(data) : null
    const [end] = ports
    const sound = opening?.type === 'connect' && opening.nonce === nonce && opening.v === VERSION
    // An opaque origin reads "null" and could be anyone: it is nobody we know.
    if (opening?.type === 'call' && !port) hello()
    else if (!sound || !end || port || origin === 'null' || !allowed.has(origin)) ignore()
    else {
      port = end
      connect(end)
    }
  }

  function connect(end: MessagePort): void {
    const tell = (message: Answer | Event) => end.postMessage(message)
    end.onmessage = ({ data }) => {
      const read = readRequest(data)
      if (read === null) ignore()
      else if ('refused' in read) tell({ v: VERSION, type: 'refused', ...read.refused })
      else if (read.request.type === 'get') tell({ v: VERSION, id: read.request.id, type: 'done', state: stateOf(options) })
      else {
        const { id, values } = read.request
        const { patch: said, faults } = readValues(values, options.base)
        // Another briefing begins at its first page.
        const patch = said.briefing === undefined ? said : { chapter: 1, ...said }
        const settle = (keys: readonly string[]) => {
          // All or nothing: a page that mistypes one key learns of it instead of showing half of what it meant.
          if (keys.length > 0) return tell({ v: VERSION, id, type: 'refused', code: 'bad-values', keys })
          options.apply(patch)
          tell({ v: VERSION, id, type: 'done', state: stateOf(options) })
        }
        const wrong = [...faults, ...refusedBy(store, patch)]
        if (patch.briefing || patch.chapter) void options.refused(patch).then((keys) => settle([...wrong, ...keys]))
        else settle(wrong)
      }
    }
    const page = computed(() => ({ briefing: store.now.briefing.value, chapter: store.now.chapter.value }))
    tell({ v: VERSION, type: 'ready', state: stateOf(options) })
    stops = [
      after(store.now.view, (view) => tell({ v: VERSION, type: 'moved', view })),
      after(page, ({ briefing, chapter }) =>
        tell({ v: VERSION, type: 'chapter', briefing, chapter: briefing === null ? null : chapter }),
      ),
      after(store.now.chosen, (chosen) => tell({ v: VERSION, type: 'chosen', chosen: chosenOf(store, chosen) })),
      effect(() => {
        if (options.fault.value) tell({ v: VERSION, type: 'error', code: options.fault.value })
      }),
    ]
  }

  target.addEventListener('message', heard)
  hello()
  return () => {
    target.removeEventListener('message', heard)
    for (const stop of stops) stop()
    port?.close()
  }
}

/** Changes from now on, without the value that stands already. */
function after<T>(signal: ReadonlySignal<T>, tell: (value: T) => void): () => void {
  let first = true
  return effect(() => {
    const { value } = signal
    if (!first) tell(value)
    first = false
  })
}

/** What reads well and makes no sense here: a place that is not in the data, or what only a link can decide. */
function refusedBy(store: Store, { chosen, ui, renderer }: Partial<AppState>): string[] {
  const exists =
    !chosen || (chosen.type === 'measure' ? store.graph.measures.has(chosen.code) : store.graph.features.has(chosen.id))
  const drawnAnew = renderer !== undefined && renderer !== store.now.renderer.peek()
  return [...(exists ? [] : ['at']), ...(ui === 'page' ? ['ui'] : []), ...(drawnAnew ? ['renderer'] : [])]
}

function chosenOf({ graph }: Store, chosen: Choice | null): Chosen | null {
  if (chosen === null) return null
  if (chosen.type === 'measure') {
    const measure = graph.measures.get(chosen.code)
    return measure ? { at: measure.code, type: 'measure', name: measure.title } : null
  }
  const feature = graph.features.get(chosen.id)
  return feature ? { at: feature.id, type: feature.type, name: feature.name } : null
}

function stateOf({ store, link }: HostOptions): State {
  const now = store.snapshot.peek()
  return { values: linkValuesOf(now), chosen: chosenOf(store, now.chosen), link: link.peek() }
}
