// Any chart as a plain table, for those who read with their ears, fingers or a spreadsheet.
import type { TableData } from './csv.ts'
import './data-table.css'

type Props = { readonly data: TableData; readonly caption: string; readonly rowHead?: number }

/** `rowHead`: which cell of a row names it. */
export function DataTable({ data, caption, rowHead = 0 }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable without a mouse
    <section class="data-table scroll" tabIndex={0} aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {data.head.map((cell, i) => (
              <th key={i} scope="col" class={isNumeric(data, i) ? 'number' : undefined}>
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.rows.map((row, i) => (
            <tr key={i}>
              {row.map((cell, j) =>
                j === rowHead ? (
                  <th key={j} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={j} class={typeof cell === 'number' ? (cell === 0 ? 'number zero' : 'number') : undefined}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const isNumeric = (data: TableData, column: number): boolean => typeof data.rows[0]?.[column] === 'number'
