import { randomUUID } from 'node:crypto'
import type { OrganisationId } from '../domain/ids.ts'
import type { Database } from './database.ts'

/** Somebody asks for the truck. */
export type Request = { readonly commune: string; readonly who: string; readonly email: string; readonly phone: string; readonly message: string }

export async function addRequest(database: Database, organisation: OrganisationId, request: Request): Promise<void> {
  await database.insertInto('request').values({ organisation, id: randomUUID(), ...request }).execute()
}
