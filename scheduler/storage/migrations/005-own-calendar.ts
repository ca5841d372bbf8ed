import { sql } from 'kysely'
import type { Kysely } from 'kysely'

/** When somebody's own calendar was read in: what it held may be old. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`alter table teammate add column busy_read timestamptz`.execute(database)
}
