// The address bar follows the state: steps for choices, replacements for the camera, silence where nothing changed.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createFullGraph } from '../../../src/domain/graph.ts'
import type { BriefingId } from '../../../src/domain/model.ts'
import { type AppState, DEFAULTS } from '../../../src/state/app-state.ts'
import { keepHistory } from '../../../src/state/history.ts'
import { createStore } from '../../../src/state/store.ts'
import { createDataset, createSite, featureId } from '../../fixtures/make.ts'

const graph = createFullGraph(createDataset({ sites: [createSite('port')] }))
const port = { type: 'feature', id: featureId('port') } as const
const QUIET = 1000

/** As much of a window as the address bar needs: a list of entries, and where in it we stand. */
function fakeWindow(search = '') {
  const entries = [search]
  const written: string[] = []
  let at = 0
  let back = () => {}
  const location = {
    pathname: '/atlas/',
    hash: '',
    get search() {
      return entries[at] ?? ''
    },
  }
  const searchOf = (url: string) => (url.includes('?') ? url.slice(url.indexOf('?')) : '')
  const history = {
    pushState(_state: unknown, _title: string, url: string) {
      written.push(url)
      entries.splice(at + 1, entries.length, searchOf(url))
      at++
    },
    replaceState(_state: unknown, _title: string, url: string) {
      written.push(url)
      entries[at] = searchOf(url)
    },
  }
  const target = {
    location,
    history,
    addEventListener: (_type: string, listener: () => void) => {
      back = listener
    },
    removeEventListener: () => {
      back = () => {}
    },
  } as unknown as Window
  return {
    target,
    entries,
    written,
    goBack() {
      at--
      back()
    },
  }
}

function keep(search = '', initial: Partial<AppState> = {}) {
  const store = createStore(graph, initial)
  const fake = fakeWindow(search)
  const stop = keepHistory(store, DEFAULTS, fake.target)
  return { store, stop, ...fake }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('the address bar', () => {
  test('takes a choice as a step', () => {
    const { store, entries } = keep()
    store.set({ chosen: port })
    expect(entries).toEqual(['', '?at=port'])
  })

  test('takes a briefing as one step, however many pages are turned', () => {
    const { store, entries, goBack } = keep('', { year: 2013 })
    store.set({ briefing: 'story' as BriefingId })
    for (const chapter of [2, 3]) {
      store.set({ chapter })
      store.set({ chosen: chapter === 2 ? port : null, screen: chapter === 2 ? 'map' : 'matrix' })
    }
    vi.advanceTimersByTime(QUIET)
    expect(entries).toEqual(['', '?b=story&ch=3'])
    goBack()
    expect(store.now.briefing.value).toBeNull()
  })

  test('takes the camera as no step, and waits until it rests', () => {
    const { store, entries } = keep()
    for (const lng of [104, 105, 106]) store.set({ view: { lng, lat: 30, zoom: 8 } })
    expect(entries).toEqual([''])
    vi.advanceTimersByTime(QUIET)
    expect(entries).toEqual(['?v=106,30,8'])
  })

  test('is silent where nothing changed', () => {
    const { store, written } = keep('?at=port', { chosen: port })
    store.set({ chosen: { ...port }, lang: 'zh' })
    vi.advanceTimersByTime(QUIET)
    expect(written).toEqual([])
  })

  test('keeps keys that are not ours', () => {
    const { store, entries } = keep('?from=wechat')
    store.set({ chosen: port })
    expect(entries[1]).toBe('?from=wechat&at=port')
  })

  test('goes back without making a new entry', () => {
    const { store, entries, goBack } = keep()
    store.set({ chosen: port })
    goBack()
    vi.advanceTimersByTime(QUIET)
    expect(store.now.chosen.value).toBeNull()
    expect(entries).toEqual(['', '?at=port'])
  })

  test('leaves language and theme as the reader set them when going back', () => {
    const { store, goBack } = keep()
    store.set({ chosen: port })
    store.set({ lang: 'en', theme: 'dark' })
    goBack()
    expect([store.now.lang.value, store.now.theme.value]).toEqual(['en', 'dark'])
  })

  test('rests once it is stopped', () => {
    const { store, entries, stop } = keep()
    stop()
    store.set({ chosen: port })
    vi.advanceTimersByTime(QUIET)
    expect(entries).toEqual([''])
  })
})
