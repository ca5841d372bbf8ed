import { addresses } from '../../addresses.ts'
import { dateInWords, dayInWords } from '../../words/days.ts'
import { filled } from '../../words/words.ts'
import type { Locale } from '../../words/words.ts'
import type { DeskPersonPage, PastShift, ShiftShown } from './models.ts'
import { Stacked } from './stacked.tsx'
import { hoursText, problemText, wordsOf } from './words.ts'

const { desk } = addresses

type Said = { readonly model: DeskPersonPage; readonly locale: Locale }

/** The day, the stop and the role of a shift, as the first cells of a line. */
export function shiftCells({ day, from, until, commune, stop, role }: ShiftShown, locale: Locale) {
  return [
    <>
      <time dateTime={day}>{dayInWords(day, locale)}</time>{' '}
      <span className="more">
        {from} – {until}
      </span>
    </>,
    <a key="stop" href={desk.stop(stop)}>
      {commune}
    </a>,
    wordsOf(locale).shiftRole[role],
  ]
}

export function ComingShifts({ model: { coming }, locale }: Said) {
  const words = wordsOf(locale).person
  return (
    <section>
      <h2>{words.coming}</h2>
      {coming.length === 0 ? (
        <p>
          {words.noComing} <a href={desk.planning}>{words.planning}</a>
        </p>
      ) : (
        <Stacked
          name={words.coming}
          columns={Object.values(words.comingColumns)}
          rows={coming.map((shift) => ({
            id: shift.id,
            cells: [
              ...shiftCells(shift, locale),
              <>
                {words.state[shift.state]}
                {shift.seeksReplacement && <span className="more"> {words.seeks}</span>}
              </>,
            ],
          }))}
        />
      )}
    </section>
  )
}

export function PastShifts({ model, locale }: Said) {
  const words = wordsOf(locale).person
  const wrong = (shift: string) => {
    const problem = model.problems.find((one) => one.field === 'hours' && one.shift === shift)
    return problem && problemText(problem, locale)
  }
  return (
    <section>
      <h2>{words.past}</h2>
      {model.past.length === 0 ? (
        <p>{words.noPast}</p>
      ) : (
        <>
          <p>{words.pastMore}</p>
          <Stacked name={words.past} columns={Object.values(words.pastColumns)} rows={model.past.map((shift) => ({ id: shift.id, cells: [...shiftCells(shift, locale), <Hours key="hours" shift={shift} wrong={wrong(shift.id)} locale={locale} />] }))} />
        </>
      )}
    </section>
  )
}

/** What she gave that day, to be corrected where it stands. */
function Hours({ shift: { id, day, half, minutes, planned, typed }, wrong, locale }: { readonly shift: PastShift; readonly wrong: string | undefined; readonly locale: Locale }) {
  const all = wordsOf(locale)
  const words = all.person
  const named = { day: dateInWords(day, locale), half: all.half[half] }
  const field = `field-hours-${id}`
  return (
    <form method="post" action={desk.countHours(id)} className="hours-given" noValidate>
      {wrong !== undefined && (
        <p className="wrong" id={`${field}-wrong`}>
          {wrong}
        </p>
      )}
      <label htmlFor={field} className="unseen">
        {filled(words.countOf, named)}
      </label>
      <input id={field} name="hours" type="text" defaultValue={typed ?? hoursText(minutes, locale)} autoComplete="off" aria-invalid={wrong === undefined ? undefined : true} aria-describedby={wrong === undefined ? undefined : `${field}-wrong`} />
      <button type="submit" className="small">
        {words.correct} <span className="unseen">{filled(words.correctOf, named)}</span>
      </button>
      {minutes !== planned && <span className="more">{filled(words.planned, { hours: hoursText(planned, locale) })}</span>}
    </form>
  )
}
