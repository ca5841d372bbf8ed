import type { BookingId, OrganisationId, SlotId, StopId, WaitingId } from '../domain/ids.ts'
import type { Level } from '../domain/level.ts'
import type { Instant, TimeRange } from '../domain/time.ts'
import type { SlotLength } from '../domain/truck.ts'
import type { Database } from './database.ts'
import { rangeIn } from './ranges.ts'
import type { Tables } from './schema.ts'

/** A booking as its school sees it. */
export type BookingSeen = {
  readonly id: BookingId
  readonly slot: SlotId
  readonly stop: StopId
  readonly range: TimeRange
  readonly length: SlotLength
  readonly seats: number
  readonly state: Tables['booking']['state']
  readonly heldUntil: Instant | undefined
  readonly pupils: number | undefined
  readonly adults: number | undefined
  readonly levels: readonly Level[]
  readonly isUlis: boolean
  readonly workshop: { readonly id: string; readonly title: string } | undefined
  readonly schoolName: string | undefined
  readonly needs: string
  /** What was personal in it was taken away. */
  readonly isErased: boolean
  /** The class of the waiting list to which its slot was offered. */
  readonly waiting: WaitingId | undefined
  /** How often it was changed since it was made. */
  readonly changed: number
}

export async function bookingSeen(database: Database, organisation: OrganisationId, id: BookingId): Promise<BookingSeen | undefined> {
  const found = await database
    .selectFrom('booking')
    .innerJoin('slot', (join) => join.onRef('slot.organisation', '=', 'booking.organisation').onRef('slot.id', '=', 'booking.slot'))
    .selectAll('booking')
    .select(['slot.stop', 'slot.range', 'slot.length'])
    .where('booking.organisation', '=', organisation)
    .where('booking.id', '=', id)
    .executeTakeFirst()
  return (
    found && {
      id,
      slot: found.slot as SlotId,
      stop: found.stop as StopId,
      range: rangeIn(found.range),
      length: found.length,
      seats: found.seats,
      state: found.state,
      heldUntil: (found.held_until?.getTime() as Instant | undefined) ?? undefined,
      pupils: found.pupils ?? undefined,
      adults: found.adults ?? undefined,
      levels: found.levels as readonly Level[],
      isUlis: found.is_ulis,
      workshop: found.workshop === null ? undefined : { id: found.workshop, title: found.workshop_title ?? found.workshop },
      schoolName: found.school_name ?? undefined,
      needs: found.needs,
      isErased: found.erased !== null,
      waiting: (found.waiting as WaitingId | null) ?? undefined,
      changed: found.changed,
    }
  )
}
