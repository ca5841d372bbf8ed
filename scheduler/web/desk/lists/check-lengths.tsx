import { checkKinds } from '../../../domain/team/clearance.ts'
import { addresses } from '../../addresses.ts'
import { filled } from '../../words/words.ts'
import type { Locale } from '../../words/words.ts'
import { wordsOf as peopleWordsOf } from '../people/words.ts'
import type { DeskSettingsPage } from './models.ts'
import { Labelled, wordsOf } from './parts.tsx'

const { desk } = addresses

/** How many days each kind of check counts, and the form that changes it. */
export function CheckLengths({ model: { lengths }, locale }: { readonly model: DeskSettingsPage; readonly locale: Locale }) {
  const words = wordsOf(locale).settings
  const { kind: names } = peopleWordsOf(locale)
  const { days, isUsual, typed } = lengths
  return (
    <section>
      <h2>{words.lengths}</h2>
      <p>{words.lengthsMore}</p>
      <ul>
        {checkKinds.map((kind) => (
          <li key={kind}>{filled(words.lengthIs, { kind: names[kind], days: days[kind] })}</li>
        ))}
      </ul>
      <details open={typed !== undefined}>
        <summary>{words.lengthsChange}</summary>
        <form method="post" action={desk.checkLengths} noValidate>
          {checkKinds.map((kind) => (
            <Labelled key={kind} name={kind} label={filled(words.lengthOf, { kind: names[kind] })} wrong={typed?.wrong.includes(kind) ? words.lengthWrong : undefined}>
              {(ids) => <input {...ids} className="number" type="text" inputMode="numeric" defaultValue={typed?.values[kind] ?? String(days[kind])} autoComplete="off" />}
            </Labelled>
          ))}
          <button type="submit">{words.lengthsKeep}</button>
        </form>
        {!isUsual && (
          <form method="post" action={desk.usualCheckLengths}>
            <button type="submit" className="grave">
              {words.lengthsUsual}
            </button>
          </form>
        )}
      </details>
    </section>
  )
}
