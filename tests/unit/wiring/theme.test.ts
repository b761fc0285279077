// The theme the page wears: the reader's wish, else the system's, and the root element says which.
import { afterEach, expect, test, vi } from 'vitest'
import { createStore } from '../../../src/state/store.ts'
import { resolveTheme } from '../../../src/wiring/theme.ts'
import { createGraphOf } from '../scene/create.ts'

afterEach(() => vi.unstubAllGlobals())

/** A system that prefers one theme and may change its mind. */
function createSystem(dark: boolean) {
  let listener: (event: { matches: boolean }) => void = () => {}
  vi.stubGlobal('matchMedia', () => ({
    matches: dark,
    addEventListener: (_: string, heard: typeof listener) => {
      listener = heard
    },
  }))
  return (matches: boolean) => listener({ matches })
}

const dress = () => {
  const store = createStore(createGraphOf())
  const root = { dataset: {} as Record<string, string> }
  return { store, root, theme: resolveTheme(store, root as unknown as HTMLElement) }
}

test('follows the system, also when it changes', () => {
  const change = createSystem(true)
  const { root, theme } = dress()
  expect([theme.value, root.dataset.theme]).toEqual(['dark', 'dark'])
  change(false)
  expect([theme.value, root.dataset.theme]).toEqual(['light', 'light'])
})

test('follows the reader before the system', () => {
  const change = createSystem(true)
  const { store, root, theme } = dress()
  store.set({ theme: 'light' })
  expect([theme.value, root.dataset.theme]).toEqual(['light', 'light'])
  change(true)
  expect(theme.value).toBe('light')
  store.set({ theme: 'auto' })
  expect(root.dataset.theme).toBe('dark')
})
