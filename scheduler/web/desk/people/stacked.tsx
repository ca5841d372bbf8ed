import type { ReactNode } from 'react'

export type StackedRow = { readonly id: string; /** The first one names the row. */ readonly cells: readonly ReactNode[] }

/** A table whose lines are stacked on a phone, each cell with its column's name. That takes a table's roles away: they are said again. */
export function Stacked({ name, columns, rows }: { readonly name: string; readonly columns: readonly string[]; readonly rows: readonly StackedRow[] }) {
  return (
    <table className="stacked" role="table">
      <caption className="unseen">{name}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th key={column} scope="col" role="columnheader">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(({ id, cells: [first, ...others] }) => (
          <tr key={id} role="row">
            <th scope="row" role="rowheader">
              {first}
            </th>
            {others.map((cell, at) => (
              <td key={columns[at + 1]} role="cell" data-label={columns[at + 1]}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
