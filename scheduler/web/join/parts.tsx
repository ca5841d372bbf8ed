import type { ReactNode } from 'react'
import type { Message } from '../messages.ts'
import { describedBy, fieldId, Hint, Wrong } from '../parts/fields.tsx'

/** What the forms of who joins are made of. */

type Given = { readonly name: string; readonly label: string; readonly hint?: string | undefined; readonly messages: readonly Message[] }

type Ids = { readonly id: string; readonly name: string; readonly 'aria-describedby': string | undefined; readonly 'aria-invalid': true | undefined }

const isWrong = ({ name, messages }: Pick<Given, 'name' | 'messages'>) => messages.some(({ field }) => field === name)

/** A field with its label, its hint, and what is wrong with it. */
export function Labelled({ optional, children, ...given }: Given & { /** The word that says so. */ readonly optional?: string | undefined; readonly children: (ids: Ids) => ReactNode }) {
  const { name, label, hint, messages } = given
  return (
    <div className={isWrong(given) ? 'field is-wrong' : 'field'}>
      <label htmlFor={fieldId(name)}>
        {label} {optional !== undefined && <span className="optional">({optional})</span>}
      </label>
      {hint !== undefined && <Hint name={name}>{hint}</Hint>}
      <Wrong name={name} messages={messages} />
      {children({ id: fieldId(name), name, 'aria-describedby': describedBy(name, hint !== undefined, isWrong(given)), 'aria-invalid': isWrong(given) ? true : undefined })}
    </div>
  )
}

/** Several things to tick, or one of several. */
export function Choices({ kind, options, chosen, optional, ...given }: Given & { readonly kind: 'radio' | 'checkbox'; readonly options: readonly (readonly [value: string, label: string])[]; readonly chosen: readonly string[]; readonly optional?: string | undefined }) {
  const { name, label, hint, messages } = given
  return (
    <fieldset role={kind === 'radio' ? 'radiogroup' : undefined} className={isWrong(given) ? 'inner is-wrong' : 'inner'} aria-describedby={describedBy(name, hint !== undefined, isWrong(given))} aria-invalid={kind === 'radio' && isWrong(given) ? true : undefined}>
      <legend>
        {label} {optional !== undefined && <span className="optional">({optional})</span>}
      </legend>
      {hint !== undefined && <Hint name={name}>{hint}</Hint>}
      <Wrong name={name} messages={messages} />
      {options.map(([value, text], at) => (
        <label key={value} className="choice">
          <input type={kind} name={name} value={value} id={at === 0 ? fieldId(name) : undefined} defaultChecked={chosen.includes(value)} />
          {text}
        </label>
      ))}
    </fieldset>
  )
}

/** The box that accepts the code of conduct. */
export function Accepts({ text, isTicked, messages }: { readonly text: string; readonly isTicked: boolean; readonly messages: readonly Message[] }) {
  const given = { name: 'conduct', messages }
  return (
    <div className={isWrong(given) ? 'field is-wrong' : 'field'}>
      <Wrong name="conduct" messages={messages} />
      <label className="choice">
        <input type="checkbox" name="conduct" value="yes" id={fieldId('conduct')} defaultChecked={isTicked} required aria-describedby={describedBy('conduct', false, isWrong(given))} aria-invalid={isWrong(given) ? true : undefined} />
        {text}
      </label>
    </div>
  )
}

export const Conduct = ({ lines }: { readonly lines: readonly string[] }) => (
  <ul className="conduct">
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
)
