import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import type { PersonId } from '../../scheduler/domain/ids.ts'
import { levels, schoolKindOf } from '../../scheduler/domain/level.ts'
import type { Level } from '../../scheduler/domain/level.ts'
import { dayAfter } from '../../scheduler/domain/time.ts'
import { makeApp } from '../../scheduler/server/app.ts'
import { textIn } from '../../scheduler/server/print/test-support/pdf-read.ts'
import { roadBookOf } from '../../scheduler/server/work/day-of-work.ts'
import { givePlace } from '../../scheduler/storage/team/shifts.ts'
import { addCheck } from '../../scheduler/storage/team/checks.ts'
import { slotsToWorkIn, stopToWorkAt } from '../../scheduler/storage/work.ts'
import { readRoadBook } from '../../workshops/session/road-book.ts'
import { monday } from '../support/scheduler/builders.ts'
import { builtWeb } from '../support/scheduler/serving.ts'
import { signedIn } from '../support/scheduler/signed-in.ts'
import { seededRandom } from './random.ts'
import type { Random } from './random.ts'
import type { Row } from './row.ts'
import { emptied, onEveryServer, unchecked } from './team/season.ts'
import type { Season } from './team/season.ts'

const school = 'École Canari'
const range = { from: Date.parse('2027-03-15T07:30Z') as never, until: Date.parse('2027-03-15T10:10Z') as never }

/** Of the truck at a session: whether she is of age, and whether her check still counts when the papers are asked for. */
type There = { readonly isAdult: boolean; readonly isCleared: boolean; readonly role: 'lead' | 'facilitator' | 'coder' | 'driver' | 'welcome' }

type Session = { readonly level: Level; readonly isUlis: boolean; readonly pupils: number; readonly there: readonly There[] }

const roles = ['lead', 'facilitator', 'coder', 'driver', 'welcome'] as const

const sessionOf = (random: Random): Session => ({
  level: levels[random.below(levels.length)] ?? 'CM1',
  isUlis: random.below(5) === 0,
  pupils: 1 + random.below(24),
  there: Array.from({ length: random.below(5) }, () => ({ isAdult: random.below(6) > 0, isCleared: random.below(8) > 0, role: roles[random.below(roles.length)] ?? 'lead' })),
})

/** The rule once more, as a person would say it: with the children, all are cleared, and of those of age there are enough for the level. */
function mayComeAboard({ level, isUlis, pupils, there }: Session): boolean {
  const withChildren = there.filter(({ role }) => role === 'lead' || role === 'facilitator' || role === 'coder')
  const adults = withChildren.filter(({ isAdult }) => isAdult).length
  const perAdult = { maternelle: 12, élémentaire: 24, collège: 30, lycée: 30 }[schoolKindOf(level)]
  return withChildren.every(({ isCleared }) => isCleared) && adults * perAdult >= pupils + (isUlis ? perAdult : 0) && adults > (isUlis ? 1 : 0)
}

/** A class in the first slot of Monday, and its team; who is not cleared was when she was put there. */
async function arrange(season: Season, { level, isUlis, pupils, there }: Session): Promise<void> {
  await emptied(season)
  const { setting: { database, organisation }, stop, slots: [slot = ''] } = season
  const { seats } = await database.selectFrom('slot').select('seats').where('id', '=', slot).executeTakeFirstOrThrow()
  await database.insertInto('booking').values({ organisation, id: randomUUID(), slot, seats, state: 'confirmed', held_until: null, pupils, adults: 2, levels: [level], is_ulis: isUlis, workshop: 'la-veilleuse', workshop_title: 'La veilleuse', school_name: school, school_uai: null, school_commune: null, teacher_name: 'une enseignante', teacher_email: 'ecole1@example.org' }).execute()
  for (const [at, { isAdult, isCleared, role }] of there.entries()) {
    const person = await unchecked(season, at + 1)
    await database.updateTable('teammate').set({ is_adult: isAdult }).where('person', '=', person).execute()
    const check = await addCheck(database, organisation, person, { kind: 'employer', seen: dayAfter(monday, -40), until: dayAfter(monday, 40) }, season.coordinator)
    await givePlace(database, organisation, { id: undefined, person, stop, day: monday, half: 'morning', role, range, place: at + 1 }, { id: check, seen: dayAfter(monday, -40), until: dayAfter(monday, 40) })
    if (!isCleared) await uncheckBehindTheWall(season, person)
  }
}

