import type { OrganisationId } from '../domain/ids.ts'
import type { Instant } from '../domain/time.ts'
import type { Database } from './database.ts'

/** Somebody who asked for the truck, with whom to reach. */
export type RequestListed = {
  readonly id: string
  /** As it was typed. */
  readonly commune: string
  /** Undefined where it was not recognised. */
  readonly communeCode: string | undefined
  readonly who: string
  readonly email: string
  readonly phone: string
  readonly message: string
  readonly created: Instant
  readonly state: 'open' | 'answered'
}

/** The newest first. */
export async function requestsListed(database: Database, organisation: OrganisationId): Promise<readonly RequestListed[]> {
  const rows = await database.selectFrom('request').selectAll().where('organisation', '=', organisation).orderBy('created', 'desc').orderBy('id').execute()
  return rows.map(({ id, commune, commune_code, who, email, phone, message, created, state }) => ({ id, commune, communeCode: commune_code ?? undefined, who, email, phone, message, created: created.getTime() as Instant, state }))
}

/** @returns whether there is such a request */
export async function markRequest(transaction: Database, organisation: OrganisationId, id: string, state: 'open' | 'answered'): Promise<boolean> {
  const { numUpdatedRows } = await transaction.updateTable('request').set({ state }).where('organisation', '=', organisation).where('id', '=', id).executeTakeFirst()
  return numUpdatedRows === 1n
}
