import { sql } from 'kysely'
import type { Kysely } from 'kysely'

/** What needs somebody today is found without looking at all of the season: each index holds only what is still to be done, or is looked into by days. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database)
}

const statements = [
  'create index slot_of_day on slot (organisation, day)',
  `create index booking_unsettled on booking (organisation, state, slot) where state in ('held', 'asked')`,
  `create index request_open on request (organisation, created) where state = 'open'`,
  `create index message_failed on message (organisation, created) where state = 'failed'`,
  `create index waiting_in_line on waiting (organisation, stop) where state = 'waiting'`,
  'create index clearance_ends on clearance (organisation, until)',
  `create index shift_unanswered on shift (organisation, state, day) where state in ('proposed', 'invited')`,
]
