import { afterAll, expect, test } from 'vitest'
import type { Day } from '../../scheduler/domain/time.ts'
import { migrations } from '../../scheduler/storage/migrations/migrations.ts'
import { migrate } from '../../scheduler/storage/postgres/migrate.ts'
import { testServers } from '../../scheduler/storage/postgres/test-support/servers.ts'
import { giveRole, personWith } from '../../scheduler/storage/people.ts'
import { addCheck, checksKept } from '../../scheduler/storage/team/checks.ts'
import { shiftsKept } from '../../scheduler/storage/team/shifts.ts'
import { aSeason, monday } from '../support/scheduler/builders.ts'
import { comes } from '../support/scheduler/team.ts'

/** What was kept before a change of the tables is there after it. */

const servers = await testServers()
afterAll(() => Promise.all(servers.map((server) => server.end())))

test.each(servers.map((server) => [server.name, server] as const))('a check that somebody had noted for herself holds her days as before; of who saw it nothing is said (%s)', async (_, server) => {
  const url = await server.url()
  const before = Object.fromEntries(Object.entries(migrations).filter(([name]) => name < '004'))
  const { database, setting, stop } = await aSeason(url, {}, before)
  const { organisation } = setting
  const [her, other] = [await personWith(database, organisation, 'coordination@example.org', 'fr'), await personWith(database, organisation, 'benevole@example.org', 'fr')]
  const check = { kind: 'employer', seen: '2027-01-11' as Day, until: '2027-06-30' as Day } as const
  await addCheck(database, organisation, her, check, her)
  await addCheck(database, organisation, other, check, her)
  for (const person of [her, other]) {
    await giveRole(database, organisation, person, 'facilitator')
    await comes(setting, person, person === her ? 'lead' : 'facilitator', { stop: stop.id, day: monday, half: 'morning' })
  }

  expect(await migrate(url, migrations)).toEqual(Object.keys(migrations).filter((name) => name >= '004'))
  expect((await checksKept(database, organisation)).map(({ person, seenBy, until }) => [person, seenBy, until])).toEqual(expect.arrayContaining([[her, undefined, '2027-06-30'], [other, her, '2027-06-30']]))
  expect((await shiftsKept(database, organisation, { stop: stop.id })).map(({ state }) => state)).toEqual(['accepted', 'accepted'])
  await database.destroy()
})
