import { addresses } from '../addresses.ts'
import { describedBy, fieldId, Hint, ToMend, Wrong } from '../parts/fields.tsx'
import { wordsIn } from '../words/words.ts'
import type { Locale } from '../words/words.ts'
import type { DayToCome, MyDayPage, TravelProblem } from './models.ts'
import { teamWords } from './words.ts'

type Given = { readonly problems: readonly TravelProblem[]; readonly locale: Locale }

const messagesOf = ({ problems, locale }: Given) => {
  const wrong: Readonly<Record<string, Readonly<Record<string, string>>>> = teamWords[locale].travel.wrong
  return problems.map(({ field, code }) => ({ field, text: wrong[field]?.[code] ?? '' }))
}

/** What is to be mended, at the top of the page. */
export const TravelMend = (given: Given) => <ToMend messages={messagesOf(given)} words={wordsIn[given.locale]} locale={given.locale} />

const ways = { none: 'none', seats: 'offers', seeks: 'seeks' } as const

/** How she comes: one short form. */
export function TravelForm({ shift, travel: { values, isKept }, ...given }: Given & { readonly shift: MyDayPage['shift']; readonly travel: NonNullable<DayToCome['travel']> }) {
  const { travel } = teamWords[given.locale]
  const messages = messagesOf(given)
  const isWrong = (name: string) => messages.some(({ field }) => field === name)
  const field = (name: 'seats' | 'leaves') => ({ id: fieldId(name), name, defaultValue: values[name], 'aria-describedby': describedBy(name, true, isWrong(name)), 'aria-invalid': isWrong(name) ? true : undefined, autoComplete: 'off' })
  return (
    <section id="trajet" aria-labelledby="travel">
      <h2 id="travel">{travel.title}</h2>
      <p>{travel.intro}</p>
      {isKept && (
        <p className="notice" role="status">
          {travel.kept}
        </p>
      )}
      <form method="post" action={addresses.myTravel(shift)} className="card" noValidate>
        <fieldset className={isWrong('how') ? 'inner is-wrong' : 'inner'}>
          <legend>{travel.how}</legend>
          <Wrong name="how" messages={messages} />
          {(['none', 'seats', 'seeks'] as const).map((way) => (
            <label key={way} className="choice">
              <input type="radio" name="how" value={way} id={way === 'none' ? fieldId('how') : undefined} defaultChecked={values.how === way} />
              {travel[ways[way]]}
            </label>
          ))}
        </fieldset>
        <div className={isWrong('seats') ? 'field is-wrong' : 'field'}>
          <label htmlFor={fieldId('seats')}>{travel.seats}</label>
          <Hint name="seats">{travel.seatsHint}</Hint>
          <Wrong name="seats" messages={messages} />
          <input {...field('seats')} className="number" type="text" inputMode="numeric" />
        </div>
        <div className={isWrong('leaves') ? 'field is-wrong' : 'field'}>
          <label htmlFor={fieldId('leaves')}>
            {travel.leaves} <span className="optional">{travel.optional}</span>
          </label>
          <Hint name="leaves">{travel.leavesHint}</Hint>
          <Wrong name="leaves" messages={messages} />
          <input {...field('leaves')} type="text" />
        </div>
        <button type="submit" className="main">
          {travel.keep}
        </button>
      </form>
    </section>
  )
}
