import { sql } from 'kysely'
import type { Kysely } from 'kysely'

/** Nobody notes that she has seen her own document. Of older checks that say so, who saw them is not known. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`update clearance set seen_by = null where seen_by = person`.execute(database)
  await sql`alter table clearance add constraint seen_by_another check (seen_by is distinct from person)`.execute(database)
}
