import type { OrganisationId, PersonId } from '../domain/ids.ts'
import type { Database } from './database.ts'

/** Somebody's passkeys, the newest first. */
export async function passkeysOf(database: Database, organisation: OrganisationId, person: PersonId): Promise<readonly { readonly id: string; readonly since: Date }[]> {
  const rows = await database.selectFrom('passkey').select(['id', 'created_at']).where('organisation', '=', organisation).where('person', '=', person).orderBy('created_at', 'desc').execute()
  return rows.map(({ id, created_at }) => ({ id, since: created_at }))
}

/** @returns whether it was theirs */
export async function removePasskey(transaction: Database, organisation: OrganisationId, person: PersonId, id: string): Promise<boolean> {
  const { numDeletedRows } = await transaction.deleteFrom('passkey').where('organisation', '=', organisation).where('person', '=', person).where('id', '=', id).executeTakeFirst()
  return numDeletedRows === 1n
}
