// Language and theme outlive the visit. Storage can be forbidden (private windows, sandboxed frames): then nothing is remembered.

import type { Lang } from '../domain/model.ts'
import { THEMES, type Theme } from '../state/app-state.ts'

const KEY = 'chengyu-atlas'
export type Remembered = { readonly lang?: Lang; readonly theme?: Theme }

export function recall(): Remembered {
  try {
    const { lang, theme: worn } = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Record<string, unknown>
    const theme = THEMES.find((known) => known === worn)
    return {
      ...(lang === 'zh' || lang === 'en' ? { lang } : {}),
      ...(theme ? { theme } : {}),
    }
  } catch {
    return {}
  }
}

export function remember(what: Remembered): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(what))
  } catch {
    // Nothing to do: the page works without a memory.
  }
}
