import { minutesAboard } from '../../domain/truck.ts'
import { addresses } from '../addresses.ts'
import { messagesOf } from '../messages.ts'
import type { OnEveryPage } from '../page-models.ts'
import { ToMend, WishKey, Wrong } from '../parts/fields.tsx'
import type { Spoken } from '../parts/spoken.ts'
import { VisitPlace, VisitTime } from '../parts/visit.tsx'
import { dayInWords, daysInWords } from '../words/days.ts'
import { filled } from '../words/words.ts'
import type { MoveBookingPage, SlotToHave } from './models.ts'
import { waitingWords } from './words.ts'

type Shown = Spoken & { readonly model: OnEveryPage & MoveBookingPage }

/** The other slots a class may have instead of its own. */
export function MoveBooking({ model, words, locale }: Shown) {
  const { move } = waitingWords[locale]
  const { here, elsewhere, visit } = model
  const seen = { words, locale, messages: messagesOf([], model.refusals, words, locale) }
  return (
    <>
      <h1>{move.title}</h1>
      <ToMend {...seen} />
      {model.isJustTaken && (
        <p className="notice" role="alert">
          {move['just-taken']}
        </p>
      )}
      <section id="slot" className="card" aria-labelledby="now" tabIndex={-1}>
        <h2 id="now">{move.now}</h2>
        <Wrong name="slot" messages={seen.messages} />
        {['pupils', 'adults', 'workshop', 'levels'].map((field) => (
          <div key={field} id={`field-${field}`}>
            <Wrong name={field} messages={seen.messages} />
          </div>
        ))}
        <p>
          <VisitTime visit={visit} words={words} locale={locale} />
          <br />
          <VisitPlace visit={visit} />
        </p>
        <p>{move.kept}</p>
        <p>
          <a href={addresses.booking(model.booking)}>{move.back}</a>
        </p>
      </section>
      <section aria-labelledby="here">
        <h2 id="here">{move.here}</h2>
        {here.length > 0 ? (
          <Slots model={model} slots={here} where={visit.commune} locale={locale} />
        ) : (
          <>
            <p className="none">{filled(move.none, { pupils: model.pupils })}</p>
            <p>
              <a href={addresses.joinWaiting(visit.stop)}>{move.join}</a>
            </p>
          </>
        )}
      </section>
      <section aria-labelledby="elsewhere">
        <h2 id="elsewhere">{move.elsewhere}</h2>
        {elsewhere.length === 0 && <p className="none">{filled(move.noneElsewhere, { pupils: model.pupils })}</p>}
        {elsewhere.map((stop) => (
          <section key={stop.id} className="day" aria-labelledby={`stop-${stop.id}`}>
            <h3 id={`stop-${stop.id}`}>
              {stop.commune}, {stop.place}
            </h3>
            <p>
              {daysInWords(stop.first, stop.last, locale)}, {filled(stop.isApproximate ? move.awayAbout : move.away, { kilometres: Math.round(stop.kilometres) })}
            </p>
            <Slots model={model} slots={stop.slots} where={stop.commune} locale={locale} />
          </section>
        ))}
      </section>
    </>
  )
}

function Slots({ model, slots, where, locale }: Pick<Shown, 'model' | 'locale'> & { readonly slots: readonly SlotToHave[]; readonly where: string }) {
  const { move, slot: words } = waitingWords[locale]
  return (
    <ul className="slots">
      {slots.map((slot) => (
        <li key={slot.id} className="slot is-free">
          <p className="times">
            {slot.from} – {slot.until}
          </p>
          <p className="what">
            <time dateTime={slot.day}>{dayInWords(slot.day, locale)}</time>
            <br />
            <span className="more">{filled(words.seats, { minutes: minutesAboard[slot.length], seats: slot.seats })}</span>
          </p>
          <form method="post" action={addresses.moveBooking(model.booking)}>
            <WishKey value={model.key} />
            <input type="hidden" name="slot" value={slot.id} />
            <button type="submit">
              {move.take}{' '}
              <span className="unseen">
                ({where}, {dayInWords(slot.day, locale)}, {filled(words.times, slot)})
              </span>
            </button>
          </form>
        </li>
      ))}
    </ul>
  )
}
