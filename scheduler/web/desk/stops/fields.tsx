import type { ReactNode } from 'react'
import { describedBy, fieldId, Hint, Wrong } from '../../parts/fields.tsx'
import { filled } from '../../words/words.ts'
import type { Locale } from '../../words/words.ts'
import type { Choice, Filled, Mend } from './models.ts'
import { stopsWords } from './words.ts'
import type { StopsWords } from './words.ts'

/** What all fields of a coordinator's form share. */
export type DeskForm = { readonly values: Filled; readonly problems: readonly Mend[]; readonly locale: Locale }

const nameOf = (field: string, words: StopsWords): string => {
  if (field.startsWith('because-')) return words.field.openWhy
  const known = Object.entries(words.field).find(([name]) => name === field)
  const weekday = /^hours(\d)$/.exec(field)?.[1]
  return known?.[1] ?? (weekday === undefined ? words.field.drive : (words.trucks.weekdays[Number(weekday) - 1] ?? ''))
}

/** What is to be mended, each with its field. */
export const messagesOf = ({ problems, locale }: Pick<DeskForm, 'problems' | 'locale'>) =>
  problems.map(({ field, code, what = '' }) => ({ field, text: filled(stopsWords[locale].mend[code], { field: nameOf(field, stopsWords[locale]), what }) }))

/** All that is to be mended, at the top of the page, each leading to its field. */
export function DeskMend({ problems, locale }: Pick<DeskForm, 'problems' | 'locale'>) {
  if (problems.length === 0) return null
  return (
    <div className="to-mend" role="alert" tabIndex={-1} autoFocus>
      <h2>{stopsWords[locale].mend.title}</h2>
      <ul>
        {messagesOf({ problems, locale }).map(({ field, text }) => (
          <li key={field + text}>
            <a href={`#${fieldId(field)}`}>{text}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

type Given = DeskForm & { readonly name: string; readonly label: ReactNode; readonly hint?: string | undefined; readonly isOptional?: boolean }

const aria = ({ name, hint, problems }: Given) => {
  const isWrong = problems.some(({ field }) => field === name)
  return { id: fieldId(name), name, 'aria-describedby': describedBy(name, hint !== undefined, isWrong), 'aria-invalid': isWrong ? true : undefined }
}

function Around(given: Given & { readonly children: ReactNode }) {
  const { name, label, hint, problems, isOptional = false, locale, children } = given
  return (
    <div className={problems.some(({ field }) => field === name) ? 'field is-wrong' : 'field'}>
      <label htmlFor={fieldId(name)}>
        {label} {isOptional && typeof label === 'string' && <span className="optional">({stopsWords[locale].form.optional})</span>}
      </label>
      {hint !== undefined && <Hint name={name}>{hint}</Hint>}
      <Wrong name={name} messages={messagesOf(given)} />
      {children}
    </div>
  )
}

/** A field one types in. */
export function Typing(given: Given & { readonly kind?: 'line' | 'number' | 'date' | 'datetime-local' | 'lines' }) {
  const { kind = 'line', values, name, isOptional = false } = given
  const common = { ...aria(given), defaultValue: values[name] ?? '', required: !isOptional, autoComplete: 'off' }
  return (
    <Around {...given}>
      {kind === 'lines' ? <textarea {...common} rows={3} /> : kind === 'number' ? <input {...common} className="number" type="text" inputMode="numeric" /> : <input {...common} className={kind} type={kind === 'line' ? 'text' : kind} />}
    </Around>
  )
}

/** One of several, in a list. */
export function Choosing(given: Given & { readonly choices: readonly Choice[]; readonly nothing?: string }) {
  return (
    <Around {...given}>
      <select {...aria(given)} defaultValue={given.values[given.name] ?? ''}>
        {given.nothing !== undefined && <option value="">{given.nothing}</option>}
        {given.choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </Around>
  )
}

/** One of a few, all of them seen. */
export function OneOf({ name, legend, choices, values, problems, locale }: DeskForm & { readonly name: string; readonly legend: string; readonly choices: readonly Choice[] }) {
  const isWrong = problems.some(({ field }) => field === name)
  return (
    <fieldset className={isWrong ? 'inner is-wrong' : 'inner'} aria-describedby={describedBy(name, false, isWrong)}>
      <legend>{legend}</legend>
      <Wrong name={name} messages={messagesOf({ problems, locale })} />
      {choices.map(({ value, label }, at) => (
        <label key={value} className="choice">
          <input type="radio" name={name} value={value} id={at === 0 ? fieldId(name) : undefined} defaultChecked={values[name] === value} />
          {label}
        </label>
      ))}
    </fieldset>
  )
}

/** What was typed on the page before, carried along. */
export function Carried({ values, but }: { readonly values: Filled; readonly but: (name: string) => boolean }) {
  return Object.entries(values).filter(([name]) => !but(name)).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)
}
