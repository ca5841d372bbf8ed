import { randomUUID } from 'node:crypto'
import type { BookingId, OrganisationId, SlotId } from '../../../scheduler/domain/ids.ts'
import { openDatabase } from '../../../scheduler/storage/database.ts'
import type { Database } from '../../../scheduler/storage/database.ts'
import { testServers } from '../../../scheduler/storage/postgres/test-support/servers.ts'
import { aSeason } from '../../support/scheduler/builders.ts'

/** How many ask at once. */
export const CLIENTS = 50

/** A stop in a real database, and connections enough for all clients at once. */
export type Season = { readonly server: string; readonly database: Database; readonly organisation: OrganisationId; readonly slots: readonly SlotId[] }

/** The same season on every PostgreSQL of this machine. */
export async function onEveryServer<Answer>(act: (seasons: readonly Season[]) => Promise<Answer>): Promise<Answer> {
  const servers = await testServers()
  const seasons: Season[] = []
  try {
    for (const server of servers) {
      const url = await server.url()
      const { database: first, stop } = await aSeason(url)
      await first.destroy()
      const database = openDatabase(url, CLIENTS)
      const slots = await database.selectFrom('slot').select('id').orderBy('range').execute()
      seasons.push({ server: server.name, database, organisation: stop.organisation, slots: slots.map(({ id }) => id as SlotId) })
    }
    return await act(seasons)
  } finally {
    for (const { database } of seasons) await database.destroy()
    for (const server of servers) await server.end()
  }
}

export const aBookingId = () => randomUUID() as BookingId

/** Ends every booking of a season: each case begins with free slots. */
export async function freeAll({ database }: Season): Promise<void> {
  await database.deleteFrom('booking').execute()
  await database.deleteFrom('answered').execute()
}

/** How many classes have a slot. */
export async function classesIn({ database, organisation }: Season, slot: SlotId): Promise<number> {
  const { count } = await database
    .selectFrom('booking')
    .select((row) => row.fn.countAll<string>().as('count'))
    .where('organisation', '=', organisation)
    .where('slot', '=', slot)
    .where('state', '!=', 'cancelled')
    .executeTakeFirstOrThrow()
  return Number(count)
}
