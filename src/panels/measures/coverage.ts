// How much of the plan can be put on a map, counted from the links that exist, not from what a measure promises.
import type { Graph } from '../../domain/graph.ts'
import { BASES, type Basis } from '../../domain/kinds.ts'
import type { MeasureCode } from '../../domain/model.ts'

/** What a measure has on the map. */
export type Carried = {
  /** Sites by basis, only those with any. */
  readonly sites: readonly { readonly basis: Basis; readonly count: number }[]
  readonly corridors: number
  readonly areas: number
}

export function carriedBy(graph: Graph, code: MeasureCode): Carried {
  const threads = graph.threadsOfMeasure(code)
  const typeOf = (thread: (typeof threads)[number]) => graph.features.get(thread.feature)?.type
  return {
    sites: BASES.map((basis) => ({
      basis,
      count: threads.filter((thread) => thread.basis === basis && typeOf(thread) === 'site').length,
    })).filter(({ count }) => count > 0),
    corridors: threads.filter((thread) => typeOf(thread) === 'corridor').length,
    areas: threads.filter((thread) => typeOf(thread) === 'area').length,
  }
}

export type Coverage = {
  readonly total: number
  /** At least one site or corridor. */
  readonly placed: number
  /** Areas and nothing else. */
  readonly areaOnly: number
  readonly none: number
}

export function coverageOf(graph: Graph, codes: readonly MeasureCode[]): Coverage {
  let [placed, areaOnly] = [0, 0]
  for (const code of codes) {
    const types = graph.threadsOfMeasure(code).map(({ feature }) => graph.features.get(feature)?.type)
    if (types.some((type) => type === 'site' || type === 'corridor')) placed++
    else if (types.includes('area')) areaOnly++
  }
  return { total: codes.length, placed, areaOnly, none: codes.length - placed - areaOnly }
}

/** What can be seen on the map at all, areas included. */
export const onMap = ({ placed, areaOnly }: Coverage): number => placed + areaOnly
