import type { Override } from '../domain/calendars/school-calendar.ts'
import type { BookingId, OrganisationId, SlotId, StopId, TourId, TruckId } from '../domain/ids.ts'
import type { Level } from '../domain/level.ts'
import type { SlotThere } from '../domain/rearranged.ts'
import type { NoSlot } from '../domain/slots.ts'
import { dayAfter } from '../domain/time.ts'
import type { Day, Instant } from '../domain/time.ts'
import type { Truck } from '../domain/truck.ts'
import type { Database } from './database.ts'
import { keepsSlot } from './keeps-slot.ts'
import { daysIn, daysText, rangeIn } from './ranges.ts'
import type { Tables } from './schema.ts'
import { truckIn } from './stops.ts'
import type { Stop } from './stops.ts'

/** What a coordinator sees of her season: drafts too, and who comes. */

/** A stop with all that is kept of it. */
export type StopKept = Stop & { readonly townContact: string; readonly cancelledBecause: string; readonly changed: number; readonly none: readonly NoSlot[] }

/** Who has a slot: a class, or a school that is filling its form. */
export type BookingKept = {
  readonly id: BookingId
  readonly state: 'held' | 'asked' | 'confirmed'
  readonly heldUntil: Instant | undefined
  readonly school: string
  readonly levels: readonly Level[]
  readonly isUlis: boolean
  readonly pupils: number | undefined
  readonly workshop: string
  readonly changed: number
}

export type SlotKept = SlotThere & { readonly cancelledBecause: string; readonly booking: BookingKept | undefined }

export async function trucksKept(database: Database, organisation: OrganisationId): Promise<readonly Truck[]> {
  return (await database.selectFrom('truck').selectAll().where('organisation', '=', organisation).orderBy('name').orderBy('id').execute()).map(truckIn)
}

export type TourKept = { readonly id: TourId; readonly title: string }

export async function toursKept(database: Database, organisation: OrganisationId): Promise<readonly TourKept[]> {
  const found = await database.selectFrom('tour').select(['id', 'title']).where('organisation', '=', organisation).orderBy('title').orderBy('id').execute()
  return found.map(({ id, title }) => ({ id: id as TourId, title }))
}

const stopsOf = (database: Database, organisation: OrganisationId) => database.selectFrom('stop').selectAll().where('organisation', '=', organisation)

const stopIn = (row: Awaited<ReturnType<ReturnType<typeof stopsOf>['execute']>>[number]): StopKept => ({
  organisation: row.organisation as OrganisationId,
  id: row.id as StopId,
  tour: row.tour as TourId,
  truck: row.truck as TruckId,
  commune: row.commune,
  communeName: row.commune_name,
  place: row.place,
  access: row.access,
  days: { ...daysIn(row.days), usual: row.usual, plans: row.plans },
  drive: row.drive ?? undefined,
  state: row.state,
  booking: { opens: row.booking_opens.getTime() as Instant, closes: row.booking_closes.getTime() as Instant },
  townContact: row.town_contact,
  cancelledBecause: row.cancelled_because,
  changed: row.changed,
  none: row.none,
})

export async function stopKept(database: Database, organisation: OrganisationId, id: StopId): Promise<StopKept | undefined> {
  const found = await stopsOf(database, organisation).where('id', '=', id).executeTakeFirst()
  return found && stopIn(found)
}

/** Where a truck goes, the first stop first; cancelled ones are not on its road. */
export async function roadOf(database: Database, organisation: OrganisationId, truck: TruckId): Promise<readonly StopKept[]> {
  return (await stopsOf(database, organisation).where('truck', '=', truck).where('state', '!=', 'cancelled').orderBy('days').execute()).map(stopIn)
}

/** The stops of some days, drafts and cancelled ones too, the first one first. */
export async function stopsBetween(database: Database, organisation: OrganisationId, first: Day, last: Day): Promise<readonly StopKept[]> {
  return (await stopsOf(database, organisation).where('days', '&&', daysText({ first, last })).orderBy('days').orderBy('id').execute()).map(stopIn)
}

