import type { ReactNode } from 'react'
import type { Day } from '../../../domain/time.ts'
import { dateInWords } from '../../words/days.ts'
import type { Locale } from '../../words/words.ts'
import { deskListsWords } from './words.ts'

/** What the lists of a coordinator are made of. */

export const wordsOf = (locale: Locale) => deskListsWords[locale]

/** A table that a narrow screen may scroll by itself. */
export function Table({ name, columns, children }: { readonly name: string; readonly columns: readonly string[]; readonly children: ReactNode }) {
  return (
    <div className="table-frame" role="region" aria-label={name} tabIndex={0}>
      <table className="desk-table">
        <caption className="unseen">{name}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  )
}

/** A field with its label, its hint, and what is wrong with it. */
export function Labelled({ name, label, hint, wrong, children }: { readonly name: string; readonly label: string; readonly hint?: string | undefined; readonly wrong?: string | undefined; readonly children: (ids: { readonly id: string; readonly name: string; readonly 'aria-describedby': string | undefined; readonly 'aria-invalid': true | undefined }) => ReactNode }) {
  const id = `field-${name}`
  const described = [...(hint === undefined ? [] : [`${id}-hint`]), ...(wrong === undefined ? [] : [`${id}-wrong`])].join(' ')
  return (
    <div className={wrong === undefined ? 'field' : 'field is-wrong'}>
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {wrong !== undefined && (
        <p className="wrong" id={`${id}-wrong`}>
          {wrong}
        </p>
      )}
      {children({ id, name, 'aria-describedby': described === '' ? undefined : described, 'aria-invalid': wrong === undefined ? undefined : true })}
    </div>
  )
}

export function Notice({ children }: { readonly children: ReactNode }) {
  return (
    <p className="notice" role="status">
      {children}
    </p>
  )
}

/** A date in a dense table. */
export const Date = ({ day, locale }: { readonly day: Day; readonly locale: Locale }) => <time dateTime={day}>{dateInWords(day, locale)}</time>
