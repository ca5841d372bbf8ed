import { randomUUID } from 'node:crypto'
import type { Deed } from '../domain/deeds.ts'
import type { OrganisationId, PersonId } from '../domain/ids.ts'
import type { Database } from './database.ts'

/**
 * Notes who did what, in the transaction in which it was done.
 * @param person undefined for what the scheduler does by itself, or at its terminal
 * @param about the id of the row, or of several: never what is in it
 */
export async function noteDeed(transaction: Database, organisation: OrganisationId, person: PersonId | undefined, what: Deed, about = ''): Promise<void> {
  await transaction.insertInto('audit').values({ organisation, id: randomUUID(), person: person ?? null, what, about }).execute()
}

export type DeedSeen = { readonly at: Date; readonly email: string | undefined; readonly what: string; readonly about: string }

/** The addresses of some people, by their ids. */
export async function addressesOf(database: Database, organisation: OrganisationId, people: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (people.length === 0) return new Map()
  const rows = await database.selectFrom('person').select(['id', 'email']).where('organisation', '=', organisation).where('id', 'in', [...people]).execute()
  return new Map(rows.map(({ id, email }) => [id, email]))
}

/** The last deeds, the newest first. */
export async function lastDeeds(database: Database, organisation: OrganisationId, most: number): Promise<readonly DeedSeen[]> {
  const rows = await database
    .selectFrom('audit')
    .leftJoin('person', (join) => join.onRef('person.organisation', '=', 'audit.organisation').onRef('person.id', '=', 'audit.person'))
    .select(['audit.at', 'person.email', 'audit.what', 'audit.about'])
    .where('audit.organisation', '=', organisation)
    .orderBy('audit.at', 'desc')
    .orderBy('audit.id')
    .limit(most)
    .execute()
  return rows.map(({ at, email, what, about }) => ({ at, email: email ?? undefined, what, about }))
}
