import { addresses } from '../addresses.ts'
import { dayInWords } from '../words/days.ts'
import { filled } from '../words/words.ts'
import type { Locale } from '../words/words.ts'
import type { OfferShown, SlotToHave } from './models.ts'
import { waitingWords } from './words.ts'

/** With so many free slots left, or fewer, a stop's page leads to its waiting list. */
const FEW = 3

/** From a stop whose slots are nearly all taken to its waiting list. */
export function WaitingLink({ stop, freeSlots, locale }: { readonly stop: string; readonly freeSlots: number; readonly locale: Locale }) {
  const { link } = waitingWords[locale]
  if (freeSlots > FEW) return null
  return (
    <p className="notice">
      {freeSlots === 0 ? link.none : link.few} <a href={addresses.joinWaiting(stop)}>{link.join}</a>
    </p>
  )
}

/** Until when an offered slot is kept. */
export function OfferKept({ answerBy, locale }: Pick<OfferShown, 'answerBy'> & { readonly locale: Locale }) {
  const { offer } = waitingWords[locale]
  return (
    <p className="held">
      <strong>{filled(offer.kept, { day: dayInWords(answerBy.day, locale), time: answerBy.time })}</strong> {offer.more}
    </p>
  )
}

/** The button of who no longer needs the slot that is offered. */
export function DeclineOffer({ booking, locale }: { readonly booking: string; readonly locale: Locale }) {
  const { offer } = waitingWords[locale]
  return (
    <section className="acts" aria-labelledby="decline">
      <h2 id="decline">{offer.declineTitle}</h2>
      <p>{offer.declineMore}</p>
      <form method="post" action={addresses.cancel(booking)}>
        <button type="submit" className="grave">
          {offer.decline}
        </button>
      </form>
    </section>
  )
}

export type LongSlots = { readonly stop: string; readonly slots: readonly SlotToHave[] }

/** From what is to be mended to the long slots below. */
export function ToLongSlots({ of, locale }: { readonly of: LongSlots; readonly locale: Locale }) {
  const { long } = waitingWords[locale]
  return (
    <p className="notice">
      <a href="#long-slots">{of.slots.length > 0 ? long.see : long.noneTitle}</a>
    </p>
  )
}

/** The long slots that hold a class which is too large: their buttons send the form, so that nothing is typed twice. They stand after its own button, which the Enter key presses. */
export function LongSlotsFree({ of, form, booking, locale }: { readonly of: LongSlots; readonly form: string; readonly booking: string; readonly locale: Locale }) {
  const { long, slot: words } = waitingWords[locale]
  const seats = of.slots[0]?.seats ?? 0
  return (
    <section id="long-slots" aria-labelledby="long-slots-title" tabIndex={-1}>
      <h2 id="long-slots-title">{of.slots.length > 0 ? long.title : long.noneTitle}</h2>
      {of.slots.length > 0 ? (
        <>
          <p>{filled(long.more, { seats })}</p>
          <ul className="slots">
            {of.slots.map((slot) => (
              <li key={slot.id} className="slot is-free">
                <p className="times">
                  {slot.from} – {slot.until}
                </p>
                <p className="what">
                  <time dateTime={slot.day}>{dayInWords(slot.day, locale)}</time>
                </p>
                <button type="submit" form={form} formAction={addresses.moveBooking(booking)} name="slot" value={slot.id}>
                  {long.take}{' '}
                  <span className="unseen">
                    ({dayInWords(slot.day, locale)}, {filled(words.times, slot)})
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>
          {long.none} <a href={addresses.joinWaiting(of.stop)}>{waitingWords[locale].link.join}</a>
        </p>
      )}
    </section>
  )
}

/** From a booking to the other slots it may have. */
export function MoveLink({ booking, locale }: { readonly booking: string; readonly locale: Locale }) {
  const { move } = waitingWords[locale]
  return (
    <section>
      <h2>{move.linkTitle}</h2>
      <p>{move.linkMore}</p>
      <p>
        <a className="button" href={addresses.moveBooking(booking)}>
          {move.link}
        </a>
      </p>
    </section>
  )
}
