import { catalogue } from '../../../workshops/catalogue.ts'
import { levels, schoolKindOf } from '../../domain/level.ts'
import type { Level } from '../../domain/level.ts'
import { filled, heldTogether } from '../words/words.ts'
import type { PageWords } from '../words/words.ts'
import { describedBy, fieldId, Hint, Wrong } from './fields.tsx'
import type { FormSeen } from './fields.tsx'

const kinds = ['maternelle', 'élémentaire', 'collège', 'lycée'] as const

/** One level, or several for a mixed class; and whether it is a ULIS group. */
export function Levels({ chosen, isUlis, words, messages }: FormSeen & { readonly chosen: readonly Level[]; readonly isUlis: boolean }) {
  const isWrong = messages.some(({ field }) => field === 'levels')
  return (
    <>
      <fieldset className={isWrong ? 'inner is-wrong' : 'inner'} aria-describedby={describedBy('levels', true, isWrong)}>
        <legend>{words.field.levels}</legend>
        <Hint name="levels">{words.hint.levels}</Hint>
        <Wrong name="levels" messages={messages} />
        {kinds.map((kind) => (
          <div key={kind} role="group" aria-label={words.book.levelsOf[kind]} className="levels">
            <span className="kind" aria-hidden="true">
              {words.book.levelsOf[kind]}
            </span>
            {levels
              .filter((level) => schoolKindOf(level) === kind)
              .map((level) => (
                <label key={level} className="choice">
                  <input type="checkbox" name="levels" value={level} id={level === levels[0] ? fieldId('levels') : undefined} defaultChecked={chosen.includes(level)} aria-invalid={isWrong ? true : undefined} />
                  {level}
                </label>
              ))}
          </div>
        ))}
      </fieldset>
      <div className="field">
        <label className="choice">
          <input type="checkbox" name="isUlis" value="yes" id={fieldId('isUlis')} defaultChecked={isUlis} aria-describedby={describedBy('isUlis', true, false)} />
          {words.field.isUlis}
        </label>
        <Hint name="isUlis">{words.hint.isUlis}</Hint>
      </div>
    </>
  )
}

/** One workshop of the catalogue. */
export function Workshops({ chosen, words, locale, messages }: FormSeen & { readonly chosen: string }) {
  const isWrong = messages.some(({ field }) => field === 'workshop')
  return (
    <fieldset role="radiogroup" aria-required aria-invalid={isWrong ? true : undefined} className={isWrong ? 'is-wrong' : undefined} aria-describedby={describedBy('workshop', true, isWrong)}>
      <legend>{words.book.workshop}</legend>
      <Hint name="workshop">{words.book.workshopHint}</Hint>
      <Wrong name="workshop" messages={messages} />
      <div className="workshops">
        {catalogue.map(({ id, title, forTeacher, minutes, cycles }, at) => (
          <div key={id} className="workshop">
            <label className="choice">
              <input type="radio" name="workshop" value={id} id={at === 0 ? fieldId('workshop') : undefined} defaultChecked={chosen === id} aria-describedby={`workshop-${id}`} />
              {title[locale]}
            </label>
            <p id={`workshop-${id}`}>
              {locale === 'fr' ? heldTogether(forTeacher.fr) : forTeacher.en}
              <span className="about">{filled(words.book.workshopFacts, { minutes, cycles: cyclesText(cycles, words) })}</span>
            </p>
          </div>
        ))}
      </div>
    </fieldset>
  )
}

function cyclesText(cycles: readonly number[], { book }: PageWords): string {
  const last = cycles.at(-1) ?? ''
  return cycles.length > 1 ? filled(book.cycles, { some: cycles.slice(0, -1).join(', '), last }) : filled(book.cycle, { cycle: last })
}

/** Whether the head of the school agrees already. */
export function HeadAgrees({ chosen, words, messages }: FormSeen & { readonly chosen: string }) {
  const isWrong = messages.some(({ field }) => field === 'headAgrees')
  return (
    <fieldset role="radiogroup" aria-required aria-invalid={isWrong ? true : undefined} className={isWrong ? 'is-wrong' : undefined} aria-describedby={describedBy('headAgrees', false, isWrong)}>
      <legend>{words.book.agreement}</legend>
      <Wrong name="headAgrees" messages={messages} />
      {(['yes', 'no'] as const).map((answer) => (
        <label key={answer} className="choice">
          <input type="radio" name="headAgrees" value={answer} id={answer === 'yes' ? fieldId('headAgrees') : undefined} defaultChecked={chosen === answer} />
          {words.book.agrees[answer]}
        </label>
      ))}
    </fieldset>
  )
}
