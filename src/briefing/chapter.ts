// What a page of a briefing shows: its link as a whole view, in which only language, theme and frame stay the reader's.
import type { Briefing, Chapter } from '../domain/model.ts'
import { type AppState, DEFAULTS, READERS_OWN, type View } from '../state/app-state.ts'
import { readUrl } from '../state/url.ts'

/** What a page decides. The rest of the state is the reader's own, or stands on panels that a briefing does not show. */
const SUBJECT = [
  'chosen',
  'screen',
  'source',
  'filter',
  'hidden',
  'year',
  'columns',
  'tint',
  'flow',
] as const satisfies readonly (keyof AppState)[]

export type Subject = Pick<AppState, (typeof SUBJECT)[number]>

/** Keys of the state that the link of a page may set. */
export const PAGE_KEYS: readonly (keyof AppState)[] = [...SUBJECT, 'view']

/** Everything of the view but the camera: what the link does not say is as it always is, whatever the page before showed. */
export function subjectOf({ link }: Chapter): Subject {
  const { patch } = readUrl(link)
  return Object.fromEntries(SUBJECT.map((key) => [key, patch[key] ?? DEFAULTS[key]])) as Subject
}

/** The ground that the page names, or null where what it shows decides. */
export const viewIn = ({ link }: Chapter): View | null => readUrl(link).patch.view ?? null

/** A page that is there: links outlive pages. `chapter` counts from 1. */
export const clampPage = (briefing: Briefing, chapter: number): number => Math.max(1, Math.min(briefing.chapters.length, chapter))

export type Turn = 'next' | 'previous' | 'first' | 'last'

/** The page after a turn; the first and the last stay where they are. */
export function turned(briefing: Briefing, chapter: number, turn: Turn): number {
  const steps = { next: chapter + 1, previous: chapter - 1, first: 1, last: briefing.chapters.length }
  return clampPage(briefing, steps[turn])
}

/** What the reader has when a briefing ends: everything as it was, in the language and theme they wear now. */
export function stateAfter(before: AppState, now: AppState): AppState {
  const kept = Object.fromEntries(READERS_OWN.map((key) => [key, now[key]])) as Partial<AppState>
  return { ...before, ...kept, briefing: null, chapter: DEFAULTS.chapter }
}
