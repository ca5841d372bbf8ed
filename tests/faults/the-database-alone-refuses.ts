import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import pg from 'pg'
import type { Database } from '../../scheduler/storage/database.ts'
import { inWinter } from '../support/scheduler/builders.ts'
import { freeAll, onEveryServer } from './bookings/season.ts'
import type { Season } from './bookings/season.ts'
import { seededRandom } from './random.ts'
import type { Random } from './random.ts'
import type { Row } from './row.ts'

/** An insert that goes past all of our code, what guards against it, and what the database must say. */
type Wrong = { readonly what: string; readonly says: string; readonly unguard: string; readonly insert: (season: Season, random: Random) => Promise<unknown> }

type Written = { readonly state: 'held' | 'cancelled'; readonly pupils?: number }

const write = ({ database, organisation }: Season, slot: string, { state, pupils }: Written) =>
  database.insertInto('booking').values({ organisation, id: randomUUID(), slot, seats: 24, state, held_until: state === 'held' ? new Date(inWinter) : null, pupils: pupils ?? null }).execute()

const wrongs: readonly Wrong[] = [
  {
    what: 'two classes in a slot',
    says: '23505',
    unguard: 'drop index one_booking_a_slot',
    async insert(season, random) {
      const slot = season.slots[random.below(season.slots.length)] ?? ''
      for (let times = 0; times < 2; times += 1) await write(season, slot, { state: 'held' })
    },
  },
  {
    what: 'two slots of a truck at once',
    says: '23P01',
    unguard: 'alter table slot drop constraint one_class_at_a_time',
    insert: ({ database, slots }, random) =>
      sql`insert into slot (organisation, id, stop, truck, day, range, length, seats)
        select organisation, ${randomUUID()}, stop, truck, day, tstzrange(lower(range) + ${`${random.below(59)} minutes`}::interval, upper(range) + interval '1 hour'), length, seats from slot where id = ${slots[random.below(slots.length)] ?? ''}`.execute(database),
  },
  {
    what: 'two stops of a truck at once',
    says: '23P01',
    unguard: 'alter table stop drop constraint one_place_at_a_time',
    insert: ({ database }, random) =>
      sql`insert into stop (organisation, id, tour, truck, commune, commune_name, place, days, usual, state, booking_opens, booking_closes)
        select organisation, ${randomUUID()}, tour, truck, commune, commune_name, place, daterange(lower(days) + ${random.below(5)}::integer, upper(days) + 3), usual, state, booking_opens, booking_closes from stop limit 1`.execute(database),
  },
  {
    what: 'more pupils than seats',
    says: '23514',
    unguard: 'alter table booking drop constraint no_more_pupils_than_seats',
    insert: (season, random) => write(season, season.slots[random.below(season.slots.length)] ?? '', { state: 'cancelled', pupils: 25 + random.below(300) }),
  },
]

/** What the database said: its code, or nothing when it let it pass. */
async function said(act: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await act()
    return undefined
  } catch (error) {
    if (error instanceof pg.DatabaseError) return error.code
    throw error
  }
}

/** In a transaction that is taken back. */
async function takenBack(database: Database, act: (within: Database) => Promise<unknown>): Promise<void> {
  const transaction = await database.startTransaction().execute()
  await act(transaction)
  await transaction.rollback().execute()
}

export const theDatabaseAloneRefuses: Row = {
  name: 'the-database-alone-refuses',
  promise: 'Two classes in a slot, two slots or two stops of a truck at once, more pupils than seats: the database refuses each of them, whoever writes.',
  commitCount: 8,
  fullCount: 400,
  run: (seeds, onProgress) =>
    onEveryServer(async (seasons) => {
      const failures: { seed: number; what: string }[] = []
      let passed = 0
      for (const [done, seed] of seeds.entries()) {
        const wrong = wrongs[seed % wrongs.length]
        if (!wrong) throw new Error('there is nothing wrong to try')
        for (const season of seasons) {
          await freeAll(season)
          const code = await said(() => wrong.insert(season, seededRandom(seed)))
          if (code !== wrong.says) failures.push({ seed, what: `${season.server}, ${wrong.what}: ${code ?? 'nothing refused'} instead of ${wrong.says}` })
        }
        onProgress(done + 1, failures.length)
      }
      for (const season of seasons) {
        for (const wrong of wrongs) {
          await freeAll(season)
          await takenBack(season.database, async (database) => {
            await sql.raw(wrong.unguard).execute(database)
            if ((await said(() => wrong.insert({ ...season, database }, seededRandom(1)))) === undefined) passed += 1
          })
        }
      }
      return {
        failures,
        measured: `${failures.length} of ${seeds.length} raw inserts passed, on each of ${seasons.map(({ server }) => server).join(' and ')}`,
        twin: { didFail: passed === wrongs.length * seasons.length, measured: `with its wall taken down ${passed} of ${wrongs.length * seasons.length} pass` },
      }
    }),
}
