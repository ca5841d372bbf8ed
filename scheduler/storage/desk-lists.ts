import { plainText } from '../domain/plain-text.ts'
import type { BookingId, OrganisationId, SlotId, StopId } from '../domain/ids.ts'
import type { Level } from '../domain/level.ts'
import type { Day, Instant, TimeRange, Zone } from '../domain/time.ts'
import type { SlotLength } from '../domain/truck.ts'
import type { Database } from './database.ts'
import { isFree } from './keeps-slot.ts'
import { daysIn, rangeIn } from './ranges.ts'
import type { Tables } from './schema.ts'

/** What a coordinator reads in lists. */

type State = Tables['booking']['state']

export type BookingFilter = {
  readonly stop: StopId | undefined
  /** `living`: asked or confirmed. */
  readonly state: 'living' | Exclude<State, 'held'> | 'all'
  readonly when: 'coming' | 'past' | 'all'
  /** A part of the school's name, however it is written. */
  readonly school: string
}

/** A booking as it stands in a list: nobody's name or address. */
export type BookingListed = {
  readonly id: BookingId
  readonly slot: SlotId
  readonly stop: StopId
  readonly communeName: string
  readonly place: string
  readonly range: TimeRange
  readonly zone: Zone
  readonly length: SlotLength
  readonly seats: number
  readonly state: State
  readonly pupils: number
  readonly adults: number
  readonly levels: readonly Level[]
  readonly isUlis: boolean
  readonly workshop: { readonly id: string; readonly title: string } | undefined
  readonly schoolName: string
  readonly schoolUai: string
  readonly schoolCommune: string
  readonly needs: string
  readonly language: 'fr' | 'en'
  readonly created: Instant
}

/** The same with whom to reach. */
export type BookingWithContact = BookingListed & { readonly teacher: string; readonly email: string }

const bookings = (database: Database, organisation: OrganisationId) =>
  database
    .selectFrom('booking')
    .innerJoin('slot', (join) => join.onRef('slot.organisation', '=', 'booking.organisation').onRef('slot.id', '=', 'booking.slot'))
    .innerJoin('stop', (join) => join.onRef('stop.organisation', '=', 'slot.organisation').onRef('stop.id', '=', 'slot.stop'))
    .innerJoin('truck', (join) => join.onRef('truck.organisation', '=', 'slot.organisation').onRef('truck.id', '=', 'slot.truck'))
    .where('booking.organisation', '=', organisation)
    .where('booking.pupils', 'is not', null)
    .where('booking.state', '!=', 'held')

const shown = ['booking.id', 'booking.slot', 'booking.seats', 'booking.state', 'booking.pupils', 'booking.adults', 'booking.levels', 'booking.is_ulis', 'booking.workshop', 'booking.workshop_title', 'booking.school_name', 'booking.school_uai', 'booking.school_commune', 'booking.teacher_name', 'booking.teacher_email', 'booking.needs', 'booking.language', 'booking.created', 'slot.stop', 'slot.range', 'slot.length', 'stop.commune_name', 'stop.place', 'truck.zone'] as const

const shownOf = (database: Database, organisation: OrganisationId) => bookings(database, organisation).select(shown)

type BookingRow = Awaited<ReturnType<ReturnType<typeof shownOf>['execute']>>[number]

const bookingOf = (row: BookingRow): BookingWithContact => ({
  id: row.id as BookingId,
  slot: row.slot as SlotId,
  stop: row.stop as StopId,
  communeName: row.commune_name,
  place: row.place,
  range: rangeIn(row.range),
  zone: row.zone,
  length: row.length,
  seats: row.seats,
  state: row.state,
  pupils: row.pupils ?? 0,
  adults: row.adults ?? 0,
  levels: row.levels as readonly Level[],
  isUlis: row.is_ulis,
  workshop: row.workshop === null ? undefined : { id: row.workshop, title: row.workshop_title ?? row.workshop },
  schoolName: row.school_name ?? '',
  schoolUai: row.school_uai ?? '',
  schoolCommune: row.school_commune ?? '',
  needs: row.needs,
  language: row.language,
  created: row.created.getTime() as Instant,
  teacher: row.teacher_name ?? '',
  email: row.teacher_email ?? '',
})

