// The roles of a grid, spread onto plain boxes. Real table elements lose theirs in some browsers once they are placed freely,
// and their rows cannot hold columns at fixed distances. What takes the focus is the button in each cell.

/** Columns count from 1: the first names the row, the last is its total. */
type CellRole = 'rowheader' | 'columnheader' | 'gridcell'
type Placed = { readonly role: CellRole; readonly 'aria-colindex': number; readonly 'aria-selected'?: boolean }

const placed = (role: CellRole, column: number, selected: boolean | undefined): Placed => ({
  role,
  'aria-colindex': column,
  ...(selected === undefined ? {} : { 'aria-selected': selected }),
})

export const gridRole = (label: string, columns: number) =>
  ({ role: 'grid', 'aria-label': label, 'aria-colcount': columns }) as const
export const rowGroupRole = (label?: string) => ({ role: 'rowgroup', ...(label ? { 'aria-label': label } : {}) }) as const
export const rowRole = (selected?: boolean) =>
  ({ role: 'row', ...(selected === undefined ? {} : { 'aria-selected': selected }) }) as const
export const rowHeadRole = () => placed('rowheader', 1, undefined)
export const columnHeadRole = (column: number, selected?: boolean) => placed('columnheader', column, selected)
export const cellRole = (column: number, selected?: boolean) => placed('gridcell', column, selected)
/** Boxes between a row and its group that mean nothing. */
export const NO_ROLE = { role: 'presentation' } as const
