import { schoolKinds } from '../../../domain/level.ts'
import { addresses } from '../../addresses.ts'
import { dateInWords } from '../../words/days.ts'
import { filled, wordsIn } from '../../words/words.ts'
import type { Locale } from '../../words/words.ts'
import type { DeskSettingsPage } from './models.ts'
import { Labelled, wordsOf } from './parts.tsx'

const { desk } = addresses

/** How many adults come with a class: the rule that holds, and its form. */
export function AdultsRule({ model, locale }: { readonly model: DeskSettingsPage; readonly locale: Locale }) {
  const words = wordsOf(locale).settings
  const { book } = wordsIn[locale]
  const { accompaniment, adults, isUsual } = model
  return (
    <section>
      <h2>{words.rule}</h2>
      <p>{words.ruleMore}</p>
      <ul>
        {schoolKinds.map((kind) => (
          <li key={kind}>{filled(book.rule, { kind: book.levelsOf[kind], ...accompaniment.ratios[kind] })}</li>
        ))}
      </ul>
      <p>{filled(book.ruleText, { text: accompaniment.text, date: dateInWords(accompaniment.date, locale) })}</p>
      <details open={adults !== undefined}>
        <summary>{words.ruleChange}</summary>
        <form method="post" action={desk.adults} noValidate>
          {schoolKinds.map((kind) => (
            <fieldset key={kind} className="rule">
              <legend>{filled(words.ruleFor, { kind: book.levelsOf[kind] })}</legend>
              {([['adults', words.ruleAdults], ['upTo', words.ruleUpTo], ['oneMoreFor', words.ruleMoreFor]] as const).map(([part, label]) => (
                <RuleField key={part} model={model} name={`${kind}-${part}`} label={label} value={String(accompaniment.ratios[kind][part])} wrong={words.ruleWrong} />
              ))}
            </fieldset>
          ))}
          <Labelled name="text" label={words.ruleName} hint={words.ruleNameHint} wrong={adults?.wrong.includes('text') ? words.ruleTextWrong : undefined}>
            {(ids) => <input {...ids} type="text" defaultValue={adults?.values['text'] ?? accompaniment.text} />}
          </Labelled>
          <Labelled name="date" label={words.ruleDate} wrong={adults?.wrong.includes('date') ? words.ruleDateWrong : undefined}>
            {(ids) => <input {...ids} type="date" defaultValue={adults?.values['date'] ?? accompaniment.date} />}
          </Labelled>
          <button type="submit">{words.ruleKeep}</button>
        </form>
        {!isUsual && (
          <form method="post" action={desk.usualAdults}>
            <button type="submit" className="grave">
              {words.ruleUsual}
            </button>
          </form>
        )}
      </details>
    </section>
  )
}

function RuleField({ model, name, label, value, wrong }: { readonly model: DeskSettingsPage; readonly name: string; readonly label: string; readonly value: string; readonly wrong: string }) {
  return (
    <Labelled name={name} label={label} wrong={model.adults?.wrong.includes(name) ? wrong : undefined}>
      {(ids) => <input {...ids} className="number" type="text" inputMode="numeric" defaultValue={model.adults?.values[name] ?? value} />}
    </Labelled>
  )
}
