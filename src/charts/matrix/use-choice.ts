// What is chosen in the matrix, read from the store and written back to it: the measure, and the column as a filter.
import { type ReadonlySignal, useComputed, useSignal } from '@preact/signals'
import { SITE_KINDS } from '../../domain/kinds.ts'
import type { MeasureCode } from '../../domain/model.ts'
import type { AppState, MatrixColumns } from '../../state/app-state.ts'
import type { Store } from '../../state/store.ts'
import type { Facet } from '../units.ts'
import type { Chosen } from './Bands.tsx'
import type { ColumnId } from './model.ts'

/** The facet that choosing a column sets; the matrix shows it itself and is not narrowed by it. */
export const OWN_FACET = { kind: 'kinds', city: 'cities' } as const satisfies Readonly<Record<MatrixColumns, Facet>>

const CITY = /^\d{6}$/
/** Corridors, areas and the like are no kind and no city, so no filter can say them. */
export const isFilterable = (by: MatrixColumns, column: ColumnId): boolean =>
  by === 'kind' ? SITE_KINDS.some((kind) => kind === column) : CITY.test(column)

/** The filter with this column alone in its facet; empty where the column is no filter. */
export const filterBy = (filter: AppState['filter'], by: MatrixColumns, column: ColumnId | null): AppState['filter'] =>
  by === 'kind'
    ? { ...filter, kinds: SITE_KINDS.filter((kind) => kind === column) }
    : { ...filter, cities: column !== null && isFilterable(by, column) ? [column] : [] }

export type MatrixChoice = {
  readonly chosen: ReadonlySignal<Chosen>
  /** Pressing what is chosen already lets it go. */
  onCell(code: MeasureCode, column: ColumnId): void
  onRow(code: MeasureCode): void
  onColumn(column: ColumnId): void
  clear(): void
}

export function useChoice(store: Store): MatrixChoice {
  const { now } = store
  /** A chosen column that no filter can say. */
  const other = useSignal<{ readonly code: MeasureCode; readonly column: ColumnId } | null>(null)
  const chosen = useComputed((): Chosen => {
    const choice = now.chosen.value
    const code = choice?.type === 'measure' ? choice.code : null
    const filtered: readonly string[] = now.filter.value[OWN_FACET[now.columns.value]]
    if (filtered.length === 1) return { code, column: filtered[0] ?? null }
    return { code, column: other.value !== null && other.value.code === code ? other.value.column : null }
  })
  const choose = ({ code, column }: Chosen): void => {
    const by = now.columns.peek()
    other.value = code !== null && column !== null && !isFilterable(by, column) ? { code, column } : null
    store.set({
      chosen: code === null ? null : { type: 'measure', code },
      filter: filterBy(now.filter.peek(), by, column),
    })
  }
  const clear = (): void => choose({ code: null, column: null })
  return {
    chosen,
    clear,
    onCell(code, column) {
      const before = chosen.peek()
      if (before.code === code && before.column === column) clear()
      else choose({ code, column })
    },
    onRow(code) {
      const before = chosen.peek()
      choose({ code: before.code === code && before.column === null ? null : code, column: null })
    },
    onColumn(column) {
      if (!isFilterable(now.columns.peek(), column)) return
      const before = chosen.peek()
      choose({ code: null, column: before.code === null && before.column === column ? null : column })
    },
  }
}
