// The theme the page wears: the reader's wish, else the system's, on paper the inks for paper; the root element says which.
import { afterEach, expect, test, vi } from 'vitest'
import { createStore } from '../../../src/state/store.ts'
import { resolveTheme } from '../../../src/wiring/theme.ts'
import { createGraphOf } from '../scene/create.ts'

afterEach(() => vi.unstubAllGlobals())

/** A system that answers media queries and may change its mind. */
function createSystem(holding: readonly string[]) {
  const heard = new Map<string, (event: { matches: boolean }) => void>()
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: holding.some((word) => query.includes(word)),
    addEventListener: (_: string, listener: (event: { matches: boolean }) => void) => heard.set(query, listener),
  }))
  return (word: string, matches: boolean) => {
    for (const [query, listener] of heard) if (query.includes(word)) listener({ matches })
  }
}

const dress = () => {
  const store = createStore(createGraphOf())
  const root = { dataset: {} as Record<string, string> }
  return { store, root, theme: resolveTheme(store, root as unknown as HTMLElement) }
}

test('follows the system, also when it changes', () => {
  const change = createSystem(['dark'])
  const { root, theme } = dress()
  expect([theme.value, root.dataset.theme]).toEqual(['dark', 'dark'])
  change('dark', false)
  expect([theme.value, root.dataset.theme]).toEqual(['light', 'light'])
  change('contrast', true)
  expect([theme.value, root.dataset.theme]).toEqual(['contrast', 'contrast'])
})

test('has a dark high contrast for who asks for both, whoever of reader and system asks', () => {
  const change = createSystem(['dark', 'contrast'])
  const { store, theme } = dress()
  expect(theme.value).toBe('contrast-dark')
  change('dark', false)
  expect(theme.value).toBe('contrast')
  change('contrast', false)
  store.set({ theme: 'contrast' })
  expect(theme.value).toBe('contrast')
  change('dark', true)
  expect(theme.value).toBe('contrast-dark')
  store.set({ theme: 'dark' })
  expect(theme.value).toBe('dark')
})

test('follows the reader before the system', () => {
  const change = createSystem(['dark'])
  const { store, root, theme } = dress()
  store.set({ theme: 'light' })
  expect([theme.value, root.dataset.theme]).toEqual(['light', 'light'])
  change('dark', true)
  expect(theme.value).toBe('light')
  store.set({ theme: 'print' })
  expect(theme.value).toBe('print')
  store.set({ theme: 'auto' })
  expect(root.dataset.theme).toBe('dark')
})

test('wears the inks for paper while printing, whatever was asked for, and the old ones afterwards', () => {
  const change = createSystem([])
  const { store, root } = dress()
  store.set({ theme: 'dark' })
  change('print', true)
  expect(root.dataset.theme).toBe('print')
  change('print', false)
  expect(root.dataset.theme).toBe('dark')
})
