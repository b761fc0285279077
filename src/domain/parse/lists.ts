// Official lists from JSON: each fault is named by list and entry.
import type { Issue } from '../issue.ts'
import { AREA_KINDS, LIST_STATUSES, SITE_KINDS } from '../kinds.ts'
import type { FeatureId, ListEntry, OfficialList, SourceId } from '../model.ts'
import { type Reader, readUnique } from './reader.ts'

const KINDS = [...SITE_KINDS, ...AREA_KINDS]

const readEntry = (reader: Reader): ListEntry => ({
  name: reader.text('name'),
  feature: reader.optionalString('feature') as FeatureId | null,
  year: reader.date('year'),
  type: reader.optionalText('type'),
  status: reader.word('status', LIST_STATUSES),
  source: reader.optionalString('source') as SourceId | null,
  note: reader.optionalText('note'),
})

/** One entry of the list's name, type and place may stand only once. */
function readEntries(list: Reader): ListEntry[] {
  const seen = new Set<string>()
  return list.records('entries').flatMap((reader) => {
    const entry = readEntry(reader)
    // Whoever finds no place for an entry owes the reader the reason.
    if (entry.feature === null && entry.note === null) reader.fault('missing-field', 'note')
    const key = JSON.stringify([entry.name.zh, entry.type?.zh ?? null])
    if (seen.has(key)) {
      reader.fault('duplicate-entry', 'name', entry.name.zh)
      return []
    }
    seen.add(key)
    return [entry]
  })
}

/**
 * Reads lists.json: an array of lists in the order in which they are shown.
 * @param file name for the report
 * @param issues takes every fault, with list and field
 */
export function parseLists(file: string, input: unknown, issues: Issue[]): OfficialList[] {
  return readUnique(file, input, 'id', issues).map((reader) => {
    const id = reader.id('id')
    const complete = reader.boolean('complete')
    const gap = reader.optionalText('gap')
    if (!complete && gap === null) reader.fault('missing-field', 'gap')
    const asOf = reader.date('asOf')
    if (asOf === null) reader.fault('missing-field', 'asOf')
    const sources = reader.strings('sources') as SourceId[]
    if (sources.length === 0) reader.fault('missing-field', 'sources')
    const list = {
      id,
      title: reader.text('title'),
      kind: reader.raw('kind') === null ? null : reader.word('kind', KINDS),
      terms: reader.strings('terms'),
      issuer: reader.text('issuer'),
      asOf: asOf ?? '',
      sources,
      scope: reader.text('scope'),
      complete,
      gap,
      entries: readEntries(reader),
    }
    if (list.entries.length === 0) reader.fault('missing-field', 'entries')
    return list
  })
}
