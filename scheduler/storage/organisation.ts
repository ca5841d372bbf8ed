import type { Accompaniment } from '../domain/accompaniment.ts'
import type { OrganisationId } from '../domain/ids.ts'
import type { Database } from './database.ts'

/** Whom the pages name, and whom they say to write to: the address may be empty. */
export type OrganisationNamed = { readonly name: string; readonly email: string }

/** Who runs the truck; without an accompaniment of their own, the usual one holds. */
export type OrganisationSeen = OrganisationNamed & { readonly accompaniment: Accompaniment | undefined }

export async function organisationSeen(database: Database, organisation: OrganisationId): Promise<OrganisationSeen | undefined> {
  const found = await database.selectFrom('organisation').select(['name', 'email', 'accompaniment']).where('id', '=', organisation).executeTakeFirst()
  return found && { name: found.name, email: found.email, accompaniment: found.accompaniment ?? undefined }
}

export async function renameOrganisation(transaction: Database, organisation: OrganisationId, { name, email }: OrganisationNamed): Promise<void> {
  await transaction.updateTable('organisation').set({ name, email }).where('id', '=', organisation).execute()
}

/** Other numbers of adults, for every class that books from now on; undefined: the usual ones again. */
export async function ruleAccompaniment(transaction: Database, organisation: OrganisationId, accompaniment: Accompaniment | undefined): Promise<void> {
  await transaction.updateTable('organisation').set({ accompaniment: accompaniment ? JSON.stringify(accompaniment) : null }).where('id', '=', organisation).execute()
}
