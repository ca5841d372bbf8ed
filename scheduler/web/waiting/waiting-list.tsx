import { workshopNamed } from '../../../workshops/catalogue.ts'
import { addresses } from '../addresses.ts'
import type { OnEveryPage } from '../page-models.ts'
import { dayInWords, daysInWords } from '../words/days.ts'
import { filled } from '../words/words.ts'
import type { Locale } from '../words/words.ts'
import { classText } from './class-text.ts'
import type { WaitingListPage } from './models.ts'
import { waitingWords } from './words.ts'

/** A class's place in the line, and what is offered to it. */
export function WaitingList({ model, locale }: { readonly model: OnEveryPage & WaitingListPage; readonly locale: Locale }) {
  const { waiting, slot } = waitingWords[locale]
  const { stop, state, place, offer } = model
  const answerBy = offer && { day: dayInWords(offer.answerBy.day, locale), time: offer.answerBy.time }
  return (
    <>
      <h1>{waiting.title}</h1>
      <section className="card" aria-labelledby="state">
        <h2 id="state">{waiting.state[state]}</h2>
        {state === 'waiting' && place !== undefined && (
          <p>
            <strong>{place === 1 ? waiting.first : filled(waiting.place, { place })}</strong>
          </p>
        )}
        <p>{filled(waiting.stateMore[state], answerBy ?? {})}</p>
        <dl className="facts">
          {offer && (
            <>
              <dt>{waiting.offered}</dt>
              <dd>
                <strong>
                  <time dateTime={offer.day}>{dayInWords(offer.day, locale)}</time>, {filled(slot.times, { from: offer.from, until: offer.until })}
                </strong>
              </dd>
            </>
          )}
          <dt>{waiting.stop}</dt>
          <dd>
            <a href={addresses.stop(stop.id)}>
              {stop.commune}, {stop.place}
            </a>
            <br />
            {daysInWords(stop.first, stop.last, locale)}
          </dd>
          <dt>{waiting.school}</dt>
          <dd>{model.class.school}</dd>
          <dt>{waiting.class}</dt>
          <dd>{classText(model.class, locale)}</dd>
          <dt>{waiting.workshop}</dt>
          <dd>{workshopNamed(model.class.workshop)?.title[locale] ?? model.class.workshop}</dd>
        </dl>
        {offer && (
          <p>
            <a className="button main" href={addresses.booking(offer.booking)}>
              {waiting.take}
            </a>
          </p>
        )}
        {model.booked !== undefined && (
          <p>
            <a className="button main" href={addresses.booking(model.booked)}>
              {waiting.toBooking}
            </a>
          </p>
        )}
        {(state === 'left' || state === 'missed') && (
          <p>
            <a className="button" href={addresses.joinWaiting(stop.id)}>
              {waiting.again}
            </a>
          </p>
        )}
        {state === 'ended' && (
          <p>
            <a className="button" href={addresses.tour}>
              {waiting.otherStops}
            </a>
          </p>
        )}
      </section>
      {(state === 'waiting' || state === 'offered') && (
        <section className="acts" aria-labelledby="leave">
          <h2 id="leave">{waiting.leaveTitle}</h2>
          <p>{waiting.leaveMore}</p>
          <form method="post" action={addresses.leaveWaiting(model.waiting)}>
            <button type="submit" className="grave">
              {waiting.leave}
            </button>
          </form>
        </section>
      )}
    </>
  )
}
