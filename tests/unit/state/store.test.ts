// The one door for change.
import { effect } from '@preact/signals-core'
import { describe, expect, test } from 'vitest'
import { createFullGraph } from '../../../src/domain/graph.ts'
import { DEFAULTS, NO_FILTER } from '../../../src/state/app-state.ts'
import { createStore, NO_HINT } from '../../../src/state/store.ts'
import { createDataset, createMeasure, createSite, featureId, measureCode } from '../../fixtures/make.ts'

const graph = createFullGraph(
  createDataset({
    measures: [createMeasure('1.1.1.1')],
    sites: [createSite('port', { kind: 'river-port' }), createSite('field')],
  }),
)
const port = { type: 'feature', id: featureId('port') } as const

describe('the store', () => {
  test('starts with the defaults', () => expect(createStore(graph).snapshot.value).toEqual(DEFAULTS))

  test('changes several fields at once, and tells about it once', () => {
    const store = createStore(graph)
    let heard = 0
    const stop = effect(() => {
      store.snapshot.value
      heard++
    })
    store.set({ lang: 'en', theme: 'dark', chosen: port })
    stop()
    expect(heard).toBe(2)
    expect(store.snapshot.value).toMatchObject({ lang: 'en', theme: 'dark', chosen: port })
  })

  test.each([{ type: 'feature', id: featureId('gone') } as const, { type: 'measure', code: measureCode('9.9.9.9') } as const])(
    'lets go of a choice that does not exist: %j',
    (chosen) => {
      expect(createStore(graph, { chosen }).now.chosen.value).toBeNull()
    },
  )

  test('keeps a choice that exists', () => {
    expect(createStore(graph, { chosen: port }).now.chosen.value).toEqual(port)
    const measure = { type: 'measure', code: measureCode('1.1.1.1') } as const
    expect(createStore(graph, { chosen: measure }).now.chosen.value).toEqual(measure)
  })

  test('ignores fields that it does not have', () => {
    const store = createStore(graph)
    store.set({ nonsense: 1 } as object)
    expect(store.snapshot.value).toEqual(DEFAULTS)
  })

  test('forgets the hint with the choice, and only then', () => {
    const store = createStore(graph)
    store.setHint({ term: '果园港' })
    store.set({ lang: 'en' })
    expect(store.hint.value.term).toBe('果园港')
    store.set({ chosen: port })
    expect(store.hint.value).toEqual(NO_HINT)
  })

  test('shows what passes the filter', () => {
    const store = createStore(graph)
    expect(store.shown.value.sites).toHaveLength(2)
    store.set({ filter: { ...NO_FILTER, kinds: ['river-port'] } })
    expect(store.shown.value.sites.map((site) => site.id)).toEqual(['port'])
  })

  test('does not filter again because the camera moved', () => {
    const store = createStore(graph)
    const before = store.shown.value
    store.set({ view: { lng: 104, lat: 30, zoom: 9 } })
    expect(store.shown.value).toBe(before)
  })

  test('two stores know nothing of each other', () => {
    const [one, other] = [createStore(graph), createStore(graph)]
    one.set({ lang: 'en' })
    expect(other.now.lang.value).toBe('zh')
  })
})
