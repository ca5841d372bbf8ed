import { filled } from '../words/words.ts'
import type { Locale } from '../words/words.ts'
import type { EraseProblem, EraseShown } from './models.ts'
import { dataWords } from './words.ts'

type Words = { readonly sure: string; readonly cancelsComing: string; readonly coming: string; readonly comingOne: string; readonly last: string }

/** The form that erases: nothing is ticked beforehand but what was ticked the last time. */
export function EraseForm({ of, to, words, sends, locale }: { readonly of: EraseShown; readonly to: string; readonly words: Words; readonly sends: string | undefined; readonly locale: Locale }) {
  if (of.isLastCoordinator) return <p className="notice">{words.last}</p>
  return (
    <form method="post" action={to}>
      {sends !== undefined && <input type="hidden" name="email" value={sends} />}
      {of.coming > 0 && (
        <>
          <p className="notice">{filled(of.coming === 1 ? words.comingOne : words.coming, { number: of.coming })}</p>
          <Tick field="cancelsComing" text={words.cancelsComing} of={of} locale={locale} />
        </>
      )}
      <Tick field="sure" text={words.sure} of={of} locale={locale} />
      <p>
        <button className="grave">{dataWords[locale].erase.button}</button>
      </p>
    </form>
  )
}

function Tick({ field, text, of: { problems, ticked }, locale }: { readonly field: EraseProblem['field']; readonly text: string; readonly of: EraseShown; readonly locale: Locale }) {
  const isWrong = problems.some((problem) => problem.field === field)
  return (
    <div className={isWrong ? 'field is-wrong' : 'field'}>
      <div className="choice">
        <input type="checkbox" id={field} name={field} value="yes" defaultChecked={ticked.includes(field)} aria-invalid={isWrong ? true : undefined} aria-describedby={isWrong ? `${field}-wrong` : undefined} autoFocus={problems[0]?.field === field} />
        <label htmlFor={field}>{text}</label>
      </div>
      {isWrong && (
        <p className="wrong" id={`${field}-wrong`}>
          {dataWords[locale].wrong[field]}
        </p>
      )}
    </div>
  )
}
