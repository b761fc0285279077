// Briefings from JSON: data/briefings/<id>.json, and the list of them that the build makes.
import type { Issue } from '../issue.ts'
import type { Briefing, BriefingEntry, BriefingId, SourceId, Text } from '../model.ts'
import { isRecord, Reader, readArray, readUnique } from './reader.ts'

/** Path below data/ → id, or null for any other file. */
export const briefingIdOf = (file: string): BriefingId | null =>
  (/^briefings\/([a-z0-9-]+)\.json$/.exec(file)?.[1] ?? null) as BriefingId | null

const headOf = (reader: Reader): Omit<Briefing, 'chapters'> => {
  const asOf = reader.date('asOf')
  if (asOf === null) reader.fault('missing-field', 'asOf')
  return {
    id: reader.id('id') as BriefingId,
    title: reader.text('title'),
    summary: reader.text('summary'),
    asOf: asOf ?? '',
  }
}

/** null where there is nothing to show: no object, or not a single page. Faults name the page by its id. */
export function parseBriefing(file: string, input: unknown, issues: Issue[]): Briefing | null {
  if (!isRecord(input)) {
    issues.push({ code: 'not-an-object', file, feature: null, field: null, found: null })
    return null
  }
  const reader = new Reader(file, null, input, issues)
  const head = headOf(reader)
  if (head.id !== briefingIdOf(file)) reader.fault('bad-id', 'id', head.id)
  const chapters = readUnique(file, input.chapters, 'id', issues).map((page) => ({
    id: page.id('id'),
    title: page.text('title'),
    words: wordsOf(page),
    link: linkOf(page),
    sources: page.strings('sources') as SourceId[],
  }))
  if (chapters.length === 0) reader.fault('missing-field', 'chapters')
  return chapters.length === 0 ? null : { ...head, chapters }
}

function wordsOf(page: Reader): Text[] {
  const words = page.records('words').map((part): Text => ({ zh: part.string('zh'), en: part.string('en') }))
  if (words.length === 0) page.fault('missing-field', 'words')
  return words
}

/** Unlike other texts it may be empty: that is the opening view. */
function linkOf(page: Reader): string {
  const link = page.optionalString('link')
  if (link === null) page.fault('missing-field', 'link')
  return link ?? ''
}

export const parseBriefingList = (file: string, input: unknown, issues: Issue[]): BriefingEntry[] =>
  readArray(file, input, 'id', issues).map((reader) => ({ ...headOf(reader), pages: reader.number('pages') }))
