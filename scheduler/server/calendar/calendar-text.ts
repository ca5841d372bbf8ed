import { ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator'
import type { ICalEventData } from 'ical-generator'
import { dayAfter } from '../../domain/time.ts'
import type { Day, Instant, TimeRange } from '../../domain/time.ts'
import type { BookingDated, StopDated } from '../../storage/calendar-seen.ts'
import { addresses } from '../../web/addresses.ts'
import { joined } from '../../web/words/days.ts'
import { filled } from '../../web/words/words.ts'
import type { Locale } from '../../web/words/words.ts'
import { calendarWritten, plain } from './calendar-written.ts'
import { atCommune, calendarWords } from './words.ts'

/** What calendars hold. A client replaces an event by one of the same UID and a higher SEQUENCE. */

/** Seconds before the class. */
const REMINDED_BEFORE = 24 * 3_600

type Told = {
  readonly organisation: { readonly name: string; readonly email: string }
  /** Of the server: `https://camion.example.org`, without a path. */
  readonly address: string
  readonly locale: Locale
  readonly now: Instant
}

type Stop = Omit<StopDated, 'access'>

/** The stops that are announced, to subscribe to: a cancelled one is shown as cancelled. */
export function tourCalendar({ stops, ...told }: Told & { readonly stops: readonly Stop[] }): string {
  const name = filled(calendarWords[told.locale].tour, { organisation: told.organisation.name })
  return calendarWritten(told.locale, ICalCalendarMethod.PUBLISH, name, stops.map((stop) => stopEvent(stop, told)))
}

/** One stop, the same event as in the tour. */
export function stopCalendar({ stop, ...told }: Told & { readonly stop: Stop }): string {
  return calendarWritten(told.locale, ICalCalendarMethod.PUBLISH, summaryOf(stop, told.locale), [stopEvent(stop, told)])
}

function stopEvent(stop: Stop, { organisation, address, locale, now }: Told): ICalEventData {
  const words = calendarWords[locale]
  const url = pageOf(stop, address)
  return {
    id: uid('stop', stop.id, address),
    sequence: stop.changed,
    stamp: new Date(now),
    allDay: true,
    start: midnight(stop.first),
    // DTEND is the first moment that is not part of it (RFC 5545, 3.6.1).
    end: midnight(dayAfter(stop.last, 1)),
    summary: summaryOf(stop, locale),
    location: placeOf(stop),
    description: plain(stop.isCancelled ? words.stopCancelled : filled(words.stopMore, { address: url })),
    url,
    organizer: { name: plain(organisation.name), email: organisation.email },
    status: stop.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    // Whoever subscribes is not busy all these days.
    transparency: ICalEventTransparency.TRANSPARENT,
  }
}

/**
 * How a booking's calendar goes out.
 * - `feed`: at an address that always tells the newest.
 * - `mail`: an invitation, or its withdrawal; `to` is the address it is sent to, which such a message has to name (RFC 5546, 3.2.2).
 */
export type Sending = { readonly by: 'feed' } | { readonly by: 'mail'; readonly to: string }

type BookingTold = Told & {
  readonly booking: Omit<BookingDated, 'language'>
  readonly stop: Pick<StopDated, 'id' | 'communeName' | 'place' | 'access'>
  readonly slot: { readonly range: TimeRange }
  readonly sending: Sending
}

/** A class's visit, with a reminder the day before. The event leads to the stop and not to the booking, whose address holds its key: calendars are shared. */
export function bookingCalendar({ booking, stop, slot, sending, ...told }: BookingTold): string {
  const { organisation, address, locale, now } = told
  const summary = plain(filled(calendarWords[locale].booking, { workshop: booking.workshop.title }))
  const isCancelled = booking.state === 'cancelled'
  const event: ICalEventData = {
    id: uid('booking', booking.id, address),
    sequence: booking.changed,
    stamp: new Date(now),
    // As Date and without a zone they are written in UTC: with a zone ical-generator 11.1.2 writes the hours of the server's own.
    start: new Date(slot.range.from),
    end: new Date(slot.range.until),
    summary,
    location: placeOf(stop),
    description: plain(describedIn(locale, booking, stop)),
    url: pageOf(stop, address),
    organizer: { name: plain(organisation.name), email: organisation.email },
    status: statuses[booking.state].event,
    ...(sending.by === 'mail' ? { attendees: [{ email: sending.to, rsvp: false, status: statuses[booking.state].attendee }] } : {}),
    ...(isCancelled ? {} : { alarms: [{ trigger: REMINDED_BEFORE, description: filled(calendarWords[locale].tomorrow, { what: summary }) }] }),
  }
  const asked = isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST
  return calendarWritten(told.locale, sending.by === 'feed' ? ICalCalendarMethod.PUBLISH : asked, summary, [event])
}

/** What a booking is as an event, and what its teacher is said to have answered: no program reads answers by mail. */
const statuses = {
  asked: { event: ICalEventStatus.TENTATIVE, attendee: ICalAttendeeStatus.TENTATIVE },
  confirmed: { event: ICalEventStatus.CONFIRMED, attendee: ICalAttendeeStatus.ACCEPTED },
  cancelled: { event: ICalEventStatus.CANCELLED, attendee: ICalAttendeeStatus.DECLINED },
} as const

function describedIn(locale: Locale, { state, levels, isUlis, pupils, workshop }: BookingTold['booking'], { communeName, place, access }: BookingTold['stop']): string {
  const words = calendarWords[locale]
  return [
    ...(state === 'confirmed' ? [] : [words[state]]),
    filled(pupils === 1 ? words.classOfOne : words.class, { levels: joined([...levels, ...(isUlis ? [words.ulis] : [])], locale), pupils }),
    filled(words.workshop, { workshop: workshop.title }),
    filled(words.where, { place: `${place}, ${communeName}` }),
    ...(access === '' ? [] : [filled(words.access, { access })]),
  ].join('\n')
}

const summaryOf = ({ communeName }: Stop, locale: Locale): string => plain(filled(calendarWords[locale].stop, { atCommune: atCommune(communeName, locale) }))

const placeOf = ({ place, communeName }: Pick<Stop, 'place' | 'communeName'>): string => plain(`${place}, ${communeName}`)

const pageOf = ({ id }: Pick<Stop, 'id'>, address: string): string => new URL(addresses.stop(id), address).href

const uid = (kind: 'stop' | 'booking', id: string, address: string): string => `${kind}-${id}@${new URL(address).hostname}`

const midnight = (day: Day): Date => new Date(`${day}T00:00:00Z`)
