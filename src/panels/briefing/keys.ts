// What keys, presenters' remotes and fingers ask of a briefing. Pure, so that each can be tested.
import type { Turn } from '../../briefing/chapter.ts'

export type Asked = Turn | 'leave' | 'full'

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey'>

/** Remotes send PageDown and PageUp. */
const KEYS: Readonly<Record<string, Asked>> = {
  ArrowRight: 'next',
  PageDown: 'next',
  ' ': 'next',
  ArrowLeft: 'previous',
  PageUp: 'previous',
  Home: 'first',
  End: 'last',
  Escape: 'leave',
  f: 'full',
  F: 'full',
}

/** What a key asks for, or null where it is none of ours: with Ctrl, Alt or ⌘ it belongs to the browser. */
export function askedBy({ key, ctrlKey, altKey, metaKey, shiftKey }: Key): Asked | null {
  if (ctrlKey || altKey || metaKey) return null
  if (key === ' ' && shiftKey) return 'previous'
  return KEYS[key] ?? null
}

/** Whatever takes letters or moves a choice of its own by arrows keeps its keys. */
const FIELDS = 'input, textarea, select, [contenteditable], dialog, [role="grid"], [role="tree"], [role="listbox"]'

/** Does the element that has the focus need this key itself? The map pans by arrows only where somebody came to it by keyboard. */
export function isTaken(focused: Element, key: string): boolean {
  if (focused.closest(FIELDS)) return true
  if (key === ' ') return focused.closest('button, a, summary') !== null
  return key !== 'Escape' && focused.closest('#map') !== null && focused.matches(':focus-visible')
}

const LEAST_SWIPE_PX = 48

/** A finger that went this far across: clearly sideways, and not by accident. Right to left turns on. */
export function swipeOf(dx: number, dy: number): Turn | null {
  if (Math.abs(dx) < LEAST_SWIPE_PX || Math.abs(dx) < 2 * Math.abs(dy)) return null
  return dx < 0 ? 'next' : 'previous'
}
