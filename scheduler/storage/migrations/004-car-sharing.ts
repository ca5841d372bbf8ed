import { sql } from 'kysely'
import type { Kysely } from 'kysely'

/** How somebody comes to a day of hers, where she tells the others: with free seats in her car, or looking for one. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `alter table shift
        add column seats integer check (seats between 0 and 8),
        add column leaves text not null default '' check (length(leaves) <= 80),
        add column seeks_seat boolean not null default false,
        add constraint has_a_seat_or_seeks_one check (not (seeks_seat and seats is not null))`,
    )
    .execute(database)
}
