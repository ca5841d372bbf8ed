import { addresses } from '../../addresses.ts'
import { dayInWords, daysInWords } from '../../words/days.ts'
import { filled } from '../../words/words.ts'
import type { Locale } from '../../words/words.ts'
import type { WorkDayShown, WorkStopShown } from './models.ts'
import { WorkSlots } from './work-slots.tsx'
import type { WorkWords } from './words.ts'

type Said = { readonly words: WorkWords; readonly locale: Locale }

/** A stop, with each of its days that are still to come. */
export function WorkStop({ stop, words, locale }: Said & { readonly stop: WorkStopShown }) {
  const { id, commune, place, access, first, last, state, townContact, days } = stop
  return (
    <section className="card work-stop" aria-labelledby={`stop-${id}`}>
      <h2 id={`stop-${id}`}>{state === 'published' ? <a href={addresses.stop(id)}>{commune}</a> : commune}</h2>
      <p>
        {place !== '' && (
          <>
            {place}
            <br />
          </>
        )}
        <strong>{daysInWords(first, last, locale)}</strong>
      </p>
      {state !== 'published' && <p className="notice">{words[state]}</p>}
      {state !== 'cancelled' && (access !== '' || townContact !== undefined) && (
        <dl className="facts">
          {access !== '' && (
            <>
              <dt>{words.access}</dt>
              <dd className="as-typed">{access}</dd>
            </>
          )}
          {townContact !== undefined && (
            <>
              <dt>{words.townContact}</dt>
              <dd className="as-typed">{townContact}</dd>
            </>
          )}
        </dl>
      )}
      {days.map((day) => (
        <WorkDay key={day.day} stop={stop} day={day} words={words} locale={locale} />
      ))}
    </section>
  )
}

function WorkDay({ stop: { id, commune, state }, day: { day, when, slots }, words, locale }: Said & { readonly stop: WorkStopShown; readonly day: WorkDayShown }) {
  const named = { day: dayInWords(day, locale), commune }
  const classes = slots.flatMap(({ is }) => (typeof is === 'string' ? [] : [is]))
  const pupils = classes.reduce((sum, one) => sum + one.pupils, 0)
  return (
    <div className="day">
      <h3>
        <time dateTime={day}>{named.day}</time>
        {when !== 'later' && ` (${words[when]})`}
      </h3>
      {slots.length === 0 ? (
        <p className="none">{words.noSlots}</p>
      ) : (
        <>
          <p>{classes.length === 0 ? words.noClass : filled(words.summary, { classes: classes.length, pupils })}</p>
          <WorkSlots slots={slots} caption={filled(words.table, named)} words={words} locale={locale} />
          {state === 'published' && (
            <p className="day-papers">
              <a className="button" href={addresses.desk.roadBook(id, day)}>
                {words.roadBook} <span className="unseen">{filled(words.of, named)}</span>
              </a>
              <a className="button" href={addresses.desk.daySheet(id, day)}>
                {words.daySheet} <span className="unseen">{filled(words.of, named)}</span>
              </a>
            </p>
          )}
        </>
      )}
    </div>
  )
}
