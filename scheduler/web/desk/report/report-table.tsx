import { Fragment } from 'react'
import { times } from '../../../domain/report-parts.ts'
import type { Locale } from '../../words/words.ts'
import { figure } from './figures.ts'
import type { ReportTable } from './tables.ts'
import { reportWords } from './words.ts'

type Given = { readonly table: ReportTable; /** Whether anything is still to come. */ readonly hasToCome: boolean; readonly locale: Locale }

/** The numbers of a section. What is past and what is to come stand beside each other, where anything is to come. */
export function ReportNumbers({ table: { section, head, columns, lines }, hasToCome, locale }: Given) {
  const words = reportWords[locale]
  const shown = hasToCome ? times : (['past'] as const)
  const isOne = columns.length === 1
  return (
    <div className="table-frame" role="group" aria-labelledby={section} tabIndex={0}>
      <table className="report-table">
        <thead>
          <tr>
            <th scope="col" rowSpan={isOne ? undefined : 2}>
              {section === 'overview' ? <span className="unseen">{head}</span> : head}
            </th>
            {shown.map((time) => (
              <th key={time} scope={isOne ? 'col' : 'colgroup'} colSpan={isOne ? undefined : columns.length} className="count">
                {words[time]}
              </th>
            ))}
          </tr>
          {!isOne && (
            <tr>
              {shown.map((time) => (
                <Fragment key={time}>
                  {columns.map((column) => (
                    <th key={column} scope="col" className="count">
                      {column}
                    </th>
                  ))}
                </Fragment>
              ))}
            </tr>
          )}
        </thead>
        <tbody>
          {lines.map(({ name, of, cells }) => (
            <tr key={`${of ?? ''} ${name}`} className={of === undefined ? undefined : 'is-part'}>
              <th scope="row">{name}</th>
              {shown.map((time) => (
                <Fragment key={time}>
                  {cells.map((cell, at) => (
                    <td key={columns[at]} className="count">
                      {figure(cell[time], cell.unit, locale)}
                    </td>
                  ))}
                </Fragment>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
