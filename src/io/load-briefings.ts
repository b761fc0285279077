// Fetches a briefing when it is shown, and the list of all when somebody asks for it.
import type { Briefing, BriefingEntry, BriefingId } from '../domain/model.ts'
import { parseBriefing, parseBriefingList } from '../domain/parse/briefings.ts'
import type { AppState } from '../state/app-state.ts'
import { fetchJson, loadRecords } from './load-data.ts'

/** null where there is no such briefing, or nothing in it to show. */
export async function loadBriefing(id: BriefingId): Promise<Briefing | null> {
  const file = `briefings/${id}.json`
  const found = await fetchJson(`./data/${file}`)
  return 'json' in found ? parseBriefing(file, found.json, []) : null
}

/** What a reader can choose from. The build makes the list from the files. */
export const loadBriefingList = (): Promise<readonly BriefingEntry[]> => loadRecords('briefings.json', parseBriefingList)

/** Keys of a change that name what is not there: `b` a briefing, `ch` a page of it. `now`: the briefing that is shown. */
export async function refusedPage({ briefing, chapter }: Partial<AppState>, now: BriefingId | null): Promise<string[]> {
  const id = briefing === undefined ? now : briefing
  // A page of no briefing makes no sense, the first one aside: that is what a link without one says.
  if (id === null) return chapter === undefined || chapter === 1 ? [] : ['ch']
  const found = await loadBriefing(id)
  if (found === null) return ['b']
  return (chapter ?? 1) > found.chapters.length ? ['ch'] : []
}