/** What the database lets nobody do: here to see that the papers look for themselves. */
async function uncheckBehindTheWall({ setting: { database } }: Season, person: PersonId): Promise<void> {
  await database.connection().execute(async (connection) => {
    await sql`set session_replication_role = replica`.execute(connection)
    await connection.deleteFrom('clearance').where('person', '=', person).execute()
    await sql`set session_replication_role = origin`.execute(connection)
  })
}

/** What each paper says of the class, whoever asks. */
async function papersSay(app: FastifyInstance, { stop }: Season, cookies: readonly string[]): Promise<readonly boolean[]> {
  const said: boolean[] = []
  for (const cookie of cookies) {
    const book = readRoadBook((await app.inject({ url: `/bureau/etapes/${stop}/feuille-de-route/${monday}.json`, headers: { cookie } })).body)
    said.push(book.problem === undefined && book.roadBook.slots.some(({ is }) => typeof is === 'object'))
    const sheet = await app.inject({ url: `/bureau/etapes/${stop}/feuille-du-jour/${monday}.pdf`, headers: { cookie } })
    said.push(textIn(sheet.rawPayload).includes(school))
  }
  return said
}

/** The guard off: a road book that does not look at what a session lacks. */
async function carelessBookSays({ setting, stop, coordinator }: Season): Promise<boolean> {
  const { database, organisation, now } = setting
  const at = await stopToWorkAt(database, organisation, { person: coordinator, isEverywhere: true }, stop, now())
  if (!at) throw new Error('there is no stop')
  const slots = await slotsToWorkIn(database, organisation, at, { from: monday, until: monday }, now())
  const careless = slots.map((slot) => (typeof slot.is === 'string' ? slot : { ...slot, is: { ...slot.is, lacks: [] } }))
  return roadBookOf(at, monday, careless, true).slots.some(({ is }) => typeof is === 'object')
}

export const neverAloneWithChildren: Row = {
  name: 'never-alone-with-children',
  promise: 'A class is on no road book and on no sheet of a day unless the adults of the truck that its level asks for are there, and all who are there are cleared.',
  commitCount: 24,
  fullCount: 600,
  async run(seeds, onProgress) {
    const web = await builtWeb()
    return onEveryServer(5, async (seasons) => {
      const failures: { seed: number; what: string }[] = []
      let ready = 0
      const careless = { shown: 0, unready: 0 }
      for (const season of seasons) {
        const app = makeApp(season.setting, web, { logs: false })
        try {
          for (const [done, seed] of seeds.entries()) {
            const session = sessionOf(seededRandom(seed))
            await arrange(season, session)
            const { cookie } = await signedIn(season.setting, { email: 'coordination@example.org', roles: ['coordinator'] })
            const said = await papersSay(app, season, [cookie])
            const may = mayComeAboard(session)
            if (may) ready += 1
            if (said.some((isThere) => isThere !== may)) failures.push({ seed, what: `${season.server}: ${JSON.stringify(session)} may ${may ? '' : 'not '}come aboard, and the papers say ${said.join()}` })
            if (!may) {
              careless.unready += 1
              if (await carelessBookSays(season)) careless.shown += 1
            }
            onProgress(done + 1, failures.length)
          }
        } finally {
          await app.close()
        }
      }
      return {
        failures,
        measured: `${failures.length} of ${seeds.length} sessions were on a road book or a sheet and should not have been, or the other way round (${ready} were ready), on each of ${seasons.map(({ server }) => server).join(' and ')}`,
        twin: { didFail: careless.unready > 0 && careless.shown === careless.unready, measured: `a road book that does not look at what a session lacks has ${careless.shown} of ${careless.unready} that are not ready` },
      }
    })
  },
}
