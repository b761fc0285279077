// What is told beyond the first view, and the search over everything: by names at first, by other names and readings once they are here.
import { computed, type ReadonlySignal, signal } from '@preact/signals-core'
import { createFullGraph, type FullGraph, type Graph } from '../domain/graph.ts'
import type { FullDataset } from '../domain/model.ts'
import { createSearch, type PinyinTable, type SearchIndex } from '../state/search.ts'

type Tell = (dataset: FullDataset, readings: PinyinTable) => void

export type Told = {
  readonly full: ReadonlySignal<FullGraph | null>
  /** Rejects where it cannot be had; may be asked again. */
  loadFull(): Promise<void>
  readonly search: SearchIndex
  /** Makes the index now, so that nobody's first letter waits for it. */
  prepare(): void
}

/** `teller` is handed what to do with the rest, and hands back what fetches it (io/load-data.ts). */
export function createTold(graph: Graph, teller: (told: Tell) => () => Promise<void>): Told {
  const pinyin = signal<PinyinTable>({})
  const full = signal<FullGraph | null>(null)
  const index = computed(() => createSearch(full.value ?? graph, pinyin.value))
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
    prepare: () => void index.peek(),
  }
}
