import { halves } from '../../domain/team/availability.ts'
import { daysFrom } from '../../domain/time.ts'
import type { Day } from '../../domain/time.ts'
import { addresses } from '../addresses.ts'
import type { Message } from '../messages.ts'
import type { OnEveryPage } from '../page-models.ts'
import { fieldId, ToMend } from '../parts/fields.tsx'
import type { Spoken } from '../parts/spoken.ts'
import { dateInWords, dayInWords, weekdayInWords } from '../words/days.ts'
import { filled } from '../words/words.ts'
import { dayParts } from './models.ts'
import type { AvailabilityPage, AvailabilityProblem } from './models.ts'
import { Choices, Labelled } from './parts.tsx'
import { joinWords } from './words.ts'
import type { JoinWords } from './words.ts'

type Seen = Spoken & { readonly model: OnEveryPage & AvailabilityPage }
type Part = Pick<Seen, 'model' | 'locale'> & { readonly messages: readonly Message[] }

/** Some Monday: the names of weekdays begin with it. */
const weekdays = daysFrom('2027-03-15' as Day, '2027-03-21' as Day)

function messageOf(problem: AvailabilityProblem, { wrong }: JoinWords['availability']): Message {
  const texts: Readonly<Record<string, string>> = wrong[problem.field]
  return { field: problem.field, text: filled(texts[problem.code] ?? '', { again: 'again' in problem ? problem.again : '' }) }
}

/** When somebody can come: usually, on single days, and what her own calendar takes. */
export function Availability({ model, words, locale }: Seen) {
  const said = joinWords[locale].availability
  const messages = model.problems.map((problem) => messageOf(problem, said))
  return (
    <>
      <h1>{said.title}</h1>
      <ToMend messages={messages} words={words} locale={locale} />
      {model.notice !== undefined && (
        <p className="notice" role="status">
          {said.notice[model.notice]}
        </p>
      )}
      <p className="intro">{said.intro}</p>
      <Week model={model} locale={locale} />
      <Days model={model} messages={messages} locale={locale} />
      <OwnCalendar model={model} messages={messages} locale={locale} />
    </>
  )
}

function Week({ model, locale }: Omit<Part, 'messages'>) {
  const said = joinWords[locale].availability
  return (
    <section>
      <h2>{said.week}</h2>
      <p>{said.weekHint}</p>
      <form method="post" action={addresses.availability}>
        <input type="hidden" name="do" value="week" />
        <div className="week">
          {weekdays.map((day, at) => (
            <div key={day} role="group" aria-label={weekdayInWords(day, locale, 'long')} className="weekday">
              <span className="name" aria-hidden="true">
                {weekdayInWords(day, locale, 'long')}
              </span>
              {halves.map((half) => (
                <label key={half} className="choice">
                  <input type="checkbox" name="week" value={`${at + 1}-${half}`} defaultChecked={model.week[at + 1]?.includes(half) === true} />
                  {said.half[half]}
                </label>
              ))}
            </div>
          ))}
        </div>
        <button type="submit" className="main">
          {said.keepWeek}
        </button>
      </form>
    </section>
  )
}

function Days({ model, messages, locale }: Part) {
  const said = joinWords[locale].availability
  return (
    <section>
      <h2>{said.days}</h2>
      <p>{said.daysHint}</p>
      {model.days.length === 0 && <p>{said.noDays}</p>}
      {model.days.length > 0 && (
        <ul className="days-apart">
          {model.days.map(({ day, part }) => (
            <li key={day}>
              <p>
                <strong>{dayInWords(day, locale)}</strong> {said.parts[part]}
              </p>
              <form method="post" action={addresses.availability}>
                <input type="hidden" name="do" value="remove-day" />
                <input type="hidden" name="day" value={day} />
                <button type="submit" className="quiet">
                  {said.remove} <span className="unseen">{filled(said.removeOf, { day: dayInWords(day, locale) })}</span>
                </button>
              </form>
            </li>
          ))}
        </ul>
      )}
      <form className="card" method="post" action={addresses.availability} noValidate>
        <input type="hidden" name="do" value="add-day" />
        <Labelled name="day" label={said.day} messages={messages}>
          {(ids) => <input {...ids} type="date" min={model.today} defaultValue={model.values.day} required autoComplete="off" className="day" />}
        </Labelled>
        <Choices kind="radio" name="part" label={said.part} options={dayParts.map((part) => [part, said.parts[part]])} chosen={[model.values.part]} messages={messages} />
        <button type="submit">{said.addDay}</button>
      </form>
    </section>
  )
}

function OwnCalendar({ model: { ownCalendar }, messages, locale }: Part) {
  const said = joinWords[locale].availability
  const known = ownCalendar && (ownCalendar.times === 0 ? said.knownNone : ownCalendar.times === 1 ? said.knownOne : said.known)
  return (
    <section>
      <h2>{said.calendar}</h2>
      <p>{said.calendarHint}</p>
      {ownCalendar && known !== undefined && (
        <form method="post" action={addresses.forgetOwnCalendar}>
          <p>
            <strong>{filled(known, { day: dateInWords(ownCalendar.read.day, locale), time: ownCalendar.read.time, number: ownCalendar.times })}</strong> {said.old}
          </p>
          <button type="submit" className="grave">
            {said.forget}
          </button>
        </form>
      )}
      <form className="card" method="post" action={addresses.ownCalendar} encType="multipart/form-data" noValidate>
        <Labelled name="file" label={said.file} hint={said.fileHint} messages={messages}>
          {(ids) => <input {...ids} id={fieldId('file')} type="file" accept=".ics,text/calendar" required />}
        </Labelled>
        <button type="submit">{ownCalendar ? said.readAgain : said.read}</button>
      </form>
    </section>
  )
}
