import type { OrganisationId } from '../domain/ids.ts'
import type { Database } from './database.ts'

/** Whom the pages name, and whom they say to write to: the address may be empty. */
export type OrganisationNamed = { readonly name: string; readonly email: string }

export function organisationNamed(database: Database, organisation: OrganisationId): Promise<OrganisationNamed | undefined> {
  return database.selectFrom('organisation').select(['name', 'email']).where('id', '=', organisation).executeTakeFirst()
}

export async function renameOrganisation(transaction: Database, organisation: OrganisationId, { name, email }: OrganisationNamed): Promise<void> {
  await transaction.updateTable('organisation').set({ name, email }).where('id', '=', organisation).execute()
}
