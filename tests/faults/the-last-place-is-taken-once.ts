import { sql } from 'kysely'
import type { PersonId, ShiftId } from '../../scheduler/domain/ids.ts'
import { instantAt } from '../../scheduler/domain/time.ts'
import { shiftRefusals } from '../../scheduler/domain/team/shift-rules.ts'
import { accept } from '../../scheduler/server/team/acts.ts'
import type { TakingGuards } from '../../scheduler/server/team/take.ts'
import { addShift, lockHalfDay } from '../../scheduler/storage/team/shifts.ts'
import { inWinter, later, monday, paris } from '../support/scheduler/builders.ts'
import { checked } from '../support/scheduler/team.ts'
import { seededRandom } from './random.ts'
import type { Row } from './row.ts'
import { emptied, onEveryServer, unchecked } from './team/season.ts'
import type { Season } from './team/season.ts'

/** How many say yes at once. */
const CLIENTS = 50

const locked: TakingGuards = { lock: lockHalfDay, rules: shiftRefusals }
const byTheWall: TakingGuards = { lock: () => Promise.resolve(), rules: shiftRefusals }

type Asked = { readonly shift: ShiftId; readonly person: PersonId }

/** Fifty who were asked for the one place of a coder. */
async function fiftyAsked({ setting, stop }: Season, people: readonly PersonId[]): Promise<readonly Asked[]> {
  const { database, organisation } = setting
  await database.deleteFrom('shift').execute()
  await database.deleteFrom('message').execute()
  const range = { from: instantAt(monday, 8 * 60 + 30, paris), until: instantAt(monday, 11 * 60 + 10, paris) }
  const asked: Asked[] = []
  for (const person of people) asked.push({ person, shift: await addShift(database, organisation, { person, stop, day: monday, half: 'morning', role: 'coder', range }, { is: 'invited', answerBy: later(inWinter, 60) }) })
  return asked
}

type Round = { readonly winners: number; readonly coming: number; readonly odd: readonly string[] }

async function round(season: Season, people: readonly PersonId[], seed: number, guards: TakingGuards): Promise<Round> {
  const random = seededRandom(seed)
  const asked = (await fiftyAsked(season, people)).toSorted(() => random.below(3) - 1)
  const outcomes = await Promise.all(asked.map(({ shift, person }) => accept(season.setting, shift, person, guards)))
  const coming = await season.setting.database.selectFrom('shift').select('id').where('state', '=', 'accepted').execute()
  const refused = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.refusals.map(({ code }) => code).join()]))
  return { winners: outcomes.filter(({ ok }) => ok).length, coming: coming.length, odd: refused.filter((code) => code !== 'place-taken') }
}

const isRight = ({ winners, coming, odd }: Round) => winners === 1 && coming === 1 && odd.length === 0

/** Of the twin, which is slow enough to be seen in a few. */
const TWIN_ROUNDS = 10

export const theLastPlaceIsTakenOnce: Row = {
  name: 'the-last-place-is-taken-once',
  promise: 'Of fifty who say yes to the last place of a team at once, one has it, and each of the others is told that it is taken.',
  commitCount: 3,
  fullCount: 200,
  run: (seeds, onProgress) =>
    onEveryServer(CLIENTS, async (seasons) => {
      const failures: { seed: number; what: string }[] = []
      const teams = new Map<Season, readonly PersonId[]>()
      for (const season of seasons) {
        await emptied(season)
        const people: PersonId[] = []
        for (let number = 1; number <= CLIENTS; number += 1) people.push(await unchecked(season, number))
        for (const person of people) await checked(season.setting, person)
        teams.set(season, people)
      }
      for (const [done, seed] of seeds.entries()) {
        for (const season of seasons) {
          for (const [name, guards] of [['locked', locked], ['by the database alone', byTheWall]] as const) {
            const one = await round(season, teams.get(season) ?? [], seed, guards)
            if (!isRight(one)) failures.push({ seed, what: `${season.server}, ${name}: ${JSON.stringify(one)}` })
          }
        }
        onProgress(done + 1, failures.length)
      }
      let taken = 0
      for (const season of seasons) {
        await sql`drop index one_person_a_place`.execute(season.setting.database)
        for (const seed of seeds.slice(0, TWIN_ROUNDS)) if ((await round(season, teams.get(season) ?? [], seed, byTheWall)).coming > 1) taken += 1
      }
      return {
        failures,
        measured: `${failures.length} of ${seeds.length} rounds of ${CLIENTS} who say yes failed, on each of ${seasons.map(({ server }) => server).join(' and ')}, with the lock and without it`,
        twin: { didFail: taken > 0, measured: `without the lock and the database’s own wall ${taken} of ${seasons.length * Math.min(TWIN_ROUNDS, seeds.length)} rounds give one place twice` },
      }
    }),
}