/** The first day of the first stop and the last of the last; undefined while there is none. */
export async function daysOfAll(database: Database, organisation: OrganisationId): Promise<{ readonly first: Day; readonly last: Day } | undefined> {
  const found = await database
    .selectFrom('stop')
    .where('organisation', '=', organisation)
    .select((row) => [row.fn.min<Day | null>(row.fn('lower', ['days'])).as('first'), row.fn.max<Day | null>(row.fn('upper', ['days'])).as('after')])
    .executeTakeFirst()
  return !found?.first || !found.after ? undefined : { first: found.first, last: dayAfter(found.after, -1) }
}

/** The slots of stops in the order of the day; those that a move of their stop ended are no slots any more. */
export async function slotsKept(database: Database, organisation: OrganisationId, stops: readonly StopId[], now: Instant): Promise<readonly (SlotKept & { readonly stop: StopId })[]> {
  if (stops.length === 0) return []
  const found = await database
    .selectFrom('slot')
    .leftJoin('booking', (join) =>
      join
        .onRef('booking.organisation', '=', 'slot.organisation')
        .onRef('booking.slot', '=', 'slot.id')
        .on((booking) => keepsSlot(booking, now)),
    )
    .select(['slot.id', 'slot.stop', 'slot.day', 'slot.range', 'slot.length', 'slot.seats', 'slot.is_kept_aside', 'slot.is_cancelled', 'slot.cancelled_because'])
    .select(['booking.id as booking', 'booking.state', 'booking.held_until', 'booking.school_name', 'booking.levels', 'booking.is_ulis', 'booking.pupils', 'booking.workshop_title', 'booking.changed'])
    .where('slot.organisation', '=', organisation)
    .where('slot.stop', 'in', [...stops])
    .where((slot) => slot.or([slot('slot.is_cancelled', '=', false), slot('slot.cancelled_because', '!=', '')]))
    .orderBy('slot.range')
    .execute()
  return found.map((row) => ({
    id: row.id as SlotId,
    stop: row.stop as StopId,
    day: row.day as Day,
    range: rangeIn(row.range),
    length: row.length,
    seats: row.seats,
    isKeptAside: row.is_kept_aside,
    isCancelled: row.is_cancelled,
    cancelledBecause: row.cancelled_because,
    isBooked: row.booking !== null,
    pupils: row.pupils ?? undefined,
    booking: row.booking === null ? undefined : bookingIn(row, row.booking),
  }))
}

type BookingColumns = { readonly [Column in 'state' | 'held_until' | 'school_name' | 'levels' | 'is_ulis' | 'pupils' | 'workshop_title' | 'changed']: (Column extends 'levels' ? readonly string[] : Column extends 'is_ulis' ? boolean : Column extends 'changed' ? number : Tables['booking'][Extract<Column, 'state' | 'held_until' | 'school_name' | 'pupils' | 'workshop_title'>]) | null }

const bookingIn = (row: BookingColumns, id: string): BookingKept => ({
  id: id as BookingId,
  state: row.state === 'held' || row.state === 'asked' ? row.state : 'confirmed',
  heldUntil: (row.held_until?.getTime() as Instant | undefined) ?? undefined,
  school: row.school_name ?? '',
  levels: (row.levels ?? []) as readonly Level[],
  isUlis: row.is_ulis ?? false,
  pupils: row.pupils ?? undefined,
  workshop: row.workshop_title ?? '',
  changed: row.changed ?? 0,
})

/** The days on which a stop is open all the same, and why. */
export async function overridesOf(database: Database, organisation: OrganisationId, stop: StopId): Promise<readonly Override[]> {
  const found = await database.selectFrom('open_all_the_same').select(['day', 'because']).where('organisation', '=', organisation).where('stop', '=', stop).orderBy('day').execute()
  return found.map(({ day, because }) => ({ day: day as Day, because }))
}

/** How many wait for a slot of a stop. */
export async function waitingAt(database: Database, organisation: OrganisationId, stop: StopId): Promise<number> {
  const found = await database.selectFrom('waiting').select((row) => row.fn.countAll<string>().as('number')).where('organisation', '=', organisation).where('stop', '=', stop).where('state', 'in', ['waiting', 'offered']).executeTakeFirstOrThrow()
  return Number(found.number)
}
