import type { PersonId, SlotId, StopId } from '../../../scheduler/domain/ids.ts'
import type { Setting } from '../../../scheduler/server/setting.ts'
import { makeSignIn } from '../../../scheduler/server/sign-in/make-sign-in.ts'
import { openDatabase } from '../../../scheduler/storage/database.ts'
import { testServers } from '../../../scheduler/storage/postgres/test-support/servers.ts'
import { giveRole, personWith } from '../../../scheduler/storage/people.ts'
import { aSeason, inWinter } from '../../support/scheduler/builders.ts'

/** A stop in a real database, and a team that can come to it. */
export type Season = { readonly server: string; readonly url: string; /** Another database on the same server, empty. */ readonly fresh: () => Promise<string>; readonly setting: Setting; readonly stop: StopId; readonly slots: readonly SlotId[]; readonly coordinator: PersonId }

/** The same season on every PostgreSQL of this machine. @param connections how many ask at once */
export async function onEveryServer<Answer>(connections: number, act: (seasons: readonly Season[]) => Promise<Answer>): Promise<Answer> {
  const servers = await testServers()
  const seasons: Season[] = []
  try {
    for (const server of servers) {
      const url = await server.url()
      const { database: first, stop, setting: given } = await aSeason(url)
      await first.destroy()
      const database = openDatabase(url, connections)
      const still = { ...given, database, now: () => inWinter }
      const setting: Setting = { ...still, signIn: makeSignIn(still) }
      const coordinator = await personWith(database, setting.organisation, 'coordination@example.org', 'fr')
      await giveRole(database, setting.organisation, coordinator, 'coordinator')
      const slots = await database.selectFrom('slot').select('id').orderBy('range').execute()
      seasons.push({ server: server.name, url, fresh: () => server.url(), setting, stop: stop.id, slots: slots.map(({ id }) => id as SlotId), coordinator })
    }
    return await act(seasons)
  } finally {
    for (const { setting } of seasons) await setting.database.destroy()
    for (const server of servers) await server.end()
  }
}

/** Nobody comes, nobody was checked, nobody is in the team, but for who coordinates. */
export async function emptied({ setting: { database, organisation }, coordinator }: Pick<Season, 'setting' | 'coordinator'>): Promise<void> {
  for (const table of ['shift', 'clearance', 'search', 'booking', 'message'] as const) await database.deleteFrom(table).execute()
  await database.deleteFrom('person').where('organisation', '=', organisation).where('id', '!=', coordinator).execute()
}

/** A volunteer, whom nobody has checked. */
export async function unchecked({ setting: { database, organisation } }: Pick<Season, 'setting'>, number: number): Promise<PersonId> {
  const person = await personWith(database, organisation, `benevole${number}@example.org`, 'fr')
  await giveRole(database, organisation, person, 'volunteer')
  return person
}
