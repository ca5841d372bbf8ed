import { sql } from 'kysely'
import type { OrganisationId, StopId } from '../domain/ids.ts'
import type { Instant } from '../domain/time.ts'
import type { Database } from './database.ts'
import { isFree } from './keeps-slot.ts'
import type { FreeSlot } from './message-facts.ts'
import { rangeIn } from './ranges.ts'

/** How many slots are named to who has lost theirs. */
const MOST = 5

export type Lost = { readonly organisation: OrganisationId; readonly stop: StopId; readonly at: Instant; readonly pupils: number; readonly now: Instant }

/** Free slots that hold so many pupils, of stops that can be booked now: those of the same stop first, then of the same commune, then the nearest days. */
export async function freeSlotsNear(database: Database, { organisation, stop, at, pupils, now }: Lost): Promise<readonly FreeSlot[]> {
  const moment = new Date(now)
  const found = await database
    .selectFrom('slot')
    .innerJoin('stop', (join) => join.onRef('stop.organisation', '=', 'slot.organisation').onRef('stop.id', '=', 'slot.stop'))
    .innerJoin('truck', (join) => join.onRef('truck.organisation', '=', 'slot.organisation').onRef('truck.id', '=', 'slot.truck'))
    .select(['slot.range', 'stop.id', 'stop.commune_name', 'stop.place', 'truck.zone'])
    .where('slot.organisation', '=', organisation)
    .where('stop.state', '=', 'published')
    .where('stop.booking_opens', '<=', moment)
    .where('stop.booking_closes', '>', moment)
    .where('slot.seats', '>=', pupils)
    .where((slot) => isFree(slot, now))
    .orderBy((row) => row('stop.id', '=', stop), 'desc')
    .orderBy((row) => row('stop.commune', '=', row.selectFrom('stop as lost').select('lost.commune').where('lost.organisation', '=', organisation).where('lost.id', '=', stop)), 'desc')
    .orderBy(sql`abs(extract(epoch from lower(slot.range) - ${new Date(at)}::timestamptz))`)
    .orderBy('slot.range')
    .limit(MOST)
    .execute()
  return found.map(({ id, commune_name, place, range, zone }) => ({ stop: id as StopId, communeName: commune_name, place, range: rangeIn(range), zone }))
}
