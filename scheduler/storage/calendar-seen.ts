import type { BookingState } from '../domain/booking.ts'
import type { BookingId, OrganisationId, StopId } from '../domain/ids.ts'
import type { Level } from '../domain/level.ts'
import type { Day, TimeRange } from '../domain/time.ts'
import type { Database } from './database.ts'
import { daysIn, rangeIn } from './ranges.ts'

/** A stop as it stands in a calendar, where one that was cancelled stays, crossed out. */
export type StopDated = {
  readonly id: StopId
  readonly communeName: string
  readonly place: string
  readonly access: string
  readonly first: Day
  readonly last: Day
  readonly isCancelled: boolean
  /** How often it was changed since it was made. */
  readonly changed: number
}

/** A booking as it stands in a calendar: what the class does, and nobody's name. */
export type BookingDated = {
  readonly id: BookingId
  readonly state: Exclude<BookingState['is'], 'held'>
  readonly levels: readonly Level[]
  readonly isUlis: boolean
  readonly pupils: number
  readonly workshop: { readonly id: string; readonly title: string }
  readonly language: 'fr' | 'en'
  /** How often it was changed since it was made. */
  readonly changed: number
}

/** Every stop that is or was announced, the first one first: one that is over does not leave the calendars it is in. */
export async function stopsDated(database: Database, organisation: OrganisationId): Promise<readonly StopDated[]> {
  return (await announced(database, organisation).orderBy('stop.days').orderBy('stop.id').execute()).map(stopDated)
}

export async function stopDatedById(database: Database, organisation: OrganisationId, id: StopId): Promise<StopDated | undefined> {
  const found = await announced(database, organisation).where('stop.id', '=', id).executeTakeFirst()
  return found && stopDated(found)
}

const ofStop = ['stop.id', 'stop.commune_name', 'stop.place', 'stop.access', 'stop.days', 'stop.state', 'stop.changed'] as const

const announced = (database: Database, organisation: OrganisationId) => database.selectFrom('stop').select(ofStop).where('stop.organisation', '=', organisation).where('stop.state', 'in', ['published', 'cancelled'])

type StopRow = Awaited<ReturnType<ReturnType<typeof announced>['execute']>>[number]

const stopDated = ({ id, commune_name, place, access, days, state, changed }: StopRow): StopDated => ({ id: id as StopId, communeName: commune_name, place, access, ...daysIn(days), isCancelled: state === 'cancelled', changed })

/**
 * A booking with its place and its hours, also once it is cancelled; undefined as long as its form is not filled in,
 * and when it never was. With its stop or its slot cancelled it is cancelled, too.
 */
export async function bookingDated(database: Database, organisation: OrganisationId, id: BookingId): Promise<{ readonly booking: BookingDated; readonly stop: StopDated; readonly slot: { readonly range: TimeRange } } | undefined> {
  const found = await database
    .selectFrom('booking')
    .innerJoin('slot', (join) => join.onRef('slot.organisation', '=', 'booking.organisation').onRef('slot.id', '=', 'booking.slot'))
    .innerJoin('stop', (join) => join.onRef('stop.organisation', '=', 'slot.organisation').onRef('stop.id', '=', 'slot.stop'))
    .select(ofStop)
    .select(['booking.state as booked', 'booking.levels', 'booking.is_ulis', 'booking.pupils', 'booking.workshop', 'booking.workshop_title', 'booking.language', 'booking.changed as rebooked', 'slot.range', 'slot.is_cancelled'])
    .where('booking.organisation', '=', organisation)
    .where('booking.id', '=', id)
    .executeTakeFirst()
  if (!found || found.booked === 'held' || found.pupils === null || found.workshop === null) return undefined
  const stop = stopDated(found)
  const booking: BookingDated = {
    id,
    state: stop.isCancelled || found.is_cancelled ? 'cancelled' : found.booked,
    levels: found.levels as readonly Level[],
    isUlis: found.is_ulis,
    pupils: found.pupils,
    workshop: { id: found.workshop, title: found.workshop_title ?? found.workshop },
    language: found.language,
    changed: found.rebooked,
  }
  return { booking, stop, slot: { range: rangeIn(found.range) } }
}
