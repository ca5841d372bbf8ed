import type { Migration } from 'kysely/migration'
import { up as stopsAndBookings } from './001-stops-and-bookings.ts'
import { up as peopleAndMessages } from './002-people-and-messages.ts'
import { up as team } from './003-team.ts'
import { up as seenByAnother } from './004-seen-by-another.ts'

/** Every change of the tables, in order; one that was published is never changed. */
export const migrations: Record<string, Migration> = {
  '001-stops-and-bookings': { up: stopsAndBookings },
  '002-people-and-messages': { up: peopleAndMessages },
  '003-team': { up: team },
  '004-seen-by-another': { up: seenByAnother },
}
