import { randomUUID } from 'node:crypto'
import type { CommuneCode, OrganisationId } from '../domain/ids.ts'
import type { Database } from './database.ts'

/** Somebody asks for the truck. `commune` is what was typed; its code is known when it was recognised. */
export type Request = { readonly commune: string; readonly communeCode?: CommuneCode | undefined; readonly who: string; readonly email: string; readonly phone: string; readonly message: string }

export async function addRequest(database: Database, organisation: OrganisationId, { communeCode, ...request }: Request): Promise<void> {
  await database.insertInto('request').values({ organisation, id: randomUUID(), ...request, commune_code: communeCode ?? null }).execute()
}
