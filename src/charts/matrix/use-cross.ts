// Where pointer and keyboard are in the matrix: the crosshair, and the one cell that Tab reaches.
import { type ReadonlySignal, useSignal } from '@preact/signals'
import type { RefObject } from 'preact'
import { moved, type Spot } from './keys.ts'
import type { MatrixLayout } from './layout.ts'
import type { Matrix } from './model.ts'

/** Numbers of row and column; null where the pointer is on neither. */
export type Cross = { readonly row: number | null; readonly column: number | null }
const NOWHERE: Cross = { row: null, column: null }

/** `12,3` in `data-spot`; `12` in `data-row`. */
const numbersAt = (target: EventTarget | null, name: 'spot' | 'row'): readonly number[] | null =>
  target instanceof Element
    ? (target.closest<HTMLElement>(`[data-${name}]`)?.dataset[name]?.split(',').map(Number) ?? null)
    : null

export function useCross(
  box: RefObject<HTMLElement>,
  matrix: ReadonlySignal<Matrix>,
  layout: MatrixLayout,
  onEscape: () => boolean,
) {
  const cross = useSignal<Cross>(NOWHERE)
  const spot = useSignal<Spot>({ row: 0, column: -1 })
  const set = (next: Cross) => {
    if (next.row !== cross.peek().row || next.column !== cross.peek().column) cross.value = next
  }
  const handlers = {
    onPointerMove(event: PointerEvent) {
      // A finger has no hover: its cross would stay behind after the tap.
      if (event.pointerType !== 'mouse' || !(event.target instanceof Element)) return
      const heads = event.target.closest('.matrix-grid')?.querySelector<HTMLElement>('.matrix-heads')
      const edges = heads?.getBoundingClientRect()
      // On a wall the page is zoomed: the pointer counts in pixels of the window, the layout in its own.
      const x = heads && edges ? ((event.clientX - edges.left) * heads.offsetWidth) / edges.width - layout.leadPx : -1
      const column = Math.floor(x / layout.columnPx)
      const row = numbersAt(event.target, 'row')?.[0]
      set({ row: row ?? null, column: column >= 0 && column < matrix.peek().columns.length ? column : null })
    },
    onPointerLeave: () => set(NOWHERE),
    onFocusIn(event: FocusEvent) {
      const [row, column] = numbersAt(event.target, 'spot') ?? []
      if (row === undefined || column === undefined) return
      spot.value = { row, column }
      set({ row: row < 0 ? null : row, column: column < 0 ? null : column })
    },
    onFocusOut: () => set(NOWHERE),
    onKeyDown(event: KeyboardEvent) {
      if (event.key === 'Escape' && onEscape()) return event.stopPropagation()
      const [row, column] = numbersAt(event.target, 'spot') ?? []
      if (row === undefined || column === undefined || event.altKey || event.metaKey) return
      const rows = matrix.peek().groups.flatMap((group) => group.rows)
      const filled = rows.map((line) => line.cells.flatMap((cell, i) => (cell === null ? [] : [i])))
      const next = moved({ rows: filled, columns: matrix.peek().columns.length }, { row, column }, event.key, event.ctrlKey)
      if (!next) return
      event.preventDefault()
      spot.value = next
      box.current?.querySelector<HTMLElement>(`[data-spot="${next.row},${next.column}"]`)?.focus()
    },
  }
  return { cross, spot, handlers }
}
