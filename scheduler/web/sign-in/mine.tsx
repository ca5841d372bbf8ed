import { addresses } from '../addresses.ts'
import { dateInWords, dayInWords } from '../words/days.ts'
import type { OnEveryPage } from '../page-models.ts'
import { filled } from '../words/words.ts'
import type { Locale } from '../words/words.ts'
import type { BookingOfMine, MinePage, PasskeysPage } from './models.ts'
import { PasskeyButton } from './sign-in.tsx'
import type { SignInWords } from './words.ts'

type Spoken = { readonly words: SignInWords; readonly locale: Locale }

/** The bookings made with one address. */
export function Mine({ model, words, locale }: Spoken & { readonly model: MinePage & OnEveryPage }) {
  const { mine } = words
  return (
    <>
      <h1>{mine.title}</h1>
      <p className="intro">{filled(mine.intro, { email: model.email })}</p>
      {model.bookings.length === 0 ? (
        <section className="card">
          <h2>{mine.none}</h2>
          <p>{mine.noneDo}</p>
          <p>
            <a className="button" href={addresses.tour}>
              {mine.tour}
            </a>
          </p>
        </section>
      ) : (
        <ul className="mine">
          {model.bookings.map((booking) => (
            <li key={booking.booking} className="card">
              <Booking booking={booking} words={words} locale={locale} />
            </li>
          ))}
        </ul>
      )}
      {(model.signedIn?.isCoordinator === true || model.signedIn?.isFacilitator === true) && (
        <p>
          <a href={addresses.passkeys}>{mine.keys}</a>
        </p>
      )}
    </>
  )
}

function Booking({ booking: { booking, state, isPast, school, visit }, words: { mine }, locale }: Spoken & { readonly booking: BookingOfMine }) {
  return (
    <>
      <h2>
        <time dateTime={visit.day}>{dayInWords(visit.day, locale)}</time>, {visit.from} – {visit.until}
      </h2>
      <p>
        {visit.commune}, {visit.place}
        {school !== '' && (
          <>
            <br />
            {school}
          </>
        )}
      </p>
      <p className={state === 'cancelled' ? 'state is-cancelled' : 'state'}>
        <strong>{isPast && state !== 'cancelled' ? mine.past : mine.state[state]}</strong>
      </p>
      <p>
        <a className="button" href={addresses.booking(booking)}>
          {mine.open} <span className="unseen">{filled(mine.openOf, { day: dayInWords(visit.day, locale), from: visit.from })}</span>
        </a>
      </p>
    </>
  )
}

export function Passkeys({ model, words, locale }: Spoken & { readonly model: PasskeysPage }) {
  const { passkeys } = words
  return (
    <>
      <h1>{passkeys.title}</h1>
      <p className="intro">{passkeys.intro}</p>
      {model.keys.length === 0 ? (
        <p>{passkeys.none}</p>
      ) : (
        <ul className="keys">
          {model.keys.map(({ id, since }) => (
            <li key={id}>
              <form method="post" action={`${addresses.passkeys}/${id}/retirer`}>
                <span>{filled(passkeys.since, { day: dateInWords(since, locale) })}</span>{' '}
                <button className="grave">
                  {passkeys.remove} <span className="unseen">{filled(passkeys.removeOf, { day: dateInWords(since, locale) })}</span>
                </button>
              </form>
            </li>
          ))}
        </ul>
      )}
      {model.hasPasskeys ? (
        <div>
          <PasskeyButton does="make" name={passkeys.add} without={passkeys.noScript} words={words} />
        </div>
      ) : (
        <p>{passkeys.noName}</p>
      )}
    </>
  )
}