/** The bookings that a filter lets through, the next one first, the last one first among those that are over. */
export async function bookingsListed(database: Database, organisation: OrganisationId, { stop, state, when, school }: BookingFilter, now: Instant): Promise<readonly BookingWithContact[]> {
  let query = shownOf(database, organisation)
  if (stop !== undefined) query = query.where('slot.stop', '=', stop)
  if (state !== 'all') query = query.where('booking.state', 'in', state === 'living' ? ['asked', 'confirmed'] : [state])
  if (when !== 'all') query = query.where((row) => row(row.fn<Date>('upper', ['slot.range']), when === 'coming' ? '>' : '<=', new Date(now)))
  const rows = await query.orderBy('slot.range', when === 'past' ? 'desc' : 'asc').orderBy('booking.created').execute()
  const searched = plainText(school)
  return rows.filter(({ school_name }) => plainText(school_name ?? '').includes(searched)).map(bookingOf)
}

export async function bookingWithContact(database: Database, organisation: OrganisationId, id: BookingId): Promise<BookingWithContact | undefined> {
  const row = await shownOf(database, organisation).where('booking.id', '=', id).executeTakeFirst()
  return row && bookingOf(row)
}

/** What was or will be written to a school. */
export type MessageListed = { readonly id: string; readonly kind: string; readonly state: 'waiting' | 'sent' | 'failed' | 'dropped'; readonly due: Instant; readonly sent: Instant | undefined }

export async function messagesOfBooking(database: Database, organisation: OrganisationId, booking: BookingId): Promise<readonly MessageListed[]> {
  const rows = await database.selectFrom('message').select(['id', 'kind', 'state', 'due', 'sent_at']).where('organisation', '=', organisation).where('booking', '=', booking).orderBy('due').orderBy('id').execute()
  return rows.map(({ id, kind, state, due, sent_at }) => ({ id, kind, state, due: due.getTime() as Instant, sent: sent_at === null ? undefined : (sent_at.getTime() as Instant) }))
}

/** A stop by which a list is narrowed. */
export type StopNamed = { readonly id: StopId; readonly communeName: string; readonly place: string; readonly first: Day; readonly last: Day }

export async function stopsNamed(database: Database, organisation: OrganisationId): Promise<readonly StopNamed[]> {
  const rows = await database.selectFrom('stop').select(['id', 'commune_name', 'place', 'days']).where('organisation', '=', organisation).where('state', '!=', 'draft').orderBy('days').execute()
  return rows.map(({ id, commune_name, place, days }) => ({ id: id as StopId, communeName: commune_name, place, ...daysIn(days) }))
}

/** A free slot to which a class may be moved. */
export type SlotToTake = { readonly id: SlotId; readonly communeName: string; readonly place: string; readonly range: TimeRange; readonly zone: Zone; readonly length: SlotLength; readonly seats: number }

/** The free slots to come of a stop's tour. */
export async function slotsToTake(database: Database, organisation: OrganisationId, stop: StopId, now: Instant): Promise<readonly SlotToTake[]> {
  const rows = await database
    .selectFrom('slot')
    .innerJoin('stop', (join) => join.onRef('stop.organisation', '=', 'slot.organisation').onRef('stop.id', '=', 'slot.stop'))
    .innerJoin('truck', (join) => join.onRef('truck.organisation', '=', 'slot.organisation').onRef('truck.id', '=', 'slot.truck'))
    .select(['slot.id', 'slot.range', 'slot.length', 'slot.seats', 'stop.commune_name', 'stop.place', 'truck.zone'])
    .where('slot.organisation', '=', organisation)
    .where('stop.state', '=', 'published')
    .where('stop.tour', '=', (row) => row.selectFrom('stop as from').select('from.tour').where('from.organisation', '=', organisation).where('from.id', '=', stop))
    .where((slot) => isFree(slot, now))
    .orderBy('slot.range')
    .execute()
  return rows.map(({ id, range, length, seats, commune_name, place, zone }) => ({ id: id as SlotId, communeName: commune_name, place, range: rangeIn(range), zone, length, seats }))
}
