import type { OrganisationId, StopId } from '../domain/ids.ts'
import type { Instant, TimeRange } from '../domain/time.ts'
import type { Database } from './database.ts'
import { rangeIn } from './ranges.ts'
import { waitingIn } from './waiting.ts'
import type { Waiting } from './waiting.ts'

/** What is kept for a class of the line, and until when. */
export type Kept = { readonly range: TimeRange; readonly until: Instant }

/** Everybody who is or was on the list of a stop that is not over at a moment, in the order of the lines. */
export async function linesSeen(database: Database, organisation: OrganisationId, now: Instant): Promise<ReadonlyMap<StopId, readonly (Waiting & { readonly kept: Kept | undefined })[]>> {
  const rows = await database
    .selectFrom('waiting')
    .innerJoin('stop', (join) => join.onRef('stop.organisation', '=', 'waiting.organisation').onRef('stop.id', '=', 'waiting.stop'))
    .leftJoin('booking', (join) => join.onRef('booking.organisation', '=', 'waiting.organisation').onRef('booking.waiting', '=', 'waiting.id').on('booking.state', '=', 'held'))
    .leftJoin('slot', (join) => join.onRef('slot.organisation', '=', 'booking.organisation').onRef('slot.id', '=', 'booking.slot'))
    .selectAll('waiting')
    .select(['slot.range', 'booking.held_until'])
    .where('waiting.organisation', '=', organisation)
    .where((row) => row(row.fn<Date>('upper', ['stop.days']), '>', new Date(now)))
    .orderBy('stop.days')
    .orderBy('waiting.stop')
    .orderBy('waiting.since')
    .orderBy('waiting.id')
    .execute()
  return Map.groupBy(
    rows.map((row) => ({ ...waitingIn(row), kept: row.range !== null && row.held_until ? { range: rangeIn(row.range), until: row.held_until.getTime() as Instant } : undefined })),
    ({ stop }) => stop,
  )
}
