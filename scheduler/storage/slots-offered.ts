import type { SlotOffered } from '../domain/booking-rules.ts'
import type { OrganisationId, SlotId, StopId } from '../domain/ids.ts'
import type { Instant } from '../domain/time.ts'
import { seatsIn } from '../domain/truck.ts'
import type { Database } from './database.ts'
import { lock } from './lock.ts'
import { rangeIn } from './ranges.ts'

export type SlotFound = SlotOffered & { readonly id: SlotId; readonly stop_id: StopId; readonly zone: string }

/** One slot as the rules look at it; undefined when there is none, or it was cancelled. */
export async function slotOffered(database: Database, organisation: OrganisationId, slot: SlotId): Promise<SlotFound | undefined> {
  const found = await database
    .selectFrom('slot')
    .innerJoin('stop', (join) => join.onRef('stop.organisation', '=', 'slot.organisation').onRef('stop.id', '=', 'slot.stop'))
    .innerJoin('truck', (join) => join.onRef('truck.organisation', '=', 'slot.organisation').onRef('truck.id', '=', 'slot.truck'))
    .select(['slot.range', 'slot.length', 'slot.seats', 'slot.is_kept_aside', 'slot.stop as stop_id', 'stop.state', 'stop.booking_opens', 'stop.booking_closes', 'truck.kiosks', 'truck.pupils_per_kiosk', 'truck.zone'])
    .where('slot.organisation', '=', organisation)
    .where('slot.id', '=', slot)
    .where('slot.is_cancelled', '=', false)
    .executeTakeFirst()
  return (
    found && {
      id: slot,
      stop_id: found.stop_id as StopId,
      zone: found.zone,
      range: rangeIn(found.range),
      length: found.length,
      seats: found.seats,
      seatsOfLong: seatsIn('long', { kiosks: found.kiosks, pupilsPerKiosk: found.pupils_per_kiosk }),
      stop: found.state,
      isKeptAside: found.is_kept_aside,
      booking: { opens: found.booking_opens.getTime() as Instant, closes: found.booking_closes.getTime() as Instant },
    }
  )
}

/** How the transactions that want a slot wait for one another. */
export type SlotLock = (transaction: Database, organisation: OrganisationId, slot: SlotId) => Promise<void>

/** Whoever comes second waits until the first is done, and then finds the slot taken: a clean answer instead of a broken transaction. */
export const lockSlot: SlotLock = async (transaction, organisation, slot) => {
  await lock(transaction, `${organisation}/${slot.toLowerCase()}`)
}
