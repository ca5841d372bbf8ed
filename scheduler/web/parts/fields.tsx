import type { HTMLInputAutoCompleteAttribute, ReactNode } from 'react'
import type { Message } from '../messages.ts'
import type { Spoken } from './spoken.ts'

/** What all of a form's fields share. */
export type FormSeen = Spoken & { readonly messages: readonly Message[] }

type FieldName = keyof FormSeen['words']['field']

type LineGiven = FormSeen & {
  readonly name: FieldName
  readonly value: string
  readonly hint?: string
  readonly isOptional?: boolean
  readonly autoComplete?: HTMLInputAutoCompleteAttribute
} & ({ readonly kind: 'line' | 'email' | 'tel' | 'number' } | { readonly kind: 'lines' })

export const fieldId = (name: string): string => `field-${name}`

/** What describes a field: its hint, and what is to be mended. */
export function describedBy(name: string, hasHint: boolean, isWrong: boolean): string | undefined {
  const ids = [...(hasHint ? [`${fieldId(name)}-hint`] : []), ...(isWrong ? [`${fieldId(name)}-wrong`] : [])]
  return ids.length > 0 ? ids.join(' ') : undefined
}

export function Hint({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <p className="hint" id={`${fieldId(name)}-hint`}>
      {children}
    </p>
  )
}

/** What is to be mended in a field; nothing when all is well. */
export function Wrong({ name, messages }: { readonly name: string; readonly messages: readonly Message[] }) {
  const own = messages.filter(({ field }) => field === name)
  if (own.length === 0) return null
  return (
    <p className="wrong" id={`${fieldId(name)}-wrong`}>
      {own.map(({ text }) => text).join(' ')}
    </p>
  )
}

/** A field one types in. */
export function Line({ name, value, hint, isOptional = false, autoComplete, kind, messages, words }: LineGiven) {
  const isWrong = messages.some(({ field }) => field === name)
  const common = {
    id: fieldId(name),
    name,
    defaultValue: value,
    required: !isOptional,
    'aria-describedby': describedBy(name, hint !== undefined, isWrong),
    'aria-invalid': isWrong ? true : undefined,
    autoComplete: autoComplete ?? 'off',
  }
  return (
    <div className={isWrong ? 'field is-wrong' : 'field'}>
      <label htmlFor={fieldId(name)}>
        {words.field[name]} {isOptional && <span className="optional">({words.book.optional})</span>}
      </label>
      {hint !== undefined && <Hint name={name}>{hint}</Hint>}
      <Wrong name={name} messages={messages} />
      {kind === 'lines' ? <textarea {...common} rows={4} /> : <input {...common} className={kind} {...inputKinds[kind]} />}
    </div>
  )
}

const inputKinds = { line: { type: 'text' }, email: { type: 'email', spellCheck: false }, tel: { type: 'tel' }, number: { type: 'text', inputMode: 'numeric' } } as const

/** Everything to be mended, at the top of the page, each leading to its place. */
export function ToMend({ messages, words }: FormSeen) {
  if (messages.length === 0) return null
  return (
    <div className="to-mend" role="alert" tabIndex={-1} autoFocus>
      <h2>{words.problems.title}</h2>
      <ul>
        {messages.map(({ field, text }) => (
          <li key={field + text}>
            <a href={`#${field === 'slot' ? 'slot' : fieldId(field)}`}>{text}</a>
          </li>
        ))}
      </ul>
      <p>{words.problems.intro}</p>
    </div>
  )
}

/** What makes the same form, sent twice, one wish. */
export function WishKey({ value }: { readonly value: string }) {
  return <input type="hidden" name="key" value={value} />
}
