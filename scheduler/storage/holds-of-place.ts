import { HELD_FOR } from '../domain/booking.ts'
import type { BookingId, OrganisationId } from '../domain/ids.ts'
import { MINUTE } from '../domain/time.ts'
import type { Instant } from '../domain/time.ts'
import type { Database } from './database.ts'
import { lock } from './lock.ts'

/** From one place, so many slots are kept at once while their forms are filled in: the schools of a département may share one, and all come as booking opens. */
export const HOLDS_A_PLACE = 10

export type Place = { readonly organisation: OrganisationId; /** Readable by nobody. */ readonly mark: string; readonly now: Instant }

/** Whether a place keeps as many slots as it may. Who asks from the same place waits for the end of the transaction. */
export async function keepsTooMany(transaction: Database, { organisation, mark, now }: Place): Promise<boolean> {
  await lock(transaction, `holds ${organisation} ${mark}`)
  await transaction.deleteFrom('brief.tried').where('organisation', '=', organisation).where('what', '=', mark).where('at', '<=', new Date(now - HELD_FOR * MINUTE)).execute()
  const { held } = await transaction
    .selectFrom('brief.tried')
    .innerJoin('booking', (join) => join.onRef('booking.organisation', '=', 'brief.tried.organisation').onRef('booking.id', '=', 'brief.tried.id'))
    .select(({ fn }) => fn.countAll<string>().as('held'))
    .where('brief.tried.organisation', '=', organisation)
    .where('brief.tried.what', '=', mark)
    .where('booking.state', '=', 'held')
    .where('booking.held_until', '>', new Date(now))
    .executeTakeFirstOrThrow()
  return Number(held) >= HOLDS_A_PLACE
}

/** Remembers for as long as it is held from where a slot is kept. */
export async function noteHold(transaction: Database, { organisation, mark, now }: Place, booking: BookingId): Promise<void> {
  await transaction.insertInto('brief.tried').values({ organisation, id: booking, what: mark, at: new Date(now) }).execute()
}
