// What the reader is told first when something did not come or was not understood.
import type { Graph } from '../domain/graph.ts'
import type { Issue } from '../domain/issue.ts'
import type { Choice } from '../state/app-state.ts'

/** Data that failed come before a link that asks for what is not there. `badKeys`: parts of the link that nobody understood. */
export function firstFault(issues: readonly Issue[], badKeys: readonly string[], asked: Choice | null | undefined, graph: Graph) {
  if (issues.length > 0) return 'data' as const
  const unknown = asked && (asked.type === 'measure' ? !graph.measures.has(asked.code) : !graph.features.has(asked.id))
  return badKeys.length > 0 || unknown ? ('link' as const) : null
}
