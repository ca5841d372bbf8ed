import { sql } from 'kysely'
import type { OrganisationId, SlotId, StopId, WaitingId } from '../domain/ids.ts'
import type { Instant } from '../domain/time.ts'
import type { Database } from './database.ts'
import { lockIfFree } from './lock.ts'

/** What has to be looked at from time to time: nothing tells that an hour has passed. */

/** Does it when no other server of the organisation is doing it; the lock ends with it. */
export async function aloneIn(database: Database, organisation: OrganisationId, what: string, act: () => Promise<void>): Promise<boolean> {
  return database.transaction().execute(async (keeper) => {
    if (!(await lockIfFree(keeper, `${organisation}/${what}`))) return false
    await act()
    return true
  })
}

/** The slots to come of which an offer has lapsed, or that nobody has while a class waits for one. */
export async function slotsToOffer(database: Database, organisation: OrganisationId, now: Instant): Promise<readonly SlotId[]> {
  const { rows } = await sql<{ readonly id: string }>`
    select slot.id from slot join booking on booking.organisation = slot.organisation and booking.slot = slot.id
      where slot.organisation = ${organisation} and booking.state = 'held' and booking.waiting is not null and booking.held_until <= ${new Date(now)}
    union
    select slot.id from slot join waiting on waiting.organisation = slot.organisation and waiting.stop = slot.stop and waiting.state = 'waiting'
      where slot.organisation = ${organisation} and not slot.is_cancelled and not slot.is_kept_aside and lower(slot.range) > ${new Date(now)}
        and not exists (select from booking where booking.organisation = slot.organisation and booking.slot = slot.id
          and booking.state <> 'cancelled' and (booking.held_until is null or booking.held_until > ${new Date(now)}))`.execute(database)
  return rows.map(({ id }) => id as SlotId)
}

/** Back into the line, at its old place, comes who lost an offer without a doing of theirs: its slot was cancelled. */
export async function backIntoLine(database: Database, organisation: OrganisationId): Promise<void> {
  await sql`update waiting set state = 'waiting' where organisation = ${organisation} and state = 'offered'
    and not exists (select from booking where booking.organisation = waiting.organisation and booking.waiting = waiting.id and booking.state <> 'cancelled')`.execute(database)
}

/** The classes that wait where no slot can be had any more: booking is closed, or the stop cancelled. */
export async function waitingInVain(database: Database, organisation: OrganisationId, now: Instant): Promise<readonly { readonly id: WaitingId; readonly stop: StopId }[]> {
  const found = await database
    .selectFrom('waiting')
    .innerJoin('stop', (join) => join.onRef('stop.organisation', '=', 'waiting.organisation').onRef('stop.id', '=', 'waiting.stop'))
    .select(['waiting.id', 'waiting.stop'])
    .where('waiting.organisation', '=', organisation)
    .where('waiting.state', '=', 'waiting')
    .where((row) => row.or([row('stop.state', '=', 'cancelled'), row('stop.booking_closes', '<=', new Date(now))]))
    .execute()
  return found.map(({ id, stop }) => ({ id: id as WaitingId, stop: stop as StopId }))
}
