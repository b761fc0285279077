// What is told beyond the first view, and the search over everything: by names at first, by other names and readings once they are here.
import { computed, type ReadonlySignal, signal } from '@preact/signals-core'
import { createFullGraph, type FullGraph, type Graph } from '../domain/graph.ts'
import type { FullDataset } from '../domain/model.ts'
import { unhurried } from '../domain/steps.ts'
import { createSearch, type PinyinTable, type SearchIndex, searchSteps } from '../state/search.ts'

type Tell = (dataset: FullDataset, readings: PinyinTable) => void

export type Told = {
  readonly full: ReadonlySignal<FullGraph | null>
  /** Rejects where it cannot be had; may be asked again. */
  loadFull(): Promise<void>
  readonly search: SearchIndex
  /** Makes the index now, so that nobody's first letter waits for it; with a pause after each step. */
  prepare(pause: () => Promise<void>): Promise<void>
}

/** `teller` is handed what to do with the rest, and hands back what fetches it (io/load-data.ts). */
export function createTold(graph: Graph, teller: (told: Tell) => () => Promise<void>): Told {
  const pinyin = signal<PinyinTable>({})
  const full = signal<FullGraph | null>(null)
  type Prepared = { readonly of: Graph; readonly readings: PinyinTable; readonly index: SearchIndex }
  const prepared = signal<Prepared | null>(null)
  const index = computed(() => {
    const [of, readings] = [full.value ?? graph, pinyin.value]
    const ready = prepared.value
    return ready?.of === of && ready.readings === readings ? ready.index : createSearch(of, readings)
  })
  return {
    full,
    loadFull: teller((dataset, readings) => {
      pinyin.value = readings
      full.value = createFullGraph(dataset)
    }),
    search: {
      find: (query, limit) => index.value.find(query, limit),
      rangesIn: (text, query) => index.value.rangesIn(text, query),
      // Not by way of the index: readings are shown long before anybody searches.
      readingOf: (text) => pinyin.value[text] ?? text,
    },
    async prepare(pause) {
      const [of, readings] = [full.peek() ?? graph, pinyin.peek()]
      prepared.value = { of, readings, index: await unhurried(searchSteps(of, readings), pause) }
    },
  }
}
