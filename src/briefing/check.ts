// Whether the pages of a briefing hold together: each link reads back whole, and what it and the sources name exists.
import type { FullGraph } from '../domain/graph.ts'
import type { Issue } from '../domain/issue.ts'
import type { Briefing } from '../domain/model.ts'
import { DEFAULTS } from '../state/app-state.ts'
import { readUrl, writeUrl } from '../state/url.ts'
import { PAGE_KEYS } from './chapter.ts'

/** Every fault of a briefing beyond its form. `file` as in reports: `briefings/<id>.json`. */
export function checkBriefing(file: string, briefing: Briefing, graph: FullGraph): Issue[] {
  return briefing.chapters.flatMap(({ id, link, sources }) => {
    const note = (code: Issue['code'], field: string, found: string): Issue => ({ code, file, feature: id, field, found })
    const { chosen, source } = readUrl(link).patch
    const named = source ? [...sources, source] : sources
    return [
      ...strayParts(link).map((part) => note('bad-link', 'link', part)),
      ...(chosen?.type === 'measure' && !graph.measures.has(chosen.code) ? [note('unknown-measure', 'link', chosen.code)] : []),
      ...(chosen?.type === 'feature' && !graph.features.has(chosen.id) ? [note('unknown-feature', 'link', chosen.id)] : []),
      ...named.filter((one) => !graph.sources.has(one)).map((one) => note('unknown-source', 'sources', one)),
    ]
  })
}

/** The parts of a link that a page cannot say or that nobody understands, as they stand there. */
function strayParts(link: string): string[] {
  const { patch } = readUrl(link)
  const page = Object.fromEntries(PAGE_KEYS.flatMap((key) => (key in patch ? [[key, patch[key]]] : [])))
  const understood = new Set(writeUrl({ ...DEFAULTS, ...page }, '').split('&'))
  return link.split('&').filter((part) => part !== '' && !understood.has(part))
}
