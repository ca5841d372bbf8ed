import type { BookingId, StopId } from '../../../domain/ids.ts'
import { dayAt } from '../../../domain/time.ts'
import type { Zone } from '../../../domain/time.ts'
import { communeCoded } from '../../../storage/communes/known.ts'
import { bookingsListed, bookingWithContact, messagesOfBooking, slotsToTake, stopsNamed } from '../../../storage/desk-lists.ts'
import type { BookingFilter, BookingListed, BookingWithContact } from '../../../storage/desk-lists.ts'
import type { Refusal } from '../../../storage/bookings.ts'
import type { BookingRow, ClassShown, DeskBookingPage, DeskBookingsPage, FilterValues, TroubleCode } from '../../../web/desk/lists/models.ts'
import { clockIn, momentIn, refusalsShown } from '../../pages/shown.ts'
import type { Setting } from '../../setting.ts'

/** How many bookings one page shows. */
const A_PAGE = 100

export async function bookingsPage({ database, organisation, now }: Setting, filter: BookingFilter, part: number): Promise<DeskBookingsPage> {
  const [found, stops] = await Promise.all([bookingsListed(database, organisation, filter, now()), stopsNamed(database, organisation)])
  const parts = Math.max(1, Math.ceil(found.length / A_PAGE))
  const shown = Math.min(part, parts)
  const sum = (of: 'pupils' | 'adults') => found.reduce((all, booking) => all + booking[of], 0)
  return {
    page: 'desk-bookings',
    filter: { stop: filter.stop ?? '', state: filter.state, when: filter.when, school: filter.school },
    stops: stops.map(({ id, communeName, place, first, last }) => ({ id, commune: communeName, place, first, last })),
    counts: { classes: found.length, pupils: sum('pupils'), adults: sum('adults') },
    rows: found.slice((shown - 1) * A_PAGE, shown * A_PAGE).map(rowOf),
    part: shown,
    parts,
  }
}

const rowOf = (booking: BookingListed): BookingRow => ({ id: booking.id, ...timesOf(booking), commune: booking.communeName, place: booking.place, school: booking.schoolName, needs: booking.needs, state: stateOf(booking), ...classOf(booking) })

const classOf = ({ levels, isUlis, pupils, adults, workshop }: BookingListed): ClassShown => ({ levels, isUlis, pupils, adults, workshop: workshop?.id ?? '' })

const timesOf = ({ range, zone }: { readonly range: BookingListed['range']; readonly zone: Zone }) => ({ day: dayAt(range.from, zone), from: clockIn(range.from, zone), until: clockIn(range.until, zone) })

/** Held ones are in no list. */
const stateOf = ({ state }: BookingListed): 'asked' | 'confirmed' | 'cancelled' => (state === 'held' ? 'asked' : state)

/** What the last form about a booking came to. */
export type BookingTold = { readonly values?: DeskBookingPage['values']; readonly problems?: DeskBookingPage['problems']; readonly refusals?: readonly Refusal[]; readonly notice?: DeskBookingPage['notice']; readonly trouble?: TroubleCode }

export async function deskBookingPage({ database, organisation, accompaniment, now, messenger }: Setting, id: BookingId, told: BookingTold): Promise<DeskBookingPage | undefined> {
  const booking = await bookingWithContact(database, organisation, id)
  if (!booking) return undefined
  const canChange = booking.state !== 'cancelled' && now() < booking.range.from
  const [messages, slots] = await Promise.all([messagesOfBooking(database, organisation, id), canChange ? slotsToTake(database, organisation, booking.stop, now()) : []])
  const refusals = told.refusals ?? []
  const shown = refusalsShown(refusals, booking.zone)
  return {
    page: 'desk-booking',
    canSend: messenger !== undefined,
    id,
    ...classOf(booking),
    state: stateOf(booking),
    visit: { stop: booking.stop, commune: booking.communeName, place: booking.place, ...timesOf(booking), length: booking.length, seats: booking.seats },
    school: schoolOf(booking),
    needs: booking.needs,
    made: momentIn(booking.created, booking.zone),
    canChange,
    messages: messages.map(({ id: message, kind, state, due, sent }) => ({ id: message, kind, state, at: momentIn(sent ?? due, booking.zone) })),
    slots: slots.map((slot) => ({ id: slot.id, commune: slot.communeName, place: slot.place, ...timesOf(slot), length: slot.length, seats: slot.seats })),
    accompaniment,
    values: told.values ?? { pupils: String(booking.pupils), adults: String(booking.adults) },
    problems: told.problems ?? [],
    refusals: shown,
    ...(told.trouble !== undefined || refusals.length > shown.length ? { trouble: told.trouble ?? troubleOf(refusals) } : {}),
    ...(told.notice === undefined ? {} : { notice: told.notice }),
  }
}

const schoolOf = ({ schoolName, schoolUai, schoolCommune, teacher, email, language }: BookingWithContact): DeskBookingPage['school'] => ({ name: schoolName, uai: schoolUai, commune: communeCoded(schoolCommune)?.name ?? schoolCommune, teacher, email, language })

function troubleOf(refusals: readonly Refusal[]): TroubleCode {
  const codes = refusals.map(({ code }) => code)
  return (['slot-taken', 'no-such-slot', 'booking-cancelled'] as const).find((code) => codes.includes(code)) ?? 'other'
}

const states = ['living', 'asked', 'confirmed', 'cancelled', 'all'] as const satisfies readonly FilterValues['state'][]
const whens = ['coming', 'past', 'all'] as const satisfies readonly FilterValues['when'][]

/** What an address says of how to narrow the list; what it says wrongly is as if it said nothing. */
export function filterIn(query: Readonly<Record<string, unknown>>): { readonly filter: BookingFilter; readonly part: number } {
  const said = (name: string) => (typeof query[name] === 'string' ? query[name].replaceAll('\0', '').trim() : '')
  const stop = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(said('etape')) ? (said('etape') as StopId) : undefined
  return {
    filter: { stop, state: states.find((state) => state === said('etat')) ?? 'living', when: whens.find((when) => when === said('quand')) ?? 'coming', school: said('ecole').slice(0, 120) },
    part: /^[1-9]\d{0,4}$/.test(said('page')) ? Number(said('page')) : 1,
  }
}
