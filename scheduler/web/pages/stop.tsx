import { HELD_FOR } from '../../domain/booking.ts'
import { minutesAboard } from '../../domain/truck.ts'
import { addresses } from '../addresses.ts'
import { AllPapers } from '../lessons/links.tsx'
import { noSlotText } from '../no-slot-text.ts'
import type { DayOfStop, ModelOf, SlotShown, StopNear } from '../page-models.ts'
import type { Spoken } from '../parts/spoken.ts'
import { StopCard } from '../parts/stop-card.tsx'
import { dayInWords, daysInWords } from '../words/days.ts'
import { WaitingLink } from '../waiting/links.tsx'
import { filled } from '../words/words.ts'
import { tourWords } from './tour-words.ts'

/** A stop: where, when, and its slots. */
export function Stop({ model, words, locale }: Spoken & { readonly model: ModelOf<'stop'> }) {
  const { stop } = words
  const { booking } = model
  const free = model.days.flatMap(({ slots }) => slots).filter(({ is }) => is === 'free').length
  const moment = booking.is === 'not-open' ? booking.opens : booking.closes
  return (
    <>
      <h1>{filled(stop.title, { commune: model.commune })}</h1>
      {model.notice !== undefined && (
        <p className="notice" role="status">
          {stop[model.notice]}
        </p>
      )}
      <dl className="facts">
        <dt>{stop.where}</dt>
        <dd>
          {model.place}, {model.commune}
        </dd>
        <dt>{stop.when}</dt>
        <dd>{daysInWords(model.first, model.last, locale)}</dd>
        {model.access !== '' && (
          <>
            <dt>{stop.access}</dt>
            <dd className="as-typed">{model.access}</dd>
          </>
        )}
      </dl>
      <p>
        <a href={addresses.stopCalendar(model.id)}>{words.site.calendar}</a>
        {!model.isCancelled && (
          <>
            {' · '}
            <a href={addresses.poster(model.id, 'a4-1')}>{words.site.poster}</a>
          </>
        )}
      </p>
      {model.isCancelled ? (
        <p className="notice">{stop.cancelled}</p>
      ) : (
        <section aria-labelledby="slots">
          <h2 id="slots">{stop.slots}</h2>
          <p className={booking.is === 'open' ? undefined : 'notice'}>{filled(stop[booking.is], { day: dayInWords(moment.day, locale), time: moment.time })}</p>
          {booking.is === 'open' && <WaitingLink stop={model.id} freeSlots={free} locale={locale} />}
          {booking.is === 'open' && free > 0 && <p>{filled(stop.howTo, { minutes: HELD_FOR })}</p>}
          {model.days.map((day) => (
            <DayOfSlots key={day.day} day={day} isOpen={booking.is === 'open'} words={words} locale={locale} />
          ))}
        </section>
      )}
      {model.near && model.near.length > 0 && <NearStops near={model.near} words={words} locale={locale} />}
      {!model.isCancelled && <AllPapers locale={locale} />}
    </>
  )
}

/** Where to go when there is no slot to be had here. */
function NearStops({ near, ...spoken }: Spoken & { readonly near: readonly StopNear[] }) {
  const said = tourWords[spoken.locale].near
  return (
    <section aria-labelledby="near-title">
      <h2 id="near-title">{said.isNear}</h2>
      <ul className="stops">
        {near.map((stop) => (
          <StopCard key={stop.id} stop={stop} {...spoken} />
        ))}
      </ul>
      <p className="hint">{said.crow}</p>
    </section>
  )
}

function DayOfSlots({ day: { day, slots, none }, isOpen, words, locale }: Spoken & { readonly day: DayOfStop; readonly isOpen: boolean }) {
  return (
    <section className="day" aria-labelledby={`day-${day}`}>
      <h3 id={`day-${day}`}>
        <time dateTime={day}>{dayInWords(day, locale)}</time>
      </h3>
      {slots.length > 0 && (
        <ul className="slots" aria-label={filled(words.stop.slotsOf, { day: dayInWords(day, locale) })}>
          {slots.map((slot) => (
            <Slot key={slot.id} slot={slot} day={dayInWords(day, locale)} isOpen={isOpen} words={words} locale={locale} />
          ))}
        </ul>
      )}
      {none.map((one) => (
        <p key={one.why} className="none">
          {noSlotText(one, slots.length > 0, words)}
        </p>
      ))}
    </section>
  )
}

function Slot({ slot, day, isOpen, words }: Spoken & { readonly slot: SlotShown; readonly day: string; readonly isOpen: boolean }) {
  const { stop } = words
  return (
    <li className={`slot is-${slot.is}`}>
      <p className="times">
        {slot.from} – {slot.until}
      </p>
      <p className="what">
        {filled(stop.minutes, { minutes: minutesAboard[slot.length] })}, {filled(stop.seats, slot)}
        <br />
        <span className="more">{stop[slot.length]}</span>
      </p>
      {slot.is === 'free' && isOpen && (
        <form method="post" action={addresses.hold(slot.id)}>
          <button type="submit">
            {stop.book}{' '}
            <span className="unseen">
              ({day}, {filled(words.visit.times, slot)})
            </span>
          </button>
        </form>
      )}
      {slot.is !== 'free' && <p className="state">{stop[slot.is]}</p>}
    </li>
  )
}
